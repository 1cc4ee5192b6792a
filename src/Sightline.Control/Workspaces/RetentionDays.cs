namespace Sightline.Control.Workspaces;

/// <summary>How long a workspace keeps what it has, in days; 0 for the server's setting.</summary>
public sealed record RetentionDays
{
    /// <summary>The server's settings for everything.</summary>
    public static readonly RetentionDays OfServer = new();

    /// <summary>Traces and their spans, from when they were taken in.</summary>
    public long TraceDays { get; init; }

    /// <summary>Those of the class important.</summary>
    public long ImportantDays { get; init; }

    /// <summary>Calls of models and tools.</summary>
    public long CallDays { get; init; }

    /// <summary>Rows of the audit log.</summary>
    public long AuditDays { get; init; }
}
