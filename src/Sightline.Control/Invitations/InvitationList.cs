using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Control.Identity;
using Sightline.Control.Keys;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Invitations;

/// <summary>An invitation that is open: neither accepted, nor revoked, nor too old.</summary>
public sealed record Invitation
{
    public string Id { get; init; } = "";
    public string WorkspaceId { get; init; } = "";
    public string WorkspaceName { get; init; } = "";
    public string Email { get; init; } = "";
    public string Role { get; init; } = "";
    public string InvitedBy { get; init; } = "";
    public long CreatedAt { get; init; }
    public long ExpiresAt { get; init; }
}

/// <summary>
/// Invitations into a workspace. Who holds the link and the invited address joins: a new user by registering with it, a
/// user of this server by accepting it while signed in.
/// </summary>
public sealed class InvitationList(
    ControlDatabase database, AccessDirectory directory, AuditLog audit, Accounts accounts, TimeProvider time)
{
    const string TokenPrefix = "si_";

    const string Columns =
        "i.id, i.workspace_id, w.name as workspace_name, i.email, i.role, i.invited_by, i.created_at, i.expires_at "
        + "from invitations i join workspaces w on w.id = i.workspace_id and w.is_active = 1 "
        + "where i.accepted_at = 0 and i.revoked_at = 0 and i.expires_at > @Now";

    static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Invites an address; an open invitation of the same address is replaced.</summary>
    /// <returns>The invitation, and the secret that its link carries.</returns>
    public Task<(Invitation Invitation, string Secret)> CreateAsync(
        WorkspaceScope scope, string email, Role role, Role by, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                MemberList.CheckReach(by, "", role);
                var (workspace, id, secret) = (IdText.Of(scope), IdText.New(time), Secret.New(TokenPrefix));
                var values = new
                {
                    Id = id,
                    Workspace = workspace,
                    Email = email,
                    Role = RoleText.Of(role),
                    Hash = Secret.HashOf(secret),
                    By = actor.Name,
                    Now = Now(),
                    Expires = Now() + (long)Lifetime.TotalMilliseconds,
                };
                CheckNew(session, values);
                session.Execute(
                    "update invitations set revoked_at = @Now where workspace_id = @Workspace and email = @Email "
                    + "and accepted_at = 0 and revoked_at = 0", values);
                session.Execute(
                    "insert into invitations (id, workspace_id, email, role, token_hash, invited_by, created_at, expires_at) "
                    + "values (@Id, @Workspace, @Email, @Role, @Hash, @By, @Now, @Expires)", values);
                audit.Append(session, workspace, actor, new AuditEntry("invitation.created", "invitation", id, email)
                {
                    Detail = $$"""{"role":"{{values.Role}}"}""",
                });
                return (session.Find<Invitation>($"select {Columns} and i.id = @Id", values)!, secret);
            }, cancellation);

    /// <summary>The open invitations of a workspace, the newest first.</summary>
    public Task<IReadOnlyList<Invitation>> ListAsync(WorkspaceScope scope, CancellationToken cancellation) =>
        database.ReadAsync(
            scope,
            session => session.List<Invitation>(
                $"select {Columns} and i.workspace_id = @Workspace order by i.created_at desc, i.id desc",
                new { Workspace = IdText.Of(scope), Now = Now() }), cancellation);

    /// <summary>Takes an invitation back.</summary>
    /// <exception cref="RefusedChangeException">There is no such open invitation.</exception>
    public Task<int> RevokeAsync(WorkspaceScope scope, Guid id, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            scope,
            session =>
            {
                var values = new { Id = id.ToString(), Workspace = IdText.Of(scope), Now = Now() };
                var invitation = session.Find<Invitation>(
                    $"select {Columns} and i.id = @Id and i.workspace_id = @Workspace", values)
                    ?? throw new RefusedChangeException(Refusal.NotFound, "There is no such open invitation.");
                session.Execute("update invitations set revoked_at = @Now where id = @Id", values);
                audit.Append(session, values.Workspace, actor, new AuditEntry(
                    "invitation.revoked", "invitation", invitation.Id, invitation.Email));
                return 1;
            }, cancellation);

    /// <summary>What an invitation's link leads to; null for none that is open.</summary>
    public Task<Invitation?> FindAsync(string secret, CancellationToken cancellation) =>
        database.ReadAsync(session => Find(session, secret), cancellation);

    /// <summary>Registers the invited address as a new user, who joins.</summary>
    /// <exception cref="RefusedChangeException">The link is not valid, or the address has an account.</exception>
    public Task<string> RegisterAsync(
        string secret, NewAccount account, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                var invitation = FindFor(session, secret, account.Email);
                if (Accounts.Find(session, account.Email) is not null)
                {
                    throw new RefusedChangeException(
                        Refusal.Conflict, "This address has an account already: sign in, and open the link again.");
                }
                // The link came to the address, so the address is theirs.
                var id = accounts.Insert(session, account, isVerified: true, isOps: false);
                Accept(session, invitation, id, account.Email, actor);
                return id;
            }, cancellation);

    /// <summary>Lets a user join who has signed in with the invited address.</summary>
    /// <exception cref="RefusedChangeException">The link is not valid, or is for another address.</exception>
    public Task<Invitation> AcceptAsync(
        string secret, Guid user, string email, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                var invitation = FindFor(session, secret, email);
                Accept(session, invitation, user.ToString(), email, actor);
                return invitation;
            }, cancellation);

    void Accept(ControlSession session, Invitation invitation, string user, string email, Actor actor)
    {
        session.Execute("update invitations set accepted_at = @Now where id = @Id", new { invitation.Id, Now = Now() });
        var isMember = session.Number(
            "select count(*) from workspace_members where workspace_id = @WorkspaceId and user_id = @User and removed_at = 0",
            new { invitation.WorkspaceId, User = user });
        if (isMember == 0)
            MemberList.Join(session, invitation.WorkspaceId, user, RoleText.Read(invitation.Role) ?? Role.Viewer, time);
        audit.Append(
            session, invitation.WorkspaceId, actor with { Kind = ActorKind.User, Id = user, Name = email },
            new AuditEntry("member.joined", "user", user, email) { Detail = $$"""{"role":"{{invitation.Role}}"}""" });
    }

    Invitation FindFor(ControlSession session, string secret, string email) =>
        Find(session, secret) is { } invitation && invitation.Email == email
            ? invitation
            : throw new RefusedChangeException(
                Refusal.InvalidLink, "This invitation is not valid for this address: it was used, revoked or has expired.");

    Invitation? Find(ControlSession session, string secret) => session.Find<Invitation>(
        $"select {Columns} and i.token_hash = @Hash", new { Hash = Secret.HashOf(secret), Now = Now() });

    static void CheckNew(ControlSession session, object values)
    {
        var isMember = session.Number(
            "select count(*) from workspace_members m join users u on u.id = m.user_id "
            + "where m.workspace_id = @Workspace and m.removed_at = 0 and u.email = @Email", values);
        if (isMember > 0)
            throw new RefusedChangeException(Refusal.Conflict, "This address belongs to a member already.");
        var open = session.Number($"select count(*) from (select {Columns} and i.workspace_id = @Workspace) o", values);
        if (open >= Limits.InvitationsOfWorkspaceMax)
            throw new RefusedChangeException(Refusal.TooMany, $"{open} invitations are open; revoke some first.");
        var members = session.Number(
            "select count(*) from workspace_members where workspace_id = @Workspace and removed_at = 0", values);
        if (members >= Limits.MembersOfWorkspaceMax)
        {
            throw new RefusedChangeException(
                Refusal.TooMany, $"A workspace has {Limits.MembersOfWorkspaceMax} members at most.");
        }
    }

    long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
