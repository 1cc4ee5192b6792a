using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Calls;

/// <summary>Which page of which list.</summary>
public sealed record CallListQuery
{
    public CallFilter Filter { get; init; } = new();

    /// <summary>Calls by their start. Pages after the first one use the first one's range, which their cursor holds.</summary>
    public required TimeRange Range { get; init; }

    /// <summary>Calls in a page, 1 to <see cref="Limits.ListLimitMax"/>.</summary>
    public int Limit { get; init; } = Limits.ListLimitDefault;

    /// <summary>The <see cref="CallListPage.NextCursor"/> of the page before; null for the first page.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Calls, the newest first, and where to go on.</summary>
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
        var cursor = query.Cursor is null ? null : CallListCursor.Read(query.Cursor, where);
        var range = cursor?.Range ?? query.Range;
        var result = store.Execute(
            scope,
            new LogicalQuery
            {
                Table = QueryTable.Calls,
                Range = range,
                Where = where,
                Limit = query.Limit,
                After = cursor is null ? null : new RowPosition(cursor.Start, cursor.TraceId, cursor.SpanId),
            },
            cancellation);
        if (!result.HasMore || result.Calls.Count == 0)
            return new CallListPage(result.Calls, null);
        var last = result.Calls[^1];
        var next = new CallListCursor(
            CallListCursor.Fingerprint(where), range, (long)last["start"]!, last.TraceId, last.SpanId);
        return new CallListPage(result.Calls, next.Write());
    }
}
