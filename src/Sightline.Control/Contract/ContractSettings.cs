using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Contract;

/// <summary>What workspaces do with telemetry that breaks the contract.</summary>
public sealed class ContractSettings(ControlDatabase database, AuditLog audit, TimeProvider time)
    : WorkspaceSettings<ContractEntry>(
        database, audit, time, "select workspace_id, settings, updated_at from contract_settings",
        entry => entry.WorkspaceId)
{
    /// <summary>Replaces the settings of a workspace.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="settings">The JSON of the API, which goes into the audit log too.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    public Task SaveAsync(WorkspaceScope scope, string settings, Actor actor, CancellationToken cancellation) => SaveAsync(
        scope,
        """
        insert into contract_settings (workspace_id, settings, updated_at, change)
        values (@Workspace, @Settings, @Now, @Change)
        on conflict (workspace_id) do update set settings = excluded.settings,
          updated_at = excluded.updated_at, change = excluded.change
        """,
        (workspace, now, change) => new { Workspace = workspace, Settings = settings, Now = now, Change = change },
        new AuditEntry("contract.changed", "contract", "", "contract") { Detail = settings }, actor, cancellation);
}
