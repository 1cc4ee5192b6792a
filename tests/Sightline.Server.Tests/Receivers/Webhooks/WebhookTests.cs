using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sightline.Server.Tests.Access;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Receivers.Webhooks;

public sealed class WebhookTests(WebhookTests.Running running) : IClassFixture<WebhookTests.Running>
{
    const string Secret = "a secret of the sender";

    const string Run = """
        {"action": "completed", "repository": {"full_name": "acme/agent"},
         "workflow_run": {"id": 4711, "name": "nightly", "conclusion": "timed_out", "head_branch": "main",
           "run_started_at": "2026-11-20T10:00:00Z", "updated_at": "2026-11-20T10:01:30Z"}}
        """;

    static readonly object OfRuns = new
    {
        name = "ci",
        signature = "sha256",
        secret = Secret,
        when = new { action = new[] { "completed" } },
        mapping = new Dictionary<string, object>
        {
            ["trace_id"] = new { path = "workflow_run.id" },
            ["agent_id"] = new { path = "repository.full_name" },
            ["name"] = new { path = "workflow_run.name" },
            ["timestamp"] = new { path = "workflow_run.run_started_at" },
            ["latency_ms"] = new { path = "workflow_run.updated_at", since = "workflow_run.run_started_at" },
            ["status"] = new
            {
                path = "workflow_run.conclusion",
                map = new Dictionary<string, string> { ["timed_out"] = "timeout", ["success"] = "success" },
                @default = "error",
            },
            ["tags"] = new { value = new[] { "ci" } },
            ["metadata.branch"] = new { path = "workflow_run.head_branch" },
        },
    };

    Tenants Tenants => running.Tenants;

