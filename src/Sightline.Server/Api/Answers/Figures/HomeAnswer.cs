using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sightline.Model;
using Sightline.Query.Answers;
using Sightline.Query.Calls;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>The figures that people look at first.</summary>
record HomeNumbers
{
    /// <example>1204</example>
    public required long TotalCalls { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>1237384</example>
    public required long TotalTokens { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>12.345678</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Tokens of calls whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Those of the total that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Calls that failed.</summary>
    /// <example>12</example>
    public required long Errors { get; init; }

    /// <summary>Errors among calls, 0 to 1; null without calls.</summary>
    /// <example>0.00996</example>
    public required double? ErrorRate { get; init; }

    /// <summary>Milliseconds that half of the calls did not exceed; null where none ended.</summary>
    /// <example>812.5</example>
    public required double? LatencyP50Ms { get; init; }

    /// <summary>Milliseconds that 95 of 100 calls did not exceed; null where none ended.</summary>
    /// <example>2400</example>
    public required double? LatencyP95Ms { get; init; }

    /// <summary>Different users.</summary>
    /// <example>42</example>
    public required long Users { get; init; }

    /// <summary>Different agents: by id, those without by name.</summary>
    /// <example>7</example>
    public required long Agents { get; init; }

    /// <summary>Different sessions.</summary>
    /// <example>311</example>
    public required long Sessions { get; init; }

    public static HomeNumbers Of(Usage usage, Speed speed)
    {
        var latency = SpreadItem.Of(speed.Latency);
        return new HomeNumbers
        {
            TotalCalls = usage.Sums.Calls,
            TotalTokens = UsageAnswer.Number(usage.Sums.Tokens.Total),
            CostUsd = Money.Usd(usage.Sums.CostPico),
            UnpricedTokens = UsageAnswer.Number(usage.Sums.UnpricedTokens),
            EstimatedTokens = UsageAnswer.Number(usage.Sums.EstimatedTokens),
            Errors = speed.Errors,
            ErrorRate = Written.Share(speed.Errors, speed.Calls),
            LatencyP50Ms = latency?.P50,
            LatencyP95Ms = latency?.P95,
            Users = usage.Users,
            Agents = usage.Agents,
            Sessions = usage.Sessions,
        };
    }
}

/// <summary>What changed from the previous period, as a share of it: 0.1 is a tenth more. Null where it was 0 or is not known.</summary>
sealed record HomeChange
{
    /// <example>0.125</example>
    public required double? TotalCalls { get; init; }

    /// <example>0.125</example>
    public required double? TotalTokens { get; init; }

    /// <example>0.125</example>
    public required double? CostUsd { get; init; }

    /// <example>0.125</example>
    public required double? ErrorRate { get; init; }

    /// <example>0.125</example>
    public required double? LatencyP50Ms { get; init; }

    /// <example>0.125</example>
    public required double? LatencyP95Ms { get; init; }

    /// <example>0.125</example>
    public required double? Users { get; init; }

    /// <example>0.125</example>
    public required double? Agents { get; init; }

    /// <example>0.125</example>
    public required double? Sessions { get; init; }

    public static HomeChange? Of(HomeNumbers now, HomeNumbers? before) => before is null ? null : new HomeChange
    {
        TotalCalls = Written.Change(now.TotalCalls, before.TotalCalls),
        TotalTokens = Written.Change(now.TotalTokens, before.TotalTokens),
        CostUsd = Written.Change((double?)now.CostUsd, (double?)before.CostUsd),
        ErrorRate = Written.Change(now.ErrorRate, before.ErrorRate),
        LatencyP50Ms = Written.Change(now.LatencyP50Ms, before.LatencyP50Ms),
        LatencyP95Ms = Written.Change(now.LatencyP95Ms, before.LatencyP95Ms),
        Users = Written.Change(now.Users, before.Users),
        Agents = Written.Change(now.Agents, before.Agents),
        Sessions = Written.Change(now.Sessions, before.Sessions),
    };
}

/// <summary>The figures that people look at first.</summary>
sealed record HomeAnswer : HomeNumbers, IFreshAnswer
{
    [JsonConstructor]
    public HomeAnswer() { }

    [SetsRequiredMembers]
    HomeAnswer(HomeNumbers numbers, Period period, HomeNumbers? previous) : base(numbers)
    {
        AsOf = period.AsOf();
        From = period.From();
        To = period.To();
        Previous = previous;
        Change = HomeChange.Of(numbers, previous);
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
    public required HomeNumbers? Previous { get; init; }

    /// <summary>Null without compare.</summary>
    public required HomeChange? Change { get; init; }

    /// <summary>With the previous period where the period asks for it.</summary>
    public static HomeAnswer Of(Period period, Func<TimeRange, HomeNumbers> read) =>
        new(read(period.Range), period, period.Previous is { } previous ? read(previous) : null);
}
