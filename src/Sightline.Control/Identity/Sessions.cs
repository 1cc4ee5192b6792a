using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Control.Keys;

namespace Sightline.Control.Identity;

/// <summary>The kinds of sessions.</summary>
public static class SessionKind
{
    public const string Cookie = "cookie";
    public const string Token = "token";
}

/// <summary>A session as its user sees it.</summary>
public sealed record OpenSession
{
    public string Id { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Address { get; init; } = "";
    public string UserAgent { get; init; } = "";
    public long CreatedAt { get; init; }
    public long LastSeenAt { get; init; }
    public long ExpiresAt { get; init; }
}

/// <summary>A session that has just begun or was renewed, and the secret that only its holder gets.</summary>
public sealed record GrantedSession(Guid Id, Guid User, string Secret);

/// <summary>What became of a refresh token.</summary>
public enum RefreshOutcome
{
    Renewed,

    /// <summary>There is no such token, or its session has ended.</summary>
    Unknown,

    /// <summary>It was used before: somebody has a copy, so the whole family has ended.</summary>
    Reused,
}

/// <summary>
/// Sessions, each one sign-in. A program's session holds a family of refresh tokens: each is used once and replaced, and
/// using an old one ends the family.
/// </summary>
public sealed class Sessions(ControlDatabase database, AccessDirectory directory, AuditLog audit, TimeProvider time)
{
    const string TokenPrefix = "sr_";

    /// <summary>Begins a session for somebody who has proved who they are.</summary>
    public Task<GrantedSession> OpenAsync(
        string user, string email, string kind, TimeSpan lifetime, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                var (id, secret) = (IdText.New(time), Secret.New(kind == SessionKind.Token ? TokenPrefix : ""));
                var (now, hash) = (Now(), Secret.HashOf(secret));
                EndOldest(session, user);
                session.Execute(
                    "insert into sessions (id, user_id, kind, secret_hash, address, user_agent, created_at, last_seen_at, "
                    + "expires_at, change) values (@Id, @User, @Kind, @Hash, @Address, @UserAgent, @Now, @Now, @Expires, "
                    + "@Change)",
                    new
                    {
                        Id = id,
                        User = user,
                        Kind = kind,
                        Hash = kind == SessionKind.Cookie ? hash : "",
                        actor.Address,
                        UserAgent = actor.UserAgent.Length > 300 ? actor.UserAgent[..300] : actor.UserAgent,
                        Now = now,
                        Expires = now + (long)lifetime.TotalMilliseconds,
                        Change = session.NextChange(),
                    });
                if (kind == SessionKind.Token)
                    InsertToken(session, id, hash, now);
                session.Execute("update users set last_login_at = @Now where id = @User", new { Now = now, User = user });
                audit.Append(
                    session, AuditLog.NoWorkspace, actor with { Kind = ActorKind.User, Id = user, Name = email },
                    new AuditEntry("session.started", "session", id, kind));
                return new GrantedSession(Guid.Parse(id), Guid.Parse(user), secret);
            }, cancellation);

