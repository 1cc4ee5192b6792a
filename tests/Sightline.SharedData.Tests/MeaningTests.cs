using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Server.Tests.Support;
using Sightline.SharedData.Tests.Support;

namespace Sightline.SharedData.Tests;

/// <summary>What the spans of real producers mean. Expected values were read from the data by hand, or by other code.</summary>
public sealed class MeaningTests
{
    static readonly string[] Silent =
        ["POST /invocations", "POST", "Bedrock AgentCore.CreateEvent", "Bedrock AgentCore.ListEvents",
         "Bedrock AgentCore.RetrieveMemoryRecords", "Bedrock AgentCore.StartCodeInterpreterSession"];

    [SharedFolderFact]
    public async Task Spans_of_every_producer_mean_what_their_bodies_say()
    {
        await using var program = await SightlineProgram.StartAsync();
        var bodies = CapturedBody.Producers().Where(b => b.Signal == "traces").ToArray();
        await TraceAnswers.PostAllAsync(program.Client, bodies);
        var expected = Cases("producers.txt").Select(line => line.Split(" | ", 2)).ToLookup(cells => cells[0].Trim());
        foreach (var body in bodies)
        {
            var lines = expected.Single(rows => Path.GetFileName(body.File).StartsWith(rows.Key, StringComparison.Ordinal))
                .Select(cells => cells[1]).Order(StringComparer.Ordinal);
            var actual = new List<string>();
            using var request = body.Read();
            foreach (var span in Spans(request.RootElement))
                actual.Add(Line(await SpanOfAsync(program.Client, span)));
            // Traceloop's exporter splits one trace over six requests, in an order of the moment.
            if (Path.GetFileName(body.File).StartsWith("traceloop", StringComparison.Ordinal))
                Assert.Subset(lines.ToHashSet(), actual.ToHashSet());
            else
                Assert.Equal(lines, actual.Order(StringComparer.Ordinal));
        }
    }

    [SharedFolderFact]
    public async Task Spans_of_agent_core_mean_what_they_say()
    {
        await using var program = await SightlineProgram.StartAsync();
        var expected = Cases("agentcore.txt");
        var seen = new HashSet<string>();
        foreach (var file in Directory.GetFiles(SharedFolder.File("traces", "agentcore"), "*_spans.json"))
        {
            var spans = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsArray().Select(Unwrapped)
                .Select(s => (s["name"]!.GetValue<string>(), s["attributes"]?.AsObject() ?? [])).ToList();
            var read = await MeantSpans.ReadAsync(program.Client, $"{seen.Count + 1:x32}", spans);
            for (var i = 0; i < spans.Count; i++)
            {
                var (name, attributes) = spans[i];
                if (Silent.Contains(name))
                {
                    Assert.Equal(JsonValueKind.Null, read[i].GetProperty("meaning").ValueKind);
                    continue;
                }
                if (name.StartsWith("chat ", StringComparison.Ordinal))
                {
                    var tokens = $"{attributes["gen_ai.usage.input_tokens"]} {attributes["gen_ai.usage.output_tokens"]}";
                    Assert.Equal($"{name} | llm | {name[5..]} | aws.bedrock | {tokens} | - | -", ShortLine(read[i]));
                    continue;
                }
                var line = ShortLine(read[i]);
                if (attributes.ContainsKey("gen_ai.usage.prompt_tokens"))
                    AssertStrands(attributes, name, read[i]);
                else
                    Assert.Contains(line, expected);
                seen.Add(line);
            }
        }
        Assert.Subset(seen, expected.ToHashSet());
    }

    // Strands writes both names of each count, its own name for the provider, and milliseconds to the first token.
    static void AssertStrands(JsonObject attributes, string name, JsonElement span)
    {
        var meaning = span.GetProperty("meaning");
        Assert.Equal(name == "chat" ? "llm" : "agent", meaning.GetProperty("kind").GetString());
        Assert.Equal(name == "chat" ? null : "Strands Agents", meaning.GetProperty("agent_name").GetString());
        Assert.Equal(attributes["gen_ai.request.model"]!.GetValue<string>(), meaning.GetProperty("model").GetString());
        Assert.Equal(JsonValueKind.Null, meaning.GetProperty("provider").ValueKind);
        Assert.Equal(attributes["gen_ai.usage.prompt_tokens"]!.GetValue<long>(), meaning.GetProperty("tokens_input").GetInt64());
        Assert.Equal(attributes["gen_ai.usage.completion_tokens"]!.GetValue<long>(), meaning.GetProperty("tokens_output").GetInt64());
        if (attributes["gen_ai.server.time_to_first_token"] is { } first)
            Assert.Equal(first.GetValue<double>(), meaning.GetProperty("time_to_first_token_ms").GetDouble());
    }

