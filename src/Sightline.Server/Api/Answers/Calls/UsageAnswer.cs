using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sightline.Model;
using Sightline.Query.Answers;
using Sightline.Query.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Calls;

/// <summary>
/// Sums over the calls that count. Tokens count as OpenTelemetry does: the input includes what caches took part in, the
/// output includes reasoning, and the total is both.
/// </summary>
record UsageNumbers
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

    public static UsageNumbers Of(Usage usage) => new()
    {
        TotalCalls = usage.Sums.Calls,
        TotalTokens = Number(usage.Sums.Tokens.Total),
        TokensInput = Number(usage.Sums.Tokens.Input),
        TokensCacheRead = Number(usage.Sums.Tokens.CacheRead),
        TokensCacheWrite = Number(usage.Sums.Tokens.CacheWrite),
        TokensOutput = Number(usage.Sums.Tokens.Output),
        TokensReasoning = Number(usage.Sums.Tokens.Reasoning),
        CostUsd = Money.Usd(usage.Sums.CostPico),
        UnpricedTokens = Number(usage.Sums.UnpricedTokens),
        EstimatedTokens = Number(usage.Sums.EstimatedTokens),
        Users = usage.Users,
        Agents = usage.Agents,
        Sessions = usage.Sessions,
    };

    // Sums are exact; an answer beyond 9·10¹⁸ is of clients that make counts up.
    internal static long Number(Int128 number) => number > long.MaxValue ? long.MaxValue : (long)number;
}

/// <summary>What changed from the previous period, as a share of it: 0.1 is a tenth more. Null where it was 0 or is not known.</summary>
sealed record UsageChange
{
    /// <example>0.125</example>
    public required double? TotalCalls { get; init; }

    /// <example>0.125</example>
    public required double? TotalTokens { get; init; }

    /// <example>0.125</example>
    public required double? CostUsd { get; init; }

    /// <example>0.125</example>
    public required double? Users { get; init; }

    /// <example>0.125</example>
    public required double? Agents { get; init; }

    /// <example>0.125</example>
    public required double? Sessions { get; init; }

    public static UsageChange? Of(UsageNumbers now, UsageNumbers? before) => before is null ? null : new UsageChange
    {
        TotalCalls = Written.Change(now.TotalCalls, before.TotalCalls),
        TotalTokens = Written.Change(now.TotalTokens, before.TotalTokens),
        CostUsd = Written.Change((double?)now.CostUsd, (double?)before.CostUsd),
        Users = Written.Change(now.Users, before.Users),
        Agents = Written.Change(now.Agents, before.Agents),
        Sessions = Written.Change(now.Sessions, before.Sessions),
    };
}

/// <summary>What calls used and cost, and who used it.</summary>
sealed record UsageAnswer : UsageNumbers, IFreshAnswer
{
    [JsonConstructor]
    public UsageAnswer() { }

    [SetsRequiredMembers]
    UsageAnswer(UsageNumbers numbers, Period period, UsageNumbers? previous) : base(numbers)
    {
        AsOf = period.AsOf();
        From = period.From();
        To = period.To();
        Previous = previous;
        Change = UsageChange.Of(numbers, previous);
    }

    /// <summary>When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.</summary>
    /// <example>2026-03-08T12:00:00.000000000Z</example>
    public required string AsOf { get; set; }

    /// <summary>When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.</summary>
    /// <example>2026-03-08T11:59:58.120000000Z</example>
    public required string? NewestAt { get; set; }

    /// <summary>Start of the range, which holds it.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string From { get; init; }

    /// <summary>End of the range, which does not hold it.</summary>
    /// <example>2026-03-08T12:00:00.000000000Z</example>
    public required string To { get; init; }

    /// <summary>The same of as long a time directly before; null without compare.</summary>
    public required UsageNumbers? Previous { get; init; }

    /// <summary>Null without compare.</summary>
    public required UsageChange? Change { get; init; }

    /// <summary>With the previous period where the period asks for it.</summary>
    public static UsageAnswer Of(Period period, Func<TimeRange, UsageNumbers> read) =>
        new(read(period.Range), period, period.Previous is { } previous ? read(previous) : null);
}