    /// <summary>Exchanges a refresh token for a new one.</summary>
    public Task<(RefreshOutcome Outcome, GrantedSession? Session)> RefreshAsync(
        string token, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync<(RefreshOutcome, GrantedSession?)>(
            session =>
            {
                var now = Now();
                var values = new { Hash = Secret.HashOf(token), Now = now };
                var found = session.Find<TokenRow>(
                    "select t.session_id, t.used_at, s.user_id, s.ended_at, s.expires_at, u.email, u.is_active "
                    + "from refresh_tokens t join sessions s on s.id = t.session_id join users u on u.id = s.user_id "
                    + "where t.token_hash = @Hash", values);
                if (found is null)
                    return (RefreshOutcome.Unknown, null);
                var by = actor with { Kind = ActorKind.User, Id = found.UserId, Name = found.Email };
                if (found.UsedAt > 0)
                {
                    End(session, found.SessionId, "refresh token reused", time);
                    audit.Append(
                        session, AuditLog.NoWorkspace, by,
                        new AuditEntry("refresh_token.reused", "session", found.SessionId, "") { IsRefused = true });
                    return (RefreshOutcome.Reused, null);
                }
                if (found.EndedAt > 0 || found.ExpiresAt <= now || found.IsActive == 0)
                    return (RefreshOutcome.Unknown, null);
                session.Execute("update refresh_tokens set used_at = @Now where token_hash = @Hash", values);
                var next = Secret.New(TokenPrefix);
                InsertToken(session, found.SessionId, Secret.HashOf(next), now);
                session.Execute(
                    "update sessions set last_seen_at = @Now where id = @Id", new { Now = now, Id = found.SessionId });
                return (RefreshOutcome.Renewed,
                    new GrantedSession(Guid.Parse(found.SessionId), Guid.Parse(found.UserId), next));
            }, cancellation);

    /// <summary>The sessions of a user that have not ended, the newest first.</summary>
    public Task<IReadOnlyList<OpenSession>> ListAsync(Guid user, CancellationToken cancellation) => database.ReadAsync(
        session => session.List<OpenSession>(
            "select id, kind, address, user_agent, created_at, last_seen_at, expires_at from sessions "
            + "where user_id = @User and ended_at = 0 and expires_at > @Now order by created_at desc, id desc",
            new { User = user.ToString(), Now = Now() }), cancellation);

    /// <summary>Ends a session of a user.</summary>
    /// <exception cref="RefusedChangeException">They have no such session.</exception>
    public Task<int> EndAsync(Guid user, Guid id, string reason, Actor actor, CancellationToken cancellation) =>
        directory.ChangeAsync(
            session =>
            {
                var isTheirs = session.Number(
                    "select count(*) from sessions where id = @Id and user_id = @User and ended_at = 0",
                    new { Id = id.ToString(), User = user.ToString() });
                if (isTheirs == 0)
                    throw new RefusedChangeException(Refusal.NotFound, "You have no such session.");
                End(session, id.ToString(), reason, time);
                audit.Append(
                    session, AuditLog.NoWorkspace, actor, new AuditEntry("session.ended", "session", id.ToString(), reason));
                return 1;
            }, cancellation);

    /// <summary>Deletes what ended long ago.</summary>
    public Task<int> PurgeAsync(CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "delete from sessions where expires_at < @Before or (ended_at > 0 and ended_at < @Before)",
            new { Before = (time.GetUtcNow() - Limits.RevokedMemory).ToUnixTimeMilliseconds() }), cancellation);

    internal static void EndAll(ControlSession session, string user, string kept, string reason, TimeProvider time) =>
        session.Execute(
            "update sessions set ended_at = @Now, ended_reason = @Reason, change = @Change "
            + "where user_id = @User and id <> @Kept and ended_at = 0",
            new
            {
                User = user,
                Kept = kept,
                Reason = reason,
                Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                Change = session.NextChange(),
            });

    static void End(ControlSession session, string id, string reason, TimeProvider time) => session.Execute(
        "update sessions set ended_at = @Now, ended_reason = @Reason, change = @Change where id = @Id and ended_at = 0",
        new
        {
            Id = id,
            Reason = reason,
            Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Change = session.NextChange(),
        });

    static void InsertToken(ControlSession session, string id, string hash, long now) => session.Execute(
        "insert into refresh_tokens (token_hash, session_id, created_at) values (@Hash, @Id, @Now)",
        new { Hash = hash, Id = id, Now = now });

    void EndOldest(ControlSession session, string user)
    {
        var open = session.List<string>(
            "select id from sessions where user_id = @User and ended_at = 0 and expires_at > @Now "
            + "order by created_at desc, id desc", new { User = user, Now = Now() });
        foreach (var id in open.Skip(Limits.SessionsOfUserMax - 1))
            End(session, id, "too many sessions", time);
    }

    long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    sealed record TokenRow
    {
        public string SessionId { get; init; } = "";
        public long UsedAt { get; init; }
        public string UserId { get; init; } = "";
        public long EndedAt { get; init; }
        public long ExpiresAt { get; init; }
        public string Email { get; init; } = "";
        public long IsActive { get; init; }
    }
}