    [Fact]
    public async Task An_event_becomes_what_its_mapping_says_in_the_workspace_of_its_source()
    {
        var path = await SourceAsync(OfRuns);
        using var answer = await SendAsync(path, Run, ("X-Hub-Signature-256", "sha256=" + Hex(Run)));
        Assert.Equal("""{"accepted":1,"rejected":[]}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);

        var trace = await Tenants.JsonAsync(await Tenants.GetAsync("/api/v1/traces/4711", Tenants.One.Key));
        var record = trace.GetProperty("trace");
        Assert.Equal(
            ("nightly", "acme/agent", "error", 90_000.0, "2026-11-20T10:00:00.000000000Z"),
            (record.GetProperty("root_name").GetString(), record.GetProperty("agent").GetString(),
                record.GetProperty("status").GetString(), record.GetProperty("duration_ms").GetDouble(),
                record.GetProperty("started_at").GetString()));
        var attributes = trace.GetProperty("spans")[0].GetProperty("attributes");
        Assert.Equal("timeout", attributes.GetProperty("error.type").GetString());
        Assert.Equal("main", attributes.GetProperty("metadata.branch").GetString());
        var found = await Tenants.JsonAsync(await Tenants.GetAsync(
            "/api/v1/traces?range=3650d&q=tag:ci%20metadata.branch:main%20trace_id:4711", Tenants.One.Key));
        Assert.Equal(1, found.GetProperty("items").GetArrayLength());
        using var other = await Tenants.GetAsync("/api/v1/traces/4711", Tenants.Two.Key);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task What_is_not_signed_by_the_secret_is_refused_and_audited()
    {
        var path = await SourceAsync(OfRuns);
        foreach (var signature in new[] { "", "sha256=", "sha256=00", "sha256=" + Hex(Run + " "), Hex(Run, "another secret, as long") })
        {
            using var answer = await SendAsync(path, Run, ("X-Hub-Signature-256", signature));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
        await Tenants.AuditAsync(
            "/api/v1/audit?action=access.refused", Tenants.One.Owner.Token,
            row => row.GetProperty("detail").GetProperty("reason").GetString() == "webhook.signature");
        using var unknown = await SendAsync($"/api/v1/webhooks/{Guid.NewGuid()}", Run, ("X-Hub-Signature-256", Hex(Run)));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_copy_of_an_event_does_nothing_and_a_condition_that_does_not_hold_takes_nothing()
    {
        var path = await SourceAsync(OfRuns);
        var body = Run.Replace("4711", "4712", StringComparison.Ordinal);
        using var first = await SendAsync(path, body, ("X-Hub-Signature-256", Hex(body)));
        using var copy = await SendAsync(path, body, ("X-Hub-Signature-256", Hex(body)));
        Assert.Equal("""{"accepted":1,"rejected":[]}""", await first.Content.ReadAsStringAsync());
        Assert.Equal("""{"accepted":0,"rejected":[]}""", await copy.Content.ReadAsStringAsync());
        var begun = body.Replace("completed", "requested", StringComparison.Ordinal);
        using var other = await SendAsync(path, begun, ("X-Hub-Signature-256", Hex(begun)));
        Assert.Equal("""{"accepted":0,"rejected":[]}""", await other.Content.ReadAsStringAsync());
        var trace = await Tenants.JsonAsync(await Tenants.GetAsync("/api/v1/traces/4712", Tenants.One.Key));
        Assert.Equal(1, trace.GetProperty("trace").GetProperty("span_count").GetInt32());
    }

    [Fact]
    public async Task A_signature_with_a_time_holds_for_five_minutes()
    {
        var path = await SourceAsync(new { name = "payments", signature = "stripe", secret = Secret });
        const string Body = """{"id": "evt_1"}""";
        async Task<HttpStatusCode> StatusAsync(double minutes, string body)
        {
            var time = TimeProvider.System.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
            using var answer = await SendAsync(
                path, body, ("Stripe-Signature", $"t={time},v0=00,v1={Hex($"{time}.{body}")}"));
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(-4, Body));
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(4, Body));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(-6, Body));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(6, Body));
        using var untimed = await SendAsync(path, Body, ("Stripe-Signature", $"t=now,v1={Hex($"now.{Body}")}"));
        Assert.Equal(HttpStatusCode.Unauthorized, untimed.StatusCode);
    }

    [Fact]
    public async Task Standard_webhooks_are_taken_each_element_an_item()
    {
        var made = await MakeAsync(new
        {
            name = "batch agent",
            signature = "standard",
            each = "data.runs",
            mapping = new Dictionary<string, object>
            {
                ["trace_id"] = new { path = "id" },
                ["timestamp"] = new { path = "at", unit = "s" },
                ["latency_ms"] = new { path = "seconds", unit = "s" },
                ["session_id"] = new { path = "$.session" },
            },
        });
        var secret = made.GetProperty("secret").GetString()!;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        const string Body = """
            {"session": 12, "data": {"runs": [{"id": "std_1", "at": 1763632800, "seconds": 1.5}, {"id": "std_2", "at": "soon"}]}}
            """;
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"msg_1.{time}.{Body}")));
        using var answer = await SendAsync(
            made.GetProperty("path").GetString()!, Body, ("webhook-id", "msg_1"), ("webhook-timestamp", $"{time}"),
            ("webhook-signature", $"v1,AAAA v1,{signature}"));
        var result = await Tenants.JsonAsync(answer);
        Assert.Equal(1, result.GetProperty("accepted").GetInt32());
        var rejected = Assert.Single(result.GetProperty("rejected").EnumerateArray());
        Assert.Equal((1, "timestamp"), (rejected.GetProperty("index").GetInt32(), rejected.GetProperty("field").GetString()));
        var trace = await Tenants.JsonAsync(await Tenants.GetAsync("/api/v1/traces/std_1", Tenants.One.Key));
        Assert.Equal(
            ("batch agent", 1500.0, "12"),
            (trace.GetProperty("trace").GetProperty("agent").GetString(), trace.GetProperty("trace").GetProperty("duration_ms").GetDouble(),
                trace.GetProperty("trace").GetProperty("session_id").GetString()));
    }

    [Fact]
    public async Task Secrets_are_never_answered_and_a_change_keeps_them_unless_it_brings_another()
    {
        var made = await MakeAsync(OfRuns);
        var (id, path) = (made.GetProperty("id").GetString()!, made.GetProperty("path").GetString()!);
        var list = await Tenants.JsonAsync(await Tenants.GetAsync("/api/v1/webhook-sources", Tenants.One.Owner.Token));
        Assert.Contains(id, list.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, list.ToString(), StringComparison.Ordinal);

        var kept = await Tenants.JsonAsync(await Tenants.SendAsync(
            HttpMethod.Put, $"/api/v1/webhook-sources/{id}", Tenants.One.Owner.Token, new { name = "renamed", signature = "sha256" }));
        Assert.Equal("renamed", kept.GetProperty("name").GetString());
        Assert.DoesNotContain(Secret, kept.ToString(), StringComparison.Ordinal);
        using var still = await SendAsync(path, """{"a": 1}""", ("X-Hub-Signature-256", Hex("""{"a": 1}""")));
        Assert.Equal(HttpStatusCode.Accepted, still.StatusCode);

        await Tenants.JsonAsync(await Tenants.SendAsync(
            HttpMethod.Put, $"/api/v1/webhook-sources/{id}", Tenants.One.Owner.Token,
            new { name = "renamed", signature = "sha256", secret = "another secret, as long" }));
        using var old = await SendAsync(path, """{"a": 2}""", ("X-Hub-Signature-256", Hex("""{"a": 2}""")));
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);

        using var removed = await Tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/webhook-sources/{id}", Tenants.One.Owner.Token, null);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var gone = await SendAsync(path, """{"a": 3}""", ("X-Hub-Signature-256", Hex("""{"a": 3}""", "another secret, as long")));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("""{"name": "x", "signature": "md5"}""", "signature")]
    [InlineData("""{"signature": "sha256"}""", "name")]
    [InlineData("""{"name": "x", "signature": "sha256", "secret": "short"}""", "secret")]
    [InlineData("""{"name": "x", "signature": "sha256", "header": "no header"}""", "header")]
    [InlineData("""{"name": "x", "signature": "sha256", "mapping": {"colour": {"path": "a"}}}""", "mapping.colour")]
    [InlineData("""{"name": "x", "signature": "sha256", "mapping": {"model": {}}}""", "mapping.model")]
    [InlineData("""{"name": "x", "signature": "sha256", "mapping": {"model": {"path": "a", "unit": "s"}}}""", "mapping.model")]
    [InlineData("""{"name": "x", "signature": "sha256", "mapping": {"latency_ms": {"path": "a", "unit": "h"}}}""", "mapping.latency_ms")]
    [InlineData("""{"name": "x", "signature": "sha256", "when": {"a": []}}""", "when")]
    public async Task A_source_that_cannot_be_is_refused_by_its_field(string body, string field)
    {
        using var answer = await Tenants.PostAsync(
            "/api/v1/webhook-sources", Tenants.One.Owner.Token, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(field, problem.RootElement.GetProperty("field").GetString());
    }

    async Task<string> SourceAsync(object source) => (await MakeAsync(source)).GetProperty("path").GetString()!;

    async Task<JsonElement> MakeAsync(object source) => await Tenants.JsonAsync(
        await Tenants.PostAsync("/api/v1/webhook-sources", Tenants.One.Owner.Token, source));

    static string Hex(string body, string secret = Secret) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));

    async Task<HttpResponseMessage> SendAsync(string path, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Tenants.Program.Client.SendAsync(request);
    }

    public sealed class Running : IAsyncLifetime
    {
        internal Tenants Tenants { get; private set; } = null!;

        public async Task InitializeAsync() => Tenants = await Tenants.StartAsync(Engine.Sqlite);

        public async Task DisposeAsync() => await Tenants.DisposeAsync();
    }
}
