using System.Text.Json;
using Sightline.Server.Tests.Access;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Sdks;

/// <summary>Langfuse's own SDKs against the program in mode required, as an application uses them.</summary>
public sealed class LangfuseSdkTests(LangfuseSdkTests.Program program) : IClassFixture<LangfuseSdkTests.Program>
{
    const string Missing = "Node.js 20.19 or newer with the packages of tests/sdks is missing; ./dev test installs them";
    const string Packages = "for (const p of ['langfuse','@langfuse/otel','@langfuse/client']) require.resolve(p)";

    [ToolFact(Missing, "node", "-e", Packages)]
    public async Task Langfuse_3_sends_traces_generations_updates_and_scores()
    {
        var trace = await RunAsync("langfuse3.mjs", flushAt: 15);

        var spans = Spans(trace);
        var root = spans["checkout"];
        Assert.Equal(JsonValueKind.Null, root.GetProperty("parent_span_id").ValueKind);
        Assert.Equal("{\"question\":\"Where is my parcel?\"}", Attribute(root, "langfuse.trace.input"));
        Assert.Equal("{\"answer\":\"It is on its way.\"}", Attribute(root, "langfuse.trace.output"));
        Assert.Equal("production,eu", string.Join(',', root.GetProperty("attributes")
            .GetProperty("langfuse.trace.tags").EnumerateArray().Select(t => t.GetString())));
        Assert.Equal("gold", Attribute(root, "langfuse.trace.metadata.tier"));
        Assert.Equal("2026.11", Attribute(root, "langfuse.release"));

        var plan = spans["plan"];
        Assert.Equal(
            ("error", "the carrier did not answer", "done"),
            (plan.GetProperty("status").GetString(), plan.GetProperty("status_message").GetString(),
                Attribute(plan, "langfuse.observation.output")));
        AssertAnswer(spans, above: "plan");
        Assert.Equal(("answer", 7), (ParentOf(spans, "embed"), Meaning(spans["embed"], "tokens_input")));
        Assert.Equal("P-1", Attribute(spans["looked up"], "langfuse.observation.metadata.parcel"));
        AssertScores(spans, "checkout");
        var record = trace.GetProperty("trace");
        Assert.Equal(
            ("checkout", "ada", "session-3", 40 + 8 + 12 + 7, 7),
            (record.GetProperty("root_name").GetString(), record.GetProperty("user_id").GetString(),
                record.GetProperty("session_id").GetString(), record.GetProperty("tokens").GetInt64(),
                record.GetProperty("span_count").GetInt64()));
        // It lasts as long as its observations, and began when the first event said so.
        Assert.Equal(
            record.GetProperty("duration_ms").GetDouble(), long.Parse(root.GetProperty("duration_ns").GetString()!) / 1e6, 0.001);
    }

    [ToolFact(Missing, "node", "-e", Packages)]
    public async Task Langfuse_3_sends_the_same_one_event_a_request()
    {
        var trace = await RunAsync("langfuse3.mjs", flushAt: 1);

        var spans = Spans(trace);
        Assert.Equal(7, spans.Count);
        AssertAnswer(spans, above: "plan");
        AssertScores(spans, "checkout");
        Assert.Equal("error", spans["plan"].GetProperty("status").GetString());
    }

    [ToolFact(Missing, "node", "-e", Packages)]
    public async Task Langfuse_otel_5_sends_nested_observations_and_its_client_scores()
    {
        var trace = await RunAsync("langfuse5.mjs", flushAt: 15);

        var spans = Spans(trace);
        var root = spans["checkout"];
        Assert.Equal(("agent", "checkout"), (root.GetProperty("kind").GetString(), Text(root.GetProperty("meaning"), "agent_name")));
        Assert.Equal("{\"question\":\"Where is my parcel?\"}", Attribute(root, "langfuse.observation.input"));
        Assert.Equal("ERROR", Attribute(root, "langfuse.observation.level"));
        Assert.Equal(("tool", "checkout"), (spans["find parcel"].GetProperty("kind").GetString(), ParentOf(spans, "find parcel")));
        AssertAnswer(spans, above: "checkout");
        Assert.Equal(("answer", 7), (ParentOf(spans, "embed"), Meaning(spans["embed"], "tokens_input")));
        AssertScores(spans, "checkout");
        var record = trace.GetProperty("trace");
        Assert.Equal(
            ("ada", "session-5", 40 + 8 + 12 + 7, "checkout"),
            (record.GetProperty("user_id").GetString(), record.GetProperty("session_id").GetString(),
                record.GetProperty("tokens").GetInt64(), record.GetProperty("agent").GetString()));
    }

