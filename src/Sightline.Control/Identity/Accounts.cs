using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Identity;

/// <summary>Users: how they come, what they are called, how they prove who they are.</summary>
public sealed partial class Accounts(
    ControlDatabase database, AccessDirectory directory, AuditLog audit, TimeProvider time)
{
    const string Columns =
        "id, email, password_hash, full_name, is_active, is_verified, is_ops, last_login_at, created_at";

    static readonly TimeSpan VerificationLifetime = TimeSpan.FromDays(3);
    static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(2);

    /// <summary>Nobody needs longer to open the log; a start makes a new link.</summary>
    static readonly TimeSpan SetUpLifetime = TimeSpan.FromDays(7);

    /// <summary>Makes the link that creates the first owner; null when there are users.</summary>
    public Task<string?> MakeSetUpLinkAsync(CancellationToken cancellation) => database.WriteAsync(
        session => CountUsers(session) == 0
            ? Links.Make(session, LinkKind.SetUp, "", SetUpLifetime, time)
            : null, cancellation);

    /// <summary>
    /// Creates the first owner, who owns <c>default</c> and may do everything on this instance. With a link it is used
    /// up; without one the settings ask for it.
    /// </summary>
    /// <exception cref="RefusedChangeException">There are users already, or the link is not valid.</exception>
    public Task<string> SetUpAsync(NewAccount account, string? link, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                if (link is not null)
                    Links.Use(session, LinkKind.SetUp, link, time);
                if (CountUsers(session) > 0)
                    throw new RefusedChangeException(Refusal.Conflict, "This server was set up already; sign in.");
                var id = Insert(session, account, isVerified: true, isOps: true);
                Join(session, IdText.Of(WorkspaceId.Default), id, Role.Owner);
                audit.Append(
                    session, IdText.Of(WorkspaceId.Default), By(actor, id, account.Email),
                    new AuditEntry("instance.set_up", "user", id, account.Email));
                return id;
            }, cancellation);

    /// <summary>
    /// Registers a user with a workspace of their own. An address that has an account already changes nothing, and the
    /// answer does not tell.
    /// </summary>
    /// <param name="account">Who.</param>
    /// <param name="workspaceName">Name of the workspace that they will own.</param>
    /// <param name="verifies">Whether they first have to prove that the address is theirs.</param>
    /// <param name="actor">From where.</param>
    /// <param name="cancellation">Stops before anything was written.</param>
    /// <returns>The secret of the link that verifies; null when there is no need, or the address has an account.</returns>
    public Task<(bool IsNew, string? Link)> RegisterAsync(
        NewAccount account, string workspaceName, bool verifies, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync<(bool, string?)>(
            session =>
            {
                if (Find(session, account.Email) is { } holder)
                {
                    // Written like the other case, which also keeps the times alike.
                    audit.Append(
                        session, AuditLog.NoWorkspace, actor,
                        new AuditEntry("user.registered", "user", holder.Id, holder.Email) { IsRefused = true });
                    return (false, null);
                }
                var id = Insert(session, account, isVerified: !verifies, isOps: false);
                var by = By(actor, id, account.Email);
                audit.Append(
                    session, AuditLog.NoWorkspace, by, new AuditEntry("user.registered", "user", id, account.Email));
                WorkspaceList.Create(session, audit, workspaceName, id, by, time);
                return (true, verifies
                    ? Links.Make(session, LinkKind.Verification, id, VerificationLifetime, time)
                    : null);
            }, cancellation);

    /// <summary>The account with an address; null for none.</summary>
    public Task<Account?> FindAsync(string email, CancellationToken cancellation) =>
        database.ReadAsync(session => Find(session, email), cancellation);

    /// <summary>The account with an id; null for none.</summary>
    public Task<Account?> FindAsync(Guid id, CancellationToken cancellation) =>
        database.ReadAsync(session => FindById(session, id.ToString()), cancellation);

    /// <summary>Proves an address.</summary>
    /// <exception cref="RefusedChangeException">The link is not valid.</exception>
    public Task<string> VerifyAsync(string link, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                var id = Links.Use(session, LinkKind.Verification, link, time);
                Set(session, id, "is_verified = 1");
                var account = FindById(session, id)!;
                audit.Append(
                    session, AuditLog.NoWorkspace, By(actor, id, account.Email),
                    new AuditEntry("user.verified", "user", id, account.Email));
                return id;
            }, cancellation);

    /// <summary>A new link that verifies; null where there is nothing to verify.</summary>
    public Task<string?> MakeVerificationLinkAsync(string email, CancellationToken cancellation) =>
        database.WriteAsync(
            session => Find(session, email) is { IsVerified: 0, IsActive: 1 } account
                ? Links.Make(session, LinkKind.Verification, account.Id, VerificationLifetime, time)
                : null, cancellation);

    internal static Account? Find(ControlSession session, string email) =>
        session.Find<Account>($"select {Columns} from users where email = @Email", new { Email = email });

    internal static Account? FindById(ControlSession session, string id) =>
        session.Find<Account>($"select {Columns} from users where id = @Id", new { Id = id });

    internal string Insert(ControlSession session, NewAccount account, bool isVerified, bool isOps)
    {
        if (CountUsers(session) >= Limits.UsersMax)
            throw new RefusedChangeException(Refusal.TooMany, $"This server holds {Limits.UsersMax} users at most.");
        var id = IdText.New(time);
        session.Execute(
            "insert into users (id, email, password_hash, full_name, is_verified, is_ops, created_at, change) "
            + "values (@Id, @Email, @PasswordHash, @FullName, @IsVerified, @IsOps, @Now, @Change)",
            new
            {
                Id = id,
                account.Email,
                account.PasswordHash,
                account.FullName,
                IsVerified = isVerified ? 1L : 0L,
                IsOps = isOps ? 1L : 0L,
                Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                Change = session.NextChange(),
            });
        return id;
    }

    internal void Join(ControlSession session, string workspace, string user, Role role) =>
        MemberList.Join(session, workspace, user, role, time);

    static long CountUsers(ControlSession session) => session.Number("select count(*) from users");

    static void Set(ControlSession session, string id, string assignment, object? values = null)
    {
        var all = new Dapper.DynamicParameters(values);
        all.Add("Id", id);
        all.Add("Change", session.NextChange());
        session.Execute($"update users set {assignment}, change = @Change where id = @Id", all);
    }

    /// <summary>The actor as the user that they have just proved to be.</summary>
    static Actor By(Actor actor, string id, string email) =>
        actor with { Kind = ActorKind.User, Id = id, Name = email };
}
