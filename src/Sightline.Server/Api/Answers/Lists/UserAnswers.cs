using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Lists;

/// <summary>A user and what its calls used.</summary>
sealed record ServedUserItem
{
    /// <example>ada@example.com</example>
    public required string UserId { get; init; }

    /// <example>602</example>
    public required long Calls { get; init; }

    /// <summary>Calls that failed.</summary>
    /// <example>6</example>
    public required long Errors { get; init; }

    /// <summary>Errors among calls, 0 to 1; null without calls.</summary>
    /// <example>0.00996</example>
    public required double? ErrorRate { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>618692</example>
    public required long Tokens { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Tokens of calls whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>6.172839</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Different sessions of its calls.</summary>
    /// <example>21</example>
    public required long Sessions { get; init; }

    /// <summary>Traces that say the user.</summary>
    /// <example>140</example>
    public required long Traces { get; init; }

    /// <summary>When its first call of the range started; null without calls.</summary>
    /// <example>2026-03-01T12:04:00.000000000Z</example>
    public required string? FirstAt { get; init; }

    /// <summary>When its last call of the range started; null without calls.</summary>
    /// <example>2026-03-08T11:59:00.000000000Z</example>
    public required string? LastAt { get; init; }

    public static ServedUserItem Of(UserCalls user) => new()
    {
        UserId = user.User,
        Calls = user.Sums.Calls,
        Errors = user.Sums.Errors,
        ErrorRate = Written.Share(user.Sums.Errors, user.Sums.Calls),
        Tokens = UsageAnswer.Number(user.Sums.Tokens.Total),
        EstimatedTokens = UsageAnswer.Number(user.Sums.EstimatedTokens),
        UnpricedTokens = UsageAnswer.Number(user.Sums.UnpricedTokens),
        CostUsd = Money.Usd(user.Sums.CostPico),
        Sessions = user.Sessions,
        Traces = user.Traces,
        FirstAt = user.Sums.Calls == 0 ? null : Rfc3339.Format(user.FirstStart),
        LastAt = user.Sums.Calls == 0 ? null : Rfc3339.Format(user.LastStart),
    };
}

/// <summary>A page of a list of users.</summary>
sealed record ServedUsersAnswer : FreshAnswer
{
    public required IReadOnlyList<ServedUserItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    public required string? NextCursor { get; init; }
}

/// <summary>A user, and the agents and models of its calls.</summary>
sealed record ServedUserAnswer : PeriodAnswer
{
    public required ServedUserItem User { get; init; }

    /// <summary>Those with the most calls first, at most 50.</summary>
    public required IReadOnlyList<AgentShare> Agents { get; init; }

    /// <summary>Those that cost most first, at most 50.</summary>
    public required IReadOnlyList<ModelShare> Models { get; init; }

    public static ServedUserAnswer Of(Period period, UserCalls user, Distribution agents, Distribution models) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        User = ServedUserItem.Of(user),
        Agents = [.. agents.Items.Select(share => AgentShare.Of(share, agents.Total))],
        Models = [.. models.Items.Select(share => ModelShare.Of(share, models.Total))],
    };
}
