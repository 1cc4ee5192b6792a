using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Projects;

/// <summary>A project of a workspace. Its slug is what telemetry carries as <c>project.id</c>, and never changes.</summary>
public sealed record Project
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Slug { get; init; } = "";
    public string Description { get; init; } = "";
    public long CreatedAt { get; init; }
    public long UpdatedAt { get; init; }
}

/// <summary>The projects of workspaces.</summary>
public sealed class ProjectList(ControlDatabase database, AccessDirectory directory, AuditLog audit, TimeProvider time)
{
    const string Columns = "id, name, slug, description, created_at, updated_at";

    /// <summary>The projects of a workspace by slug, after one; '' for the first.</summary>
    public Task<IReadOnlyList<Project>> ListAsync(
        WorkspaceScope scope, string afterSlug, long limit, CancellationToken cancellation) => database.ReadAsync(
            scope,
            session => session.List<Project>(
                $"select {Columns} from projects where workspace_id = @Workspace and slug > @After "
                + "order by slug limit @Limit",
                new { Workspace = IdText.Of(scope), After = afterSlug, Limit = limit }), cancellation);

    /// <summary>Makes a project.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="name">Its name.</param>
    /// <param name="slug">Its <c>project.id</c>.</param>
    /// <param name="description">'' for none.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    public Task<Project> CreateAsync(
        WorkspaceScope scope, string name, string slug, string description, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var (workspace, id) = (IdText.Of(scope), IdText.New(time));
                var values = new
                {
                    Id = id,
                    Workspace = workspace,
                    Name = name,
                    Slug = slug,
                    Description = description,
                    Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                };
                if (session.Number(
                    "select count(*) from projects where workspace_id = @Workspace and slug = @Slug", values) > 0)
                    throw new RefusedChangeException(Refusal.Conflict, $"There is a project {slug} already.");
                session.DemandRoom("projects", workspace, Limits.ProjectsOfWorkspaceMax, "projects");
                session.Execute(
                    "insert into projects (id, workspace_id, name, slug, description, created_at, updated_at) "
                    + "values (@Id, @Workspace, @Name, @Slug, @Description, @Now, @Now)", values);
                audit.Append(session, workspace, actor, new AuditEntry("project.created", "project", id, name));
                return Find(session, workspace, id);
            }, cancellation);

    /// <summary>Changes a project; null for what stays.</summary>
    /// <exception cref="RefusedChangeException">There is no such project.</exception>
    public Task<Project> ChangeAsync(
        WorkspaceScope scope, Guid id, string? name, string? description, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, id.ToString());
                session.Execute(
                    "update projects set name = @Name, description = @Description, updated_at = @Now "
                    + "where id = @Id and workspace_id = @Workspace",
                    new
                    {
                        before.Id,
                        Workspace = workspace,
                        Name = name ?? before.Name,
                        Description = description ?? before.Description,
                        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                    });
                audit.Append(session, workspace, actor, new AuditEntry(
                    "project.changed", "project", before.Id, name ?? before.Name));
                return Find(session, workspace, before.Id);
            }, cancellation);

    /// <summary>Deletes a project; keys that named it name none, and telemetry keeps its attribute.</summary>
    /// <exception cref="RefusedChangeException">There is no such project.</exception>
    public Task<int> DeleteAsync(WorkspaceScope scope, Guid id, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var project = Find(session, workspace, id.ToString());
                var values = new { project.Id, Workspace = workspace, Change = session.NextChange() };
                session.Execute(
                    "update api_keys set project_id = '', change = @Change "
                    + "where workspace_id = @Workspace and project_id = @Id", values);
                session.Execute("delete from projects where id = @Id and workspace_id = @Workspace", values);
                audit.Append(session, workspace, actor, new AuditEntry(
                    "project.deleted", "project", project.Id, project.Name));
                return 1;
            }, cancellation);

    static Project Find(ControlSession session, string workspace, string id) =>
        session.Find<Project>(
            $"select {Columns} from projects where id = @Id and workspace_id = @Workspace",
            new { Id = id, Workspace = workspace })
        ?? throw new RefusedChangeException(Refusal.NotFound, "This workspace has no such project.");

    /// <summary>Whether a text can be a slug.</summary>
    public static bool IsSlug(string text) => text.Length > 0 && Slug.Of(text) == text;
}
