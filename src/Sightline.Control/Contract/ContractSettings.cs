using System.Collections.Concurrent;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Contract;

/// <summary>
/// What workspaces do with telemetry that breaks the contract, in memory because every request asks. Changes made through
/// this object hold when they return; those of other programs are read by <see cref="RefreshAsync"/>.
/// </summary>
public sealed class ContractSettings : IDisposable
{
    readonly ControlDatabase _database;
    readonly AuditLog _audit;
    readonly TimeProvider _time;
    readonly ConcurrentDictionary<WorkspaceId, ContractEntry> _entries = [];
    readonly FollowedRows<ContractEntry> _rows;

    public ContractSettings(ControlDatabase database, AuditLog audit, TimeProvider time)
    {
        (_database, _audit, _time) = (database, audit, time);
        _rows = new FollowedRows<ContractEntry>(
            database,
            "select workspace_id, settings, updated_at from contract_settings where change > @Seen",
            row => _entries[new WorkspaceId(Guid.Parse(row.WorkspaceId))] = row);
    }

    /// <summary>The settings of a workspace; null where it has none of its own.</summary>
    public ContractEntry? Find(WorkspaceId workspace) => _entries.GetValueOrDefault(workspace);

    /// <summary>Reads what has changed.</summary>
    public Task RefreshAsync(CancellationToken cancellation) => _rows.RefreshAsync(cancellation);

    /// <summary>Replaces the settings of a workspace.</summary>
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
                    insert into contract_settings (workspace_id, settings, updated_at, change)
                    values (@Workspace, @Settings, @Now, @Change)
                    on conflict (workspace_id) do update set settings = excluded.settings,
                      updated_at = excluded.updated_at, change = excluded.change
                    """,
                    new
                    {
                        Workspace = workspace,
                        Settings = settings,
                        Now = _time.GetUtcNow().ToUnixTimeMilliseconds(),
                        Change = session.NextChange(),
                    });
                _audit.Append(session, workspace, actor, new AuditEntry("contract.changed", "contract", "", "contract")
                {
                    Detail = settings,
                });
                return 1;
            }, cancellation);
        await RefreshAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
