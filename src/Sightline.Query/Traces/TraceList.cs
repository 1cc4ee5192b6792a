using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Traces;

/// <summary>Lists traces in pages that stay stable while new ones arrive.</summary>
public sealed class TraceList(Store store)
{
    readonly Store _store = store;

    /// <summary>One page.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public TraceListPage Read(WorkspaceScope scope, TraceListQuery query, CancellationToken cancellation)
    {
        Limits.CheckList(query.Limit);
        var cursor = string.IsNullOrEmpty(query.Cursor) ? null : TraceListCursor.Read(query.Cursor, query);
        var range = cursor?.Range ?? query.Range;
        var logical = new LogicalQuery
        {
            Table = QueryTable.Traces,
            Range = range,
            Where = query.Filter.ToPredicate(),
            Order = new Ordering(FieldOf(query.Sort), 0, query.Descending),
            Limit = query.Limit,
            After = cursor is null ? null : new RowPosition(cursor.Value, cursor.TraceId, default),
        };
        var result = _store.Execute(scope, logical, cancellation);
        var next = result.HasMore && result.Traces.Count > 0
            ? new TraceListCursor(
                query.Sort,
                query.Descending,
                TraceListCursor.Fingerprint(query.Filter),
                range,
                ValueOf(query.Sort, result.Traces[^1]),
                result.Traces[^1].TraceId).Write()
            : null;
        return new TraceListPage(result.Traces, next, range);
    }

    static Field FieldOf(TraceSort sort) => new(FieldSource.Trace, sort switch
    {
        TraceSort.Duration => "duration",
        TraceSort.SpanCount => "span_count",
        TraceSort.Tokens => "tokens",
        TraceSort.Cost => "cost",
        _ => "start",
    });

    static long ValueOf(TraceSort sort, TraceRecord trace) => sort switch
    {
        TraceSort.Duration => trace.DurationNano,
        TraceSort.SpanCount => trace.SpanCount,
        // A trace without comes last, as the store has it.
        TraceSort.Tokens => trace.Tokens ?? long.MinValue,
        TraceSort.Cost => trace.CostPico ?? long.MinValue,
        _ => trace.StartUnixNano,
    };
}
