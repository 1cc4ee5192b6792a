using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sightline.Model;
using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>What calls cost.</summary>
record CostNumbers
{
    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>12.345678</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>The cost for one call; null where it is not known or there are no calls.</summary>
    /// <example>0.01025</example>
    public required decimal? CostPerCallUsd { get; init; }

    /// <summary>Of it, by price rows: input with sound. What clients say themselves is in none of the parts.</summary>
    /// <example>6.5</example>
    public required decimal InputUsd { get; init; }

    /// <summary>Read from caches.</summary>
    /// <example>0.75</example>
    public required decimal CacheReadUsd { get; init; }

    /// <summary>Written to caches.</summary>
    /// <example>0.095678</example>
    public required decimal CacheWriteUsd { get; init; }

    /// <summary>Output with reasoning and sound.</summary>
    /// <example>5</example>
    public required decimal OutputUsd { get; init; }

    /// <summary>Images and requests.</summary>
    /// <example>0</example>
    public required decimal OtherUsd { get; init; }

    /// <summary>Tokens of calls whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <example>1204</example>
    public required long TotalCalls { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>1237384</example>
    public required long TotalTokens { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    public static CostNumbers Of(Cost cost)
    {
        var usd = Money.Usd(cost.Sums.CostPico);
        return new CostNumbers
        {
            CostUsd = usd,
            CostPerCallUsd = cost.Sums.Calls == 0 ? null : usd / cost.Sums.Calls,
            InputUsd = Money.Usd(cost.Parts.Input),
            CacheReadUsd = Money.Usd(cost.Parts.CacheRead),
            CacheWriteUsd = Money.Usd(cost.Parts.CacheWrite),
            OutputUsd = Money.Usd(cost.Parts.Output),
            OtherUsd = Money.Usd(cost.Parts.Other),
            UnpricedTokens = UsageAnswer.Number(cost.Sums.UnpricedTokens),
            TotalCalls = cost.Sums.Calls,
            TotalTokens = UsageAnswer.Number(cost.Sums.Tokens.Total),
            EstimatedTokens = UsageAnswer.Number(cost.Sums.EstimatedTokens),
        };
    }
}

/// <summary>What changed from the previous period, as a share of it: 0.1 is a tenth more. Null where it was 0 or is not known.</summary>
sealed record CostChange
{
    /// <example>0.125</example>
    public required double? CostUsd { get; init; }

    /// <example>0.125</example>
    public required double? CostPerCallUsd { get; init; }

    /// <example>0.125</example>
    public required double? TotalCalls { get; init; }

    /// <example>0.125</example>
    public required double? TotalTokens { get; init; }

    public static CostChange? Of(CostNumbers now, CostNumbers? before) => before is null ? null : new CostChange
    {
        CostUsd = Written.Change((double?)now.CostUsd, (double?)before.CostUsd),
        CostPerCallUsd = Written.Change((double?)now.CostPerCallUsd, (double?)before.CostPerCallUsd),
        TotalCalls = Written.Change(now.TotalCalls, before.TotalCalls),
        TotalTokens = Written.Change(now.TotalTokens, before.TotalTokens),
    };
}

/// <summary>What calls cost, and of what that is made.</summary>
sealed record CostOverviewAnswer : CostNumbers, IFreshAnswer
{
    [JsonConstructor]
    public CostOverviewAnswer() { }

    [SetsRequiredMembers]
    CostOverviewAnswer(CostNumbers numbers, Period period, CostNumbers? previous) : base(numbers)
    {
        AsOf = period.AsOf();
        From = period.From();
        To = period.To();
        Previous = previous;
        Change = CostChange.Of(numbers, previous);
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
    public required CostNumbers? Previous { get; init; }

    /// <summary>Null without compare.</summary>
    public required CostChange? Change { get; init; }

    /// <summary>With the previous period where the period asks for it.</summary>
    public static CostOverviewAnswer Of(Period period, Func<TimeRange, CostNumbers> read) =>
        new(read(period.Range), period, period.Previous is { } previous ? read(previous) : null);
}
