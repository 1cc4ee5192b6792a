using System.Globalization;
using Sightline.Model;
using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Traces;

/// <summary>Traces that one thing was decided on, for one reason.</summary>
/// <param name="Outcome">What; none where nothing was decided, so that their spans stay.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsHeld">They were left out, and something keeps them whole all the same.</param>
/// <param name="Traces">How many.</param>
/// <param name="Spans">Spans that were sent of them.</param>
public sealed record SampledCount(SamplingOutcome Outcome, SamplingReason Reason, bool IsHeld, long Traces, long Spans)
{
    /// <summary>Their spans go.</summary>
    public bool IsDropped => Outcome == SamplingOutcome.Drop && !IsHeld;

    /// <summary>Their spans stay because that was decided.</summary>
    public bool IsKept => Outcome == SamplingOutcome.Keep || IsHeld;
}

/// <summary>Traces that started in one step of time.</summary>
/// <param name="StartUnixNano">A multiple of the step since 1970.</param>
/// <param name="Kept">Traces that were kept.</param>
/// <param name="Dropped">Traces that were left out.</param>
/// <param name="Undecided">Traces that nothing was decided on.</param>
public sealed record SamplingBucket(long StartUnixNano, long Kept, long Dropped, long Undecided);

/// <summary>What was decided on the traces of a time.</summary>
/// <param name="StepNano">Nanoseconds from one bucket to the next.</param>
/// <param name="Counts">By what was decided and why, in no order.</param>
/// <param name="Buckets">In order of time, without gaps.</param>
public sealed record SamplingHistogramAnswer(
    long StepNano, IReadOnlyList<SampledCount> Counts, IReadOnlyList<SamplingBucket> Buckets);

/// <summary>Counts what sampling decided, from the records of traces, which never go: exact.</summary>
public sealed class SamplingHistogram(Store store)
{
    // Different things that can be decided, with what holds traces and whether they are looked at again, in all buckets.
    const int GroupsMax = 100_000;

    static readonly GroupKey Decision = new GroupKey.ValueOrNone(new Field(FieldSource.Trace, "sampling"));
    static readonly Aggregate Traces = new(AggregateKind.Count);
    static readonly Aggregate Spans = new(AggregateKind.Sum, new Field(FieldSource.Trace, "span_count"));

    /// <summary>The traces that started in a range.</summary>
    public SamplingHistogramAnswer Read(WorkspaceScope scope, TimeRange range, CancellationToken cancellation)
    {
        var step = HistogramStep.Choose(range);
        var query = new LogicalQuery
        {
            Table = QueryTable.Traces,
            Range = range,
            GroupBy = [new GroupKey.TimeBucket(step), Decision],
            Aggregates = [Traces, Spans],
            Limit = GroupsMax,
        };
        var first = HistogramStep.Floor(range.From, step);
        var buckets = new SamplingBucket[(int)HistogramStep.BucketCount(range, step)];
        for (var i = 0; i < buckets.Length; i++)
            buckets[i] = new SamplingBucket(first + i * step, 0, 0, 0);
        var counts = new Dictionary<(SamplingOutcome, SamplingReason, bool), SampledCount>();
        foreach (var group in store.Execute(scope, query, cancellation).Groups)
        {
            var count = CountOf(group);
            ref var bucket = ref buckets[(group.Time!.Value - first) / step];
            bucket = bucket with
            {
                Kept = bucket.Kept + (count.IsKept ? count.Traces : 0),
                Dropped = bucket.Dropped + (count.IsDropped ? count.Traces : 0),
                Undecided = bucket.Undecided + (count is { IsKept: false, IsDropped: false } ? count.Traces : 0),
            };
            var key = (count.Outcome, count.Reason, count.IsHeld);
            counts[key] = counts.TryGetValue(key, out var known)
                ? known with { Traces = known.Traces + count.Traces, Spans = known.Spans + count.Spans }
                : count;
        }
        return new SamplingHistogramAnswer(step, [.. counts.Values], buckets);
    }

    static SampledCount CountOf(GroupRow group)
    {
        var packed = group.Keys[0] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
        var sampling = TraceSampling.Unpack(packed, 0, 0);
        var isHeld = sampling.Outcome == SamplingOutcome.Drop && sampling.Holds != TraceHolds.None;
        return new SampledCount(
            sampling.Outcome, sampling.Reason, isHeld, (long)group.Sums[0], (long)group.Sums[1]);
    }
}
