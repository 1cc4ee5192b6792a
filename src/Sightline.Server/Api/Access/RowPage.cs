namespace Sightline.Server.Api.Access;

/// <summary>A page of rows that are in the order of a key.</summary>
static class RowPage
{
    /// <summary>Cuts off the one row too many that was read to see whether any follow.</summary>
    /// <param name="read">The rows, one more than the page has where more follow.</param>
    /// <param name="limit">Most rows of the page.</param>
    /// <param name="key">What the next page begins after.</param>
    /// <param name="item">Makes an item of a row.</param>
    public static (IReadOnlyList<TItem> Items, string? NextCursor) Of<TRow, TItem>(
        IReadOnlyList<TRow> read, int limit, Func<TRow, string> key, Func<TRow, TItem> item) => (
        [.. read.Take(limit).Select(item)],
        read.Count > limit ? key(read[limit - 1]) : null);
}
