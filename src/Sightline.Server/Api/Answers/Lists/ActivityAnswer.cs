using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Lists;

/// <summary>Something that happened: a trace or a call began. One of the two is there.</summary>
sealed record ActivityItem
{
    /// <summary>trace or call.</summary>
    /// <example>trace</example>
    public required string Type { get; init; }

    /// <summary>When it began, RFC 3339 in UTC.</summary>
    /// <example>2026-03-08T11:59:00.000000000Z</example>
    public required string At { get; init; }

    /// <summary>Null for a call.</summary>
    public required TraceItem? Trace { get; init; }

    /// <summary>Null for a trace.</summary>
    public required CallItem? Call { get; init; }

    public static ActivityItem Of(Activity item) => new()
    {
        Type = item.Trace is null ? "call" : "trace",
        At = Rfc3339.Format(item.Start),
        Trace = item.Trace is null ? null : TraceItem.Of(item.Trace),
        Call = item.Call is null ? null : CallItem.Of(item.Call),
    };
}

/// <summary>A page of what happened.</summary>
sealed record ActivityAnswer : FreshAnswer
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<ActivityItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    public required string? NextCursor { get; init; }

    public static ActivityAnswer Of(ActivityPage page) => new()
    {
        Items = [.. page.Items.Select(ActivityItem.Of)],
        NextCursor = page.NextCursor,
    };
}
