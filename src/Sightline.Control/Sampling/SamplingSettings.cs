using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Sampling;

/// <summary>Which traces of workspaces keep their spans.</summary>
public sealed class SamplingSettings(ControlDatabase database, AuditLog audit, TimeProvider time)
    : WorkspaceSettings<SamplingEntry>(
        database, audit, time, "select workspace_id, settings, revision, updated_at from sampling_policies",
        entry => entry.WorkspaceId)
{
    /// <summary>What the audit log calls a change.</summary>
    public const string ChangedAction = "sampling.changed";

    /// <summary>Reads all, before the store asks about what it replays.</summary>
    public void Load() => LoadAll();

    /// <summary>Replaces the policy of a workspace.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="settings">The JSON of the API, which goes into the audit log too.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    public Task SaveAsync(WorkspaceScope scope, string settings, Actor actor, CancellationToken cancellation) => SaveAsync(
        scope,
        """
        insert into sampling_policies (workspace_id, settings, revision, updated_at, change)
        values (@Workspace, @Settings, 1, @Now, @Change)
        on conflict (workspace_id) do update set settings = excluded.settings,
          revision = sampling_policies.revision + 1, updated_at = excluded.updated_at, change = excluded.change
        """,
        (workspace, now, change) => new { Workspace = workspace, Settings = settings, Now = now, Change = change },
        new AuditEntry(ChangedAction, "sampling", "", "sampling") { Detail = settings }, actor, cancellation);
}
