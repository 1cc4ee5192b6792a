using System.Collections.Concurrent;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Webhooks;

/// <summary>
/// The sources of webhooks, in memory because every event asks. Changes made through this object hold when they return;
/// those of other programs are read by <see cref="RefreshAsync"/>.
/// </summary>
public sealed class WebhookSources : IDisposable
{
    const string Columns =
        "id, workspace_id, name, settings, secret, created_by, created_at, updated_at, removed_at";

    readonly ControlDatabase _database;
    readonly AuditLog _audit;
    readonly TimeProvider _time;
    readonly ConcurrentDictionary<string, WebhookSource> _sources = [];
    readonly FollowedRows<WebhookSource> _rows;

    public WebhookSources(ControlDatabase database, AuditLog audit, TimeProvider time)
    {
        (_database, _audit, _time) = (database, audit, time);
        _rows = new FollowedRows<WebhookSource>(
            database, $"select {Columns} from webhook_sources where change > @Seen", Take);
    }

    /// <summary>The source of an id, whatever its workspace; null where there is none.</summary>
    public WebhookSource? Find(string id) => _sources.GetValueOrDefault(id);

    /// <summary>Reads what has changed.</summary>
    public Task RefreshAsync(CancellationToken cancellation) => _rows.RefreshAsync(cancellation);

    /// <summary>The sources of a workspace, the newest first, after one; '' for the first.</summary>
    public Task<IReadOnlyList<WebhookSource>> ListAsync(
        WorkspaceScope scope, string afterId, long limit, CancellationToken cancellation) => _database.ReadAsync(
            scope,
            session => session.List<WebhookSource>(
                $"select {Columns} from webhook_sources where workspace_id = @Workspace and removed_at = 0 "
                + "and (@After = '' or id < @After) order by id desc limit @Limit",
                new { Workspace = IdText.Of(scope), After = afterId, Limit = limit }), cancellation);

    /// <summary>Makes a source; it takes events when this returns.</summary>
    /// <exception cref="RefusedChangeException">The workspace has as many as it may.</exception>
    public Task<WebhookSource> CreateAsync(
        WorkspaceScope scope, string name, string settings, string secret, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                session.DemandRoom(
                    "webhook_sources", workspace, Limits.WebhookSourcesOfWorkspaceMax, "sources of webhooks", keepsRemoved: true);
                var id = IdText.New(_time);
                session.Execute(
                    $"insert into webhook_sources ({Columns}, change) values (@Id, @Workspace, @Name, @Settings, @Secret, "
                    + "@By, @Now, @Now, 0, @Change)",
                    new
                    {
                        Id = id,
                        Workspace = workspace,
                        Name = name,
                        Settings = settings,
                        Secret = secret,
                        By = actor.Name,
                        Now = Now(),
                        Change = session.NextChange(),
                    });
                _audit.Append(session, workspace, actor, new AuditEntry("webhook_source.created", "webhook_source", id, name));
                return Find(session, workspace, id);
            }, cancellation);

    /// <summary>Replaces the name and settings of a source, and its secret unless that is null.</summary>
    /// <exception cref="RefusedChangeException">There is no such source.</exception>
    public Task<WebhookSource> ReplaceAsync(
        WorkspaceScope scope, Guid id, string name, string settings, string? secret, Actor actor,
        CancellationToken cancellation) => ChangeAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, id.ToString());
                session.Execute(
                    "update webhook_sources set name = @Name, settings = @Settings, secret = @Secret, updated_at = @Now, "
                    + "change = @Change where id = @Id and workspace_id = @Workspace",
                    new
                    {
                        before.Id,
                        Workspace = workspace,
                        Name = name,
                        Settings = settings,
                        Secret = secret ?? before.Secret,
                        Now = Now(),
                        Change = session.NextChange(),
                    });
                _audit.Append(session, workspace, actor, new AuditEntry("webhook_source.changed", "webhook_source", before.Id, name)
                {
                    Detail = secret is null ? """{"secret":"kept"}""" : """{"secret":"replaced"}""",
                });
                return Find(session, workspace, before.Id);
            }, cancellation);

    /// <summary>Removes a source: its events are refused when this returns.</summary>
    /// <exception cref="RefusedChangeException">There is no such source.</exception>
    public Task<int> RemoveAsync(WorkspaceScope scope, Guid id, Actor actor, CancellationToken cancellation) => ChangeAsync(
        scope,
        session =>
        {
            var workspace = IdText.Of(scope);
            var before = Find(session, workspace, id.ToString());
            _audit.Append(
                session, workspace, actor,
                new AuditEntry("webhook_source.removed", "webhook_source", before.Id, before.Name));
            return session.Execute(
                "update webhook_sources set removed_at = @Now, secret = '', change = @Change "
                + "where id = @Id and workspace_id = @Workspace",
                new { before.Id, Workspace = workspace, Now = Now(), Change = session.NextChange() });
        }, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    void Take(WebhookSource row)
    {
        if (row.RemovedAt > 0)
            _sources.TryRemove(row.Id, out _);
        else
            _sources[row.Id] = row;
    }

    async Task<T> ChangeAsync<T>(WorkspaceScope scope, Func<ControlSession, T> change, CancellationToken cancellation)
    {
        var result = await _database.WriteAsync(scope, change, cancellation);
        await RefreshAsync(CancellationToken.None);
        return result;
    }

    long Now() => _time.GetUtcNow().ToUnixTimeMilliseconds();

    static WebhookSource Find(ControlSession session, string workspace, string id) =>
        session.Find<WebhookSource>(
            $"select {Columns} from webhook_sources where id = @Id and workspace_id = @Workspace and removed_at = 0",
            new { Id = id, Workspace = workspace })
        ?? throw new RefusedChangeException(Refusal.NotFound, "This workspace has no such source of webhooks.");
}
