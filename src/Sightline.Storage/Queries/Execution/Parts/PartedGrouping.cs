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

    /// <summary>For each row from which on a part is kept: parts that take less together are merged each time.</summary>
    const long UnionBytesPerRow = 16;

    /// <summary>Days of the largest window.</summary>
    const long WindowDaysMax = 16;

    static readonly TableSchema Schema = CallColumns.Schema;

    readonly long _firstDay = query.Range.From / UnixNano.PerDay;
    readonly long _lastDay = (query.Range.To - 1) / UnixNano.PerDay;
    readonly List<LiveGroup> _rest = [];
    readonly List<(Chunk Chunk, GroupPart Part, bool IsNew)> _used = [];
    // Of which the numbers of quantiles were folded and no part was made.
    readonly List<LiveGroup> _folded = [];
    // The first day of the range has rows before it, the last one behind it.
    bool _isFirstCut;
    bool _isLastCut;

    /// <summary>Row groups of some days, and the question about them.</summary>
    sealed record Chunk(long FirstDay, long LastDay)
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
        var table = Begin(query, context.Memory).Table;
        foreach (var chunk in Chunks())
            Take(chunk, table);
        MergeUsed(table);
        table.Merge(Over(_rest, query, context.Memory, withMemory: true).Collect());
        Over([.. _folded, .. _rest], query, context.Memory, withMemory: true).Complete(table);
        foreach (var (chunk, part, isNew) in _used)
        {
            if (TryLearn(chunk, part, table) || isNew)
                parts.Put(chunk.Key, part);
        }
        return table.Result(context.Cancellation);
    }

    void Take(Chunk chunk, GroupTable into)
    {
        if (chunk.Rows < parts.RowsMin)
        {
            _rest.AddRange(chunk.Groups);
            return;
        }
        Prepare(chunk);
        if (parts.Find(chunk.Key, () => Begin(chunk.Query, Memory()).Table) is { } part && TryUse(part, chunk, out var later))
        {
            _rest.AddRange(later);
            _used.Add((chunk, part, false));
            return;
        }
        // What is merged or kept is counted then.
        var table = Over(chunk.Groups, chunk.Query, Memory(), withMemory: false).Collect();
        if (table.Bytes > parts.PartBytesMax)
        {
            into.Merge(table);
            _folded.AddRange(chunk.Groups);
            return;
        }
        table.Keep();
        var pieces = new HashSet<PartPiece>(chunk.Groups.Count);
        foreach (var live in chunk.Groups)
            pieces.Add(PartPiece.Of(live));
        var made = new GroupPart(pieces, chunk.Rows, table, []);
        context.Memory.Add(made.Bytes);
        _used.Add((chunk, made, true));
    }

    // What many parts hold together is merged once, for as long as they are the same ones.
    void MergeUsed(GroupTable into)
    {
        var bytes = 0L;
        foreach (var (_, part, _) in _used)
            bytes += part.Bytes;
        if (_used.Count > 1 && bytes >= parts.RowsMin * UnionBytesPerRow && bytes <= parts.PartBytesMax
            && !_used.Exists(used => used.IsNew))
        {
            into.Merge(Union().Table);
            return;
        }
        foreach (var (_, part, _) in _used)
            into.Merge(part.Table);
    }

    GroupPart Union()
    {
        long[] of = [.. _used.ConvertAll(used => used.Part.Number)];
        var whole = new Chunk(_used[0].Chunk.FirstDay, _used[^1].Chunk.LastDay);
        foreach (var (chunk, _, _) in _used)
            whole.Groups.AddRange(chunk.Groups);
        Prepare(whole);
        var key = whole.Key with { Shape = $"of parts {whole.Key.Shape}" };
        if (parts.FindHeld(key) is { } known && known.Of.AsSpan().SequenceEqual(of))
            return known;
        var table = Begin(whole.Query, Memory()).Table;
        var pieces = new HashSet<PartPiece>();
        foreach (var (_, part, _) in _used)
        {
            table.Merge(part.Table);
            pieces.UnionWith(part.Pieces);
        }
        table.Trim();
        var union = new GroupPart(pieces, whole.Rows, table, of);
        parts.PutUnion(key, union);
        return union;
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

    // Of one chunk.
    QueryMemory Memory() => new(Limits.QueryBytesMax) { HeldBytesMax = context.Memory.HeldBytesMax };

    static GroupSink Begin(LogicalQuery question, QueryMemory memory) =>
        new(new GroupPlan(question, Schema, memory), Schema.Table);

    GroupRun Over(List<LiveGroup> groups, LogicalQuery question, QueryMemory memory, bool withMemory)
    {
        var scan = new RowScan(context, Schema, question.Range, node, groups, withMemory);
        return new GroupRun(scan.Run, () => Begin(question, memory));
    }

    // The first day of the range and the last are a chunk each; days between them are in windows of a power of two, which
    // stay the same from one day to the next.
    List<Chunk> Chunks()
    {
        var chunks = new SortedDictionary<long, Chunk>();
        var cutoff = context.View.Cutoff.Of(Schema.Table, "");
        foreach (var live in context.View.CallGroups)
        {
            var group = live.Group;
            _isFirstCut |= group.MinStart < query.Range.From && group.MaxStart >= _firstDay * UnixNano.PerDay;
            _isLastCut |= group.MaxStart >= query.Range.To && group.MinStart < (_lastDay + 1) * UnixNano.PerDay;
            if (!query.Range.Overlaps(group.MinStart, group.MaxStart))
                continue;
            if (group.MinStart < query.Range.From || group.MaxStart >= query.Range.To
                || group.MinIntake < cutoff || IsReplaced(live))
            {
                _rest.Add(live);
                continue;
            }
            var (from, end) = Window(group.MinStart / UnixNano.PerDay);
            if (!chunks.TryGetValue(from, out var chunk))
                chunks.Add(from, chunk = new Chunk(from, end));
            chunk.Groups.Add(live);
        }
        return [.. chunks.Values];
    }

    // The first and the last day of the largest window that holds a day and neither the first day of the range nor the last.
    (long First, long Last) Window(long day)
    {
        for (var days = WindowDaysMax; days > 1; days /= 2)
        {
            var from = day & -days;
            if (from > _firstDay && from + days - 1 < _lastDay)
                return (from, from + days - 1);
        }
        return (day, day);
    }

    bool IsReplaced(LiveGroup live)
    {
        foreach (var memory in context.MemoryOf(Schema))
        {
            if (memory.Replaces.Count > 0 && parts.Replaced.IsReplaced(memory.Calls!, memory.CallCount, live.Group))
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
        (from, to) = (Math.Min(from, chunk.FirstDay * UnixNano.PerDay), Math.Max(to, (chunk.LastDay + 1) * UnixNano.PerDay - 1));
        var keys = new List<GroupKey>(query.GroupBy.Count);
        foreach (var key in query.GroupBy)
            keys.Add(key is GroupKey.TimeSlots slots ? new GroupKey.TimeSlots(Within(slots.Starts, from, to)) : key);
        chunk.Query = query with { GroupBy = keys, Order = null, AfterGroup = null, Limit = int.MaxValue };
        chunk.Key = new PartKey(
            context.View.Workspace, CutOf(chunk) + QueryShape.Of(chunk.Query)!, chunk.FirstDay, chunk.LastDay);
    }

    // One period may begin and the one before it may end within a day: each has its own part of it.
    string CutOf(Chunk chunk) => (_isFirstCut && chunk.FirstDay == _firstDay, _isLastCut && chunk.LastDay == _lastDay) switch
    {
        (true, true) => "within ",
        (true, false) => "since ",
        (false, true) => "until ",
        _ => "",
    };

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

    // Quantiles that moved out of the numbers that a part knows: those numbers are looked for again. False where none did.
    bool TryLearn(Chunk chunk, GroupPart part, GroupTable into)
    {
        if (into.MissingOf(part.Table) is not { } missing)
            return false;
        var groups = chunk.Groups.FindAll(live => part.Pieces.Contains(PartPiece.Of(live)));
        part.Table.Learn(missing, Over(groups, chunk.Query, context.Memory, withMemory: false).Seek(part.Table, missing));
        return true;
    }
}
