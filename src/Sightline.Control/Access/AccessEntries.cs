using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;

namespace Sightline.Control.Access;

/// <summary>A workspace as requests meet it.</summary>
/// <param name="IngestBytesPerSecond">0 for the default.</param>
/// <param name="IngestSpansPerSecond">0 for the default.</param>
public sealed record WorkspaceEntry(
    WorkspaceId Id,
    string Name,
    string Slug,
    bool IsActive,
    long IngestBytesPerSecond,
    long IngestSpansPerSecond)
{
    /// <summary>How long it keeps its data.</summary>
    public RetentionDays Retention { get; init; } = RetentionDays.OfServer;
}

/// <summary>A user as requests meet them.</summary>
public sealed record UserEntry(Guid Id, string Email, string FullName, bool IsActive, bool IsVerified, bool IsOps);

/// <summary>A workspace of a user, and what they are in it.</summary>
public sealed record MembershipEntry(WorkspaceEntry Workspace, Role Role);

/// <summary>A secret that signs access tokens.</summary>
/// <param name="RetiredAtMs">When it stopped signing, Unix milliseconds; 0 for the one that signs.</param>
public sealed record SigningKeyEntry(string Id, ReadOnlyMemory<byte> Secret, long CreatedAtMs, long RetiredAtMs);

/// <summary>A session that has not ended.</summary>
public sealed class SessionEntry(Guid id, Guid user, string kind, string secretHash, long expiresAtMs) : Used
{
    public Guid Id => id;
    public Guid User => user;

    /// <summary>One of <see cref="Identity.SessionKind"/>.</summary>
    public string Kind => kind;

    /// <summary>SHA-256 of the cookie's secret; '' for a session with tokens.</summary>
    public string SecretHash => secretHash;

    public long ExpiresAtMs => expiresAtMs;
}

/// <summary>An API key, also one that was revoked lately.</summary>
public sealed class KeyEntry : Used
{
    public required Guid Id { get; init; }
    public required WorkspaceId Workspace { get; init; }
    public required string Name { get; init; }
    public required bool CanRead { get; init; }
    public required bool CanWrite { get; init; }

    /// <summary>What it sends belongs to this project where it does not say otherwise; empty for none.</summary>
    public required Guid Project { get; init; }

    /// <summary>The project's <c>project.id</c>; '' for none.</summary>
    public required string ProjectSlug { get; init; }

    /// <summary>The default <c>deployment.environment.name</c>; '' for none.</summary>
    public required string Environment { get; init; }

    /// <summary>Unix milliseconds; 0 for never.</summary>
    public required long ExpiresAtMs { get; init; }

    /// <summary>Unix milliseconds; 0 for not.</summary>
    public required long RevokedAtMs { get; init; }
}

/// <summary>Something whose last use is noted in memory, and written to the database from time to time.</summary>
public abstract class Used
{
    long _lastUsedMs;
    long _writtenMs;

    /// <summary>Notes a use; costs a read and, once a second, a write of a field.</summary>
    public void Note(long nowMs)
    {
        if (nowMs - Volatile.Read(ref _lastUsedMs) >= 1_000)
            Volatile.Write(ref _lastUsedMs, nowMs);
    }

    /// <summary>Unix milliseconds of a use that was not written yet; 0 for none.</summary>
    internal long TakeUnwritten()
    {
        var used = Volatile.Read(ref _lastUsedMs);
        return used > _writtenMs ? _writtenMs = used : 0;
    }

    internal void Follow(Used before)
    {
        _lastUsedMs = Volatile.Read(ref before._lastUsedMs);
        _writtenMs = before._writtenMs;
    }
}
