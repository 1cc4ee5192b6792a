using Sightline.Model.Workspaces;
using Sightline.Storage;

namespace Sightline.Query.Traces;

/// <summary>Lists traces in pages that stay stable while new ones arrive.</summary>
public sealed class TraceList(Store store)
{
    readonly Store _store = store;

    /// <summary>One page.</summary>
    /// <exception cref="InvalidQueryException">The limit, the cursor or the filter cannot be used.</exception>
    public TraceListPage Read(WorkspaceScope scope, TraceListQuery query, CancellationToken cancellation) =>
        throw new NotImplementedException(_store.ToString());
}
