using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Calls and tokens over time.</summary>
sealed record ThroughputAnswer : SeriesAnswer
{
    /// <summary>In order of time, without gaps.</summary>
    public required IReadOnlyList<ThroughputItem> Items { get; init; }

    public static ThroughputAnswer Of(Period period, Slots slots, IReadOnlyList<ThroughputPoint> points) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        Granularity = slots.Granularity(),
        Timezone = slots.TimeZone,
        Items = [.. points.Select(ThroughputItem.Of)],
    };
}

/// <summary>Calls that started in one slot of time, and their tokens.</summary>
sealed record ThroughputItem
{
    const double NanosPerMinute = 60e9;

    /// <summary>Where it begins, RFC 3339 in UTC; the first may lie before the range.</summary>
    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string Time { get; init; }

    /// <example>42</example>
    public required long Calls { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>43210</example>
    public required long Tokens { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Over the part of the slot within the range and until as_of; null where that is nothing.</summary>
    /// <example>0.7</example>
    public required double? CallsPerMinute { get; init; }

    /// <summary>Over the same part of the slot.</summary>
    /// <example>720.2</example>
    public required double? TokensPerMinute { get; init; }

    public static ThroughputItem Of(ThroughputPoint point)
    {
        var minutes = point.Nano / NanosPerMinute;
        return new ThroughputItem
        {
            Time = Rfc3339.Format(point.Start),
            Calls = point.Sums.Calls,
            Tokens = UsageAnswer.Number(point.Sums.Tokens.Total),
            EstimatedTokens = UsageAnswer.Number(point.Sums.EstimatedTokens),
            CallsPerMinute = Written.Share(point.Sums.Calls, minutes),
            TokensPerMinute = Written.Share((double)point.Sums.Tokens.Total, minutes),
        };
    }
}
