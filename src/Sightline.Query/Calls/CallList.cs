using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Calls;

/// <summary>What a list of calls is ordered by; calls that do not say it come after all others from large to small.</summary>
public enum CallSort
{
    StartedAt,
    Latency,
    FirstToken,
    Tokens,
    Cost,
}

/// <summary>Which page of which list.</summary>
public sealed record CallListQuery
{
    public CallFilter Filter { get; init; } = new();

    /// <summary>Calls by their start. Pages after the first one use the first one's range, which their cursor holds.</summary>
    public required TimeRange Range { get; init; }

    public CallSort Sort { get; init; } = CallSort.StartedAt;

    public bool Descending { get; init; } = true;

    /// <summary>Calls in a page, 1 to <see cref="Limits.ListLimitMax"/>.</summary>
    public int Limit { get; init; } = Limits.ListLimitDefault;

    /// <summary>The <see cref="CallListPage.NextCursor"/> of the page before; null for the first page.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Calls in order, and where to go on.</summary>
/// <param name="Items">The calls.</param>
/// <param name="NextCursor">Null when nothing follows.</param>
public sealed record CallListPage(IReadOnlyList<CallRow> Items, string? NextCursor);

/// <summary>Lists calls in pages that stay stable while new ones arrive.</summary>
public sealed class CallList(Store store)
{
    /// <summary>One page.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public CallListPage Read(WorkspaceScope scope, CallListQuery query, CancellationToken cancellation)
    {
        Limits.CheckList(query.Limit);
        var where = query.Filter.ToPredicate();
        var cursor = query.Cursor is null ? null : CallListCursor.Read(query.Cursor, query, where);
        var range = cursor?.Range ?? query.Range;
        var result = store.Execute(
            scope,
            new LogicalQuery
            {
                Table = QueryTable.Calls,
                Range = range,
                Where = where,
                Order = new Ordering(CallGroups.Field(FieldOf(query.Sort)), 0, query.Descending),
                Limit = query.Limit,
                After = cursor is null ? null : new RowPosition(cursor.Value, cursor.TraceId, cursor.SpanId),
            },
            cancellation);
        if (!result.HasMore || result.Calls.Count == 0)
            return new CallListPage(result.Calls, null);
        var last = result.Calls[^1];
        var next = new CallListCursor(
            query.Sort, query.Descending, CallListCursor.Fingerprint(where), range, ValueOf(query.Sort, last), last.TraceId,
            last.SpanId);
        return new CallListPage(result.Calls, next.Write());
    }

    static string FieldOf(CallSort sort) => sort switch
    {
        CallSort.Latency => "duration",
        CallSort.FirstToken => "time_to_first_token",
        CallSort.Tokens => "tokens",
        CallSort.Cost => "cost",
        _ => "start",
    };

    // One without comes last, as the store has it.
    static long ValueOf(CallSort sort, CallRow call) => sort == CallSort.Tokens
        ? TokenSums.OfCall(call) ?? long.MinValue
        : (long?)call[FieldOf(sort)] ?? long.MinValue;
}
