using System.Collections.Concurrent;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Contract;

/// <summary>
/// What workspaces do with telemetry that breaks the contract, in memory because every request asks. Changes made through
/// this object hold when they return; those of other programs are read by <see cref="RefreshAsync"/>.
/// </summary>
public sealed class ContractSettings(ControlDatabase database, AuditLog audit, TimeProvider time) : IDisposable
{
    readonly ConcurrentDictionary<WorkspaceId, ContractEntry> _entries = [];

    /// <summary>Guards <see cref="_seen"/>: one refresh after the other, so that older rows never replace newer ones.</summary>
    readonly SemaphoreSlim _oneRefresh = new(1);

    /// <summary>The value of the change counter that memory is as new as; -1 before the first refresh.</summary>
    long _seen = -1;

    /// <summary>The settings of a workspace; null where it has none of its own.</summary>
    public ContractEntry? Find(WorkspaceId workspace) => _entries.GetValueOrDefault(workspace);

    /// <summary>Reads what has changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _oneRefresh.WaitAsync(cancellation);
        try
        {
            var (now, rows) = await database.ReadAsync(
                session =>
                {
                    var now = session.Number("select value from change_counter where id = 1");
                    return (now, now == _seen ? [] : session.List<ContractEntry>(
                        "select workspace_id, settings, updated_at from contract_settings where change > @Seen",
                        new { Seen = _seen }));
                }, cancellation);
            foreach (var row in rows)
                _entries[new WorkspaceId(Guid.Parse(row.WorkspaceId))] = row;
            _seen = now;
        }
        finally
        {
            _oneRefresh.Release();
        }
    }

    /// <summary>Replaces the settings of a workspace.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="settings">The JSON of the API, which goes into the audit log too.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    public async Task SaveAsync(WorkspaceScope scope, string settings, Actor actor, CancellationToken cancellation)
    {
        await database.WriteAsync(
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
                        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        Change = session.NextChange(),
                    });
                audit.Append(session, workspace, actor, new AuditEntry("contract.changed", "contract", "", "contract")
                {
                    Detail = settings,
                });
                return 1;
            }, cancellation);
        await RefreshAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => _oneRefresh.Dispose();
}
