using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Workspaces;

/// <summary>A member as other members see them.</summary>
public sealed record WorkspaceMember
{
    public string UserId { get; init; } = "";
    public string Email { get; init; } = "";
    public string FullName { get; init; } = "";
    public string Role { get; init; } = "";
    public long JoinedAt { get; init; }
    public long LastLoginAt { get; init; }
    public long IsActive { get; init; }
}

/// <summary>
/// Who belongs to a workspace. Owners are made and changed by owners only, and the last one stays.
/// </summary>
public sealed class MemberList(ControlDatabase database, AccessDirectory directory, AuditLog audit, TimeProvider time)
{
    const string Columns =
        "m.user_id, u.email, u.full_name, m.role, m.joined_at, u.last_login_at, u.is_active "
        + "from workspace_members m join users u on u.id = m.user_id "
        + "where m.workspace_id = @Workspace and m.removed_at = 0";

    /// <summary>The members by address, after one; '' for the first.</summary>
    public Task<IReadOnlyList<WorkspaceMember>> ListAsync(
        WorkspaceScope scope, string afterEmail, long limit, CancellationToken cancellation) => database.ReadAsync(
            scope,
            session => session.List<WorkspaceMember>(
                $"select {Columns} and u.email > @After order by u.email limit @Limit",
                new { Workspace = IdText.Of(scope), After = afterEmail, Limit = limit }), cancellation);

    /// <summary>Gives a member another role.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="user">The member.</param>
    /// <param name="role">What they will be.</param>
    /// <param name="by">The role of who asks.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    public Task<WorkspaceMember> ChangeRoleAsync(
        WorkspaceScope scope, Guid user, Role role, Role by, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, user.ToString());
                CheckReach(by, before.Role, role);
                Join(session, workspace, before.UserId, role, time);
                CheckOwner(session, workspace);
                audit.Append(
                    session, workspace, actor, new AuditEntry("member.role_changed", "user", before.UserId, before.Email)
                    {
                        Detail = $$"""{"from":"{{before.Role}}","to":"{{RoleText.Of(role)}}"}""",
                    });
                return before with { Role = RoleText.Of(role) };
            }, cancellation);

    /// <summary>Takes a member out; <paramref name="by"/> is null for one who leaves.</summary>
    public Task<int> RemoveAsync(
        WorkspaceScope scope, Guid user, Role? by, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var before = Find(session, workspace, user.ToString());
                if (by is { } role)
                    CheckReach(role, before.Role, Role.Viewer);
                session.Execute(
                    "update workspace_members set removed_at = @Now, change = @Change "
                    + "where workspace_id = @Workspace and user_id = @User",
                    new
                    {
                        Workspace = workspace,
                        User = before.UserId,
                        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        Change = session.NextChange(),
                    });
                CheckOwner(session, workspace);
                audit.Append(session, workspace, actor, new AuditEntry(
                    by is null ? "member.left" : "member.removed", "user", before.UserId, before.Email));
                return 1;
            }, cancellation);

    /// <summary>Makes another member the owner, and the owner who gives it away an admin.</summary>
    public Task<int> TransferAsync(WorkspaceScope scope, Guid from, Guid to, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            scope,
            session =>
            {
                var workspace = IdText.Of(scope);
                var heir = Find(session, workspace, to.ToString());
                if (from == to)
                    throw new RefusedChangeException(Refusal.Conflict, "You own this workspace already.");
                Join(session, workspace, heir.UserId, Role.Owner, time);
                Join(session, workspace, from.ToString(), Role.Admin, time);
                audit.Append(
                    session, workspace, actor, new AuditEntry("workspace.transferred", "user", heir.UserId, heir.Email));
                return 1;
            }, cancellation);

    internal static void Join(ControlSession session, string workspace, string user, Role role, TimeProvider time) =>
        session.Execute(
            """
            insert into workspace_members (workspace_id, user_id, role, joined_at, change)
            values (@Workspace, @User, @Role, @Now, @Change)
            on conflict (workspace_id, user_id) do update set role = excluded.role, change = excluded.change,
              joined_at = case when workspace_members.removed_at = 0 then workspace_members.joined_at
                else excluded.joined_at end,
              removed_at = 0
            """,
            new
            {
                Workspace = workspace,
                User = user,
                Role = RoleText.Of(role),
                Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                Change = session.NextChange(),
            });

    internal static void CheckReach(Role by, string before, Role after)
    {
        if (by != Role.Owner && (before == RoleText.Of(Role.Owner) || after == Role.Owner))
            throw new RefusedChangeException(Refusal.Forbidden, "Only an owner makes, changes or removes owners.");
    }

    static WorkspaceMember Find(ControlSession session, string workspace, string user) =>
        session.Find<WorkspaceMember>(
            $"select {Columns} and m.user_id = @User", new { Workspace = workspace, User = user })
        ?? throw new RefusedChangeException(Refusal.NotFound, "This workspace has no such member.");

    static void CheckOwner(ControlSession session, string workspace)
    {
        var owners = session.Number(
            "select count(*) from workspace_members m join users u on u.id = m.user_id where m.workspace_id = @Workspace "
            + "and m.role = 'owner' and m.removed_at = 0 and u.is_active = 1", new { Workspace = workspace });
        if (owners == 0)
        {
            throw new RefusedChangeException(
                Refusal.LastOwner, "The workspace would be without owner; make another member owner first.");
        }
    }
}
