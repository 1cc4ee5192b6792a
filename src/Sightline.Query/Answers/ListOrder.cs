using Sightline.Model;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>How a list is ordered, and which page of it is meant.</summary>
/// <param name="Sort">What of.</param>
/// <param name="Descending">The largest first.</param>
/// <param name="Limit">Items in a page, 1 to <see cref="Limits.ListLimitMax"/>.</param>
/// <param name="Cursor">The next cursor of the page before; null for the first page.</param>
public sealed record ListOrder(string Sort, bool Descending, int Limit, string? Cursor);

/// <summary>Items in order, and where to go on.</summary>
/// <param name="Items">Of one page.</param>
/// <param name="NextCursor">Null when nothing follows.</param>
/// <param name="Range">The range that the list is over, also in pages after the first.</param>
public sealed record GroupPage<T>(IReadOnlyList<T> Items, string? NextCursor, TimeRange Range);

/// <summary>Pages of groups of one key.</summary>
static class GroupPages
{
    /// <summary>One page.</summary>
    /// <param name="of">What the groups are, for the cursor.</param>
    /// <param name="order">Which page.</param>
    /// <param name="range">Of the first page.</param>
    /// <param name="where">What the list is filtered by, for the cursor.</param>
    /// <param name="aggregate">The aggregate that the list is ordered by.</param>
    /// <param name="ask">Answers for a range, an order, and where to begin.</param>
    /// <param name="make">Makes the items of a page.</param>
    public static GroupPage<T> Read<T>(
        string of, ListOrder order, TimeRange range, Predicate where, int aggregate,
        Func<TimeRange, Ordering, GroupPosition?, QueryResult> ask,
        Func<TimeRange, IReadOnlyList<GroupRow>, IReadOnlyList<T>> make)
    {
        Limits.CheckList(order.Limit);
        var list = GroupListCursor.Fingerprint(of, order, where);
        var cursor = order.Cursor is null ? null : GroupListCursor.Read(order.Cursor, list);
        range = cursor?.Range ?? range;
        var result = ask(
            range, new Ordering(null, 1 + aggregate, order.Descending),
            cursor is null ? null : new GroupPosition(cursor.Value, [cursor.Name]));
        var next = result is { HasMore: true, Groups: [.., var last] }
            ? new GroupListCursor(list, range, last.Values[aggregate], last.Keys[0]!).Write()
            : null;
        return new GroupPage<T>(result.Groups.Count == 0 ? [] : make(range, result.Groups), next, range);
    }
}
