using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Cost by a dimension of calls.</summary>
sealed record CostByAnswer : DistributionAnswer
{
    /// <summary>As it was asked for.</summary>
    /// <example>agent</example>
    public required string Dimension { get; init; }

    /// <summary>The cost of all calls of the time before; null without compare, or where it is not known.</summary>
    /// <example>11.5</example>
    public required decimal? PreviousTotalCostUsd { get; init; }

    /// <summary>Those with the most of what it is sorted by first.</summary>
    public required IReadOnlyList<CostByItem> Items { get; init; }

    public static CostByAnswer Of(Period period, CallDimension dimension, CostDistribution shares) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        TotalCalls = shares.Total.Calls,
        TotalTokens = UsageAnswer.Number(shares.Total.Tokens.Total),
        TotalEstimatedTokens = UsageAnswer.Number(shares.Total.EstimatedTokens),
        TotalCostUsd = Money.Usd(shares.Total.CostPico),
        Dimension = dimension.Name,
        PreviousTotalCostUsd = Money.Usd(shares.PreviousTotal?.CostPico),
        Items = [.. shares.Items.Select(item => CostByItem.Of(item, shares.Total))],
    };
}

/// <summary>Calls with one value of the dimension.</summary>
sealed record CostByItem
{
    /// <summary>Null for calls that say none.</summary>
    /// <example>planner</example>
    public required string? Value { get; init; }

    /// <summary>What tells it apart too: an agent's id, a model's provider; null for others.</summary>
    /// <example>asst_planner</example>
    public required string? Detail { get; init; }

    /// <example>602</example>
    public required long Calls { get; init; }

    /// <summary>Those of them that failed.</summary>
    /// <example>6</example>
    public required long Errors { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>618692</example>
    public required long Tokens { get; init; }

    /// <summary>Caches included.</summary>
    /// <example>550000</example>
    public required long TokensInput { get; init; }

    /// <summary>Those of the input that were read from a cache.</summary>
    /// <example>300000</example>
    public required long TokensCacheRead { get; init; }

    /// <summary>Reasoning included.</summary>
    /// <example>68692</example>
    public required long TokensOutput { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>6.172839</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Tokens of calls whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Its cost among all costs that are known, 0 to 1; null where there are none.</summary>
    /// <example>0.5</example>
    public required double? Share { get; init; }

    /// <summary>Its cost in the time before; null without compare, or where it is not known.</summary>
    /// <example>5.5</example>
    public required decimal? PreviousCostUsd { get; init; }

    /// <summary>How much it changed, as a share of the time before; null where that was 0 or is not known.</summary>
    /// <example>0.122</example>
    public required double? Change { get; init; }

    public static CostByItem Of(CostShare item, CallSums total)
    {
        var sums = item.Share.Sums;
        var (cost, before) = (Money.Usd(sums.CostPico), Money.Usd(item.Previous?.CostPico));
        return new CostByItem
        {
            Value = item.Share.Name,
            Detail = item.Share.Detail,
            Calls = sums.Calls,
            Errors = sums.Errors,
            Tokens = UsageAnswer.Number(sums.Tokens.Total),
            TokensInput = UsageAnswer.Number(sums.Tokens.Input),
            TokensCacheRead = UsageAnswer.Number(sums.Tokens.CacheRead),
            TokensOutput = UsageAnswer.Number(sums.Tokens.Output),
            EstimatedTokens = UsageAnswer.Number(sums.EstimatedTokens),
            CostUsd = cost,
            UnpricedTokens = UsageAnswer.Number(sums.UnpricedTokens),
            Share = Written.Share((double)sums.KnownCostPico, (double)total.KnownCostPico),
            PreviousCostUsd = before,
            Change = Written.Change((double?)cost, (double?)before),
        };
    }
}

/// <summary>Cost over time, by the values of a dimension that cost most.</summary>
sealed record CostTrendByAnswer : SeriesAnswer
{
    /// <summary>As it was asked for.</summary>
    /// <example>model</example>
    public required string Dimension { get; init; }

    /// <summary>Those that cost most in the range first; points have one cost for each.</summary>
    public required IReadOnlyList<CostTrendValue> Values { get; init; }

    /// <summary>In order of time, without gaps.</summary>
    public required IReadOnlyList<CostTrendByPoint> Items { get; init; }

    public static CostTrendByAnswer Of(
        Period period, Slots slots, CallDimension dimension, IReadOnlyList<CallShare> values,
        IReadOnlyList<CostStack> points) => new()
        {
            AsOf = period.AsOf(),
            From = period.From(),
            To = period.To(),
            Granularity = slots.Granularity(),
            Timezone = slots.TimeZone,
            Dimension = dimension.Name,
            Values = [.. values.Select(value => new CostTrendValue { Value = value.Name, Detail = value.Detail })],
            Items = [.. points.Select(CostTrendByPoint.Of)],
        };
}

/// <summary>A value of a dimension.</summary>
sealed record CostTrendValue
{
    /// <summary>Null for calls that say none.</summary>
    /// <example>gpt-4o-2024-08-06</example>
    public required string? Value { get; init; }

    /// <summary>What tells it apart too: an agent's id, a model's provider; null for others.</summary>
    /// <example>openai</example>
    public required string? Detail { get; init; }
}

/// <summary>What the calls that started in one slot of time cost, by value.</summary>
sealed record CostTrendByPoint
{
    /// <summary>Where it begins, RFC 3339 in UTC; the first may lie before the range.</summary>
    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string Time { get; init; }

    /// <summary>One for each value, in their order; 0 where no cost is known.</summary>
    /// <example>[0.4321]</example>
    public required IReadOnlyList<decimal> CostUsd { get; init; }

    /// <summary>Tokens, one for each value.</summary>
    /// <example>[43210]</example>
    public required IReadOnlyList<long> Tokens { get; init; }

    /// <summary>Of all other calls.</summary>
    /// <example>0.01</example>
    public required decimal OtherCostUsd { get; init; }

    /// <summary>Of all other calls.</summary>
    /// <example>120</example>
    public required long OtherTokens { get; init; }

    public static CostTrendByPoint Of(CostStack point) => new()
    {
        Time = Rfc3339.Format(point.Start),
        CostUsd = [.. point.Parts.Select(part => Money.Usd(part.KnownCostPico))],
        Tokens = [.. point.Parts.Select(part => UsageAnswer.Number(part.Tokens.Total))],
        OtherCostUsd = Money.Usd(point.Other.KnownCostPico),
        OtherTokens = UsageAnswer.Number(point.Other.Tokens.Total),
    };
}
