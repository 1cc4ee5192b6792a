using System.Globalization;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>Calls by time and duration.</summary>
/// <param name="Bounds">Where the buckets begin, nanoseconds; the last is where the last one ends.</param>
/// <param name="Counts">Of each slot, calls by bucket.</param>
public sealed record HeatMap(IReadOnlyList<long> Bounds, IReadOnlyList<IReadOnlyList<long>> Counts);

/// <summary>Counts calls by when they started and how long they took, in buckets of a logarithmic scale.</summary>
public sealed class HeatMaps(Store store)
{
    // Six in each power of ten, so that each is about half as long again as the one before: 1 µs to 11 days.
    static readonly long[] Scale =
    [
        0, .. Enumerable.Range(3, 12).SelectMany(power => new[] { 1, 1.5, 2, 3, 5, 7 }
            .Select(step => (long)(step * Math.Pow(10, power)))),
        (long)1e15,
    ];

    static readonly (string Name, string Column)[] Metrics =
        [("latency_ms", "duration"), ("time_to_first_token_ms", "time_to_first_token")];

    /// <summary>Durations that a map can be of.</summary>
    public static IReadOnlyList<string> MetricNames { get; } = [.. Metrics.Select(metric => metric.Name)];

    /// <summary>One row of buckets for each slot, from the first bucket to the last that has a call.</summary>
    public HeatMap Read(
        WorkspaceScope scope, Period period, Slots slots, string metric, CancellationToken cancellation)
    {
        var column = Metrics.First(one => one.Name == metric).Column;
        var groups = new CallGroups(store, scope, period.Filter, cancellation).Ask(
            period.Range,
            [new GroupKey.TimeSlots(slots.Starts), new GroupKey.NumberSlots(CallGroups.Field(column), Scale)],
            [new Aggregate(AggregateKind.Count)], null, int.MaxValue, []).Groups;
        var cells = groups.ToDictionary(
            group => (group.Time!.Value, Array.BinarySearch(Scale, long.Parse(group.Keys[0]!, CultureInfo.InvariantCulture))),
            group => (long)group.Values[0]);
        if (cells.Count == 0)
            return new HeatMap([], [.. slots.Starts.Select(_ => (IReadOnlyList<long>)[])]);
        var (first, last) = (cells.Keys.Min(cell => cell.Item2), cells.Keys.Max(cell => cell.Item2));
        return new HeatMap(
            [.. Enumerable.Range(first, last - first + 2).Select(bucket => bucket < Scale.Length ? Scale[bucket] : long.MaxValue)],
            [
                .. slots.Starts.Select(start => (IReadOnlyList<long>)
                    [.. Enumerable.Range(first, last - first + 1).Select(bucket => cells.GetValueOrDefault((start, bucket)))]),
            ]);
    }
}
