using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Server.Demo;

/// <summary>
/// Draws one trace: spans nest as the calls that draw them do, and a cursor of time moves on while they work.
/// </summary>
sealed class TraceSketch
{
    readonly Stack<DemoSpan> _open = [];
    readonly List<DemoSpan> _spans = [];

    /// <param name="startNano">Unix nanoseconds.</param>
    public TraceSketch(Random random, long startNano)
    {
        Random = random;
        Now = startNano;
        Id = new TraceId(NextId(), NextId());
    }

    public TraceId Id { get; }

    public Random Random { get; }

    /// <summary>Where the cursor stands, in Unix nanoseconds.</summary>
    public long Now { get; private set; }

    public List<DemoSpan> Spans => _spans;

    /// <summary>Draws a span around what <paramref name="work"/> draws.</summary>
    public DemoSpan Span(DemoService service, string name, SpanKind kind, Action<DemoSpan> work)
    {
        var span = new DemoSpan
        {
            Service = service,
            Name = name,
            Kind = kind,
            Id = new SpanId(NextId()),
            ParentId = _open.TryPeek(out var parent) ? parent.Id : default,
            Start = Now,
        };
        _spans.Add(span);
        _open.Push(span);
        work(span);
        _open.Pop();
        span.End = Now;
        return span;
    }

    /// <summary>Draws several things that begin at the same time; the cursor ends at the last of them.</summary>
    public void AtOnce(params Action[] branches)
    {
        var start = Now;
        var end = start;
        foreach (var branch in branches)
        {
            Now = start;
            branch();
            end = Math.Max(end, Now);
        }
        Now = end;
    }

    /// <summary>Lets time pass: the given milliseconds, give or take a third.</summary>
    public void Spend(double ms) =>
        Wait(TimeSpan.FromTicks((long)(ms * (0.67 + Random.NextDouble() * 0.66) * TimeSpan.TicksPerMillisecond)));

    /// <summary>Lets exactly this much time pass.</summary>
    public void Wait(TimeSpan time) => Now += time.Ticks * TimeSpan.NanosecondsPerTick;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Random.Next(choices.Count)];

    public bool Chance(double probability) => Random.NextDouble() < probability;

    /// <summary>A name such as <c>bk_5f3a91c2</c>.</summary>
    public string Reference(string prefix) => $"{prefix}_{Random.Next():x8}";

    ulong NextId() => (ulong)Random.NextInt64(1, long.MaxValue);
}
