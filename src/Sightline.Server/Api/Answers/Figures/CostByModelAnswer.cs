using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Which models cost how much.</summary>
sealed record CostByModelAnswer : DistributionAnswer
{
    /// <summary>Those that cost most first, then those with the most tokens.</summary>
    public required IReadOnlyList<ModelShare> Items { get; init; }

    public static CostByModelAnswer Of(Period period, Distribution shares) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        TotalCalls = shares.Total.Calls,
        TotalTokens = UsageAnswer.Number(shares.Total.Tokens.Total),
        TotalEstimatedTokens = UsageAnswer.Number(shares.Total.EstimatedTokens),
        TotalCostUsd = Money.Usd(shares.Total.CostPico),
        Items = [.. shares.Items.Select(share => ModelShare.Of(share, shares.Total))],
    };
}

/// <summary>Calls of one model.</summary>
sealed record ModelShare
{
    /// <summary>As it answered, else as it was asked for; null for calls that say none.</summary>
    /// <example>gpt-4o-2024-08-06</example>
    public required string? Model { get; init; }

    /// <example>openai</example>
    public required string? Provider { get; init; }

    /// <example>602</example>
    public required long Calls { get; init; }

    /// <summary>Those of them that failed.</summary>
    /// <example>6</example>
    public required long Errors { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>618692</example>
    public required long Tokens { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>6.172839</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Its cost among all costs that are known, 0 to 1; null where there are none.</summary>
    /// <example>0.5</example>
    public required double? Share { get; init; }

    public static ModelShare Of(CallShare share, CallSums total) => new()
    {
        Model = share.Name,
        Provider = share.Detail,
        Calls = share.Sums.Calls,
        Errors = share.Sums.Errors,
        Tokens = UsageAnswer.Number(share.Sums.Tokens.Total),
        EstimatedTokens = UsageAnswer.Number(share.Sums.EstimatedTokens),
        CostUsd = Money.Usd(share.Sums.CostPico),
        Share = Written.Share((double)share.Sums.KnownCostPico, (double)total.KnownCostPico),
    };
}
