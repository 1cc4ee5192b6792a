using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;

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
        WorkspaceScope scope, TraceFilter filter, IReadOnlyList<TraceId> changed, CancellationToken cancellation) =>
        throw new NotImplementedException(_store.ToString());
}
