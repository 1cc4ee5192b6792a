using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Tests.Access;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Receivers.Items;

public sealed class ItemTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    static readonly string Now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'");

    HttpClient Client => fixture.Program.Client;

    [Fact]
    public async Task An_item_becomes_a_root_span_and_a_call()
    {
        using var answer = await SendAsync("/api/v1/traces", $$$"""
            {"trace_id": "tr_whole", "agent_id": "support-bot", "workspace_id": "default", "timestamp": "{{{Now}}}",
             "input": "How do I reset my password?", "output": {"text": "Like this \ud83d"}, "latency_ms": 1234.5,
             "status": "success", "model": "gpt-4-turbo", "model_provider": "openai", "tokens_input": 100, "tokens_output": 200,
             "cost_usd": 0.0045, "metadata": {"tier": "gold", "shop": {"id": 7, "open": true}}, "user_id": "ada",
             "session_id": "s1", "environment": "production", "version": "1.2", "colour": "blue",
             "tags": ["production", "customer-support"]}
            """);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("""{"trace_id":"tr_whole","status":"accepted"}""", await answer.Content.ReadAsStringAsync());

        var json = await Client.GetFromJsonAsync<JsonElement>("/api/v1/traces/tr_whole");
        var trace = json.GetProperty("trace");
        Assert.Equal(
            ("support-bot", "support-bot", "ok", 1234.5, "ada", "s1", 300),
            (trace.GetProperty("service").GetString(), trace.GetProperty("agent").GetString(),
                trace.GetProperty("status").GetString(), trace.GetProperty("duration_ms").GetDouble(),
                trace.GetProperty("user_id").GetString(), trace.GetProperty("session_id").GetString(),
                trace.GetProperty("tokens").GetInt64()));
        var attributes = Assert.Single(json.GetProperty("spans").EnumerateArray()).GetProperty("attributes");
        Assert.Equal("tr_whole", attributes.GetProperty("external_id").GetString());
        Assert.Equal("gold", attributes.GetProperty("metadata.tier").GetString());
        Assert.Equal(7, attributes.GetProperty("metadata.shop.id").GetInt32());
        Assert.Equal("blue", attributes.GetProperty("sightline.colour").GetString());
        Assert.Equal("{\"text\": \"Like this \\ud83d\"}", attributes.GetProperty("sightline.output").GetString());
        var call = Assert.Single((await CallsAsync("session:s1 model:gpt-4-turbo")).EnumerateArray());
        Assert.Equal(
            ("support-bot", "openai", 100, 200, "ada"),
            (call.GetProperty("agent").GetString(), call.GetProperty("provider").GetString(),
                call.GetProperty("tokens_input").GetInt64(), call.GetProperty("tokens_output").GetInt64(),
                call.GetProperty("user_id").GetString()));
    }

    [Theory]
    [InlineData("tag:production", true)]
    [InlineData("tag:prod*", true)]
    [InlineData("tag:(nothing OR customer-support)", true)]
    [InlineData("tag:support", false)]
    [InlineData("metadata.x:1", true)]
    [InlineData("metadata.x>0 tag:production", true)]
    [InlineData("metadata.x!=1", false)]
    [InlineData("metadata.deep.list:b", true)]
    [InlineData("trace_id:tr_tagged", true)]
    [InlineData("attr.external_id:tr_tagged", true)]
    [InlineData("trace.agent:tagger", true)]
    public async Task Tags_metadata_and_text_ids_can_be_filtered_by(string filter, bool isFound)
    {
        using var answer = await SendAsync("/api/v1/traces", $$$"""
            {"trace_id": "tr_tagged", "agent_id": "tagger", "timestamp": "{{{Now}}}", "latency_ms": 1, "status": "success",
             "metadata": {"x": 1, "deep": {"list": ["a", "b"]}}, "tags": ["production", "customer-support"]}
            """);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var query = Uri.EscapeDataString($"({filter}) service:tagger");
        var list = await Client.GetFromJsonAsync<JsonElement>($"/api/v1/traces?q={query}");
        Assert.Equal(isFound ? 1 : 0, list.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_timeout_is_an_error_of_that_type()
    {
        using var answer = await SendAsync("/api/v1/traces", $$$"""
            {"trace_id": "tr_late", "agent_id": "late", "timestamp": "{{{Now}}}", "latency_ms": 30000, "status": "timeout",
             "error": "no answer in 30 s"}
            """);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var call = Assert.Single((await CallsAsync("service:late")).EnumerateArray());
        Assert.Equal(
            ("error", "timeout"), (call.GetProperty("status").GetString(), call.GetProperty("error_type").GetString()));
        var trace = await Client.GetFromJsonAsync<JsonElement>("/api/v1/traces/tr_late");
        var span = trace.GetProperty("spans")[0];
        Assert.Equal("no answer in 30 s", span.GetProperty("status_message").GetString());
        Assert.Equal("timeout", span.GetProperty("attributes").GetProperty("sightline.status").GetString());
    }

    [Fact]
    public async Task Wrong_items_are_named_and_their_neighbours_taken()
    {
        using var answer = await SendAsync("/api/v1/traces/batch", $$$"""
            {"traces": [
              {"trace_id": "ok_1", "agent_id": "batch", "timestamp": "{{{Now}}}", "latency_ms": 1, "status": "success"},
              {"trace_id": "bad_1", "agent_id": "batch", "timestamp": "yesterday", "latency_ms": -1, "status": "done"},
              7,
              {"agent_id": "batch", "timestamp": "{{{Now}}}", "latency_ms": 1, "status": "error", "tokens_input": 1.5},
              {"trace_id": "bad_2", "agent_id": "batch", "timestamp": "{{{Now}}}", "latency_ms": 1, "status": "success",
               "workspace_id": "550e8400-e29b-41d4-a716-446655440000", "tags": ["a", 1], "metadata": [1]},
              {"trace_id": "bad_3", "agent_id": "batch", "timestamp": "2199-01-01T00:00:00Z", "latency_ms": 1, "status": "success"},
              {"trace_id": "ok_2", "agent_id": "batch", "timestamp": "{{{Now}}}", "latency_ms": 1, "status": "error"}
            ]}
            """);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var result = Strict.Read<TraceBatchAnswer>(await answer.Content.ReadAsStringAsync());
        Assert.Equal(2, result.Accepted);
        Assert.Equal(
            [
                (1, "timestamp", "timestamp \"yesterday\": expected a time as in RFC 3339 with its zone, such as "
                    + "2026-01-31T12:00:00Z; latency_ms -1: expected a number from 0 to 31536000000; status \"done\": expected one "
                    + "of success, error, timeout"),
                (2, "", "7: expected an object"),
                (3, "tokens_input", "tokens_input 1.5: expected a whole number from 0 on; trace_id: missing, expected a text "
                    + "of 1 to 128 characters"),
                (4, "metadata", "metadata (a list): expected an object; tags 1: expected a list of texts; workspace_id "
                    + "\"550e8400…\": expected the workspace of the API key, or nothing"),
                (5, "timestamp", "timestamp \"2199-01-01T00:00:00Z\": expected a time from 2000-01-01 to 24 hours ahead of now"),
            ],
            result.Rejected.Select(r => (r.Index, r.Field, r.Error)));
        var list = await Client.GetFromJsonAsync<JsonElement>("/api/v1/traces?service=batch");
        Assert.Equal(2, list.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/v1/traces", "{", 400, "no JSON")]
    [InlineData("/api/v1/traces", "[]", 400, "(a list): expected an object")]
    [InlineData("/api/v1/traces", "{\"trace_id\": \"batch\"}", 400, "that word names a route")]
    [InlineData("/api/v1/traces/batch", "{}", 400, "The body must be")]
    [InlineData("/api/v1/traces/batch", "{\"traces\": 1}", 400, "The body must be")]
    public async Task A_request_that_cannot_be_used_is_a_problem_that_says_so(string path, string body, int status, string words)
    {
        using var answer = await SendAsync(path, body);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_has_at_most_a_hundred_items()
    {
        var item = $$"""{"trace_id": "many", "agent_id": "many", "timestamp": "{{Now}}", "latency_ms": 1, "status": "success"}""";
        string Batch(int count) => $$"""{"traces": [{{string.Join(',', Enumerable.Repeat(item, count))}}]}""";
        using var whole = await SendAsync("/api/v1/traces/batch", Batch(100));
        Assert.Equal(HttpStatusCode.Accepted, whole.StatusCode);
        using var more = await SendAsync("/api/v1/traces/batch", Batch(101));
        Assert.Equal(HttpStatusCode.BadRequest, more.StatusCode);
        Assert.Contains("at most 100 traces; this one has 101", await more.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_sent_again_is_stored_once_and_a_changed_one_replaces_it()
    {
        string Item(string output) => $$"""
            {"trace_id": "again", "agent_id": "again", "timestamp": "{{Now}}", "latency_ms": 1, "status": "success",
             "output": "{{output}}"}
            """;
        foreach (var output in new[] { "one", "one", "two" })
            Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("/api/v1/traces", Item(output))).StatusCode);
        var trace = await Client.GetFromJsonAsync<JsonElement>("/api/v1/traces/again");
        var span = Assert.Single(trace.GetProperty("spans").EnumerateArray());
        Assert.Equal("two", span.GetProperty("attributes").GetProperty("sightline.output").GetString());
    }

    [Fact]
    public async Task Otlp_is_taken_beside_them()
    {
        var id = OtlpBody.NewTraceId();
        using var json = await SendAsync("/api/v1/traces/otlp", Encoding.UTF8.GetString(OtlpBody.Json(id)));
        Assert.Equal("{}", await json.Content.ReadAsStringAsync());
        using var wrong = await SendAsync("/api/v1/traces/otlp", "[");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("application/json", wrong.Content.Headers.ContentType!.MediaType);
        using var found = await Client.GetAsync($"/api/v1/traces/{Convert.ToHexStringLower(id)}");
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task Secrets_in_items_are_not_stored_and_the_ledger_counts_what_was_refused()
    {
        await using var program = await SightlineProgram.StartAsync();
        var secret = "AKIA" + "IOSFODNN7EXAMPLQ";
        using var body = new StringContent($$"""
            {"traces": [
              {"trace_id": "sec", "agent_id": "sec", "timestamp": "{{Now}}", "latency_ms": 1, "status": "success",
               "input": "my key is {{secret}} there"},
              {"trace_id": "x"}]}
            """, Encoding.UTF8, "application/json");
        using var answer = await program.Client.PostAsync("/api/v1/traces/batch", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var trace = await program.Client.GetStringAsync("/api/v1/traces/sec");
        Assert.DoesNotContain(secret, trace, StringComparison.Ordinal);
        Assert.Contains("my key is", trace, StringComparison.Ordinal);
        var ledger = await program.Client.GetFromJsonAsync<JsonElement>("/api/v1/ingestion/ledger");
        var row = Assert.Single(ledger.GetProperty("items").EnumerateArray());
        Assert.Equal(
            (2, 1, 1),
            (row.GetProperty("received").GetInt32(), row.GetProperty("stored").GetInt32(), row.GetProperty("rejected").GetInt32()));
        var ingestion = await program.Client.GetStringAsync("/api/v1/ingestion");
        Assert.Contains("traces[1]: agent_id: missing", ingestion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_sends_into_its_own_workspace_only_with_its_defaults()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        object Item(string id, string? workspace) => new
        {
            trace_id = id,
            agent_id = "a",
            workspace_id = workspace,
            timestamp = Now,
            latency_ms = 1,
            status = "success",
        };
        using var foreign = await tenants.PostAsync("/api/v1/traces", tenants.One.Key, Item("spy", tenants.Two.Id));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal("/problems/forbidden-workspace", await Tenants.TypeAsync(foreign));
        using var own = await tenants.PostAsync("/api/v1/traces", tenants.One.Key, Item("own", tenants.One.Id));
        Assert.Equal(HttpStatusCode.Accepted, own.StatusCode);
        var trace = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/traces/own", tenants.One.Key));
        var resource = trace.GetProperty("spans")[0].GetProperty("resource").GetProperty("attributes");
        Assert.Equal("test", resource.GetProperty("deployment.environment.name").GetString());
        using var read = await tenants.GetAsync("/api/v1/traces/own", tenants.Two.Key);
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    async Task<JsonElement> CallsAsync(string filter) =>
        (await Client.GetFromJsonAsync<JsonElement>($"/api/v1/calls?q={Uri.EscapeDataString(filter)}")).GetProperty("items");

    Task<HttpResponseMessage> SendAsync(string path, string body) =>
        Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
}
