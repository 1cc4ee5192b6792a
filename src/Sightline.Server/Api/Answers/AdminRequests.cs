namespace Sightline.Server.Api.Answers;

/// <summary>What is to be deleted: exactly one of the two.</summary>
sealed record DeletionRequest
{
    /// <summary>A trace, as in the route of a trace.</summary>
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public string? TraceId { get; init; }

    /// <summary>
    /// A user: all traces go in which a span, or its resource, has this value in user.id or enduser.id.
    /// </summary>
    /// <example>ada@example.com</example>
    public string? UserId { get; init; }
}

/// <summary>Which calls are to be priced by the prices of now.</summary>
sealed record RepriceRequest
{
    /// <summary>RFC 3339; calls that start then or later.</summary>
    /// <example>2026-03-01T00:00:00Z</example>
    public required string From { get; init; }

    /// <summary>RFC 3339; calls that start before.</summary>
    /// <example>2026-03-02T00:00:00Z</example>
    public required string To { get; init; }
}

/// <summary>Where a backup is to be written.</summary>
sealed record BackupRequest
{
    /// <summary>An absolute path on the server's machine, outside the data folder; empty or not there yet.</summary>
    /// <example>/var/backups/sightline/2026-03-01</example>
    public required string Directory { get; init; }
}

/// <summary>Which spans are to be read by the mapping tables of now.</summary>
sealed record RemapRequest
{
    /// <summary>RFC 3339; spans of traces that start then or later.</summary>
    /// <example>2026-03-01T00:00:00Z</example>
    public required string From { get; init; }

    /// <summary>RFC 3339; spans of traces that start before.</summary>
    /// <example>2026-03-02T00:00:00Z</example>
    public required string To { get; init; }
}
