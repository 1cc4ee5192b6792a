using System.Globalization;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>A call of a tool that was sent.</summary>
sealed record SentTool(string Name, long Start, long Duration, bool IsFailed);

/// <summary>A trace that was sent: an agent that calls a model and tools.</summary>
sealed record SentTrace(
    string Id, string? Session, string User, string Agent, long Start, long End, string Input, string Output, long Tokens,
    decimal Cost, int Calls, IReadOnlyList<SentTool> Tools)
{
    public bool IsFailed => Tools.Any(tool => tool.IsFailed);

    /// <summary>Tokens of the input and of the output of each call of the model.</summary>
    public (int Input, int Output) Lengths { get; init; }
}

/// <summary>Traces of agents in sessions, drawn by chance.</summary>
sealed class KnownSessions(int seed)
{
    const long Second = 1_000_000_000;
    static readonly string?[] Sessions = ["s/1", "s 2", "s-3", "s-4", "s-5", null];
    static readonly string[] Users = ["ada", "bob"];
    static readonly string[] Agents = ["planner", "writer"];
    static readonly string[] Tools = ["search", "pay"];

    readonly Random _random = new(seed);

    public static long Begin { get; } =
        (long)(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero) - DateTimeOffset.UnixEpoch).TotalSeconds * Second;

    public List<SentTrace> Sent { get; } = [];

    public async Task SendAsync(SightlineProgram program, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var trace = Draw();
            await SampleTraces.PostAsync(program.Client, Body(trace));
            Sent.Add(trace);
        }
    }

    SentTrace Draw()
    {
        var start = Begin + _random.NextInt64(86_400) * Second + _random.Next(10_000) * 100;
        var (calls, input, output) = (_random.Next(1, 4), _random.Next(1, 4_000), _random.Next(1, 800));
        var tools = new List<SentTool>();
        var at = start + Second;
        for (var i = 0; i < _random.Next(6); i++)
        {
            tools.Add(new SentTool(Tools[_random.Next(2)], at, _random.Next(1, 900) * 1_000_000L, _random.Next(3) == 0));
            at += Second;
        }
        return new SentTrace(
            $"{Sent.Count + 1:x32}", Sessions[_random.Next(Sessions.Length)], Users[_random.Next(2)], Agents[_random.Next(2)], start,
            at + Second, $"question {Sent.Count}", $"answer {Sent.Count}", (input + output) * calls,
            // USD for a million: 2.5 of the input, 10 of the output.
            (input * 2.5m + output * 10m) * calls / 1_000_000m, calls, tools)
        {
            Lengths = (input, output),
        };
    }

    static string Body(SentTrace trace)
    {
        var (input, output) = trace.Lengths;
        var root = Attributes(
            ("gen_ai.operation.name", "invoke_agent"), ("gen_ai.agent.name", trace.Agent), ("user.id", trace.User),
            ("session.id", trace.Session), ("input.value", trace.Input), ("output.value", trace.Output));
        var spans = new List<string> { Span(trace, 1, 0, "invoke " + trace.Agent, trace.Start, trace.End, false, root) };
        for (var i = 0; i < trace.Calls; i++)
        {
            var said = Attributes(
                ("gen_ai.operation.name", "chat"), ("gen_ai.provider.name", "openai"), ("gen_ai.request.model", "gpt-4o-2024-08-06"),
                ("gen_ai.usage.input_tokens", Text(input)), ("gen_ai.usage.output_tokens", Text(output)));
            spans.Add(Span(trace, 2 + i, 1, "chat", trace.Start + 1_000 * i, trace.Start + Second / 2, false, said));
        }
        foreach (var (i, tool) in trace.Tools.Index())
        {
            var said = Attributes(("gen_ai.operation.name", "execute_tool"), ("gen_ai.tool.name", tool.Name));
            spans.Add(Span(trace, 10 + i, 1, "execute_tool", tool.Start, tool.Start + tool.Duration, tool.IsFailed, said));
        }
        return $$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{{string.Join(',', spans)}}]}]}]}""";
    }

    static string Span(
        SentTrace trace, int id, int parent, string name, long start, long end, bool isFailed, string attributes) =>
        $$"""
        {"traceId":"{{trace.Id}}","spanId":"{{id:x16}}","parentSpanId":"{{(parent == 0 ? "" : $"{parent:x16}")}}","name":"{{name}}",
         "kind":1,"startTimeUnixNano":"{{start}}","endTimeUnixNano":"{{end}}","status":{"code":{{(isFailed ? 2 : 0)}}},
         "attributes":[{{attributes}}]}
        """;

    static string Attributes(params (string Key, string? Value)[] all) => string.Join(',', all
        .Where(one => one.Value is not null)
        .Select(one => $$$"""{"key":"{{{one.Key}}}","value":{"stringValue":"{{{one.Value}}}"}}"""));

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
