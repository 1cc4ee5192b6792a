using Sightline.Query.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>How well tools work.</summary>
sealed record ToolsAnswer : PeriodAnswer
{
    /// <summary>How many tools there are, on all pages.</summary>
    /// <example>7</example>
    public required int Count { get; init; }

    /// <summary>Those with the most calls first.</summary>
    public required IReadOnlyList<ToolItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    public required string? NextCursor { get; init; }

    public static ToolsAnswer Of(ListPage<ToolCalls> page) => new()
    {
        AsOf = page.Period.AsOf(),
        From = page.Period.From(),
        To = page.Period.To(),
        Count = page.Count,
        Items = [.. page.Items.Select(ToolItem.Of)],
        NextCursor = page.NextCursor,
    };
}

/// <summary>Calls of one tool.</summary>
sealed record ToolItem
{
    /// <summary>Null for calls that say none.</summary>
    /// <example>search_flights</example>
    public required string? Tool { get; init; }

    /// <example>320</example>
    public required long Calls { get; init; }

    /// <summary>Calls that failed.</summary>
    /// <example>16</example>
    public required long Errors { get; init; }

    /// <summary>Calls that did not fail among all, 0 to 1.</summary>
    /// <example>0.95</example>
    public required double? SuccessRate { get; init; }

    /// <summary>Failed calls that another call of the tool in the same trace followed; known once the trace is settled.</summary>
    /// <example>12</example>
    public required long Retries { get; init; }

    /// <summary>Traces with a failed call of the tool.</summary>
    /// <example>10</example>
    public required long FailedTraces { get; init; }

    /// <summary>Those of them in which another call of the tool followed each failed one.</summary>
    /// <example>8</example>
    public required long RecoveredTraces { get; init; }

    /// <summary>Of calls that ended; null where none did.</summary>
    public required SpreadItem? LatencyMs { get; init; }

    /// <summary>When its last call of the range started.</summary>
    /// <example>2026-03-08T11:59:00.000000000Z</example>
    public required string LastAt { get; init; }

    public static ToolItem Of(ToolCalls tool) => new()
    {
        Tool = tool.Tool,
        Calls = tool.Speed.Calls,
        Errors = tool.Speed.Errors,
        SuccessRate = Written.Share(tool.Speed.Calls - tool.Speed.Errors, tool.Speed.Calls),
        Retries = tool.Retries,
        FailedTraces = tool.FailedTraces,
        RecoveredTraces = tool.RecoveredTraces,
        LatencyMs = SpreadItem.Of(tool.Speed.Latency),
        LastAt = Rfc3339.Format(tool.LastStart),
    };
}
