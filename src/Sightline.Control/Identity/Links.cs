using Sightline.Control.Database;
using Sightline.Control.Keys;

namespace Sightline.Control.Identity;

/// <summary>What a one-time link is for.</summary>
static class LinkKind
{
    public const string SetUp = "setup";
    public const string Verification = "verification";
    public const string Reset = "reset";
}

/// <summary>One-time links. Only the hash of what they carry is stored; a new one ends those before it.</summary>
static class Links
{
    const string Prefix = "sl_";

    /// <summary>A new link for a user ('' for the set-up); gives the secret that it carries.</summary>
    public static string Make(ControlSession session, string kind, string user, TimeSpan lifetime, TimeProvider time)
    {
        var (now, secret) = (time.GetUtcNow(), Secret.New(Prefix));
        session.Execute("delete from links where kind = @Kind and user_id = @User", new { Kind = kind, User = user });
        session.Execute(
            "insert into links (token_hash, kind, user_id, created_at, expires_at) "
            + "values (@Hash, @Kind, @User, @Now, @Expires)",
            new
            {
                Hash = Secret.HashOf(secret),
                Kind = kind,
                User = user,
                Now = now.ToUnixTimeMilliseconds(),
                Expires = (now + lifetime).ToUnixTimeMilliseconds(),
            });
        return secret;
    }

    /// <summary>Uses a link up, and gives its user.</summary>
    /// <exception cref="RefusedChangeException">It is no such link, or not any more.</exception>
    public static string Use(ControlSession session, string kind, string secret, TimeProvider time)
    {
        var values = new
        {
            Hash = Secret.HashOf(secret),
            Kind = kind,
            Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        var used = session.Execute(
            "update links set used_at = @Now "
            + "where token_hash = @Hash and kind = @Kind and used_at = 0 and expires_at > @Now", values);
        return used == 1
            ? session.Find<string>("select user_id from links where token_hash = @Hash", values)!
            : throw new RefusedChangeException(
                Refusal.InvalidLink, "This link was used already, has expired, or never was one. Ask for a new one.");
    }
}
