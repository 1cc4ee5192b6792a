using Sightline.Query.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>What failed calls failed of.</summary>
sealed record ErrorTypesAnswer : PeriodAnswer
{
    /// <summary>All calls.</summary>
    /// <example>1204</example>
    public required long Count { get; init; }

    /// <summary>Those of them that failed.</summary>
    /// <example>12</example>
    public required long Errors { get; init; }

    /// <summary>Errors among calls, 0 to 1; null without calls.</summary>
    /// <example>0.00996</example>
    public required double? ErrorRate { get; init; }

    /// <summary>The most frequent first.</summary>
    public required IReadOnlyList<ErrorTypeItem> Items { get; init; }

    public static ErrorTypesAnswer Of(Period period, ErrorTypes types) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        Count = types.Calls,
        Errors = types.Errors,
        ErrorRate = Written.Share(types.Errors, types.Calls),
        Items = [.. types.Items.Select(type => ErrorTypeItem.Of(type, types.Errors))],
    };
}

/// <summary>Failed calls of one type of error, and the last of them.</summary>
sealed record ErrorTypeItem
{
    /// <summary>Null for calls that say none.</summary>
    /// <example>rate_limit_exceeded</example>
    public required string? ErrorType { get; init; }

    /// <example>9</example>
    public required long Calls { get; init; }

    /// <summary>Among all errors, 0 to 1.</summary>
    /// <example>0.75</example>
    public required double? Share { get; init; }

    /// <summary>When the last one started.</summary>
    /// <example>2026-03-08T11:59:00.000000000Z</example>
    public required string LastAt { get; init; }

    /// <summary>Trace of the last one.</summary>
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public required string TraceId { get; init; }

    /// <summary>Span of the last one.</summary>
    /// <example>00f067aa0ba902b7</example>
    public required string SpanId { get; init; }

    public static ErrorTypeItem Of(ErrorType type, long errors) => new()
    {
        ErrorType = type.Type,
        Calls = type.Calls,
        Share = Written.Share(type.Calls, errors),
        LastAt = Rfc3339.Format((long)type.Newest["start"]!),
        TraceId = type.Newest.TraceId.ToString(),
        SpanId = type.Newest.SpanId.ToString(),
    };
}
