using Sightline.Storage.Queries.Execution.Grouping;

namespace Sightline.Storage.Queries.Execution;

/// <summary>
/// Groups the rows of a scan; numbers of quantiles that were too many to hold and turn out to be needed are found by going
/// through the rows once more.
/// </summary>
/// <param name="scan">Goes through the rows with what it begins for each thread.</param>
/// <param name="begin">Begins for a thread.</param>
sealed class GroupRun(Func<Func<GroupSink>, List<GroupSink>> scan, Func<GroupSink> begin)
{
    /// <summary>The groups of all rows.</summary>
    public GroupTable Collect()
    {
        var table = begin().Table;
        foreach (var sink in scan(begin))
            table.Merge(sink.Table);
        return table;
    }

    /// <summary>Finds what a table still misses of these rows; it has nothing folded of any others.</summary>
    public void Complete(GroupTable table)
    {
        if (table.Missing() is not { } missing)
            return;
        foreach (var sink in Seek(table, missing))
            table.TakeFound(sink.Table);
    }

    /// <summary>Finds the numbers that a table misses.</summary>
    public List<GroupSink> Seek(GroupTable table, int[][]?[] missing) => scan(() =>
    {
        var sink = begin();
        sink.Table.Seek(table, missing);
        return sink;
    });

    public QueryResult Result(CancellationToken cancellation)
    {
        var table = Collect();
        Complete(table);
        return table.Result(cancellation);
    }
}
