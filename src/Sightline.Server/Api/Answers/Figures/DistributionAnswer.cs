namespace Sightline.Server.Api.Answers.Figures;

/// <summary>What every distribution says of all calls together.</summary>
record DistributionAnswer : PeriodAnswer
{
    /// <summary>Of all calls, also those that the items leave out.</summary>
    /// <example>1204</example>
    public required long TotalCalls { get; init; }

    /// <summary>Of all calls.</summary>
    /// <example>1237384</example>
    public required long TotalTokens { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long TotalEstimatedTokens { get; init; }

    /// <summary>Of all calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>12.345678</example>
    public required decimal? TotalCostUsd { get; init; }
}
