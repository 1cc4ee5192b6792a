using Sightline.Query.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Calls;

/// <summary>
/// Sums over the calls that count. Tokens count as OpenTelemetry does: the input includes what caches took part in, the
/// output includes reasoning, and the total is both.
/// </summary>
sealed record UsageAnswer
{
    /// <example>1204</example>
    public required long TotalCalls { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>1237384</example>
    public required long TotalTokens { get; init; }

    /// <summary>Caches included.</summary>
    /// <example>1100000</example>
    public required long TokensInput { get; init; }

    /// <summary>Those of the input that were read from a cache.</summary>
    /// <example>600000</example>
    public required long TokensCacheRead { get; init; }

    /// <summary>Those of the input that were written to a cache.</summary>
    /// <example>100000</example>
    public required long TokensCacheWrite { get; init; }

    /// <summary>Reasoning included.</summary>
    /// <example>137384</example>
    public required long TokensOutput { get; init; }

    /// <summary>Those of the output that were reasoning.</summary>
    /// <example>50000</example>
    public required long TokensReasoning { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>12.345678</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Tokens of calls whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Those of the total that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Different users.</summary>
    /// <example>42</example>
    public required long Users { get; init; }

    /// <summary>Different agents: by id, those without by name.</summary>
    /// <example>7</example>
    public required long Agents { get; init; }

    /// <summary>Different sessions.</summary>
    /// <example>311</example>
    public required long Sessions { get; init; }

    public static UsageAnswer Of(Usage usage) => new()
    {
        TotalCalls = usage.Calls,
        TotalTokens = Number(usage.Tokens.Total),
        TokensInput = Number(usage.Tokens.Input),
        TokensCacheRead = Number(usage.Tokens.CacheRead),
        TokensCacheWrite = Number(usage.Tokens.CacheWrite),
        TokensOutput = Number(usage.Tokens.Output),
        TokensReasoning = Number(usage.Tokens.Reasoning),
        CostUsd = Money.Usd(usage.CostPico),
        UnpricedTokens = Number(usage.UnpricedTokens),
        EstimatedTokens = Number(usage.EstimatedTokens),
        Users = usage.Users,
        Agents = usage.Agents,
        Sessions = usage.Sessions,
    };

    // Sums are exact; an answer beyond 9·10¹⁸ is of clients that make counts up.
    internal static long Number(Int128 number) => number > long.MaxValue ? long.MaxValue : (long)number;
}
