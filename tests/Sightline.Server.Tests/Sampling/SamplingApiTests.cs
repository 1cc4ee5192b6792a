using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Model;
using Sightline.Server.Api.Answers;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Sampling;

public sealed class SamplingApiTests : IAsyncLifetime
{
    static readonly string[] Quick =
        ["Store:SettleIdle=00:00:01", "Store:SamplingGrace=00:00:01", "Sampling:UsdPerGibMonth=0.5"];

    readonly string _data = Directory.CreateTempSubdirectory("sightline-").FullName;
    SightlineProgram _program = null!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync(_data, Quick);

    public async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Everything_is_kept_before_somebody_asks_for_less()
    {
        var policy = await PolicyAsync();
        Assert.Equal(
            ("keep_all", 0, null, 0.1, 60),
            (policy.Mode, policy.Revision, policy.UpdatedAt, policy.Share, policy.AlwaysBelowPerMinute));
        Assert.Equal((1.0, 0, 0), (policy.GraceSeconds, policy.SpansReceived, policy.SpansSampledOut));
        var trace = await SendAsync("a", "unset");
        var item = (await TraceAsync(trace)).Trace.Sampling;
        Assert.Equal((null, null, null, 1.0), (item.Decision, item.Reason, item.Revision, item.Weight));
        Assert.Empty(item.Holds);
    }

