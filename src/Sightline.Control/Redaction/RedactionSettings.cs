using System.Collections.Concurrent;
using System.Security.Cryptography;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Redaction;

/// <summary>
/// What workspaces do not want to be stored, in memory because every request asks. Changes made through this object hold
/// when they return; those of other programs are read by <see cref="RefreshAsync"/>.
/// </summary>
public sealed class RedactionSettings : IDisposable
{
    const int HashKeyBytes = 32;

    readonly ControlDatabase _database;
    readonly AuditLog _audit;
    readonly TimeProvider _time;
    readonly ConcurrentDictionary<WorkspaceId, RedactionEntry> _entries = [];
    readonly FollowedRows<RedactionEntry> _rows;

    public RedactionSettings(ControlDatabase database, AuditLog audit, TimeProvider time)
    {
        (_database, _audit, _time) = (database, audit, time);
        _rows = new FollowedRows<RedactionEntry>(
            database,
            "select workspace_id, settings, hash_key, updated_at from redaction_settings where change > @Seen",
            row => _entries[new WorkspaceId(Guid.Parse(row.WorkspaceId))] = row);
    }

    /// <summary>The settings of a workspace; null where it has none of its own.</summary>
    public RedactionEntry? Find(WorkspaceId workspace) => _entries.GetValueOrDefault(workspace);

    /// <summary>Reads what has changed.</summary>
    public Task RefreshAsync(CancellationToken cancellation) => _rows.RefreshAsync(cancellation);

    /// <summary>Replaces the settings of a workspace.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="settings">The JSON of the API.</param>
    /// <param name="summary">What of it goes into the audit log, a JSON object.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    public async Task SaveAsync(
        WorkspaceScope scope, string settings, string summary, Actor actor, CancellationToken cancellation)
    {
        await _database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                session.Execute(
                    """
                    insert into redaction_settings (workspace_id, settings, hash_key, updated_at, change)
                    values (@Workspace, @Settings, @Key, @Now, @Change)
                    on conflict (workspace_id) do update set settings = excluded.settings,
                      updated_at = excluded.updated_at, change = excluded.change
                    """,
                    new
                    {
                        Workspace = workspace,
                        Settings = settings,
                        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(HashKeyBytes)),
                        Now = _time.GetUtcNow().ToUnixTimeMilliseconds(),
                        Change = session.NextChange(),
                    });
                _audit.Append(session, workspace, actor, new AuditEntry("redaction.changed", "redaction", "", "redaction")
                {
                    Detail = summary,
                });
                return 1;
            }, cancellation);
        await RefreshAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
