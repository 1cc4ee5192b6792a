using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>What all parts of one query share: the rows that it is over, at one moment, and its bounds.</summary>
sealed class QueryContext
{
    readonly Dictionary<TraceId, HashSet<ulong>>[] _overridden;
    readonly Lock _gate = new();
    MemoryRows[]? _records;
    List<MemoryRows>? _calls;
    TraceShares? _shares;

    /// <param name="view">What is visible.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="memory">What it may hold; as much as any query where it is left out.</param>
    public QueryContext(StoreView view, CancellationToken cancellation, QueryMemory? memory = null)
    {
        Memory = memory ?? new QueryMemory(Limits.QueryBytesMax);
        View = view;
        Cancellation = cancellation;
        Spans = new MemtableRows[view.Tables.Count];
        _overridden = new Dictionary<TraceId, HashSet<ulong>>[Spans.Length + 1];
        _overridden[0] = [];
        for (var i = 0; i < Spans.Length; i++)
        {
            Spans[i] = new MemtableRows(view.Tables[i]);
            _overridden[i + 1] = Union(_overridden[i], Spans[i].Overridden);
        }
    }

    public StoreView View { get; }

    public CancellationToken Cancellation { get; }

    public QueryMemory Memory { get; }

    /// <summary>No trace that started later has lost spans to sampling; Unix nanoseconds.</summary>
    public long GoneThrough { get; init; } = long.MaxValue;

    /// <summary>What traces stand for in counts of spans.</summary>
    public TraceShares Shares
    {
        get
        {
            lock (_gate)
                return _shares ??= new TraceShares(this);
        }
    }

    /// <summary>Spans of memtables, new before old.</summary>
    public MemtableRows[] Spans { get; }

    /// <summary>Spans of a memtable, or of segments (at the number of memtables), that newer memtables replace.</summary>
    public Dictionary<TraceId, HashSet<ulong>> OverriddenAt(int table) => _overridden[table];

    /// <summary>The rows of a table in memtables, new before old; of any table but that of spans.</summary>
    public IReadOnlyList<MemoryRows> MemoryOf(TableSchema schema)
    {
        lock (_gate)
            return schema.Table == SegmentTable.Calls ? _calls ??= Calls() : _records ??= Records();
    }

    /// <summary>
    /// Takes the rows of a row group away that are not to be seen: hidden by newer revisions, or out of date.
    /// </summary>
    public void RemoveHidden(LiveGroup live, Place place, TableSchema schema, RowSet rows)
    {
        live.Hidden.RemoveFrom(rows, live.Group.FirstRow);
        var cutoff = View.Cutoff.Of(schema.Table, live.Class);
        if (live.Group.MinIntake < cutoff)
            place.KeepBetween(schema.Intake, IntakeFrom(cutoff), long.MaxValue, rows);
    }

    /// <summary>Takes the rows of a memtable away that are out of date.</summary>
    public void RemoveExpired(Place place, TableSchema schema, RowSet rows)
    {
        var cutoff = View.Cutoff.Of(schema.Table, "");
        if (cutoff > 0)
            place.KeepBetween(schema.Intake, IntakeFrom(cutoff), long.MaxValue, rows);
    }

    // Columns have milliseconds, cut-offs nanoseconds.
    static long IntakeFrom(long cutoff) => (cutoff + TraceColumns.NanoPerMs - 1) / TraceColumns.NanoPerMs;

    List<MemoryRows> Calls()
    {
        var calls = new List<MemoryRows>();
        foreach (var table in View.Tables)
            MemtableCallColumns.Add(table.Calls, calls);
        return calls;
    }

    MemoryRows[] Records()
    {
        var records = new MemoryRows[View.Tables.Count];
        for (var i = 0; i < records.Length; i++)
        {
            MemtableTraces traces;
            lock (View.Tables[i].Gate)
                traces = new MemtableTraces(View.Tables[i]);
            var replaced = new Dictionary<TraceId, HashSet<ulong>?>();
            for (var row = 0; row < traces.Count; row++)
            {
                if (traces.HasOlder(row))
                    replaced.Add(traces.Slot(row).Row.Id, null);
            }
            records[i] = new MemoryRows(new MemtableTraceColumns(traces), replaced) { Records = traces };
        }
        return records;
    }

    static Dictionary<TraceId, HashSet<ulong>> Union(
        Dictionary<TraceId, HashSet<ulong>> newer, Dictionary<TraceId, HashSet<ulong>> older)
    {
        if (newer.Count == 0 || older.Count == 0)
            return newer.Count == 0 ? older : newer;
        var union = new Dictionary<TraceId, HashSet<ulong>>(newer);
        foreach (var (trace, spans) in older)
        {
            if (union.TryGetValue(trace, out var known))
                union[trace] = [.. known, .. spans];
            else
                union.Add(trace, spans);
        }
        return union;
    }
}
