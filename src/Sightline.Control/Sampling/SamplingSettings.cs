using System.Collections.Concurrent;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Sampling;

/// <summary>
/// Which traces of workspaces keep their spans, in memory because every request asks. Changes made through this object
/// hold when they return; those of other programs are read by <see cref="RefreshAsync"/>.
/// </summary>
public sealed class SamplingSettings : IDisposable
{
    const string Select = "select workspace_id, settings, revision, updated_at from sampling_policies";

    readonly ControlDatabase _database;
    readonly AuditLog _audit;
    readonly TimeProvider _time;
    readonly ConcurrentDictionary<WorkspaceId, SamplingEntry> _entries = [];
    readonly FollowedRows<SamplingEntry> _rows;

    public SamplingSettings(ControlDatabase database, AuditLog audit, TimeProvider time)
    {
        (_database, _audit, _time) = (database, audit, time);
        _rows = new FollowedRows<SamplingEntry>(database, $"{Select} where change > @Seen", Take);
    }

    /// <summary>The policy of a workspace; null where it has none of its own.</summary>
    public SamplingEntry? Find(WorkspaceId workspace) => _entries.GetValueOrDefault(workspace);

    /// <summary>Reads all, before the store asks about what it replays.</summary>
    public void Load()
    {
        foreach (var row in _database.Read(ControlDatabase.Instance, session => session.List<SamplingEntry>(Select), default))
            Take(row);
    }

    /// <summary>Reads what has changed.</summary>
    public Task RefreshAsync(CancellationToken cancellation) => _rows.RefreshAsync(cancellation);

    /// <summary>Replaces the policy of a workspace.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="settings">The JSON of the API, which goes into the audit log too.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    public async Task SaveAsync(WorkspaceScope scope, string settings, Actor actor, CancellationToken cancellation)
    {
        await _database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                session.Execute(
                    """
                    insert into sampling_policies (workspace_id, settings, revision, updated_at, change)
                    values (@Workspace, @Settings, 1, @Now, @Change)
                    on conflict (workspace_id) do update set settings = excluded.settings,
                      revision = sampling_policies.revision + 1, updated_at = excluded.updated_at, change = excluded.change
                    """,
                    new
                    {
                        Workspace = workspace,
                        Settings = settings,
                        Now = _time.GetUtcNow().ToUnixTimeMilliseconds(),
                        Change = session.NextChange(),
                    });
                _audit.Append(session, workspace, actor, new AuditEntry("sampling.changed", "sampling", "", "sampling")
                {
                    Detail = settings,
                });
                return 1;
            }, cancellation);
        await RefreshAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    void Take(SamplingEntry row) => _entries[new WorkspaceId(Guid.Parse(row.WorkspaceId))] = row;
}
