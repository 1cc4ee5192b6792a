using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Workspaces;

/// <summary>A workspace as its members see it.</summary>
public sealed record Workspace
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Slug { get; init; } = "";
    public string Description { get; init; } = "";
    public long IngestBytesPerSecond { get; init; }
    public long IngestSpansPerSecond { get; init; }
    public long CreatedAt { get; init; }
    public long UpdatedAt { get; init; }
}

/// <summary>What is to change of a workspace; null for what stays.</summary>
public sealed record WorkspaceChange
{
    public string? Name { get; init; }
    public string? Description { get; init; }

    /// <summary>0 for the default.</summary>
    public long? IngestBytesPerSecond { get; init; }

    /// <summary>0 for the default.</summary>
    public long? IngestSpansPerSecond { get; init; }
}

/// <summary>The workspaces.</summary>
public sealed class WorkspaceList(ControlDatabase database, AccessDirectory directory, AuditLog audit, TimeProvider time)
{
    const string Columns =
        "id, name, slug, description, ingest_bytes_per_second, ingest_spans_per_second, created_at, updated_at";

    /// <summary>Makes sure that there is the workspace <c>default</c>.</summary>
    public Task<int> EnsureDefaultAsync(CancellationToken cancellation) => directory.ChangeAsync(
        session =>
        {
            var id = IdText.Of(WorkspaceId.Default);
            if (session.Number("select count(*) from workspaces where id = @Id", new { Id = id }) == 0)
                Insert(session, id, "default", "default", time);
            return 0;
        }, cancellation);

    /// <summary>Makes a workspace that a user owns.</summary>
    public Task<Workspace> CreateAsync(string name, Guid owner, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                var owned = session.Number(
                    "select count(*) from workspace_members m join workspaces w on w.id = m.workspace_id "
                    + "where m.user_id = @User and m.role = 'owner' and m.removed_at = 0 and w.is_active = 1",
                    new { User = owner.ToString() });
                if (owned >= Limits.WorkspacesOfUserMax)
                {
                    throw new RefusedChangeException(
                        Refusal.TooMany, $"You own {owned} workspaces, and {Limits.WorkspacesOfUserMax} are the most.");
                }
                var id = Create(session, audit, name, owner.ToString(), actor, time);
                return Find(session, id)!;
            }, cancellation);

    /// <summary>The workspace of a scope; null when it was deleted a moment ago.</summary>
    public Task<Workspace?> FindAsync(WorkspaceScope scope, CancellationToken cancellation) =>
        database.ReadAsync(scope, session => Find(session, IdText.Of(scope)), cancellation);

    /// <summary>Changes a workspace.</summary>
    public Task<Workspace> ChangeAsync(
        WorkspaceScope scope, WorkspaceChange change, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            scope,
            session =>
            {
                var before = Find(session, IdText.Of(scope))
                    ?? throw new RefusedChangeException(Refusal.NotFound, "There is no such workspace.");
                session.Execute(
                    "update workspaces set name = @Name, description = @Description, "
                    + "ingest_bytes_per_second = @Bytes, ingest_spans_per_second = @Spans, updated_at = @Now, "
                    + "change = @Change where id = @Id",
                    new
                    {
                        before.Id,
                        Name = change.Name ?? before.Name,
                        Description = change.Description ?? before.Description,
                        Bytes = change.IngestBytesPerSecond ?? before.IngestBytesPerSecond,
                        Spans = change.IngestSpansPerSecond ?? before.IngestSpansPerSecond,
                        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        Change = session.NextChange(),
                    });
                var after = Find(session, before.Id)!;
                audit.Append(session, before.Id, actor, new AuditEntry("workspace.changed", "workspace", before.Id, after.Name)
                {
                    Detail = $$"""
                        {"ingest_bytes_per_second":{{after.IngestBytesPerSecond}},"ingest_spans_per_second":{{after.IngestSpansPerSecond}}}
                        """,
                });
                return after;
            }, cancellation);

    /// <summary>
    /// Deletes a workspace: from the return on nobody sees it, its keys are refused, and its members are none. Its audit
    /// log stays as long as retention says. The telemetry is the store's to delete, and comes after this.
    /// </summary>
    /// <returns>Keys, members and invitations that went.</returns>
    public Task<(long Keys, long Members, long Invitations)> DeleteAsync(
        WorkspaceScope scope, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync<(long, long, long)>(
            scope,
            session =>
            {
                var workspace = Find(session, IdText.Of(scope))
                    ?? throw new RefusedChangeException(Refusal.NotFound, "There is no such workspace.");
                var values = new
                {
                    workspace.Id,
                    Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                    Change = session.NextChange(),
                };
                session.Execute(
                    "update workspaces set is_active = 0, slug = slug || '-deleted-' || id, updated_at = @Now, "
                    + "change = @Change where id = @Id", values);
                var keys = session.Execute(
                    "update api_keys set revoked_at = @Now, change = @Change where workspace_id = @Id and revoked_at = 0",
                    values);
                var members = session.Execute(
                    "update workspace_members set removed_at = @Now, change = @Change "
                    + "where workspace_id = @Id and removed_at = 0", values);
                var invitations = session.Execute(
                    "update invitations set revoked_at = @Now "
                    + "where workspace_id = @Id and revoked_at = 0 and accepted_at = 0", values);
                var entry = new AuditEntry("workspace.deleted", "workspace", workspace.Id, workspace.Name)
                {
                    Detail = $$"""{"api_keys":{{keys}},"members":{{members}},"invitations":{{invitations}}}""",
                };
                audit.Append(session, workspace.Id, actor, entry);
                return (keys, members, invitations);
            }, cancellation);

    internal static string Create(
        ControlSession session, AuditLog audit, string name, string owner, Actor actor, TimeProvider time)
    {
        if (session.Number("select count(*) from workspaces where is_active = 1") >= Limits.WorkspacesMax)
        {
            throw new RefusedChangeException(
                Refusal.TooMany, $"This server holds {Limits.WorkspacesMax} workspaces at most.");
        }
        var id = IdText.New(time);
        var slug = Slug.Of(name);
        if (slug.Length == 0 || session.Number("select count(*) from workspaces where slug = @Slug", new { Slug = slug }) > 0)
            slug = $"{slug}-{id[^6..]}".TrimStart('-');
        Insert(session, id, name, slug, time);
        MemberList.Join(session, id, owner, Role.Owner, time);
        audit.Append(session, id, actor, new AuditEntry("workspace.created", "workspace", id, name));
        return id;
    }

    static Workspace? Find(ControlSession session, string id) => session.Find<Workspace>(
        $"select {Columns} from workspaces where id = @Id and is_active = 1", new { Id = id });

    static void Insert(ControlSession session, string id, string name, string slug, TimeProvider time) => session.Execute(
        "insert into workspaces (id, name, slug, created_at, updated_at, change) "
        + "values (@Id, @Name, @Slug, @Now, @Now, @Change)",
        new
        {
            Id = id,
            Name = name,
            Slug = slug,
            Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Change = session.NextChange(),
        });
}
