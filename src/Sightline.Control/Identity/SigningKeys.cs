using System.Security.Cryptography;
using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;

namespace Sightline.Control.Identity;

/// <summary>The secrets that sign access tokens. A retired one verifies until all that it signed has expired.</summary>
public sealed class SigningKeys(AccessDirectory directory, AuditLog audit, TimeProvider time)
{
    /// <summary>As long as the hash of HS256 (RFC 7518 3.2 asks for no less).</summary>
    const int SecretBytes = 32;

    /// <summary>Makes sure that there is a key that signs, and that it is not older than this.</summary>
    public Task<int> EnsureAsync(TimeSpan age, CancellationToken cancellation) =>
        directory.NewestSigningKey is { } newest
        && newest.CreatedAtMs > (time.GetUtcNow() - age).ToUnixTimeMilliseconds()
            ? Task.FromResult(0)
            : RotateAsync(Actor.Program, cancellation);

    /// <summary>Makes a new key that signs from now on; those before it only verify.</summary>
    public Task<int> RotateAsync(Actor actor, CancellationToken cancellation) => directory.ChangeAsync(
        session =>
        {
            var (id, now, change) = (IdText.New(time), time.GetUtcNow().ToUnixTimeMilliseconds(), session.NextChange());
            session.Execute(
                "update signing_keys set retired_at = @Now, change = @Change where retired_at = 0",
                new { Now = now, Change = change });
            session.Execute(
                "insert into signing_keys (id, secret, created_at, change) values (@Id, @Secret, @Now, @Change)",
                new
                {
                    Id = id,
                    Secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)),
                    Now = now,
                    Change = change,
                });
            audit.Append(
                session, AuditLog.NoWorkspace, actor, new AuditEntry("signing_key.rotated", "signing_key", id, ""));
            return 1;
        }, cancellation);
}