    async Task<JsonElement> RunAsync(string script, int flushAt)
    {
        var tenants = program.Tenants;
        var address = tenants.Program.Http.ToString().TrimEnd('/');
        var id = await SdkScript.RunAsync("node", [script], new Dictionary<string, string>
        {
            ["LANGFUSE_BASEURL"] = address,
            ["LANGFUSE_BASE_URL"] = address,
            ["LANGFUSE_PUBLIC_KEY"] = "pk-lf-sightline",
            ["LANGFUSE_SECRET_KEY"] = tenants.One.Key,
            ["FLUSH_AT"] = $"{flushAt}",
        });
        return await Tenants.JsonAsync(await tenants.GetAsync($"/api/v1/traces/{id}", tenants.One.Key));
    }

    static void AssertAnswer(Dictionary<string, JsonElement> spans, string above)
    {
        var answer = spans["answer"];
        Assert.Equal(
            ("llm", "gpt-4o", above, 48, 8, 12),
            (answer.GetProperty("kind").GetString(), Text(answer.GetProperty("meaning"), "model"), ParentOf(spans, "answer"),
                Meaning(answer, "tokens_input"), Meaning(answer, "tokens_cache_read"), Meaning(answer, "tokens_output")));
        Assert.Equal("{\"temperature\":0.2}", Attribute(answer, "langfuse.observation.model.parameters"));
        Assert.Equal(
            "[{\"role\":\"user\",\"content\":\"Where is my parcel?\"}]", Attribute(answer, "langfuse.observation.input"));
        Assert.Equal(
            "{\"role\":\"assistant\",\"content\":\"It is on its way.\"}", Attribute(answer, "langfuse.observation.output"));
        Assert.NotEqual(JsonValueKind.Null, answer.GetProperty("duration_ns").ValueKind);
    }

    static void AssertScores(Dictionary<string, JsonElement> spans, string root)
    {
        var (quality, tone) = (spans["score quality"], spans["score tone"]);
        Assert.Equal(("evaluator", "evaluator"), (quality.GetProperty("kind").GetString(), tone.GetProperty("kind").GetString()));
        Assert.Equal((root, "answer"), (ParentOf(spans, "score quality"), ParentOf(spans, "score tone")));
        var attributes = quality.GetProperty("attributes");
        Assert.Equal(0.9, attributes.GetProperty("gen_ai.evaluation.score.value").GetDouble());
        Assert.Equal("helpful", Attribute(quality, "gen_ai.evaluation.explanation"));
        Assert.Equal("friendly", Attribute(tone, "gen_ai.evaluation.score.label"));
        var happened = Assert.Single(tone.GetProperty("events").EnumerateArray());
        Assert.Equal("gen_ai.evaluation.result", happened.GetProperty("name").GetString());
    }

    static Dictionary<string, JsonElement> Spans(JsonElement trace) =>
        trace.GetProperty("spans").EnumerateArray().ToDictionary(span => span.GetProperty("name").GetString()!);

    static string ParentOf(Dictionary<string, JsonElement> spans, string name) => spans.Single(
        span => span.Value.GetProperty("span_id").GetString() == spans[name].GetProperty("parent_span_id").GetString()).Key;

    static string? Attribute(JsonElement span, string key) => Text(span.GetProperty("attributes"), key);

    static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();

    static long Meaning(JsonElement span, string key) => span.GetProperty("meaning").GetProperty(key).GetInt64();

    public sealed class Program : IAsyncLifetime
    {
        internal Tenants Tenants { get; private set; } = null!;

        public async Task InitializeAsync() => Tenants = await Tenants.StartAsync(Engine.Sqlite);

        public async Task DisposeAsync() => await Tenants.DisposeAsync();
    }
}
