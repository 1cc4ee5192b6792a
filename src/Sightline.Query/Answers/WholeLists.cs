using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>A page of a list that is computed as a whole.</summary>
/// <param name="Items">Of the page.</param>
/// <param name="NextCursor">Null when nothing follows.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Period">What it is over, also in pages after the first.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? NextCursor, int Count, Period Period);

/// <summary>Pages of lists that are computed as a whole, the largest first.</summary>
public sealed class WholeLists
{
    readonly ulong _list;
    readonly int _limit;
    readonly GroupListCursor? _after;

    /// <param name="of">What is listed, for the cursor.</param>
    /// <param name="order">Which page.</param>
    /// <param name="where">What the list is filtered by, for the cursor.</param>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public WholeLists(string of, ListOrder order, Predicate where)
    {
        Limits.CheckList(order.Limit);
        _list = GroupListCursor.Fingerprint(of, order, where);
        _limit = order.Limit;
        _after = order.Cursor is null ? null : GroupListCursor.Read(order.Cursor, _list);
    }

    /// <summary>The range that the list is over: in pages after the first that of the first.</summary>
    public Period Over(Period period) => _after is null ? period : period with { Range = _after.Range, Previous = null };

    /// <summary>One page.</summary>
    /// <param name="all">Every item, over the period of <see cref="Over"/>.</param>
    /// <param name="period">That period.</param>
    /// <param name="value">What the list is ordered by.</param>
    /// <param name="name">What tells items of equal value apart; no two have the same.</param>
    public (IReadOnlyList<T> Items, string? NextCursor) Page<T>(
        IReadOnlyCollection<T> all, Period period, Func<T, double> value, Func<T, string> name)
    {
        var left = all.Select(item => (Item: item, Value: value(item), Name: name(item)))
            .Where(one => _after is null || one.Value < _after.Value
                || (one.Value == _after.Value && string.CompareOrdinal(one.Name, _after.Name) > 0))
            .OrderByDescending(one => one.Value).ThenBy(one => one.Name, StringComparer.Ordinal)
            .Take(_limit + 1).ToList();
        var page = left.Take(_limit).ToList();
        return (
            [.. page.Select(one => one.Item)],
            left.Count > page.Count ? new GroupListCursor(_list, period.Range, page[^1].Value, page[^1].Name).Write() : null);
    }
}