    [SharedFolderFact]
    public async Task Pairs_of_one_call_in_two_conventions_mean_the_same()
    {
        await using var program = await SightlineProgram.StartAsync();
        string[] names =
        [
            "otel_genai_client_span_tool_calls", "otel_genai_deprecated_client_span_tool_calls",
            "openinference_client_span_tool_calls", "openinference_client_span_input_output_only",
        ];
        var spans = names.Select(n => ("chat", JsonNode.Parse(File.ReadAllText(
            SharedFolder.File("traces", "openinference", $"{n}.json")))!.AsObject())).ToList();
        foreach (var span in await MeantSpans.ReadAsync(program.Client, new string('a', 32), spans))
        {
            var meaning = span.GetProperty("meaning");
            Assert.Equal(("llm", "openai", "gpt-4-0613", 97, 52), (
                meaning.GetProperty("kind").GetString(), meaning.GetProperty("provider").GetString(),
                meaning.GetProperty("billed_model").GetString(), meaning.GetProperty("tokens_input").GetInt32(),
                meaning.GetProperty("tokens_output").GetInt32()));
            Assert.Equal(
                "user: Weather in Paris? / assistant: Absolutely! Let me check the weather for you."
                    + "get_weather({\"location\":\"Paris\"}) / tool: \"rainy, 57°F\"",
                string.Join(" / ", Messages(span, "input")));
            Assert.Equal(
                ["assistant: The weather in Paris is currently rainy with a temperature of 57°F."], Messages(span, "output"));
        }
    }

    [SharedFolderFact]
    public async Task Captured_vercel_spans_mean_what_they_say()
    {
        await using var program = await SightlineProgram.StartAsync();
        var spans = JsonNode.Parse(await File.ReadAllTextAsync(SharedFolder.File("traces", "openinference", "all-spans.json")))!.AsArray()
            .Select(s => (s!["name"]!.GetValue<string>(), s["attributes"]!.AsObject())).ToList();
        Assert.NotEmpty(spans);
        var read = await MeantSpans.ReadAsync(program.Client, new string('b', 32), spans);
        for (var i = 0; i < spans.Count; i++)
        {
            var (name, attributes) = spans[i];
            var meaning = read[i].GetProperty("meaning");
            var isInner = name.Contains(".do", StringComparison.Ordinal);
            var kind = !isInner ? "chain" : name.StartsWith("ai.embed", StringComparison.Ordinal) ? "embedding" : "llm";
            Assert.Equal((kind, "openai"), (meaning.GetProperty("kind").GetString(), meaning.GetProperty("provider").GetString()));
            Assert.Equal(attributes["ai.model.id"]!.GetValue<string>(), meaning.GetProperty("model").GetString());
            var tokens = attributes["ai.usage.promptTokens"] ?? attributes["ai.usage.inputTokens"] ?? attributes["ai.usage.tokens"];
            Assert.Equal(tokens?.GetValue<long>(), Number(meaning, "tokens_input"));
            if ((attributes["ai.response.text"] ?? attributes["ai.response.object"]) is { } text)
                Assert.Equal([$"assistant: {text.GetValue<string>()}"], Messages(read[i], "output"));
        }
    }

    [SharedFolderFact]
    public async Task Gaia_spans_mean_what_open_inference_says_of_them()
    {
        await using var program = await SightlineProgram.StartAsync();
        var bodies = CapturedBody.Gaia();
        await TraceAnswers.PostAllAsync(program.Client, bodies);
        long all = 0;
        long ofModels = 0;
        foreach (var body in bodies)
        {
            using var request = body.Read();
            foreach (var span in Spans(request.RootElement))
            {
                var attributes = span.GetProperty("attributes").EnumerateArray().ToDictionary(
                    a => a.GetProperty("key").GetString()!, a => a.GetProperty("value").EnumerateObject().First().Value.ToString());
                var read = await SpanOfAsync(program.Client, span);
                if (!attributes.TryGetValue("openinference.span.kind", out var kind))
                {
                    Assert.Equal(JsonValueKind.Null, read.GetProperty("meaning").ValueKind);
                    continue;
                }
                var meaning = read.GetProperty("meaning");
                Assert.Equal(kind.ToLowerInvariant(), meaning.GetProperty("kind").GetString());
                Assert.Equal(attributes.GetValueOrDefault("llm.model_name"), meaning.GetProperty("model").GetString());
                var total = (Number(meaning, "tokens_input") ?? 0) + (Number(meaning, "tokens_output") ?? 0);
                all += total;
                ofModels += kind == "LLM" ? total : 0;
                if (kind == "LLM")
                    AssertMessages(attributes, read);
            }
        }
        Assert.Equal((2_082_337, 1_237_384), (all, ofModels));
    }

