using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>Lists of agents, models and tools in pages, versions that are compared, and costs that nobody knows.</summary>
public sealed class WholeListTests : IAsyncLifetime
{
    const string Range = "from=2026-03-10T00:00:00Z&to=2026-03-11T00:00:00Z";
    const long Start = 1_773_100_800_000_000_000;

    readonly StringBuilder _spans = new();
    SightlineProgram _program = null!;
    int _sent;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync();

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Theory]
    [InlineData("agents?sort=calls&", "agent_id")]
    [InlineData("models?sort=calls&", "model")]
    [InlineData("performance/tools?", "tool")]
    public async Task Lists_go_on_by_their_cursor_and_stay_over_the_time_of_their_first_page(string path, string name)
    {
        for (var i = 0; i < 25; i++)
        {
            for (var call = 0; call <= i % 4; call++)
            {
                Add($"a{i:D2}", $"m{i:D2}", tool: null, "1", 1_000_000, isFailed: false);
                Add($"a{i:D2}", model: null, $"t{i:D2}", "1", 1_000_000, isFailed: false);
            }
        }
        await SendAsync();
        var all = await ItemsAsync($"{path}{Range}&limit=100", name);
        Assert.Equal(25, all.Count);
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var over = cursor is null ? Range : $"range=1h&cursor={Uri.EscapeDataString(cursor)}";
            using var page = await ReadAsync($"{path}{over}&limit=7");
            paged.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(name).GetString()!));
            Assert.Equal(25, page.RootElement.GetProperty("count").GetInt32());
            cursor = page.RootElement.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task Versions_are_compared_and_noise_is_not_called_a_change()
    {
        var random = new Random(3);
        for (var i = 0; i < 400; i++)
        {
            // The second is slower and fails more often; the third is as the first.
            Add("a", "gpt-4o-2024-08-06", null, "1", random.Next(900, 1_100) * 1_000_000L, isFailed: i % 50 == 0);
            Add("a", "gpt-4o-2024-08-06", null, "2", random.Next(1_000, 1_200) * 1_000_000L, isFailed: i % 8 == 0);
            Add("a", "gpt-4o-2024-08-06", null, "3", random.Next(900, 1_100) * 1_000_000L, isFailed: i % 50 == 1);
        }
        for (var i = 0; i < 20; i++)
            Add("a", "gpt-4o-2024-08-06", null, "4", 9_000_000_000, isFailed: true);
        await SendAsync();
        Assert.Equal(
            ["error_rate worse", "latency_ms worse", "time_to_first_token_ms too_few_calls", "cost_per_call_usd no_clear_difference"],
            await VerdictsAsync("1", "2"));
        Assert.Equal(["error_rate better", "latency_ms better"], (await VerdictsAsync("2", "1")).Take(2));
        Assert.Equal(["error_rate no_clear_difference", "latency_ms no_clear_difference"], (await VerdictsAsync("1", "3")).Take(2));
        Assert.All(await VerdictsAsync("1", "4"), verdict => Assert.EndsWith("too_few_calls", verdict, StringComparison.Ordinal));
        Assert.All(await VerdictsAsync("1", "never"), verdict => Assert.EndsWith("too_few_calls", verdict, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_without_tokens_does_not_make_the_cost_of_others_known()
    {
        // A model with a price that failed before it used anything, and one that nobody knows the price of.
        Add("a", "gpt-4o-2024-08-06", null, "1", 1_000_000, isFailed: true, tokens: 0);
        Add("a", "nobody knows", null, "1", 1_000_000, isFailed: false, tokens: 500);
        await SendAsync();
        using var overview = await ReadAsync($"usage/overview?{Range}");
        Assert.Equal(JsonValueKind.Null, overview.RootElement.GetProperty("cost_usd").ValueKind);
        Assert.Equal(500, overview.RootElement.GetProperty("unpriced_tokens").GetInt64());
        using var cost = await ReadAsync($"cost/overview?{Range}");
        Assert.Equal(JsonValueKind.Null, cost.RootElement.GetProperty("cost_usd").ValueKind);
    }

    async Task<List<string>> VerdictsAsync(string before, string after)
    {
        using var answer = await ReadAsync($"versions/compare?{Range}&base={before}&candidate={after}");
        return [.. answer.RootElement.GetProperty("items").EnumerateArray()
            .Select(item => $"{item.GetProperty("metric").GetString()} {item.GetProperty("verdict").GetString()}")];
    }

    async Task<List<string>> ItemsAsync(string path, string name)
    {
        using var answer = await ReadAsync(path);
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(name).GetString()!)];
    }

    async Task<JsonDocument> ReadAsync(string path)
    {
        using var answer = await _program.Client.GetAsync($"/api/v1/{path}");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonDocument.Parse(text);
    }

    void Add(string agent, string? model, string? tool, string version, long duration, bool isFailed, int tokens = 100)
    {
        var id = ++_sent;
        var start = Start + id * 1_000_000L;
        var attributes = new List<string>
        {
            Text("gen_ai.operation.name", tool is null ? "chat" : "execute_tool"), Text("gen_ai.agent.name", agent),
            Text("gen_ai.provider.name", "openai"),
        };
        if (model is not null)
            attributes.Add(Text("gen_ai.request.model", model));
        if (tool is not null)
            attributes.Add(Text("gen_ai.tool.name", tool));
        else if (tokens > 0)
            attributes.Add(Text("gen_ai.usage.input_tokens", tokens.ToString(CultureInfo.InvariantCulture)));
        _spans.Append(_spans.Length == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$$"""
            {"resource":{"attributes":[{{{Text("service.version", version)}}}]},"scopeSpans":[{"spans":[{"traceId":"{{{id:x32}}}",
             "spanId":"{{{id:x16}}}","name":"work","kind":3,"startTimeUnixNano":"{{{start}}}","endTimeUnixNano":"{{{start + duration}}}",
             "status":{"code":{{{(isFailed ? 2 : 0)}}}},"attributes":[{{{string.Join(',', attributes)}}}]}]}]}
            """);
    }

    Task SendAsync() => SampleTraces.PostAsync(_program.Client, $$"""{"resourceSpans":[{{_spans}}]}""");

    static string Text(string key, string value) => $$$"""{"key":"{{{key}}}","value":{"stringValue":"{{{value}}}"}}""";
}
