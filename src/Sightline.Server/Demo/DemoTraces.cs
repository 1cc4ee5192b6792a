using Sightline.Model;
using Sightline.Server.Demo.Scenarios;

namespace Sightline.Server.Demo;

/// <summary>
/// The demo: a day in the life of a travel company's agents. The same seed gives the same traces, ids included; only
/// their times move with the moment of asking.
/// </summary>
static class DemoTraces
{
    /// <summary>Traces without anything special about them.</summary>
    public const int OrdinaryCount = 300;

    /// <summary>The seed that <c>serve --demo</c> uses.</summary>
    public const int DefaultSeed = 1;

    static readonly TimeSpan Day = TimeSpan.FromHours(24);

    // The special traces, and how long before the moment of asking each begins.
    static readonly (double MinutesAgo, Action<TraceSketch> Draw)[] Special =
    [
        (410, BatchScenario.Draw),
        (95, ApprovalScenario.Draw),
        (52, OddScenarios.SlowStep),
        (41, OddScenarios.MissingParent),
        (33, OddScenarios.ChildOutlivesParent),
        (24, OddScenarios.ClockSkew),
    ];

    /// <summary>All traces; those of the last minutes come last.</summary>
    public static IEnumerable<TraceSketch> Generate(int seed, DateTimeOffset now)
    {
        var times = new Random(seed);
        for (var i = 0; i < Special.Length; i++)
            yield return Draw(seed, i, now.AddMinutes(-Special[i].MinutesAgo), Special[i].Draw);
        var starts = new DateTimeOffset[OrdinaryCount];
        for (var i = 0; i < starts.Length; i++)
            starts[i] = NextStart(times, now);
        Array.Sort(starts);
        for (var i = 0; i < starts.Length; i++)
            yield return Draw(seed, Special.Length + i, starts[i], Ordinary);
    }

    /// <summary>The trace that is loaded last: where it is, the whole demo is.</summary>
    public static TraceSketch Last(int seed) =>
        new(new Random(TraceSeed(seed, Special.Length + OrdinaryCount - 1)), startNano: 0);

    static TraceSketch Draw(int seed, int index, DateTimeOffset start, Action<TraceSketch> draw)
    {
        var nanos = UnixNano.Of(start);
        var sketch = new TraceSketch(new Random(TraceSeed(seed, index)), nanos);
        draw(sketch);
        return sketch;
    }

    static void Ordinary(TraceSketch sketch)
    {
        if (sketch.Chance(0.6))
            TripScenario.Draw(sketch);
        else
            QuestionScenario.Draw(sketch);
    }

    static int TraceSeed(int seed, int index) => unchecked(seed * 100_003 + index);

    // Few customers at four in the morning, many at four in the afternoon (UTC). Two minutes are left for the last
    // trace to end before now.
    static DateTimeOffset NextStart(Random random, DateTimeOffset now)
    {
        while (true)
        {
            var start = now.AddMinutes(-2) - random.NextDouble() * (Day - TimeSpan.FromMinutes(2));
            var busy = 0.55 - 0.45 * Math.Cos((start.TimeOfDay.TotalHours - 4) / 24 * 2 * Math.PI);
            if (random.NextDouble() < busy)
                return start;
        }
    }
}
