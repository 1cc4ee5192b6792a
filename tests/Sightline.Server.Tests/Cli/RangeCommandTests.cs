using System.Globalization;
using System.Net.Http.Json;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Hosting;
using Sightline.Server.Tests.Api;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Cli;

/// <summary>The commands that work on a time, each against a program with data.</summary>
public sealed class RangeCommandTests
{
    const string Table = """
        {
          "table": "acme", "version": 1, "order": 450, "title": "Our own agents", "telling": ["acme.agent."],
          "rules": [
            { "field": "kind", "attribute": "acme.agent.step", "map": { "think": "llm" } },
            { "field": "model", "attribute": "acme.agent.model" },
            { "field": "tokens_input", "attribute": "acme.agent.tokens" }
          ]
        }
        """;

    [Fact]
    public async Task Remap_reads_what_is_stored_by_tables_that_came_later()
    {
        var data = Directory.CreateTempSubdirectory("sightline-remap-").FullName;
        var today = new DateTimeOffset(TimeProvider.System.GetUtcNow().Date, TimeSpan.Zero);
        await using (var before = await SightlineProgram.StartAsync(data, []))
        {
            await SampleTraces.PostAsync(before.Client, Body(1, today.AddHours(-12)));
            await SampleTraces.PostAsync(before.Client, Body(2, today.AddHours(-36)));
            // What is still in the journal would be read anew at the next start.
            Assert.Equal(0, await RunAsync(before, "compact"));
            Assert.Empty(await CallsAsync(before));
        }
        Directory.CreateDirectory(Path.Combine(data, "conventions"));
        await File.WriteAllTextAsync(Path.Combine(data, "conventions", "acme.json"), Table);
        await using (var after = await SightlineProgram.StartAsync(data, []))
        {
            Assert.Empty(await CallsAsync(after));
            Assert.Equal(0, await RunAsync(after, "remap", "--from", Day(today.AddDays(-1)), "--to", Day(today)));
            var call = Assert.Single(await CallsAsync(after));
            Assert.Equal(
                ("00000000000000000000000000000001", "llm", "acme-1", 42L), (call.TraceId, call.Kind, call.Model, call.TokensInput));
        }
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Reprice_changes_what_calls_of_its_time_cost_and_no_other()
    {
        await using var program = await SightlineProgram.StartAsync();
        var today = new DateTimeOffset(TimeProvider.System.GetUtcNow().Date, TimeSpan.Zero);
        await SampleTraces.PostAsync(program.Client, Chat(1, today.AddHours(-12)));
        await SampleTraces.PostAsync(program.Client, Chat(2, today.AddHours(-36)));
        Assert.All(await CallsAsync(program), call => Assert.Null(call.CostUsd));
        using var set = await program.Client.PostAsJsonAsync(
            "/api/v1/prices", new { model = "acme-*", rates = new { input_usd = 2 } });
        set.EnsureSuccessStatusCode();
        Assert.All(await CallsAsync(program), call => Assert.Null(call.CostUsd));

        Assert.Equal(0, await RunAsync(program, "reprice", "--from", Day(today.AddDays(-1)), "--to", Day(today)));

        var calls = await CallsAsync(program);
        Assert.Equal(["00000000000000000000000000000001"], calls.Where(call => call.CostUsd == 0.002m).Select(call => call.TraceId));
        Assert.Equal(["00000000000000000000000000000002"], calls.Where(call => call.CostUsd is null).Select(call => call.TraceId));
    }

    [Theory]
    [InlineData("remap", "2026-08-02", "2026-08-01")]
    [InlineData("reprice", "yesterday", "2026-08-01")]
    public async Task Time_that_is_none_gives_exit_code_one(string command, string from, string to)
    {
        await using var program = await SightlineProgram.StartAsync();
        Assert.Equal(1, await RunAsync(program, command, "--from", from, "--to", to));
    }

    [Fact]
    public async Task Server_that_does_not_answer_gives_exit_code_one() => Assert.Equal(1, await CommandLine.RunAsync(
        ["remap", "--from", "2026-08-01", "--to", "2026-08-02", "--server", "http://127.0.0.1:1"]));

    static Task<int> RunAsync(SightlineProgram program, params string[] command) =>
        CommandLine.RunAsync([.. command, "--server", program.Http.ToString()]);

    static async Task<IReadOnlyList<CallItem>> CallsAsync(SightlineProgram program) =>
        Strict.Read<CallsAnswer>(await program.Client.GetStringAsync("/api/v1/calls?range=7d")).Items;

    static string Day(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Body(int trace, DateTimeOffset at) => Span(trace, at,
        ("acme.agent.step", "think"), ("acme.agent.model", "acme-1"), ("acme.agent.tokens", "42"));

    static string Chat(int trace, DateTimeOffset at) => Span(trace, at,
        ("gen_ai.operation.name", "chat"), ("gen_ai.request.model", "acme-1"), ("gen_ai.usage.input_tokens", "1000"));

    static string Span(int trace, DateTimeOffset at, params (string Key, string Value)[] attributes)
    {
        var start = at.ToUnixTimeMilliseconds() * 1_000_000;
        var all = string.Join(',', attributes.Select(
            attribute => $$$"""{"key":"{{{attribute.Key}}}","value":{"stringValue":"{{{attribute.Value}}}"}}"""));
        return $$"""
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"{{trace:x32}}","spanId":"{{trace:x16}}","name":"think",
            "startTimeUnixNano":"{{start}}","endTimeUnixNano":"{{start + 1_000_000}}","attributes":[{{all}}]}]}]}]}
            """;
    }
}
