using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>How some durations are spread, nanoseconds. Percentiles are exact: each is one of the durations.</summary>
public sealed record Spread(double P50, double P90, double P95, double P99, double Average, double Max);

/// <summary>How fast calls were, and how many failed.</summary>
/// <param name="Calls">How many.</param>
/// <param name="Errors">Those of them that failed.</param>
/// <param name="Latency">Of those that ended; null where none did.</param>
/// <param name="FirstToken">Time to the first token, of those that say it; null where none does.</param>
/// <param name="TokensPerSecond">
/// Tokens of the output for a second of the calls that ended and say them; null where none does.
/// </param>
public sealed record Speed(long Calls, long Errors, Spread? Latency, Spread? FirstToken, double? TokensPerSecond);

/// <summary>Speed of one slot of time.</summary>
public sealed record SpeedPoint(long Start, Speed Speed);

/// <summary>Calls and tokens of one slot of time.</summary>
/// <param name="Start">Where it begins, Unix nanoseconds.</param>
/// <param name="Nano">How long it is within the range and until the answer, nanoseconds.</param>
/// <param name="Sums">What its calls used.</param>
public sealed record ThroughputPoint(long Start, long Nano, CallSums Sums);

/// <summary>Measures how fast calls are.</summary>
public sealed class CallSpeed(Store store)
{
    const double NanoPerSecond = 1e9;
    const int LatencyAt = 2;
    const int FirstTokenAt = 8;
    const int OutputAt = 14;

    static readonly string[] Output = ["tokens_output", "tokens_audio_output", "tokens_reasoning"];

    static readonly RowsThat Ended = new([CallGroups.Field("duration")]);
    static readonly RowsThat SayOutput = new([.. Output.Select(CallGroups.Field)]);

    /// <summary>What to ask for, for <see cref="SpeedOf"/>.</summary>
    internal static IReadOnlyList<Aggregate> Aggregates { get; } =
    [
        new(AggregateKind.Count), new(AggregateKind.CountErrors), .. SpreadOf("duration"), .. SpreadOf("time_to_first_token"),
        .. Output.Select(column => CallGroups.Of(AggregateKind.Sum, column) with { Of = Ended }),
        CallGroups.Of(AggregateKind.Sum, "duration") with { Of = SayOutput },
    ];

    /// <summary>Of a whole range.</summary>
    public Speed Read(WorkspaceScope scope, CallFilter filter, TimeRange range, CancellationToken cancellation) =>
        SpeedOf(new CallGroups(store, scope, filter, cancellation).All(range, Aggregates));

    /// <summary>One point per slot, also where there are no calls.</summary>
    public IReadOnlyList<SpeedPoint> Series(
        WorkspaceScope scope, Period period, Slots slots, CancellationToken cancellation)
    {
        var groups = new CallGroups(store, scope, period.Filter, cancellation).InSlots(period.Range, slots, Aggregates);
        return [.. slots.Starts.Select(start => new SpeedPoint(start, SpeedOf(groups.GetValueOrDefault(start))))];
    }

    /// <summary>One point per slot, also where there are no calls.</summary>
    public IReadOnlyList<ThroughputPoint> Throughput(
        WorkspaceScope scope, Period period, Slots slots, CancellationToken cancellation)
    {
        var groups = new CallGroups(store, scope, period.Filter, cancellation)
            .InSlots(period.Range, slots, CallSums.Aggregates);
        var end = Math.Min(period.Range.To, period.AsOf);
        var points = new List<ThroughputPoint>();
        for (var i = 0; i < slots.Starts.Count; i++)
        {
            var start = slots.Starts[i];
            var to = i + 1 < slots.Starts.Count ? Math.Min(slots.Starts[i + 1], end) : end;
            points.Add(new ThroughputPoint(
                start, Math.Max(0, to - Math.Max(start, period.Range.From)),
                groups.TryGetValue(start, out var group) ? CallSums.Of(group) : CallSums.None));
        }
        return points;
    }

    static Aggregate[] SpreadOf(string column) =>
    [
        CallGroups.Quantile(column, 0.5), CallGroups.Quantile(column, 0.9), CallGroups.Quantile(column, 0.95),
        CallGroups.Quantile(column, 0.99), CallGroups.Of(AggregateKind.Average, column),
        CallGroups.Of(AggregateKind.Max, column),
    ];

    /// <summary>Of what <see cref="Aggregates"/> gave from a place on.</summary>
    internal static Speed SpeedOf(GroupRow? group, int at = 0)
    {
        if (group is null)
            return new Speed(0, 0, null, null, null);
        double? rate = null;
        var sums = group.Sums.Skip(at + OutputAt).Take(Output.Length + 1).ToArray();
        // Calls that ended and say nothing of their output add nothing to it, and no duration.
        if (sums[Output.Length] > 0)
            rate = (double)(sums[0] + sums[1] + sums[2]) / ((double)sums[Output.Length] / NanoPerSecond);
        return new Speed(
            (long)group.Values[at], (long)group.Values[at + 1], SpreadAt(group, at + LatencyAt),
            SpreadAt(group, at + FirstTokenAt), rate);
    }

    static Spread? SpreadAt(GroupRow group, int at)
    {
        var values = group.Values.Skip(at).Take(6).ToArray();
        return double.IsNaN(values[0])
            ? null
            : new Spread(values[0], values[1], values[2], values[3], values[4], values[5]);
    }
}