    [Fact]
    public async Task A_dropped_trace_shows_its_record_its_calls_and_why_and_a_pin_keeps_another()
    {
        using var put = await PutAsync(new { mode = "tail", slower_than_service = false, always_below_per_minute = 0, share = 0 });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var (plain, pinned, failed) = (await SendAsync("a", ""), await SendAsync("b", ""), await SendAsync("c", "error"));
        var pin = await ReadAsync<PinAnswer>(await _program.Client.PostAsync(Uri($"/api/v1/traces/{pinned}/pin"), null));
        Assert.Equal(("pin", 1, 0), (Assert.Single(pin.Sampling.Holds), pin.SpanCount, pin.SpansGone));

        await UntilCompactedAsync(async () => (await TraceAsync(plain)).Spans.Count == 0);

        var gone = await TraceAsync(plain);
        Assert.Equal(
            ("drop", "share", 1, 0.0, 1),
            (gone.Trace.Sampling.Decision, gone.Trace.Sampling.Reason, gone.Trace.Sampling.Revision,
                gone.Trace.Sampling.Weight, gone.Trace.SpanCount));
        var calls = await _program.Client.GetStringAsync($"/api/v1/calls?q=trace_id:{plain}");
        Assert.Contains(plain, calls, StringComparison.Ordinal);
        var graph = await _program.Client.GetAsync(Uri($"/api/v1/traces/{plain}/graph"));
        Assert.Equal(HttpStatusCode.OK, graph.StatusCode);
        Assert.Equal("error", (await TraceAsync(failed)).Trace.Sampling.Reason);
        Assert.Single((await TraceAsync(failed)).Spans);
        Assert.Single((await TraceAsync(pinned)).Spans);
        var ledger = Strict.Read<LedgerAnswer>(await _program.Client.GetStringAsync("/api/v1/ingestion/ledger"));
        var row = Assert.Single(ledger.Items);
        Assert.Equal((3, 2, 1), (row.Received, row.Stored, row.SampledOut));
        Assert.Equal(1, (await PolicyAsync()).SpansSampledOut);

        // It stays so after a restart; and let go, the pinned one goes too.
        await _program.DisposeAsync();
        _program = await SightlineProgram.StartAsync(_data, Quick);
        Assert.Equal((1, "tail"), ((await PolicyAsync()).Revision, (await PolicyAsync()).Mode));
        await ReadAsync<PinAnswer>(await _program.Client.DeleteAsync(Uri($"/api/v1/traces/{pinned}/pin")));
        await UntilCompactedAsync(async () => (await TraceAsync(pinned)).Spans.Count == 0);
        var audit = await _program.Client.GetStringAsync("/api/v1/audit?limit=50");
        Assert.All(
            (string[])["sampling.changed", "trace.pinned", "trace.unpinned"],
            action => Assert.Contains(action, audit, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_decided_is_counted_by_reason_and_over_time_and_it_is_told_who_changed_the_policy()
    {
        var before = await SendAsync("a", "");
        Assert.Equal((1, 0, 0), Traces(await DecisionsAsync()));
        Assert.Equal([(null, null, 1, 1)], Reasons(await DecisionsAsync()));
        using var put = await PutAsync(new { mode = "tail", slower_than_service = false, always_below_per_minute = 0, share = 0 });
        Assert.Equal("local", (await ReadAsync<SamplingPolicyAnswer>(put)).UpdatedBy);
        Assert.Equal("local", (await PolicyAsync()).UpdatedBy);
        var pinned = await SendAsync("b", "");
        await ReadAsync<PinAnswer>(await _program.Client.PostAsync(Uri($"/api/v1/traces/{pinned}/pin"), null));
        await SendAsync("c", "");
        await SendAsync("c", "error");

        await UntilCompactedAsync(async () => (await DecisionsAsync()) is { KeptTraces: 2, DroppedTraces: 1 });
        var decisions = await DecisionsAsync();
        Assert.Equal((4, 2, 1), Traces(decisions));
        Assert.Equal((4, 2, 1), (decisions.Spans, decisions.KeptSpans, decisions.DroppedSpans));
        Assert.Equal(
            [("drop", "share", 1, 1), ("keep", "error", 1, 1), ("keep", "held", 1, 1), (null, null, 1, 1)],
            Reasons(decisions).OrderBy(reason => reason.Item1 ?? "z").ThenBy(reason => reason.Item2));
        Assert.Equal(
            (2, 1, 1),
            (decisions.Items.Sum(item => item.Kept), decisions.Items.Sum(item => item.Dropped),
                decisions.Items.Sum(item => item.Undecided)));
        Assert.Equal(4, Traces(await DecisionsAsync("?range=1h")).Traces);
        Assert.Equal(0, Traces(await DecisionsAsync("?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z")).Traces);
        Assert.Single((await TraceAsync(before)).Spans);

        var services = Strict.Read<ServicesAnswer>(await _program.Client.GetStringAsync("/api/v1/services")).Items;
        Assert.Equal(1, services.Single(service => service.Name == "a").EstimatedSpanCount);
    }

    [Fact]
    public async Task A_preview_counts_what_a_policy_would_keep_and_changes_nothing()
    {
        for (var i = 0; i < 20; i++)
            await SendAsync($"svc-{i % 2}", i < 3 ? "error" : "");
        using var answer = await _program.Client.PostAsJsonAsync(
            Uri("/api/v1/sampling/preview"),
            new { mode = "tail", slower_than_service = false, share = 0, shares = new[] { new { service = "svc-1", share = 1 } } });
        var preview = await ReadAsync<SamplingPreviewAnswer>(answer);
        Assert.Equal((20, 12, 20, 12, 1), (preview.Traces, preview.KeptTraces, preview.Spans, preview.KeptSpans, preview.OneIn));
        Assert.Equal(0.6, preview.KeptShare);
        Assert.Equal(0.5, preview.UsdPerGibMonth);
        Assert.Equal(
            [("keep", "error", 3), ("keep", "share", 9), ("drop", "share", 8)],
            preview.Reasons.Select(r => (r.Decision, r.Reason, r.Traces)));
        Assert.Equal("keep_all", (await PolicyAsync()).Mode);
    }

    [Theory]
    [InlineData("""{}""", "mode")]
    [InlineData("""{"mode":"some"}""", "mode")]
    [InlineData("""{"mode":"tail","share":1.5}""", "share")]
    [InlineData("""{"mode":"tail","slow_ms":0}""", "slow_ms")]
    [InlineData("""{"mode":"tail","min_cost_usd":-1}""", "min_cost_usd")]
    [InlineData("""{"mode":"tail","always_below_per_minute":-1}""", "always_below_per_minute")]
    [InlineData("""{"mode":"tail","attributes":[{"key":""}]}""", "attributes[0].key")]
    [InlineData("""{"mode":"tail","shares":[{"share":0.5}]}""", "shares[0]")]
    [InlineData("""{"mode":"tail","shares":[{"service":"a"}]}""", "shares[0].share")]
    public async Task Mistakes_name_their_field_and_change_nothing(string policy, string field)
    {
        using var answer = await _program.Client.PutAsync(
            Uri("/api/v1/sampling/policy"), new StringContent(policy, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        Assert.Equal(0, (await PolicyAsync()).Revision);
    }

    [Fact]
    public async Task A_trace_that_is_not_there_cannot_be_pinned()
    {
        using var answer = await _program.Client.PostAsync(Uri($"/api/v1/traces/{new string('a', 32)}/pin"), null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static Uri Uri(string path) => new(path, UriKind.Relative);

    static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return Strict.Read<T>(text);
    }

    // What is in memory alone does not go: merging on demand flushes it first.
    async Task UntilCompactedAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await holds())
                return;
            using var job = await _program.Client.PostAsync(
                Uri("/api/v1/admin/compact"), new StringContent("{}", Encoding.UTF8, "application/json"));
            await Task.Delay(300);
        }
        Assert.Fail("It did not come to that.");
    }

    async Task<SamplingDecisionsAnswer> DecisionsAsync(string query = "") => Strict.Read<SamplingDecisionsAnswer>(
        await _program.Client.GetStringAsync($"/api/v1/sampling/decisions{query}"));

    static (long Traces, long Kept, long Dropped) Traces(SamplingDecisionsAnswer answer) =>
        (answer.Traces, answer.KeptTraces, answer.DroppedTraces);

    static IEnumerable<(string?, string?, long, long)> Reasons(SamplingDecisionsAnswer answer) =>
        answer.Reasons.Select(reason => (reason.Decision, reason.Reason, reason.Traces, reason.Spans));

    Task<HttpResponseMessage> PutAsync(object policy) =>
        _program.Client.PutAsJsonAsync(Uri("/api/v1/sampling/policy"), policy);

    async Task<SamplingPolicyAnswer> PolicyAsync() =>
        Strict.Read<SamplingPolicyAnswer>(await _program.Client.GetStringAsync("/api/v1/sampling/policy"));

    async Task<TraceAnswer> TraceAsync(string trace) =>
        Strict.Read<TraceAnswer>(await _program.Client.GetStringAsync($"/api/v1/traces/{trace}"));

    async Task<string> SendAsync(string service, string status)
    {
        var trace = Guid.NewGuid().ToString("N");
        var now = TimeProvider.System.UnixNanoNow();
        var code = status == "error" ? 2 : 0;
        var body = $$$"""
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"{{{service}}}"}}]},
            "scopeSpans":[{"spans":[{"traceId":"{{{trace}}}","spanId":"00f067aa0ba902b7","name":"chat",
            "startTimeUnixNano":"{{{now - 1_000_000_000}}}","endTimeUnixNano":"{{{now}}}","status":{"code":{{{code}}} },
            "attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
            {"key":"gen_ai.usage.input_tokens","value":{"intValue":"7"}}]}]}]}]}
            """;
        using var answer = await _program.Client.PostAsync(
            Uri("/v1/traces"), new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return trace;
    }
}
