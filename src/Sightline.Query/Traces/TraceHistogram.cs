using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Traces;

/// <summary>Traces that started in one step of time.</summary>
/// <param name="StartUnixNano">A multiple of the step since 1970.</param>
/// <param name="Count">Traces.</param>
/// <param name="ErrorCount">Those of them whose status is <c>error</c>.</param>
public sealed record HistogramBucket(long StartUnixNano, long Count, long ErrorCount);

/// <summary>Buckets in order of time, without gaps.</summary>
/// <param name="StepNano">Nanoseconds from one bucket to the next.</param>
/// <param name="Buckets">The first and the last may reach beyond the range; what lies outside it is not counted.</param>
public sealed record HistogramAnswer(long StepNano, IReadOnlyList<HistogramBucket> Buckets);

/// <summary>Counts traces over time.</summary>
public sealed class TraceHistogram(Store store)
{
    readonly Store _store = store;

    /// <summary>The buckets that cover the range.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="filter">Which traces are counted.</param>
    /// <param name="range">By their start.</param>
    /// <param name="step">Width of a bucket; null takes a round one that gives about 40 to 100 buckets.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="InvalidQueryException">The step would give too many buckets.</exception>
    public HistogramAnswer Read(
        WorkspaceScope scope, TraceFilter filter, TimeRange range, TimeSpan? step, CancellationToken cancellation)
    {
        var stepNano = step is { } given ? HistogramStep.Check(given, range) : HistogramStep.Choose(range);
        var count = (int)HistogramStep.BucketCount(range, stepNano);
        var query = new LogicalQuery
        {
            Table = QueryTable.Traces,
            Range = range,
            Where = filter.ToPredicate(),
            GroupBy = [new GroupKey.TimeBucket(stepNano)],
            Aggregates = [new Aggregate(AggregateKind.Count), new Aggregate(AggregateKind.CountErrors)],
            Limit = count,
        };
        var groups = _store.Execute(scope, query, cancellation).Groups;
        return new HistogramAnswer(stepNano, Fill(groups, HistogramStep.Floor(range.From, stepNano), stepNano, count));
    }

    /// <summary>Puts the groups, in any order, among empty buckets.</summary>
    static HistogramBucket[] Fill(IReadOnlyList<GroupRow> groups, long first, long step, int count)
    {
        var buckets = new HistogramBucket[count];
        for (var i = 0; i < count; i++)
            buckets[i] = new HistogramBucket(first + i * step, 0, 0);
        foreach (var group in groups)
        {
            var start = group.Time!.Value;
            buckets[(start - first) / step] = new HistogramBucket(start, (long)group.Values[0], (long)group.Values[1]);
        }
        return buckets;
    }
}
