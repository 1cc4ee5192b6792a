using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;

namespace Sightline.Query.Traces;

/// <summary>Some spans of a trace.</summary>
/// <param name="Trace">The trace with all its spans.</param>
/// <param name="Places">The spans of this page, as places in <paramref name="Trace"/>, in the order to show.</param>
/// <param name="Truncated">The trace has spans that are not in this page.</param>
/// <param name="NextCursor">Null when nothing follows.</param>
public sealed record TracePage(StoredTrace Trace, IReadOnlyList<int> Places, bool Truncated, string? NextCursor);

/// <summary>
/// Gives a trace in pages. A trace that fits in one page comes in the order of start times; of a larger one, the
/// failed spans and their ancestors come first, then the rest.
/// </summary>
public sealed class TracePages(Store store)
{
    readonly Store _store = store;

    /// <summary>A page of the trace; null when the workspace has none of that id.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="id">The trace.</param>
    /// <param name="cursor">The <see cref="TracePage.NextCursor"/> of the page before; null for the first.</param>
    /// <param name="limit">Spans in a page, 1 to <see cref="Limits.TracePageSpans"/>.</param>
    /// <exception cref="InvalidQueryException">The cursor or the limit cannot be used.</exception>
    public TracePage? Read(
        WorkspaceScope scope, TraceId id, string? cursor = null, int limit = Limits.TracePageSpans)
    {
        Limits.Check(limit, Limits.TracePageSpans);
        var after = string.IsNullOrEmpty(cursor) ? null : TraceSpansCursor.Read(cursor, id);
        if (_store.FindTrace(scope, id) is not { } trace)
            return null;
        if (after is null && trace.Count <= limit)
            return new TracePage(trace, [.. Enumerable.Range(0, trace.Count)], Truncated: false, NextCursor: null);

        var first = Marks(trace);
        var places = after is null
            ? SpanOrder.Take(first, marked: true, 0, limit + 1)
            : SpanOrder.Take(first, after.Marked, FirstAfter(trace, after), limit + 1);
        var hasMore = places.Count > limit;
        if (hasMore)
            places.RemoveAt(limit);
        return new TracePage(
            trace, places, places.Count < trace.Count, hasMore ? CursorAt(trace, places[^1], first) : null);
    }

    static bool[] Marks(StoredTrace trace)
    {
        var ids = new SpanId[trace.Count];
        var parents = new SpanId[trace.Count];
        var statuses = new SpanStatus[trace.Count];
        for (var i = 0; i < trace.Count; i++)
        {
            var span = trace[i];
            ids[i] = span.SpanId;
            parents[i] = span.ParentSpanId;
            statuses[i] = span.Status;
        }
        return SpanOrder.ErrorsAndAncestors(ids, parents, statuses);
    }

    static string CursorAt(StoredTrace trace, int place, bool[] first)
    {
        var span = trace[place];
        return new TraceSpansCursor(span.TraceId, first[place], span.StartUnixNano, span.SpanId).Write();
    }

    static int FirstAfter(StoredTrace trace, TraceSpansCursor cursor)
    {
        var low = 0;
        var high = trace.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var span = trace[middle];
            if (span.StartUnixNano > cursor.StartUnixNano
                || (span.StartUnixNano == cursor.StartUnixNano && span.SpanId.Value > cursor.SpanId.Value))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
