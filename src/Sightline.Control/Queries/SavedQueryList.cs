using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Queries;

/// <summary>A question that is kept by name.</summary>
public sealed record SavedQuery
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>As the API takes it, JSON.</summary>
    public string Query { get; init; } = "";

    /// <summary>How what it gives is shown: table, lines or bars.</summary>
    public string Display { get; init; } = "";

    /// <summary>1 where Home shows it, else 0.</summary>
    public long IsPinned { get; init; }

    /// <summary>Name of who saved it.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>Unix milliseconds, as the next.</summary>
    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }
}

/// <summary>The saved queries of workspaces.</summary>
public sealed class SavedQueryList(ControlDatabase database, AuditLog audit, TimeProvider time)
{
    const string Columns = "id, name, query, display, is_pinned, created_by, created_at, updated_at";

    /// <summary>The saved queries of a workspace, the oldest first, after one; '' for the first.</summary>
    public Task<IReadOnlyList<SavedQuery>> ListAsync(
        WorkspaceScope scope, bool pinnedOnly, string afterId, long limit, CancellationToken cancellation) =>
        database.ReadAsync(
            scope,
            session => session.List<SavedQuery>(
                $"select {Columns} from saved_queries where workspace_id = @Workspace and id > @After "
                + $"{(pinnedOnly ? "and is_pinned = 1 " : "")}order by id limit @Limit",
                new { Workspace = IdText.Of(scope), After = afterId, Limit = limit }), cancellation);

    /// <summary>One saved query.</summary>
    /// <exception cref="RefusedChangeException">There is no such query.</exception>
    public Task<SavedQuery> FindAsync(WorkspaceScope scope, Guid id, CancellationToken cancellation) =>
        database.ReadAsync(scope, session => Find(session, IdText.Of(scope), id.ToString()), cancellation);

    /// <summary>Keeps what is asked for; its id and times are given here.</summary>
    /// <exception cref="RefusedChangeException">The workspace, or its Home, has as many as it may.</exception>
    public Task<SavedQuery> CreateAsync(WorkspaceScope scope, SavedQuery asked, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                session.DemandRoom("saved_queries", workspace, Limits.SavedQueriesOfWorkspaceMax, "saved queries");
                var id = IdText.New(time);
                CheckPins(session, workspace, id, asked);
                session.Execute(
                    $"insert into saved_queries (workspace_id, {Columns}) values (@Workspace, @Id, @Name, @Query, @Display, "
                    + "@IsPinned, @By, @Now, @Now)",
                    Values(workspace, id, asked, actor));
                audit.Append(session, workspace, actor, new AuditEntry("saved_query.created", "saved_query", id, asked.Name));
                return Find(session, workspace, id);
            }, cancellation);

    /// <summary>Replaces a saved query.</summary>
    /// <exception cref="RefusedChangeException">There is no such query, or Home has as many as it may.</exception>
    public Task<SavedQuery> ReplaceAsync(
        WorkspaceScope scope, Guid id, SavedQuery asked, Actor actor, CancellationToken cancellation) => database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, id.ToString());
                CheckPins(session, workspace, before.Id, asked);
                session.Execute(
                    "update saved_queries set name = @Name, query = @Query, display = @Display, is_pinned = @IsPinned, "
                    + "updated_at = @Now where id = @Id and workspace_id = @Workspace",
                    Values(workspace, before.Id, asked, actor));
                audit.Append(
                    session, workspace, actor, new AuditEntry("saved_query.changed", "saved_query", before.Id, asked.Name));
                return Find(session, workspace, before.Id);
            }, cancellation);

    /// <summary>Deletes a saved query.</summary>
    /// <exception cref="RefusedChangeException">There is no such query.</exception>
    public Task<int> DeleteAsync(WorkspaceScope scope, Guid id, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, id.ToString());
                audit.Append(
                    session, workspace, actor, new AuditEntry("saved_query.deleted", "saved_query", before.Id, before.Name));
                return session.Execute(
                    "delete from saved_queries where id = @Id and workspace_id = @Workspace",
                    new { before.Id, Workspace = workspace });
            }, cancellation);

    static void CheckPins(ControlSession session, string workspace, string id, SavedQuery asked)
    {
        if (asked.IsPinned == 1 && session.Number(
            "select count(*) from saved_queries where workspace_id = @Workspace and is_pinned = 1 and id <> @Id",
            new { Workspace = workspace, Id = id }) >= Limits.PinnedQueriesMax)
        {
            throw new RefusedChangeException(
                Refusal.TooMany, $"Home shows {Limits.PinnedQueriesMax} saved queries at most: take one of them off Home first.");
        }
    }

    object Values(string workspace, string id, SavedQuery asked, Actor actor) => new
    {
        Workspace = workspace,
        Id = id,
        asked.Name,
        asked.Query,
        asked.Display,
        asked.IsPinned,
        By = actor.Name,
        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    static SavedQuery Find(ControlSession session, string workspace, string id) =>
        session.Find<SavedQuery>(
            $"select {Columns} from saved_queries where id = @Id and workspace_id = @Workspace",
            new { Id = id, Workspace = workspace })
        ?? throw new RefusedChangeException(Refusal.NotFound, "This workspace has no such saved query.");
}
