using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Keys;

/// <summary>An API key as those see it who look after keys.</summary>
public sealed record ApiKey
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string KeyPrefix { get; init; } = "";
    public string Permissions { get; init; } = "";
    public string ProjectId { get; init; } = "";
    public string Environment { get; init; } = "";
    public string CreatedBy { get; init; } = "";
    public long CreatedAt { get; init; }
    public long LastUsedAt { get; init; }
    public long ExpiresAt { get; init; }
    public long RevokedAt { get; init; }
}

/// <summary>What a new key is to be.</summary>
/// <param name="Project">Its default project; empty for none.</param>
/// <param name="Environment">Its default environment; '' for none.</param>
/// <param name="ExpiresAtMs">Unix milliseconds; 0 for never.</param>
public sealed record NewApiKey(
    string Name, KeyPermissions Permissions, Guid Project, string Environment, long ExpiresAtMs);

/// <summary>The API keys of workspaces. Their text is known once, when they are made; what is stored is its SHA-256.</summary>
public sealed class ApiKeyRing(ControlDatabase database, AccessDirectory directory, AuditLog audit, TimeProvider time)
{
    const string Columns =
        "id, name, key_prefix, permissions, project_id, environment, created_by, created_at, last_used_at, expires_at, "
        + "revoked_at";

    /// <summary>Makes a key; it works when this returns.</summary>
    public Task<(ApiKey Key, string Text)> CreateAsync(
        WorkspaceScope scope, NewApiKey key, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            scope,
            session =>
            {
                var (workspace, text) = (IdText.Of(scope), Secret.New(ApiKeyText.Prefix));
                var values = new { Workspace = workspace, Project = key.Project.ToString() };
                if (key.Project != Guid.Empty && session.Number(
                    "select count(*) from projects where id = @Project and workspace_id = @Workspace", values) == 0)
                    throw new RefusedChangeException(Refusal.NotFound, "This workspace has no such project.");
                var keys = session.Number(
                    "select count(*) from api_keys where workspace_id = @Workspace and revoked_at = 0", values);
                if (keys >= Limits.ApiKeysOfWorkspaceMax)
                {
                    throw new RefusedChangeException(
                        Refusal.TooMany, $"A workspace has {Limits.ApiKeysOfWorkspaceMax} keys at most; revoke some.");
                }
                var id = Insert(session, workspace, key, text, actor);
                return (Find(session, workspace, id)!, text);
            }, cancellation);

    /// <summary>Puts a key in that somebody chose, for <c>default</c>; does nothing when it is there.</summary>
    public Task<int> EnsureAsync(string text, Actor actor, CancellationToken cancellation) => directory.ChangeAsync(
        session =>
        {
            if (session.Number("select count(*) from api_keys where key_hash = @Hash", new { Hash = Secret.HashOf(text) }) > 0)
                return 0;
            var key = new NewApiKey("bootstrap", new KeyPermissions(CanRead: true, CanWrite: true), Guid.Empty, "", 0);
            Insert(session, IdText.Of(WorkspaceId.Default), key, text, actor);
            return 1;
        }, cancellation);

    /// <summary>The keys of a workspace that are not revoked, the newest first, after one; '' for the first.</summary>
    public Task<IReadOnlyList<ApiKey>> ListAsync(
        WorkspaceScope scope, string afterId, long limit, CancellationToken cancellation) => database.ReadAsync(
            scope,
            session => session.List<ApiKey>(
                $"select {Columns} from api_keys where workspace_id = @Workspace and revoked_at = 0 "
                + "and (@After = '' or id < @After) order by id desc limit @Limit",
                new { Workspace = IdText.Of(scope), After = afterId, Limit = limit }), cancellation);

    /// <summary>Revokes a key: it is refused when this returns, by other programs on this database within a second.</summary>
    /// <exception cref="RefusedChangeException">There is no such key.</exception>
    public Task<int> RevokeAsync(WorkspaceScope scope, Guid id, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var key = Find(session, workspace, id.ToString());
                if (key is null or { RevokedAt: > 0 })
                    throw new RefusedChangeException(Refusal.NotFound, "This workspace has no such key.");
                session.Execute(
                    "update api_keys set revoked_at = @Now, change = @Change where id = @Id and workspace_id = @Workspace",
                    new
                    {
                        key.Id,
                        Workspace = workspace,
                        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        Change = session.NextChange(),
                    });
                audit.Append(session, workspace, actor, new AuditEntry("api_key.revoked", "api_key", key.Id, key.Name));
                return 1;
            }, cancellation);

    string Insert(ControlSession session, string workspace, NewApiKey key, string text, Actor actor)
    {
        if (directory.KeyCount >= Limits.ApiKeysMax)
            throw new RefusedChangeException(Refusal.TooMany, $"This server holds {Limits.ApiKeysMax} keys at most.");
        var id = IdText.New(time);
        session.Execute(
            "insert into api_keys (id, workspace_id, name, key_hash, key_prefix, permissions, project_id, environment, "
            + "created_by, created_at, expires_at, change) values (@Id, @Workspace, @Name, @Hash, @Prefix, @Permissions, "
            + "@Project, @Environment, @By, @Now, @Expires, @Change)",
            new
            {
                Id = id,
                Workspace = workspace,
                key.Name,
                Hash = Secret.HashOf(text),
                Prefix = text[..ApiKeyText.ShownChars],
                Permissions = key.Permissions.ToString(),
                Project = key.Project == Guid.Empty ? "" : key.Project.ToString(),
                key.Environment,
                By = actor.Name,
                Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                Expires = key.ExpiresAtMs,
                Change = session.NextChange(),
            });
        audit.Append(session, workspace, actor, new AuditEntry("api_key.created", "api_key", id, key.Name)
        {
            Detail = $$"""{"permissions":{{key.Permissions}}}""",
        });
        return id;
    }

    static ApiKey? Find(ControlSession session, string workspace, string id) => session.Find<ApiKey>(
        $"select {Columns} from api_keys where id = @Id and workspace_id = @Workspace",
        new { Id = id, Workspace = workspace });
}
