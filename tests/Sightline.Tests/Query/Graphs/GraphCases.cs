using System.Globalization;
using Sightline.Ingest.Conventions;
using Sightline.Query.Graphs;

namespace Sightline.Tests.Query.Graphs;

/// <summary>Runs <c>Cases/graphs.txt</c>, which says how cases are written.</summary>
public sealed class GraphCases
{
    public static TheoryData<string, string[], string[]> Cases()
    {
        var cases = new TheoryData<string, string[], string[]>();
        foreach (var block in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "graphs.txt")).Split("\n== ").Skip(1))
        {
            var lines = block.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
            var arrow = Array.IndexOf(lines, "=>");
            cases.Add(lines[0], lines[1..arrow], lines[(arrow + 1)..]);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_trace_has_the_graph_that_its_case_says(string name, string[] spans, string[] expected)
    {
        Assert.NotEmpty(name);
        using var filled = new FilledStore();
        await filled.AddAsync([.. spans.Select(SpanOf)]);
        filled.Settle();
        foreach (var flushed in (ReadOnlySpan<bool>)[false, true])
        {
            if (flushed)
                filled.Store.Flush();
            using var graphs = new AgentGraphs(filled.Store, SpanConventions.BuiltIn.Read);
            var graph = graphs.OfTrace(FilledStore.Scope, FilledStore.Trace(1), CancellationToken.None);
            Assert.Equal(expected.Order(StringComparer.Ordinal), GraphLines.Of(graph!).Order(StringComparer.Ordinal));
        }
    }

    static TestSpan SpanOf(string line)
    {
        var parts = line.Split(" | ");
        var words = parts[0].Split(' ', 3);
        var span = new TestSpan(1, Number(words[0]), words[1] == "-" ? 0 : Number(words[1]), Number(words[0])) { Name = words[2] };
        foreach (var part in parts[1..])
        {
            span = part.Split(' ', 2) switch
            {
                ["failed"] => span with { Error = true },
                ["server"] => span with { SpanKind = 2 },
                ["client"] => span with { SpanKind = 3 },
                ["producer"] => span with { SpanKind = 4 },
                ["at", var second] => span with { Start = Number(second) },
                ["link", var id] => span with { Links = [.. span.Links, Number(id)] },
                _ => span with { Attributes = [.. span.Attributes, Attribute(part)] },
            };
        }
        return span;
    }

    static (string, object) Attribute(string text) => text.Split(" = ", 2) is [var key, var value]
        ? (key, int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : value)
        : throw new FormatException($"'{text}' is no attribute.");

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
