using Sightline.Model;
using Sightline.Model.Spans;

namespace Sightline.Query.Traces;

/// <summary>What a list of traces is ordered by.</summary>
public enum TraceSort
{
    StartedAt,
    Duration,
    SpanCount,
    Tokens,
    Cost,
}

/// <summary>A page of a list of traces.</summary>
public sealed record TraceListQuery
{
    public TraceFilter Filter { get; init; } = new();

    /// <summary>
    /// Traces by their start. Pages after the first one use the first one's range, which their cursor holds.
    /// </summary>
    public required TimeRange Range { get; init; }

    public TraceSort Sort { get; init; } = TraceSort.StartedAt;

    public bool Descending { get; init; } = true;

    /// <summary>Traces in a page, 1 to <see cref="Limits.ListLimitMax"/>.</summary>
    public int Limit { get; init; } = Limits.ListLimitDefault;

    /// <summary>The <see cref="TraceListPage.NextCursor"/> of the page before; null for the first page.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Traces in order, and where to go on.</summary>
/// <param name="Items">The traces.</param>
/// <param name="NextCursor">Null when nothing follows.</param>
/// <param name="Range">The range that the list is over, also in pages after the first.</param>
public sealed record TraceListPage(IReadOnlyList<TraceRecord> Items, string? NextCursor, TimeRange Range);
