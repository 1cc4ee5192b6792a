using Sightline.Control.Prices;
using Sightline.Ingest.Pricing;
using Sightline.Model.Prices;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Hosting.Control;

/// <summary>Brings the prices that workspaces set from the control database into the price books in memory.</summary>
sealed class PriceRefresh(PriceList prices, PriceBooks books) : IDisposable
{
    /// <summary>Guards <see cref="_seen"/>: older rows never replace newer ones.</summary>
    readonly SemaphoreSlim _one = new(1);

    /// <summary>The value of the change counter that memory is as new as; -1 before the first time.</summary>
    long _seen = -1;

    /// <summary>Reads all, before the store prices what it replays.</summary>
    public void Load()
    {
        var (seen, changed) = prices.ReadAll();
        Take(seen, changed);
    }

    /// <summary>Reads what has changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var (seen, changed) = await prices.ReadChangesAsync(_seen, cancellation);
            Take(seen, changed);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    void Take(long seen, IReadOnlyDictionary<WorkspaceId, IReadOnlyList<PriceRow>> changed)
    {
        foreach (var (workspace, rows) in changed)
            books.Set(workspace, rows);
        _seen = seen;
    }
}
