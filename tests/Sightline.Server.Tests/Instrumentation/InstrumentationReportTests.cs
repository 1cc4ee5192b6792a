using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Model;
using Sightline.Server.Api.Answers.Instrumentation;
using Sightline.Server.Tests.Access;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Instrumentation;

public sealed class InstrumentationReportTests : IAsyncLifetime
{
    readonly ShiftedTime _time = new();
    SightlineProgram _program = null!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync(data: null, [], _time);

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Fact]
    public async Task What_services_are_told_is_held_against_what_they_send()
    {
        var empty = await ReportAsync();
        Assert.Empty(empty.Services);
        Assert.Equal(["no_services", "remaining_off"], empty.Removal.Reasons.Select(reason => reason.Reason));

        await SendAsync("checkout", spans: 3);
        await SetAsync("services/checkout", new { phase = 1, mode = "on" });
        await SetAsync("services/mute", new { phase = 1, mode = "on" });
        await SendAsync("stubborn", spans: 1);
        await SetAsync("services/stubborn", new { phase = 2, mode = "on" });
        await SetAsync("services/stubborn", new { phase = 2, mode = "off" });
        Assert.Equal("starting", Find(await ReportAsync(), "mute").Finding);
        Assert.Equal("quiet", Find(await ReportAsync(), "stubborn").Finding);

        _time.Shift += TimeSpan.FromMinutes(11);
        await SendAsync("checkout", spans: 6);
        await SendAsync("stubborn", spans: 1);
        await SendAsync("ignorant", spans: 1);
        var report = await ReportAsync();

        Assert.Equal(["checkout", "mute", "stubborn", "ignorant"], report.Services.Select(service => service.Service));
        Assert.Equal(
            [("sending", 1.0), ("silent", 1.0), ("still_sending", 0.0), ("unasked", 0.0)],
            report.Services.Select(service => (service.Finding, service.Share)));
        var checkout = report.Services[0].Telemetry;
        Assert.Equal((2, 4.5), (checkout.InstanceCount, checkout.SpansPerRequest));
        Assert.InRange(checkout.SpansPerMinute, 0.5, 1);
        Assert.InRange(checkout.BytesPerRequest!.Value, 4.5 * 30, 4.5 * 90);
        Assert.True(string.CompareOrdinal(checkout.FirstSeenAt, checkout.LastSeenAt) < 0);
        Assert.Null(report.Services[1].Telemetry.FirstSeenAt);
        Assert.Equal(
            ["service_off ignorant", "service_off stubborn", "silent mute"],
            report.Removal.Reasons.Where(reason => reason.Reason is "silent" or "service_off")
                .Select(reason => $"{reason.Reason} {reason.Service}").Order());
        Assert.Null(report.Removal.StableSince);
    }

    [Fact]
    public async Task Instances_that_ask_are_counted_with_what_they_were_told()
    {
        await SetAsync("services/checkout", new { phase = 1, mode = "on", share = 0.5 });
        await SetAsync("rollout", new { phase = 1 });
        await SetAsync("services/checkout", new { phase = 1, share = 0.5 });
        var on = 0;
        for (var i = 0; i < 20; i++)
        {
            var answer = await _program.Client.GetFromJsonAsync<JsonElement>(
                $"/api/v1/instrumentation/flags?service=checkout&instance=pod-{i}");
            on += answer.GetProperty("flags")[0].GetProperty("value").GetBoolean() ? 1 : 0;
        }
        await _program.Client.GetStringAsync("/api/v1/instrumentation/flags?service=unlisted");

        var report = await ReportAsync();
        var checkout = Find(report, "checkout");
        Assert.Equal((20, on, 0.5, 0.5), (checkout.Clients.Asking, checkout.Clients.ToldOn, checkout.Share, checkout.OwnShare));
        Assert.Equal((false, 3, 1), Unlisted(report));
        _time.Shift += TimeSpan.FromMinutes(3);
        report = await ReportAsync();
        Assert.Equal((0, 0), (Find(report, "checkout").Clients.Asking, Find(report, "checkout").Clients.ToldOn));
        Assert.NotNull(Find(report, "checkout").Clients.LastAt);

        static (bool, int, int) Unlisted(InstrumentationAnswer report)
        {
            var service = Find(report, "unlisted");
            return (service.Listed, service.Phase, service.Clients.Asking);
        }
    }

    [Fact]
    public async Task The_flag_can_go_after_thirty_days_with_every_service_on_sending_and_cheap()
    {
        await SetAsync("rollout", new { phase = 3 });
        await SendAsync("checkout", spans: 1);
        await MeasureAsync("checkout", 0.02);
        var first = await ReportAsync();
        Assert.Equal(["overhead_high", "too_young"], first.Removal.Reasons.Select(reason => reason.Reason));
        Assert.Equal((0, 30), (first.Removal.StableDays, first.Removal.DaysNeeded));

        _time.Shift += TimeSpan.FromDays(29) + TimeSpan.FromHours(23);
        await SendAsync("checkout", spans: 1);
        for (var i = 0; i < 3; i++)
            await MeasureAsync("checkout", 0.004);
        var almost = await ReportAsync();
        Assert.Equal(["too_young"], almost.Removal.Reasons.Select(reason => reason.Reason));
        Assert.Equal(29, almost.Removal.StableDays);
        var overhead = Find(almost, "checkout").Overhead!;
        Assert.Equal((3, 0.004, 0.004), (overhead.Reports, overhead.CpuShare, overhead.CpuShareMax));

        _time.Shift += TimeSpan.FromHours(2);
        var ready = (await ReportAsync()).Removal;
        Assert.Equal((true, 30), (ready.Ready, ready.StableDays));
        Assert.Empty(ready.Reasons);

        await SetAsync("services/checkout", new { phase = 1, mode = "off" });
        await SetAsync("services/checkout", new { phase = 1 });
        var again = (await ReportAsync()).Removal;
        Assert.Equal((false, 0, "too_young"), (again.Ready, again.StableDays, Assert.Single(again.Reasons).Reason));
    }

    [Fact]
    public async Task A_key_that_only_writes_asks_for_flags_and_reports_overhead_and_sees_nothing_else()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        var made = await Tenants.JsonAsync(await tenants.PostAsync(
            "/api/v1/api-keys", tenants.One.Owner.Token,
            new { name = "ingest", permissions = new { read = false, write = true } }));
        var key = made.GetProperty("key").GetString()!;
        using var put = await tenants.SendAsync(
            HttpMethod.Put, "/api/v1/instrumentation/services/checkout", tenants.One.Owner.Token, new { phase = 1, mode = "on" });
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);

        var mine = await Tenants.JsonAsync(await tenants.PostAsync(
            "/ofrep/v1/evaluate/flags", key, new { context = new { targetingKey = "checkout" } }));
        Assert.True(mine.GetProperty("flags")[0].GetProperty("value").GetBoolean());
        var theirs = await Tenants.JsonAsync(await tenants.GetAsync(
            "/api/v1/instrumentation/flags?service=checkout", tenants.Two.Key));
        Assert.False(theirs.GetProperty("flags")[0].GetProperty("value").GetBoolean());
        using var report = await tenants.PostAsync(
            "/api/v1/instrumentation/overhead", key, new { service = "checkout", cpu_share = 0.003 });
        Assert.Equal(HttpStatusCode.NoContent, report.StatusCode);
        using var page = await tenants.GetAsync("/api/v1/instrumentation", key);
        using var change = await tenants.SendAsync(
            HttpMethod.Put, "/api/v1/instrumentation/rollout", key, new { phase = 3 });
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, change.StatusCode));
        var seen = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/instrumentation", tenants.One.Owner.Token));
        Assert.Equal(0.003, seen.GetProperty("services")[0].GetProperty("overhead").GetProperty("cpu_share").GetDouble());
        var other = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/instrumentation", tenants.Two.Owner.Token));
        Assert.DoesNotContain("0.003", other.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"cpu_share":0.1}""", "service")]
    [InlineData("""{"service":"a"}""", "cpu_share")]
    [InlineData("""{"service":"a","cpu_share":2}""", "cpu_share")]
    [InlineData("""{"service":"a","cpu_share":0,"memory_bytes":9000000000000000}""", "memory_bytes")]
    [InlineData("""{"service":"a","cpu_share":0,"p95_delta_ms":1e9}""", "p95_delta_ms")]
    public async Task Reports_that_cannot_be_are_refused_by_field(string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _program.Client.PostAsync(
            new Uri("/api/v1/instrumentation/overhead", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
    }

    static InstrumentedService Find(InstrumentationAnswer report, string service) =>
        report.Services.Single(item => item.Service == service);

    async Task<InstrumentationAnswer> ReportAsync() =>
        Strict.Read<InstrumentationAnswer>(await _program.Client.GetStringAsync("/api/v1/instrumentation"));

    async Task SetAsync(string path, object said)
    {
        using var put = await _program.Client.PutAsJsonAsync($"/api/v1/instrumentation/{path}", said);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
    }

    async Task MeasureAsync(string service, double cpu)
    {
        using var answer = await _program.Client.PostAsJsonAsync(
            "/api/v1/instrumentation/overhead", new { service, cpu_share = cpu });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    /// <summary>A trace of a service, from an instance of its own, that begins now.</summary>
    async Task SendAsync(string service, int spans)
    {
        var trace = Convert.ToHexStringLower(OtlpBody.NewTraceId());
        var start = _time.UnixNanoNow();
        var sent = Enumerable.Range(0, spans).Select(i =>
            $$"""
            {"traceId":"{{trace}}","spanId":"{{trace[..15]}}{{i}}"{{(i > 0 ? $",\"parentSpanId\":\"{trace[..15]}0\"" : "")}},
             "name":"s","kind":{{(i == 0 ? 2 : 1)}},"startTimeUnixNano":"{{start}}","endTimeUnixNano":"{{start + 1}}"}
            """);
        var json =
            $$$"""
            {"resourceSpans":[{"resource":{"attributes":[
              {"key":"service.name","value":{"stringValue":"{{{service}}}"}},
              {"key":"service.instance.id","value":{"stringValue":"{{{trace}}}"}}]},
              "scopeSpans":[{"spans":[{{{string.Join(',', sent)}}}]}]}]}
            """;
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _program.Client.PostAsync(new Uri("/v1/traces", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
