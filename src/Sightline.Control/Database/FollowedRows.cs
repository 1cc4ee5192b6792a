namespace Sightline.Control.Database;

/// <summary>
/// Follows the rows of one table that memory holds: gives those that changed since it last looked. One look after the
/// other, so that older rows never replace newer ones.
/// </summary>
/// <param name="database">Where the table is.</param>
/// <param name="select">The rows whose <c>change</c> is above <c>@Seen</c>.</param>
/// <param name="take">Puts a row into memory.</param>
sealed class FollowedRows<T>(ControlDatabase database, string select, Action<T> take) : IDisposable
{
    readonly SemaphoreSlim _oneRefresh = new(1);

    /// <summary>The value of the change counter that memory is as new as; -1 before the first look.</summary>
    long _seen = -1;

    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _oneRefresh.WaitAsync(cancellation);
        try
        {
            var (now, rows) = await database.ReadAsync(
                session =>
                {
                    // Read first: rows that change meanwhile are read again the next time.
                    var now = session.LastChange();
                    return (now, now == _seen ? [] : session.List<T>(select, new { Seen = _seen }));
                }, cancellation);
            foreach (var row in rows)
                take(row);
            _seen = now;
        }
        finally
        {
            _oneRefresh.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneRefresh.Dispose();
}
