namespace Sightline.Server.Api.Answers.Access;

/// <summary>How long a workspace keeps its data, in days; null for the server's setting.</summary>
sealed record RetentionAnswer
{
    /// <summary>Traces and their spans, from when they were taken in.</summary>
    /// <example>14</example>
    public required long? TraceDays { get; init; }

    /// <summary>Those of the class important.</summary>
    /// <example>null</example>
    public required long? ImportantDays { get; init; }

    /// <summary>Calls of models and tools.</summary>
    /// <example>null</example>
    public required long? CallDays { get; init; }

    /// <summary>Rows of the audit log.</summary>
    /// <example>730</example>
    public required long? AuditDays { get; init; }

    /// <summary>What holds where the workspace says nothing.</summary>
    public required RetentionDefaults Defaults { get; init; }
}

/// <summary>The server's settings, in days.</summary>
sealed record RetentionDefaults
{
    /// <summary>Retention:Spans and Retention:Traces, the shorter of them.</summary>
    /// <example>30</example>
    public required double TraceDays { get; init; }

    /// <summary>Retention:ImportantSpans and Retention:ImportantTraces, the shorter of them.</summary>
    /// <example>365</example>
    public required double ImportantDays { get; init; }

    /// <summary>Retention:Calls.</summary>
    /// <example>396</example>
    public required double CallDays { get; init; }

    /// <summary>Control:AuditDays.</summary>
    /// <example>365</example>
    public required double AuditDays { get; init; }
}
