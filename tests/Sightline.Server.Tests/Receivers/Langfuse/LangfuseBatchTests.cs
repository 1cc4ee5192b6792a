using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers.Langfuse;

public sealed class LangfuseBatchTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddMinutes(-10);

    HttpClient Client => fixture.Program.Client;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Events_make_the_same_trace_in_whatever_order_and_requests_they_come(int seed)
    {
        var id = $"order-{seed}";
        var expected = await TraceOfAsync("order-0", Events("order-0"), batches: 1);
        var events = Events(id);
        var random = new Random(seed);
        random.Shuffle(events);
        var trace = await TraceOfAsync(id, events, batches: 1 + random.Next(events.Length));
        Assert.Equal(expected, trace);
    }

    [Fact]
    public async Task Requests_at_once_lose_nothing_of_a_span()
    {
        const int Updates = 40;
        var sent = Enumerable.Range(0, Updates).Select(i => SendAsync(Event(
            $"at-once-{i}", "span-update", i, new
            {
                id = "at-once-span",
                traceId = "at-once",
                metadata = new Dictionary<string, int> { [$"m{i}"] = i },
            })));
        foreach (var answer in await Task.WhenAll(sent))
            Assert.Empty((await ReadAsync(answer)).GetProperty("errors").EnumerateArray());
        var trace = await Client.GetFromJsonAsync<JsonElement>("/api/v1/traces/at-once");
        var attributes = Assert.Single(trace.GetProperty("spans").EnumerateArray()).GetProperty("attributes");
        for (var i = 0; i < Updates; i++)
            Assert.Equal(i, attributes.GetProperty($"langfuse.observation.metadata.m{i}").GetInt32());
    }

    [Fact]
    public async Task Wrong_events_are_named_and_their_neighbours_taken()
    {
        using var answer = await SendAsync(
            Event("e1", "trace-create", 0, new { id = "neighbours", name = "kept" }),
            Event("e2", "trace-make", 0, new { id = "x" }),
            Event("e3", "generation-create", 0, new
            {
                id = "g",
                traceId = "neighbours",
                startTime = "yesterday",
                level = "LOUD",
                usage = 3,
            }),
            JsonValue.Create(7)!,
            Event("e5", "score-create", 0, new { name = "s", traceId = "neighbours", value = new { no = 1 } }),
            Event("e6", "score-create", 0, new { name = "s", value = 1 }),
            Event("e7", "sdk-log", 0, new { log = "all is well" }));
        Assert.Equal(HttpStatusCode.MultiStatus, answer.StatusCode);
        var result = await ReadAsync(answer);
        Assert.Equal("e1,e7", string.Join(',', result.GetProperty("successes").EnumerateArray().Select(s => s.GetProperty("id"))));
        Assert.Equal(
            [
                ("e2", "type \"trace-make\": expected one of trace-create, span-create, "),
                ("e3", "startTime \"yesterday\": expected a time as in RFC 3339 with its zone, such as 2026-01-31T12:00:00Z; "
                    + "level \"LOUD\": expected one of DEBUG, DEFAULT, WARNING, ERROR; usage 3: expected an object"),
                ("", "7: expected an object"),
                ("e5", "value (an object): expected a number, a text, true or false"),
                ("e6", "traceId: missing, expected the id of a trace"),
            ],
            result.GetProperty("errors").EnumerateArray()
                .Select(e => (e.GetProperty("id").GetString()!, e.GetProperty("error").GetString()!)),
            (expected, found) => expected.Item1 == found.Item1 && found.Item2.StartsWith(expected.Item2, StringComparison.Ordinal));
        var trace = await Client.GetFromJsonAsync<JsonElement>("/api/v1/traces/neighbours");
        Assert.Equal("kept", trace.GetProperty("trace").GetProperty("root_name").GetString());
        Assert.Equal(1, trace.GetProperty("trace").GetProperty("span_count").GetInt32());
    }

    [Fact]
    public async Task A_score_stands_where_the_trace_ends_and_is_replaced_by_its_id()
    {
        await ReadAsync(await SendAsync(
            Event("1", "trace-create", 0, new { id = "scored", name = "scored", timestamp = At(0) }),
            Event("2", "span-create", 0, new { id = "scored-span", traceId = "scored", startTime = At(1), endTime = At(3) })));
        foreach (var value in new[] { 0.2, 0.8 })
        {
            // Minutes later.
            await ReadAsync(await SendAsync(Event(
                "3", "score-create", 300 + value, new { id = "score-1", name = "quality", traceId = "scored", value })));
        }
        using var alone = await Client.PostAsJsonAsync(
            "/api/public/scores", new { id = "score-2", name = "thumb", traceId = "scored", observationId = "scored-span", value = "up" });
        Assert.Equal("score-2", (await alone.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString());

        var trace = await Client.GetFromJsonAsync<JsonElement>("/api/v1/traces/scored");
        Assert.Equal(
            (4, 3000.0), (trace.GetProperty("trace").GetProperty("span_count").GetInt32(),
                trace.GetProperty("trace").GetProperty("duration_ms").GetDouble()));
        var spans = trace.GetProperty("spans").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!);
        Assert.Equal(
            0.8, spans["score quality"].GetProperty("attributes").GetProperty("gen_ai.evaluation.score.value").GetDouble());
        Assert.Single(spans["score quality"].GetProperty("events").EnumerateArray());
        var found = await Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/traces?q=kind:evaluator%20attr.gen_ai.evaluation.name:quality%20attr.gen_ai.evaluation.score.value>0.5");
        Assert.Equal(1, found.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task What_the_sdks_ask_at_their_start_is_answered()
    {
        var health = await Client.GetFromJsonAsync<JsonElement>("/api/public/health");
        Assert.Equal("OK", health.GetProperty("status").GetString());
        var projects = await Client.GetFromJsonAsync<JsonElement>("/api/public/projects");
        Assert.Equal("default", projects.GetProperty("data")[0].GetProperty("name").GetString());
        using var metrics = await Client.PostAsync("/api/public/otel/v1/metrics", JsonContent.Create(new { }));
        Assert.Equal(HttpStatusCode.OK, metrics.StatusCode);
        using var unknown = await Client.GetAsync("/api/public/v2/prompts/greeting");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var wrong = await Client.PostAsJsonAsync("/api/public/ingestion", new { batch = 1 });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Values_that_are_hashed_stay_the_same_when_the_span_is_written_anew()
    {
        await using var program = await SightlineProgram.StartAsync();
        using var saved = await program.Client.PutAsJsonAsync(
            "/api/v1/redaction", new { default_action = "mask", attributes = new[] { new { name = "user.id", action = "hash" } } });
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var users = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            object body = i == 0 ? new { id = "h", userId = "ada" } : new { id = "h", output = $"{i}" };
            using var answer = await program.Client.PostAsJsonAsync(
                "/api/public/ingestion", new { batch = new[] { Event("1", "trace-create", i, body) } });
            Assert.Equal(HttpStatusCode.MultiStatus, answer.StatusCode);
            var trace = await program.Client.GetFromJsonAsync<JsonElement>("/api/v1/traces/h");
            users.Add(trace.GetProperty("spans")[0].GetProperty("attributes").GetProperty("user.id").GetString()!);
        }
        Assert.NotEqual("ada", users[0]);
        Assert.Single(users.Distinct());
    }

    /// <summary>A trace, nested generations, updates that contradict each other, and scores.</summary>
    static JsonNode[] Events(string id) =>
    [
        Event("1", "trace-create", 1, new { id, timestamp = At(0), name = "first", userId = "ada", tags = new[] { "a" } }),
        Event("2", "trace-create", 9, new { id, name = "second", output = "done", metadata = new { x = 1 }, timestamp = At(9) }),
        Event("3", "span-create", 2, new { id = $"{id}-s", traceId = id, name = "plan", startTime = At(1), input = "in" }),
        Event("4", "span-update", 6, new { id = $"{id}-s", traceId = id, endTime = At(5), level = "ERROR", statusMessage = "late" }),
        Event("5", "generation-create", 3, new
        {
            id = $"{id}-g", traceId = id, parentObservationId = $"{id}-s", name = "answer", startTime = At(2), model = "gpt-4o",
            usage = new { input = 1, output = 2 }, metadata = new { a = 1, b = 1 },
        }),
        Event("6", "generation-update", 4, new { id = $"{id}-g", traceId = id, output = "maybe", metadata = new { b = 2 } }),
        Event("7", "generation-update", 5, new { id = $"{id}-g", traceId = id, output = "yes", endTime = At(4) }),
        Event("8", "score-create", 20, new { id = $"{id}-q", traceId = id, name = "quality", value = 0.5 }),
        Event("9", "score-create", 21, new { id = $"{id}-t", traceId = id, observationId = $"{id}-g", name = "tone", value = "kind" }),
    ];

    async Task<string> TraceOfAsync(string id, JsonNode[] events, int batches)
    {
        foreach (var batch in events.Chunk((events.Length + batches - 1) / batches))
            Assert.Empty((await ReadAsync(await SendAsync(batch))).GetProperty("errors").EnumerateArray());
        var trace = await Client.GetFromJsonAsync<JsonElement>($"/api/v1/traces/{id}");
        var spans = trace.GetProperty("spans").EnumerateArray().ToList();
        var names = spans.ToDictionary(
            s => s.GetProperty("span_id").GetString()!, s => s.GetProperty("name").GetString()!);
        var lines = spans.Select(span => string.Join(
            ' ', span.GetProperty("name"), names.GetValueOrDefault(span.GetProperty("parent_span_id").GetString() ?? "", "-"),
            span.GetProperty("start_time_unix_nano"), span.GetProperty("duration_ns"), span.GetProperty("status"),
            span.GetProperty("status_message"), span.GetProperty("events"),
            string.Join(' ', span.GetProperty("attributes").EnumerateObject()
                .Where(a => a.Name is not ("langfuse.merged" or "external_id"))
                .Where(a => !a.Value.ToString().StartsWith(id, StringComparison.Ordinal))
                .OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $"{a.Name}={a.Value}"))));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    static string At(double seconds) => Start.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    static JsonNode Event(string id, string type, double seconds, object body) =>
        JsonSerializer.SerializeToNode(new { id, type, timestamp = At(seconds), body })!;

    Task<HttpResponseMessage> SendAsync(params JsonNode[] events) =>
        Client.PostAsJsonAsync("/api/public/ingestion", new { batch = events });

    static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.MultiStatus, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
