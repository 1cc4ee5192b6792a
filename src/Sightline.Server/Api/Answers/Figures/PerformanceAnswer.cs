using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sightline.Model;
using Sightline.Query.Answers;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>How some durations are spread, in milliseconds. Percentiles are exact: each is one of the durations.</summary>
sealed record SpreadItem
{
    const double NanosPerMs = 1e6;

    /// <summary>Half of them are not longer.</summary>
    /// <example>812.5</example>
    public required double P50 { get; init; }

    /// <example>1900.25</example>
    public required double P90 { get; init; }

    /// <example>2400</example>
    public required double P95 { get; init; }

    /// <example>5100</example>
    public required double P99 { get; init; }

    /// <example>1024.125</example>
    public required double Avg { get; init; }

    /// <example>9000</example>
    public required double Max { get; init; }

    public static SpreadItem? Of(Spread? spread) => spread is null ? null : new SpreadItem
    {
        P50 = spread.P50 / NanosPerMs,
        P90 = spread.P90 / NanosPerMs,
        P95 = spread.P95 / NanosPerMs,
        P99 = spread.P99 / NanosPerMs,
        Avg = spread.Average / NanosPerMs,
        Max = spread.Max / NanosPerMs,
    };
}

/// <summary>How fast calls were, and how many failed.</summary>
record PerformanceNumbers
{
    /// <summary>Calls.</summary>
    /// <example>1204</example>
    public required long Count { get; init; }

    /// <summary>Those of them that failed.</summary>
    /// <example>12</example>
    public required long Errors { get; init; }

    /// <summary>Errors among calls, 0 to 1; null without calls.</summary>
    /// <example>0.00996</example>
    public required double? ErrorRate { get; init; }

    /// <summary>Of calls that ended; null where none did.</summary>
    public required SpreadItem? LatencyMs { get; init; }

    /// <summary>Of calls that say it; null where none does.</summary>
    public required SpreadItem? TimeToFirstTokenMs { get; init; }

    /// <summary>Tokens of the output for a second of the calls that ended and say them; null where none does.</summary>
    /// <example>61.5</example>
    public required double? TokensPerSecond { get; init; }

    public static PerformanceNumbers Of(Speed speed) => new()
    {
        Count = speed.Calls,
        Errors = speed.Errors,
        ErrorRate = Written.Share(speed.Errors, speed.Calls),
        LatencyMs = SpreadItem.Of(speed.Latency),
        TimeToFirstTokenMs = SpreadItem.Of(speed.FirstToken),
        TokensPerSecond = speed.TokensPerSecond,
    };
}

/// <summary>What changed from the previous period, as a share of it: 0.1 is a tenth more. Null where it was 0 or is not known.</summary>
sealed record PerformanceChange
{
    /// <example>0.125</example>
    public required double? Count { get; init; }

    /// <example>0.125</example>
    public required double? ErrorRate { get; init; }

    /// <example>0.125</example>
    public required double? LatencyP50 { get; init; }

    /// <example>0.125</example>
    public required double? LatencyP95 { get; init; }

    /// <example>0.125</example>
    public required double? LatencyP99 { get; init; }

    /// <example>0.125</example>
    public required double? TimeToFirstTokenP50 { get; init; }

    /// <example>0.125</example>
    public required double? TokensPerSecond { get; init; }

    public static PerformanceChange? Of(PerformanceNumbers now, PerformanceNumbers? before) =>
        before is null ? null : new PerformanceChange
        {
            Count = Written.Change(now.Count, before.Count),
            ErrorRate = Written.Change(now.ErrorRate, before.ErrorRate),
            LatencyP50 = Written.Change(now.LatencyMs?.P50, before.LatencyMs?.P50),
            LatencyP95 = Written.Change(now.LatencyMs?.P95, before.LatencyMs?.P95),
            LatencyP99 = Written.Change(now.LatencyMs?.P99, before.LatencyMs?.P99),
            TimeToFirstTokenP50 = Written.Change(now.TimeToFirstTokenMs?.P50, before.TimeToFirstTokenMs?.P50),
            TokensPerSecond = Written.Change(now.TokensPerSecond, before.TokensPerSecond),
        };
}

/// <summary>How fast calls were, and how many failed.</summary>
sealed record PerformanceAnswer : PerformanceNumbers, IFreshAnswer
{
    [JsonConstructor]
    public PerformanceAnswer() { }

    [SetsRequiredMembers]
    PerformanceAnswer(PerformanceNumbers numbers, Period period, PerformanceNumbers? previous) : base(numbers)
    {
        AsOf = period.AsOf();
        From = period.From();
        To = period.To();
        Previous = previous;
        Change = PerformanceChange.Of(numbers, previous);
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
    public required PerformanceNumbers? Previous { get; init; }

    /// <summary>Null without compare.</summary>
    public required PerformanceChange? Change { get; init; }

    /// <summary>With the previous period where the period asks for it.</summary>
    public static PerformanceAnswer Of(Period period, Func<TimeRange, PerformanceNumbers> read) =>
        new(read(period.Range), period, period.Previous is { } previous ? read(previous) : null);
}
