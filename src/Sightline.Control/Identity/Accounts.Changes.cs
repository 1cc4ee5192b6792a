using Sightline.Control.Audit;
using Sightline.Control.Database;

namespace Sightline.Control.Identity;

/// <summary>Passwords, profiles, and what whoever runs the instance does with accounts.</summary>
public sealed partial class Accounts
{
    /// <summary>Sets what a user is called.</summary>
    public Task<int> RenameAsync(Guid user, string fullName, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                Set(session, user.ToString(), "full_name = @FullName", new { FullName = fullName });
                audit.Append(
                    session, AuditLog.NoWorkspace, actor,
                    new AuditEntry("user.renamed", "user", user.ToString(), fullName));
                return 0;
            }, cancellation);

    /// <summary>Sets a password, and ends all sessions of the user but one.</summary>
    public Task<int> SetPasswordAsync(
        Guid user, string hash, Guid keptSession, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                SetPassword(session, user.ToString(), hash, keptSession.ToString());
                audit.Append(
                    session, AuditLog.NoWorkspace, actor,
                    new AuditEntry("user.password_changed", "user", user.ToString(), actor.Name));
                return 0;
            }, cancellation);

    /// <summary>Stores a stronger hash of the same password.</summary>
    public Task<int> UpgradePasswordAsync(string user, string hash, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.Execute(
                "update users set password_hash = @Hash where id = @Id", new { Id = user, Hash = hash }), cancellation);

    /// <summary>A link that resets the password of an address; null where there is no such account.</summary>
    public Task<string?> MakeResetLinkAsync(string email, CancellationToken cancellation) => database.WriteAsync(
        session => Find(session, email) is { IsActive: 1 } account
            ? Links.Make(session, LinkKind.Reset, account.Id, ResetLifetime, time)
            : null, cancellation);

    /// <summary>The same, made by whoever runs the instance, who hands it to the user.</summary>
    /// <exception cref="RefusedChangeException">There is no such user.</exception>
    public Task<string> MakeResetLinkAsync(Guid user, Actor actor, CancellationToken cancellation) =>
        database.WriteAsync(
            session =>
            {
                var account = FindById(session, user.ToString()) ?? throw NoUser();
                audit.Append(
                    session, AuditLog.NoWorkspace, actor,
                    new AuditEntry("user.reset_link_made", "user", account.Id, account.Email));
                return Links.Make(session, LinkKind.Reset, account.Id, ResetLifetime, time);
            }, cancellation);

    /// <summary>Sets a new password with a link; ends all sessions, and proves the address.</summary>
    /// <exception cref="RefusedChangeException">The link is not valid.</exception>
    public Task<string> ResetPasswordAsync(string link, string hash, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                var id = Links.Use(session, LinkKind.Reset, link, time);
                SetPassword(session, id, hash, keptSession: "");
                Set(session, id, "is_verified = 1");
                var account = FindById(session, id)!;
                audit.Append(
                    session, AuditLog.NoWorkspace, By(actor, id, account.Email),
                    new AuditEntry("user.password_reset", "user", id, account.Email));
                return id;
            }, cancellation);

    /// <summary>All users, by address.</summary>
    public Task<IReadOnlyList<Account>> ListAsync(string afterEmail, long limit, CancellationToken cancellation) =>
        database.ReadAsync(
            session => session.List<Account>(
                $"select {Columns} from users where email > @After order by email limit @Limit",
                new { After = afterEmail, Limit = limit }), cancellation);

    /// <summary>Lets a user in or not, and gives or takes the right to run the instance.</summary>
    /// <exception cref="RefusedChangeException">There is no such user, or nobody would run the instance.</exception>
    public Task<Account> ChangeAsync(
        Guid user, bool? isActive, bool? isOps, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                var id = user.ToString();
                var before = FindById(session, id) ?? throw NoUser();
                var (active, ops) = (isActive ?? before.IsActive == 1, isOps ?? before.IsOps == 1);
                Set(session, id, "is_active = @IsActive, is_ops = @IsOps", new
                {
                    IsActive = active ? 1L : 0L,
                    IsOps = ops ? 1L : 0L,
                });
                if (session.Number("select count(*) from users where is_ops = 1 and is_active = 1") == 0)
                {
                    throw new RefusedChangeException(
                        Refusal.LastOwner, "Nobody could run this instance any more; give another user the right first.");
                }
                if (!active)
                    Sessions.EndAll(session, id, kept: "", "deactivated", time);
                audit.Append(session, AuditLog.NoWorkspace, actor, new AuditEntry("user.changed", "user", id, before.Email)
                {
                    Detail = $$"""{"is_active":{{Json(active)}},"is_ops":{{Json(ops)}}}""",
                });
                return FindById(session, id)!;
            }, cancellation);

    void SetPassword(ControlSession session, string user, string hash, string keptSession)
    {
        Set(session, user, "password_hash = @Hash", new { Hash = hash });
        Sessions.EndAll(session, user, keptSession, "password changed", time);
        session.Execute(
            "delete from links where user_id = @User and kind = @Kind", new { User = user, Kind = LinkKind.Reset });
    }

    static string Json(bool value) => value ? "true" : "false";

    static RefusedChangeException NoUser() => new(Refusal.NotFound, "There is no such user.");
}