    static void AssertMessages(Dictionary<string, string> attributes, JsonElement span)
    {
        var sent = attributes.Keys.Where(k => k.StartsWith("llm.input_messages.", StringComparison.Ordinal)
            && k.EndsWith(".role", StringComparison.Ordinal)).ToArray();
        var system = sent.Count(k => attributes[k] == "system");
        Assert.Equal(sent.Length - system, span.GetProperty("content").GetProperty("input_messages").GetArrayLength());
        Assert.Equal(system == 0 ? null : attributes["llm.input_messages.0.message.content"],
            span.GetProperty("content").GetProperty("system").GetString());
        if (attributes.TryGetValue("llm.output_messages.0.message.content", out var said) && said.Length > 0)
            Assert.StartsWith($"assistant: {said}", Messages(span, "output")[0], StringComparison.Ordinal);
        var asked = attributes.Keys.Count(k => k.StartsWith("llm.output_messages.", StringComparison.Ordinal)
            && k.EndsWith("function.name", StringComparison.Ordinal));
        Assert.Equal(asked, span.GetProperty("content").GetProperty("output_messages").EnumerateArray()
            .Sum(m => m.GetProperty("parts").EnumerateArray().Count(p => p.GetProperty("type").GetString() == "tool_call")));
    }

    static string[] Cases(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", file)).Where(line => line[0] != '#')];

    static JsonNode Unwrapped(JsonNode? item)
    {
        var raw = item!["raw_otel_json"]!;
        return raw is JsonValue text ? JsonNode.Parse(text.GetValue<string>())! : raw;
    }

    static IEnumerable<JsonElement> Spans(JsonElement request) =>
        from resource in request.GetProperty("resourceSpans").EnumerateArray()
        from scope in resource.GetProperty("scopeSpans").EnumerateArray()
        from span in scope.GetProperty("spans").EnumerateArray()
        select span;

    static Task<JsonElement> SpanOfAsync(HttpClient client, JsonElement span) => MeantSpans.SpanAsync(
        client, span.GetProperty("traceId").GetString()!, span.GetProperty("spanId").GetString()!);

    static string Line(JsonElement span)
    {
        var meaning = span.GetProperty("meaning");
        return string.Join(" | ",
            span.GetProperty("name").GetString(), Text(meaning, "kind"), Text(meaning, "model"), Text(meaning, "billed_model"),
            Text(meaning, "provider"), $"{Text(meaning, "tokens_input")} {Cached(meaning)} {Text(meaning, "tokens_output")}",
            Text(meaning, "agent_name"), Text(meaning, "tool"), InputOf(span), OutputOf(span));
    }

    static string ShortLine(JsonElement span)
    {
        var meaning = span.GetProperty("meaning");
        return string.Join(" | ",
            span.GetProperty("name").GetString(), Text(meaning, "kind"), Text(meaning, "model"), Text(meaning, "provider"),
            $"{Text(meaning, "tokens_input")} {Text(meaning, "tokens_output")}", Text(meaning, "agent_name"), Text(meaning, "tool"));
    }

    static string Cached(JsonElement meaning) => Text(meaning, "tokens_cache_read");

    static string InputOf(JsonElement span) => Messages(span, "input") is [var first, ..] ? first : Value(span, "input");

    static string OutputOf(JsonElement span) => Messages(span, "output") is [.., var last] ? last : Value(span, "output");

    static string Value(JsonElement span, string way)
    {
        var value = span.GetProperty("content").GetProperty(way);
        return value.ValueKind == JsonValueKind.Null ? "-" : value.GetRawText();
    }

    static List<string> Messages(JsonElement span, string way) =>
    [
        .. span.GetProperty("content").GetProperty($"{way}_messages").EnumerateArray().Select(message =>
            $"{message.GetProperty("role").GetString()}: {string.Concat(message.GetProperty("parts").EnumerateArray().Select(Part))}"),
    ];

    static string Part(JsonElement part) => part.GetProperty("type").GetString() switch
    {
        "tool_call" => $"{part.GetProperty("name").GetString()}({part.GetProperty("value").GetRawText()})",
        "tool_result" => part.GetProperty("value").GetRawText(),
        _ => part.GetProperty("text").GetString()!,
    };

    static long? Number(JsonElement meaning, string name) =>
        meaning.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    static string Text(JsonElement meaning, string name)
    {
        var value = meaning.GetProperty(name);
        return value.ValueKind switch
        {
            JsonValueKind.Null => "-",
            JsonValueKind.String => value.GetString()!,
            _ => value.GetInt64().ToString(CultureInfo.InvariantCulture),
        };
    }
}
