using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Who was served most.</summary>
sealed record TopUsersAnswer : DistributionAnswer
{
    /// <summary>Those with the most calls first, or those that cost most.</summary>
    public required IReadOnlyList<UserShare> Items { get; init; }

    public static TopUsersAnswer Of(Period period, Distribution shares) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        TotalCalls = shares.Total.Calls,
        TotalTokens = UsageAnswer.Number(shares.Total.Tokens.Total),
        TotalEstimatedTokens = UsageAnswer.Number(shares.Total.EstimatedTokens),
        TotalCostUsd = Money.Usd(shares.Total.CostPico),
        Items = [.. shares.Items.Select(share => UserShare.Of(share, shares.Total))],
    };
}

/// <summary>Calls that served one user.</summary>
sealed record UserShare
{
    /// <example>ada@example.com</example>
    public required string User { get; init; }

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

    /// <summary>Its calls among all, also those without a user, 0 to 1.</summary>
    /// <example>0.5</example>
    public required double? Share { get; init; }

    public static UserShare Of(CallShare share, CallSums total) => new()
    {
        User = share.Name!,
        Calls = share.Sums.Calls,
        Errors = share.Sums.Errors,
        Tokens = UsageAnswer.Number(share.Sums.Tokens.Total),
        EstimatedTokens = UsageAnswer.Number(share.Sums.EstimatedTokens),
        CostUsd = Money.Usd(share.Sums.CostPico),
        Share = Written.Share(share.Sums.Calls, total.Calls),
    };
}
