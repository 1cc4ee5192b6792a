using System.Collections.Concurrent;
using Sightline.Model.Calls;
using Sightline.Model.Prices;
using Sightline.Model.Workspaces;

namespace Sightline.Ingest.Pricing;

/// <summary>The price books of all workspaces, in memory: calls are priced without a question to a database.</summary>
public sealed class PriceBooks
{
    readonly PriceBook _builtIn = new([]);
    readonly ConcurrentDictionary<WorkspaceId, PriceBook> _books = [];

    /// <summary>The book that holds in a workspace now.</summary>
    public PriceBook Of(WorkspaceId workspace) => _books.GetValueOrDefault(workspace, _builtIn);

    /// <summary>Replaces the rows of a workspace.</summary>
    public void Set(WorkspaceId workspace, IReadOnlyList<PriceRow> rows)
    {
        if (rows.Count == 0)
            _books.TryRemove(workspace, out _);
        else
            _books[workspace] = new PriceBook(rows);
    }

    /// <summary>A <see cref="CallPricer"/>.</summary>
    public void Price(WorkspaceId workspace, in CallFacts facts, long startUnixNano, ref CallPrice price) =>
        Of(workspace).Price(facts, startUnixNano, ref price);
}
