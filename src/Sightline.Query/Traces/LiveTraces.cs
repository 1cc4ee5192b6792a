using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Traces;

/// <summary>Tells which of some traces that changed match a filter now.</summary>
public sealed class LiveTraces(Store store)
{
    readonly Store _store = store;

    /// <summary>The records of those traces that match, in order of their start.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="filter">What they must match.</param>
    /// <param name="changed">Ids as <see cref="TraceWatch.NextAsync"/> gives them.</param>
    /// <param name="cancellation">Stops the query.</param>
    public IReadOnlyList<TraceRecord> Match(
        WorkspaceScope scope, TraceFilter filter, IReadOnlyList<TraceId> changed, CancellationToken cancellation)
    {
        var where = filter.ToPredicate();
        var matches = new List<TraceRecord>();
        foreach (var batch in changed.Distinct().Chunk(Limits.LiveBatch))
        {
            var query = new LogicalQuery
            {
                Table = QueryTable.Traces,
                Only = batch,
                Where = where,
                Limit = batch.Length,
            };
            matches.AddRange(_store.Execute(scope, query, cancellation).Traces);
        }
        return [.. matches.OrderBy(trace => trace.StartUnixNano).ThenBy(trace => trace.TraceId)];
    }
}
