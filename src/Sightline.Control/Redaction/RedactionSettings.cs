using System.Security.Cryptography;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Redaction;

/// <summary>What workspaces do not want to be stored.</summary>
public sealed class RedactionSettings(ControlDatabase database, AuditLog audit, TimeProvider time)
    : WorkspaceSettings<RedactionEntry>(
        database, audit, time, "select workspace_id, settings, hash_key, updated_at from redaction_settings",
        entry => entry.WorkspaceId)
{
    const int HashKeyBytes = 32;

    /// <summary>Replaces the settings of a workspace.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="settings">The JSON of the API.</param>
    /// <param name="summary">What of it goes into the audit log, a JSON object.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    public Task SaveAsync(
        WorkspaceScope scope, string settings, string summary, Actor actor, CancellationToken cancellation) => SaveAsync(
        scope,
        """
        insert into redaction_settings (workspace_id, settings, hash_key, updated_at, change)
        values (@Workspace, @Settings, @Key, @Now, @Change)
        on conflict (workspace_id) do update set settings = excluded.settings,
          updated_at = excluded.updated_at, change = excluded.change
        """,
        (workspace, now, change) => new
        {
            Workspace = workspace,
            Settings = settings,
            Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(HashKeyBytes)),
            Now = now,
            Change = change,
        },
        new AuditEntry("redaction.changed", "redaction", "", "redaction") { Detail = summary }, actor, cancellation);
}
