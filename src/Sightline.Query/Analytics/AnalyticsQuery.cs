namespace Sightline.Query.Analytics;

/// <summary>A question over calls or traces, as a client writes it.</summary>
public sealed record AnalyticsQuery
{
    /// <summary>One of <see cref="AnalyticsTable.Names"/>.</summary>
    public string Over { get; init; } = "calls";

    public IReadOnlyList<AnalyticsSelect> Select { get; init; } = [];

    /// <summary>Dimensions of the table.</summary>
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>A filter; null for all.</summary>
    public string? Where { get; init; }

    /// <summary>As the parameters of the same name; null where they are not given.</summary>
    public string? Range { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>With it there is a row for each of these stretches of time; null for one over all of it.</summary>
    public string? Granularity { get; init; }

    public string? Timezone { get; init; }

    /// <summary>A column of the answer; null for time, or for the first of <see cref="Select"/>.</summary>
    public string? OrderBy { get; init; }

    /// <summary>Null for descending, but of times and dimensions.</summary>
    public bool? IsDescending { get; init; }

    /// <summary>Null for 100; with <see cref="Granularity"/> for as many as there may be.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}

/// <summary>A number to ask for.</summary>
/// <param name="Op">count, errors, sum, avg, min, max, distinct, or a percentile such as p95 or p99.9.</param>
/// <param name="Of">A number of the table; of distinct a dimension; null of counts.</param>
/// <param name="As">What it is called in the answer; null for op and of.</param>
public sealed record AnalyticsSelect(string Op, string? Of, string? As);

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name in rows.</param>
/// <param name="Unit">time, text, count, ms or usd.</param>
public sealed record AnalyticsColumn(string Name, string Unit);

/// <summary>What a query gives.</summary>
/// <param name="AsOf">When it was asked, Unix nanoseconds.</param>
/// <param name="Range">What it is over.</param>
/// <param name="Slots">Its stretches of time; null without them.</param>
/// <param name="Columns">Time, dimensions, numbers.</param>
/// <param name="Rows">
/// In the order of columns: a <see cref="long"/> for counts and times (Unix nanoseconds), a <see cref="decimal"/> for money, a
/// <see cref="double"/> for milliseconds and averages, text, or null.
/// </param>
/// <param name="HasMore">More rows follow.</param>
/// <param name="NextCursor">Where they do; null without more, or where the order is none of a number.</param>
public sealed record AnalyticsResult(
    long AsOf, Model.TimeRange Range, Answers.Slots? Slots, IReadOnlyList<AnalyticsColumn> Columns,
    IReadOnlyList<object?[]> Rows, bool HasMore, string? NextCursor);
