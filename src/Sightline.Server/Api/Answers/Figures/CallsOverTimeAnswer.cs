using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Calls over time.</summary>
sealed record CallsOverTimeAnswer : SeriesAnswer
{
    /// <summary>In order of time, without gaps.</summary>
    public required IReadOnlyList<CallsPoint> Items { get; init; }

    public static CallsOverTimeAnswer Of(Period period, Slots slots, IReadOnlyList<CallPoint> points) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        Granularity = slots.Granularity(),
        Timezone = slots.TimeZone,
        Items = [.. points.Select(CallsPoint.Of)],
    };
}

/// <summary>Calls that started in one slot of time.</summary>
sealed record CallsPoint
{
    /// <summary>Where it begins, RFC 3339 in UTC; the first may lie before the range.</summary>
    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string Time { get; init; }

    /// <example>42</example>
    public required long Calls { get; init; }

    /// <summary>Those of them that failed.</summary>
    /// <example>1</example>
    public required long Errors { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>43210</example>
    public required long Tokens { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Caches included.</summary>
    /// <example>40000</example>
    public required long TokensInput { get; init; }

    /// <summary>Reasoning included.</summary>
    /// <example>3210</example>
    public required long TokensOutput { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>0.4321</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Different users.</summary>
    /// <example>7</example>
    public required long Users { get; init; }

    public static CallsPoint Of(CallPoint point) => new()
    {
        Time = Rfc3339.Format(point.Start),
        Calls = point.Sums.Calls,
        Errors = point.Sums.Errors,
        Tokens = UsageAnswer.Number(point.Sums.Tokens.Total),
        EstimatedTokens = UsageAnswer.Number(point.Sums.EstimatedTokens),
        TokensInput = UsageAnswer.Number(point.Sums.Tokens.Input),
        TokensOutput = UsageAnswer.Number(point.Sums.Tokens.Output),
        CostUsd = Money.Usd(point.Sums.CostPico),
        Users = point.Users,
    };
}
