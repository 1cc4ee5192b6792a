using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage;

namespace Sightline.Query.Traces;

/// <summary>Traces that started in one step of time.</summary>
/// <param name="StartUnixNano">A multiple of the step since 1970.</param>
public sealed record HistogramBucket(long StartUnixNano, long Count, long ErrorCount);

/// <summary>Buckets in order of time, without gaps.</summary>
/// <param name="StepNano">Nanoseconds from one bucket to the next.</param>
public sealed record HistogramAnswer(long StepNano, IReadOnlyList<HistogramBucket> Buckets);

/// <summary>Counts traces over time.</summary>
public sealed class TraceHistogram(Store store)
{
    readonly Store _store = store;

    /// <summary>The buckets that cover the range; the first and the last may reach beyond it.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="filter">Which traces are counted.</param>
    /// <param name="range">By their start.</param>
    /// <param name="step">Width of a bucket; null takes a round one that gives at most 100 buckets.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="InvalidQueryException">The step would give too many buckets.</exception>
    public HistogramAnswer Read(
        WorkspaceScope scope, TraceFilter filter, TimeRange range, TimeSpan? step, CancellationToken cancellation) =>
        throw new NotImplementedException(_store.ToString());
}
