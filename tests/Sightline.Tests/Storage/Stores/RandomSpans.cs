using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

/// <summary>Spans of few traces and ids, so that traces grow over time and spans are sent again and changed.</summary>
sealed class RandomSpans(Random random, int traces, long stepNano = 60_000_000_000)
{
    static readonly string[] Operations = ["chat", "execute_tool", "invoke_agent", "invoke_agent"];

    const long Base = 1_700_000_000_000_000_000;

    public List<TestSpan> Next()
    {
        var spans = new List<TestSpan>();
        for (var i = random.Next(1, 8); i > 0; i--)
            spans.Add(Span());
        return spans;
    }

    /// <summary>The id of a trace by its number, from 1 on.</summary>
    public static TraceId TraceOf(ulong trace) => new(trace * 0x9E3779B97F4A7C15, trace);

    TestSpan Span()
    {
        var trace = (ulong)random.Next(1, traces + 1);
        var id = (ulong)random.Next(1, 7);
        // Content depends on a revision that is mostly 0: the same span comes again as it was, or sometimes changed.
        var revision = random.Next(10) == 0 ? random.Next(1, 4) : 0;
        var shape = new Random(HashCode.Combine(trace, id, revision));
        var start = Base + (long)trace * stepNano + shape.Next(1_000_000);
        return new TestSpan(TraceOf(trace), id)
        {
            // Never in a circle, and sometimes of a span that does not come.
            Parent = id == 1 ? 0 : shape.Next(8) == 0 ? 77 : (ulong)shape.Next(1, (int)id),
            Name = $"step {shape.Next(5)}",
            Start = start,
            End = shape.Next(8) == 0 ? 0 : start + shape.Next(1_000_000),
            Status = (SpanStatus)shape.Next(3),
            Service = $"service-{shape.Next(4)}",
            Note = shape.Next(3) == 0 ? "" : $"some word{shape.Next(6)} in a text {new string('x', shape.Next(300))}",
            Number = shape.Next(6),
            EventName = shape.Next(3) == 0 ? "exception" : null,
            Attributes = [.. Attributes(shape)],
        };
    }

    static IEnumerable<(string, object)> Attributes(Random shape)
    {
        var operation = shape.Next(6);
        if (operation < Operations.Length)
            yield return ("gen_ai.operation.name", Operations[operation]);
        if (operation < Operations.Length && shape.Next(3) > 0)
            yield return ("gen_ai.usage.input_tokens", shape.Next(1_000));
        if (operation < Operations.Length && shape.Next(3) == 0)
            yield return ("gen_ai.agent.name", $"agent {shape.Next(3)}");
        if (shape.Next(3) == 0)
            yield return ("session.id", $"session {shape.Next(3)}");
        if (shape.Next(3) == 0)
            yield return ("user.id", $"user {shape.Next(3)}");
    }
}
