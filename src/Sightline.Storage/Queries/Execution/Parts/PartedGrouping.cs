using Sightline.Model;
using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>
/// Groups calls with parts of earlier answers: of row groups that lie within the range as a whole and of which no row is
/// replaced by a memtable or out of date. Everything else is looked at, memtables always.
/// </summary>
sealed class PartedGrouping(QueryContext context, LogicalQuery query, Node node, GroupParts parts)
{
    /// <summary>So much of a part may have come since it was kept: it is looked at beside it.</summary>
    const int LaterShare = 8;

    static readonly TableSchema Schema = CallColumns.Schema;

    readonly List<LiveGroup> _rest = [];
    readonly List<(Chunk Chunk, GroupPart Part)> _used = [];
    readonly List<(Chunk Chunk, GroupTable Table, int[] Groups)> _made = [];

    /// <summary>Row groups of some days, and the question about them.</summary>
    sealed record Chunk(long FirstDay, long EndDay)
    {
        public List<LiveGroup> Groups { get; } = [];

        public LogicalQuery Query { get; set; } = null!;

        public PartKey Key { get; set; }

        public long Rows
        {
            get
            {
                var rows = 0L;
                foreach (var live in Groups)
                    rows += live.Group.Rows;
                return rows;
            }
        }
    }

    public QueryResult Run()
    {
        var sink = new GroupSink(new GroupPlan(query, Schema, context.Memory), Schema.Table);
        foreach (var chunk in Chunks())
            Take(chunk, sink.Table);
        var scan = new RowScan(context, Schema, query.Range, node, _rest, withMemory: true);
        foreach (var part in scan.Run(() => new GroupSink(new GroupPlan(query, Schema, context.Memory), Schema.Table)))
            sink.Table.Merge(part.Table);
        LearnMissing(sink.Table);
        var result = sink.Table.Result(context.Cancellation);
        foreach (var made in _made)
            Keep(made.Chunk, made.Table, made.Groups, sink.Table);
        return result;
    }

    void Take(Chunk chunk, GroupTable into)
    {
        if (chunk.Rows < parts.RowsMin)
        {
            _rest.AddRange(chunk.Groups);
            return;
        }
        Prepare(chunk);
        if (parts.Find(chunk.Key) is { } part && TryUse(part, chunk, out var later))
        {
            _rest.AddRange(later);
            into.Merge(part.Table);
            _used.Add((chunk, part));
            return;
        }
        var table = Look(chunk.Query, chunk.Groups, only: null);
        _made.Add((chunk, table, into.Merge(table)));
    }

    // What a part is of has to be there; what came since is looked at, where it is little.
    bool TryUse(GroupPart part, Chunk chunk, out List<LiveGroup> later)
    {
        later = [];
        var (found, rows) = (0, 0L);
        foreach (var live in chunk.Groups)
        {
            if (part.Pieces.Contains(PartPiece.Of(live)))
            {
                found++;
                continue;
            }
            later.Add(live);
            rows += live.Group.Rows;
        }
        return found == part.Pieces.Count && rows <= Math.Max(parts.RowsMin, part.Rows / LaterShare);
    }

    GroupTable Look(LogicalQuery question, List<LiveGroup> groups, Action<GroupTable>? only)
    {
        var plan = new GroupPlan(question, Schema, context.Memory);
        GroupSink Begin()
        {
            var sink = new GroupSink(plan, Schema.Table);
            only?.Invoke(sink.Table);
            return sink;
        }
        var scan = new RowScan(context, Schema, question.Range, node, groups, withMemory: false);
        var table = Begin().Table;
        foreach (var sink in scan.Run(Begin))
            table.Merge(sink.Table);
        return table;
    }

    // Days that lie within the range as a whole are one part, which stays from one question to the next; the first day and
    // the last are one each.
    List<Chunk> Chunks()
    {
        var (first, last) = (query.Range.From / UnixNano.PerDay, (query.Range.To - 1) / UnixNano.PerDay);
        var (begin, whole, end) = (new Chunk(first, first), new Chunk(first + 1, last - 1), new Chunk(last, last));
        var cutoff = context.View.Cutoff.Of(Schema.Table, "");
        foreach (var live in context.View.CallGroups)
        {
            var group = live.Group;
            if (!query.Range.Overlaps(group.MinStart, group.MaxStart))
                continue;
            if (group.MinStart < query.Range.From || group.MaxStart >= query.Range.To
                || group.MinIntake < cutoff || IsReplaced(live))
                _rest.Add(live);
            else if (group.MaxStart / UnixNano.PerDay >= last)
                end.Groups.Add(live);
            else if (group.MinStart / UnixNano.PerDay <= first)
                begin.Groups.Add(live);
            else
                whole.Groups.Add(live);
        }
        return [begin, whole, end];
    }

    bool IsReplaced(LiveGroup live)
    {
        foreach (var memory in context.MemoryOf(Schema))
        {
            if (memory.Replaces.Count > 0 && parts.Replaced.IsReplaced(memory.Calls!, memory.Columns.Rows, live.Group))
                return true;
        }
        return false;
    }

    // Of the slots of a series, those that the row groups are in: others come and go as time goes on.
    void Prepare(Chunk chunk)
    {
        var (from, to) = (long.MaxValue, long.MinValue);
        foreach (var live in chunk.Groups)
            (from, to) = (Math.Min(from, live.Group.MinStart), Math.Max(to, live.Group.MaxStart));
        // By whole days, so that a later row group does not change the question.
        (from, to) = (Math.Min(from, chunk.FirstDay * UnixNano.PerDay), Math.Max(to, (chunk.EndDay + 1) * UnixNano.PerDay - 1));
        var keys = new List<GroupKey>(query.GroupBy.Count);
        foreach (var key in query.GroupBy)
            keys.Add(key is GroupKey.TimeSlots slots ? new GroupKey.TimeSlots(Within(slots.Starts, from, to)) : key);
        chunk.Query = query with { GroupBy = keys, Order = null, AfterGroup = null, Limit = int.MaxValue };
        chunk.Key = new PartKey(context.View.Workspace, QueryShape.Of(chunk.Query)!, chunk.FirstDay, chunk.EndDay);
    }

    static List<long> Within(IReadOnlyList<long> starts, long from, long to)
    {
        var within = new List<long>();
        for (var i = 0; i < starts.Count; i++)
        {
            if (starts[i] <= to && (i + 1 == starts.Count || starts[i + 1] > from))
                within.Add(starts[i]);
        }
        return within;
    }

    // Quantiles that moved out of the numbers that a part knows: those numbers are looked for again.
    void LearnMissing(GroupTable into)
    {
        foreach (var (chunk, part) in _used)
        {
            var missing = into.MissingOf(part.Table);
            if (missing is null)
                continue;
            var groups = chunk.Groups.FindAll(live => part.Pieces.Contains(PartPiece.Of(live)));
            var found = Look(chunk.Query, groups, table => table.KeepOnly(missing));
            part.Table.Learn(missing, found);
            parts.Put(chunk.Key, part);
        }
    }

    void Keep(Chunk chunk, GroupTable table, int[] groups, GroupTable result)
    {
        table.Keys.Trim();
        var bytes = table.Bytes;
        if (bytes > parts.PartBytesMax)
            return;
        table.KeepQuantiles(result, groups);
        var pieces = new HashSet<PartPiece>(chunk.Groups.Count);
        foreach (var live in chunk.Groups)
            pieces.Add(PartPiece.Of(live));
        parts.Put(chunk.Key, new GroupPart(pieces, chunk.Rows, table) { TableBytes = bytes });
    }
}
