using System.Collections.Concurrent;
using Sightline.Control.Audit;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Database;

/// <summary>
/// A table with a row for each workspace that has settings of its own, in memory because every request asks. Changes made
/// through this object hold when they return; those of other programs are read by <see cref="RefreshAsync"/>.
/// </summary>
public abstract class WorkspaceSettings<TEntry> : IDisposable
    where TEntry : class
{
    readonly ControlDatabase _database;
    readonly AuditLog _audit;
    readonly TimeProvider _time;
    readonly string _select;
    readonly Func<TEntry, string> _workspaceOf;
    readonly ConcurrentDictionary<WorkspaceId, TEntry> _entries = [];
    readonly FollowedRows<TEntry> _rows;

    /// <param name="database">Where the table is.</param>
    /// <param name="audit">Where changes are told.</param>
    /// <param name="time">When they were made.</param>
    /// <param name="select">All rows, without a condition.</param>
    /// <param name="workspaceOf">The id of a row's workspace.</param>
    private protected WorkspaceSettings(
        ControlDatabase database, AuditLog audit, TimeProvider time, string select, Func<TEntry, string> workspaceOf)
    {
        (_database, _audit, _time, _select, _workspaceOf) = (database, audit, time, select, workspaceOf);
        _rows = new FollowedRows<TEntry>(database, $"{select} where change > @Seen", Take);
    }

    /// <summary>The settings of a workspace; null where it has none of its own.</summary>
    public TEntry? Find(WorkspaceId workspace) => _entries.GetValueOrDefault(workspace);

    /// <summary>Reads what has changed.</summary>
    public Task RefreshAsync(CancellationToken cancellation) => _rows.RefreshAsync(cancellation);

    /// <summary>Reads all at once, for who cannot wait for the first refresh.</summary>
    private protected void LoadAll()
    {
        foreach (var row in _database.Read(ControlDatabase.Instance, session => session.List<TEntry>(_select), default))
            Take(row);
    }

    /// <summary>Writes the row of a workspace, and what is told of it.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="upsert">Makes the row or changes it.</param>
    /// <param name="row">What it has: of the workspace's id, the time in Unix milliseconds, and the number of the change.</param>
    /// <param name="entry">What is told.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    private protected async Task SaveAsync(
        WorkspaceScope scope, string upsert, Func<string, long, long, object> row, AuditEntry entry, Actor actor,
        CancellationToken cancellation)
    {
        await _database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                session.Execute(upsert, row(workspace, _time.GetUtcNow().ToUnixTimeMilliseconds(), session.NextChange()));
                _audit.Append(session, workspace, actor, entry);
                return 1;
            }, cancellation);
        await RefreshAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows.Dispose();
        GC.SuppressFinalize(this);
    }

    void Take(TEntry row) => _entries[new WorkspaceId(Guid.Parse(_workspaceOf(row)))] = row;
}
