namespace Sightline.Control.Access;

sealed record WorkspaceRow
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Slug { get; init; } = "";
    public long IsActive { get; init; }
    public long IngestBytesPerSecond { get; init; }
    public long IngestSpansPerSecond { get; init; }
    public long TraceDays { get; init; }
    public long ImportantDays { get; init; }
    public long CallDays { get; init; }
    public long AuditDays { get; init; }
}

sealed record UserRow
{
    public string Id { get; init; } = "";
    public string Email { get; init; } = "";
    public string FullName { get; init; } = "";
    public long IsActive { get; init; }
    public long IsVerified { get; init; }
    public long IsOps { get; init; }
}

sealed record MemberRow
{
    public string WorkspaceId { get; init; } = "";
    public string UserId { get; init; } = "";
    public string Role { get; init; } = "";
    public long RemovedAt { get; init; }
}

sealed record SessionRow
{
    public string Id { get; init; } = "";
    public string UserId { get; init; } = "";
    public string Kind { get; init; } = "";
    public string SecretHash { get; init; } = "";
    public long ExpiresAt { get; init; }
    public long EndedAt { get; init; }
}

sealed record KeyRow
{
    public string Id { get; init; } = "";
    public string WorkspaceId { get; init; } = "";
    public string Name { get; init; } = "";
    public string KeyHash { get; init; } = "";
    public string Permissions { get; init; } = "";
    public string ProjectId { get; init; } = "";
    public string ProjectSlug { get; init; } = "";
    public string Environment { get; init; } = "";
    public long ExpiresAt { get; init; }
    public long RevokedAt { get; init; }
}

sealed record SigningKeyRow
{
    public string Id { get; init; } = "";
    public string Secret { get; init; } = "";
    public long CreatedAt { get; init; }
    public long RetiredAt { get; init; }
}
