using System.Diagnostics;
using System.Globalization;
using System.Net;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

public sealed class LimitTests
{
    [Fact]
    public async Task Requests_over_the_burst_are_429_at_once_and_say_when_to_come_again()
    {
        await using var tenants = await Tenants.StartAsync(
            Engine.Sqlite, "Limits:RequestsPerMinute=60", "Limits:RequestBurst=40");
        var remaining = new List<int>();
        HttpResponseMessage answer;
        do
        {
            answer = await tenants.GetAsync("/api/v1/auth/me", tenants.One.Users["viewer"].Token);
            remaining.Add(Number(answer, "RateLimit-Remaining"));
            Assert.Equal(40, Number(answer, "RateLimit-Limit"));
        }
        while (answer.StatusCode == HttpStatusCode.OK && remaining.Count < 100);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("/problems/rate-limited", await Tenants.TypeAsync(answer));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 2);
        Assert.InRange(Number(answer, "RateLimit-Reset"), 30, 41);
        Assert.InRange(remaining.Count, 40, 60);
        // Another user has their own, and telemetry is not counted.
        Assert.Equal(HttpStatusCode.OK, (await tenants.GetAsync("/api/v1/auth/me", tenants.Two.Owner.Token)).StatusCode);
        for (var i = 0; i < 60; i++)
            Assert.Equal(HttpStatusCode.OK, (await tenants.SendSpanAsync(tenants.One.Key, OtlpBody.NewTraceId(), "x")).StatusCode);
    }

    [Fact]
    public async Task Workspaces_of_the_instance_come_in_pages()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Tenants.JsonAsync(await tenants.GetAsync(
                $"/api/v1/instance/workspaces?limit=1{(cursor is null ? "" : $"&cursor={cursor}")}", tenants.Ops.Token));
            seen.Add(page.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString()!);
            cursor = page.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null && seen.Count < 10);

        Assert.Equal(seen.Order(StringComparer.Ordinal).Distinct(), seen);
        Assert.Contains(tenants.One.Id, seen);
        Assert.Contains(tenants.Two.Id, seen);
        using var wrong = await tenants.GetAsync("/api/v1/instance/workspaces?cursor=x", tenants.Ops.Token);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Telemetry_over_the_quota_is_held_and_then_told_to_come_again()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite, "Ingest:HoldTime=00:00:04");
        var limits = await tenants.SendAsync(
            HttpMethod.Patch, $"/api/v1/instance/workspaces/{tenants.One.Id}/limits", tenants.Ops.Token,
            new { ingest_bytes_per_second = 20_000 });
        Assert.Equal(
            """{"ingest_bytes_per_second":20000,"ingest_spans_per_second":null}""",
            (await Tenants.JsonAsync(limits)).GetProperty("limits").GetProperty("own").GetRawText());
        var body = OtlpBody.Protobuf(OtlpBody.NewTraceId(), padding: 79_000);
        var large = OtlpBody.Protobuf(OtlpBody.NewTraceId(), padding: 179_000);

        // One second's worth may come at once. The first is four: the second waits for three, and is nine itself.
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(tenants, tenants.One.Key, body)).StatusCode);
        var clock = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(tenants, tenants.One.Key, large)).StatusCode);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1.5, 6);
        using var refused = await SendAsync(tenants, tenants.One.Key, body);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", tenants.One.Key);
        using var call = await GrpcCall.SendAsync(
            tenants.Program.OtlpGrpc, GrpcCall.Traces, GrpcCall.Frame(body), client: client);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        Assert.Equal("8", call.Status);
        Assert.NotEqual("", call.Details);
        // Neighbours are not held.
        clock.Restart();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(tenants, tenants.Two.Key, body)).StatusCode);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task Registrations_and_sign_ins_of_one_address_are_limited()
    {
        await using var program = await SightlineProgram.StartAsync(
            [.. Tenants.Settings(Engine.Sqlite), "Limits:RegistrationsPerHour=2", "Limits:SignInsPerMinute=3"]);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await PostAsync(program, "register", new { email = "wrong" })).StatusCode);
        for (var i = 0; i < 5; i++)
            statuses.Add((await PostAsync(program, "password/forgot", new { email = "a@example.test" })).StatusCode);
        Assert.Equal([400, 400, 429, 429, 202, 202, 202, 429, 429], statuses.Select(s => (int)s));
    }

    [Fact]
    public void Failures_lock_longer_and_longer_and_only_where_they_come_from()
    {
        var time = new ManualTime();
        var backoff = new SignInBackoff(time);
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            backoff.Failed("a@example.test", "192.0.2.1");
            waits.Add(backoff.Wait("a@example.test", "192.0.2.1").TotalSeconds);
        }
        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 4, 8], waits);
        Assert.Equal(TimeSpan.Zero, backoff.Wait("a@example.test", "192.0.2.2"));
        for (var i = 0; i < 60; i++)
            backoff.Failed("a@example.test", $"192.0.2.{i}");
        Assert.InRange(backoff.Wait("a@example.test", "198.51.100.1").TotalSeconds, 1, 60);
        Assert.InRange(backoff.Wait("a@example.test", "192.0.2.1").TotalMinutes, 0.1, 15);
        time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(TimeSpan.Zero, backoff.Wait("a@example.test", "192.0.2.1"));
    }

    [Fact]
    public async Task A_large_body_of_a_change_is_refused()
    {
        await using var program = await SightlineProgram.StartAsync(Tenants.Settings(Engine.Sqlite));
        using var answer = await PostAsync(program, "login", new { email = new string('x', 100_000), password = "x" });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Metrics_are_for_this_machine_and_who_runs_the_instance()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.OK, (await tenants.GetAsync("/metrics", null)).StatusCode);
        foreach (var (header, value) in new[] { ("X-Forwarded-For", "203.0.113.9"), ("Host", "sightline.example.test") })
        {
            Assert.Equal(401, await StatusAsync(tenants, header, value, null));
            Assert.Equal(403, await StatusAsync(tenants, header, value, tenants.One.Owner.Token));
            Assert.Equal(200, await StatusAsync(tenants, header, value, tenants.Ops.Token));
        }
    }

    static Task<HttpResponseMessage> PostAsync(SightlineProgram program, string path, object body) =>
        program.Client.PostAsync(
            new Uri($"/api/v1/auth/{path}", UriKind.Relative), System.Net.Http.Json.JsonContent.Create(body));

    static Task<HttpResponseMessage> SendAsync(Tenants tenants, string key, byte[] body) =>
        tenants.SendAsync(HttpMethod.Post, "/v1/traces", key, Tenants.Otlp(body));

    static async Task<int> StatusAsync(Tenants tenants, string header, string value, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.TryAddWithoutValidation(header, value);
        if (token is not null)
            request.Headers.Add("Authorization", $"Bearer {token}");
        using var answer = await tenants.Program.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    static int Number(HttpResponseMessage answer, string header) =>
        int.Parse(answer.Headers.GetValues(header).Single(), CultureInfo.InvariantCulture);
}
