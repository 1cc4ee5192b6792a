using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution;

/// <summary>
/// Finds the groups whose last row started or ended last, from the newest rows on, until no row that was not looked at can
/// change which they are.
/// </summary>
sealed class NewestGroups(QueryContext context, LogicalQuery query, TableSchema schema, Node node, Func<GroupSink> begin)
{
    const int PiecesAtOnce = 4;

    const int LimitMax = 10_000;

    /// <summary>It asks for nothing of the groups but which are the newest.</summary>
    public static bool Suits(LogicalQuery query) =>
        query is
        {
            Aggregates: [{ Kind: AggregateKind.Max, Field.Name: "start" or "end", Of: null }], Only: null, Limit: < LimitMax,
            Order: { Descending: true } order,
        }
        && query.GroupBy.Count > 0 && order.Column == query.GroupBy.Count;

    public QueryResult Run()
    {
        LiveGroup[] groups = [.. RowScan.Overlapping(context, schema, query.Range)];
        var bounds = Array.ConvertAll(groups, BoundOf);
        // The largest first: bounds are the keys.
        Array.Sort(bounds, groups, Comparer<long>.Create((a, b) => b.CompareTo(a)));
        var scan = new RowScan(context, schema, query.Range, node, groups, withMemory: true);
        var table = begin().Table;
        for (var next = 0; next < scan.Count;)
        {
            var end = Math.Min(scan.Count, Math.Max(scan.MemoryCount, next + PiecesAtOnce));
            foreach (var sink in scan.Run(next, end, begin))
                table.Merge(sink.Table);
            next = end;
            if (next < scan.Count && table.CountAbove(bounds[next - scan.MemoryCount]) > query.Limit)
                break;
        }
        return table.Result(context.Cancellation);
    }

    // No row of the row group has a larger number.
    long BoundOf(LiveGroup live)
    {
        var start = live.Group.MaxStart;
        if (query.Aggregates[0].Field!.Name == "start")
            return start;
        var duration = schema == TraceColumns.Schema ? TraceColumns.Duration : CallColumns.Duration;
        return new GroupColumns(new GroupReader(live.Group)).TryBounds(duration, out _, out var longest)
            && longest < long.MaxValue - start
            ? start + Math.Max(0, longest)
            : long.MaxValue;
    }
}
