namespace Sightline.Control.Audit;

/// <summary>What was done: one row of the audit log before it has its id and time.</summary>
/// <param name="Action">A noun and a verb, such as <c>api_key.created</c>. Stable.</param>
/// <param name="ObjectKind">What it was done to, such as <c>api_key</c>.</param>
/// <param name="ObjectId">Its id; '' for none.</param>
/// <param name="ObjectName">Its name at that moment.</param>
public sealed record AuditEntry(string Action, string ObjectKind, string ObjectId, string ObjectName)
{
    /// <summary>False for an attempt that was refused.</summary>
    public bool IsRefused { get; init; }

    /// <summary>More, as a JSON object; never a secret.</summary>
    public string Detail { get; init; } = "{}";
}

/// <summary>A row of the audit log.</summary>
public sealed record AuditRow
{
    public string Id { get; init; } = "";
    public string WorkspaceId { get; init; } = "";
    public long AtMs { get; init; }
    public string ActorKind { get; init; } = "";
    public string ActorId { get; init; } = "";
    public string ActorName { get; init; } = "";
    public string Action { get; init; } = "";
    public string Outcome { get; init; } = "";
    public string ObjectKind { get; init; } = "";
    public string ObjectId { get; init; } = "";
    public string ObjectName { get; init; } = "";
    public string Address { get; init; } = "";
    public string UserAgent { get; init; } = "";
    public string Detail { get; init; } = "";
}

/// <summary>Which rows are wanted; '' and 0 for any.</summary>
public sealed record AuditSearch
{
    public string Actor { get; init; } = "";
    public string Action { get; init; } = "";
    public string Object { get; init; } = "";
    public string Outcome { get; init; } = "";

    /// <summary>A text anywhere in names, addresses, actions and details.</summary>
    public string Text { get; init; } = "";

    /// <summary>Unix milliseconds, inclusive.</summary>
    public long From { get; init; }

    /// <summary>Unix milliseconds, exclusive; 0 for no end.</summary>
    public long To { get; init; }

    /// <summary>Rows older than this one, by time and id; <see cref="AfterId"/> '' for the newest.</summary>
    public long AfterMs { get; init; }

    public string AfterId { get; init; } = "";

    public long Limit { get; init; } = 50;
}
