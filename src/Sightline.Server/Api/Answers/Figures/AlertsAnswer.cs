namespace Sightline.Server.Api.Answers.Figures;

/// <summary>What alerts fired, the newest first.</summary>
sealed record AlertsAnswer : FreshAnswer
{
    public required IReadOnlyList<AlertItem> Items { get; init; }
}

/// <summary>An alert that fired.</summary>
sealed record AlertItem
{
    /// <example>Cost of planner</example>
    public required string Name { get; init; }

    /// <summary>When it fired, RFC 3339 in UTC.</summary>
    /// <example>2026-03-08T11:58:00.000000000Z</example>
    public required string FiredAt { get; init; }
}
