using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>What takes the rows that a scan finds; one for each thread.</summary>
interface IRowSink
{
    /// <summary>Takes rows of a place; the set is the sink's to change until it returns.</summary>
    void Add(RowPlace place, RowSet rows);
}

/// <summary>A place of a table whose rows are columns and nothing else.</summary>
/// <param name="columns">The columns.</param>
/// <param name="records">Trace records row by row, of the table of traces.</param>
/// <param name="piece">The number of the piece that it is, from new to old.</param>
/// <param name="scratch">Buffers.</param>
sealed class RowPlace(ColumnRows columns, TraceRows? records, int piece, Scratch scratch) : Place(columns, scratch)
{
    public TraceRows? Records => records;

    public int Piece => piece;
}

/// <summary>Finds the newest revisions of the rows of a range that satisfy a condition.</summary>
sealed class RowScan
{
    readonly QueryContext _context;
    readonly TableSchema _schema;
    readonly TimeRange _range;
    readonly Node _node;
    readonly HashSet<TraceId>? _only;
    readonly IReadOnlyList<MemoryRows> _memory;
    readonly List<LiveGroup> _groups = [];

    /// <summary>Of some row groups, and of memtables or not.</summary>
    public RowScan(
        QueryContext context, TableSchema schema, TimeRange range, Node node, IEnumerable<LiveGroup> groups, bool withMemory)
    {
        (_context, _schema, _range, _node) = (context, schema, range, node);
        _memory = withMemory ? context.MemoryOf(schema) : [];
        _groups.AddRange(groups);
    }

    public RowScan(
        QueryContext context, TableSchema schema, TimeRange range, Node node, IReadOnlyList<TraceId>? only,
        bool ascending) : this(context, schema, range, node, Overlapping(context, schema, range), withMemory: true)
    {
        _only = only is null ? null : [.. only];
        if (ascending)
            _groups.Sort((a, b) => a.Group.MinStart.CompareTo(b.Group.MinStart));
        else
            _groups.Sort((a, b) => b.Group.MaxStart.CompareTo(a.Group.MaxStart));
    }

    /// <summary>Pieces, of which memtables come first.</summary>
    public int Count => _memory.Count + _groups.Count;

    public int MemoryCount => _memory.Count;

    /// <summary>No row of this piece or a later one starts after this, where they are ordered from new to old.</summary>
    public long MaxStartFrom(int piece) => piece < _memory.Count ? long.MaxValue
        : piece < Count ? _groups[piece - _memory.Count].Group.MaxStart
        : long.MinValue;

    /// <summary>No row of this piece or a later one starts before this, where they are ordered from old to new.</summary>
    public long MinStartFrom(int piece) => piece < _memory.Count ? long.MinValue
        : piece < Count ? _groups[piece - _memory.Count].Group.MinStart
        : long.MaxValue;

    public List<T> Run<T>(int from, int to, Func<T> begin) where T : IRowSink => Workers.Run(
        to - from, begin, (sink, scratch, piece) => Look(sink, scratch, from + piece), _context.Cancellation);

    public List<T> Run<T>(Func<T> begin) where T : IRowSink => Run(0, Count, begin);

    /// <summary>Opens a piece again, to read rows that were found in it.</summary>
    public RowPlace Open(int piece, Scratch scratch)
    {
        if (piece < _memory.Count)
            return new RowPlace(_memory[piece].Columns, _memory[piece].Records, piece, scratch);
        var live = _groups[piece - _memory.Count];
        if (_schema.Table != SegmentTable.Traces)
            return new RowPlace(new GroupColumns(new GroupReader(live.Group)), null, piece, scratch);
        var records = new SegmentTraces(live.Group, live.Hidden);
        return new RowPlace(new GroupColumns(records.Columns), records, piece, scratch);
    }

    /// <summary>The row groups that may have rows of a range.</summary>
    public static IEnumerable<LiveGroup> Overlapping(QueryContext context, TableSchema schema, TimeRange range)
    {
        foreach (var live in context.View.Groups(schema.Table))
        {
            if (range.Overlaps(live.Group.MinStart, live.Group.MaxStart))
                yield return live;
        }
    }

    void Look<T>(T sink, Scratch scratch, int piece) where T : IRowSink
    {
        var place = Open(piece, scratch);
        var rows = scratch.Set(place.Rows);
        if (_only is null)
            rows.SetAll();
        else
            AddNamed(place, rows);
        KeepVisible(place, rows);
        if (!rows.IsEmpty)
            _node.Keep(place, rows);
        if (!rows.IsEmpty)
            sink.Add(place, rows);
        place.Release();
        scratch.Return(rows);
    }

    void AddNamed(RowPlace place, RowSet rows)
    {
        if (place.Columns is GroupColumns group)
        {
            group.AddTraces(_only!, rows);
            return;
        }
        for (var row = 0; row < rows.Rows; row++)
        {
            if (_only!.Contains(place.Columns.TraceIdAt(row)))
                rows.Set(row);
        }
    }

    void KeepVisible(RowPlace place, RowSet rows)
    {
        if (place.Piece < _memory.Count)
        {
            place.KeepRange(_schema.Start, _range, rows);
            _context.RemoveExpired(place, _schema, rows);
            if (_memory[place.Piece].Hidden is { } hidden)
                rows.AndNot(hidden);
        }
        else
        {
            var live = _groups[place.Piece - _memory.Count];
            if (live.Group.MinStart < _range.From || live.Group.MaxStart >= _range.To)
                place.KeepRange(_schema.Start, _range, rows);
            _context.RemoveHidden(live, place, _schema, rows);
        }
        for (var newer = 0; newer < Math.Min(place.Piece, _memory.Count); newer++)
            RemoveReplaced(place, _memory[newer].Replaces, rows);
    }

    void RemoveReplaced(RowPlace place, IReadOnlyDictionary<TraceId, HashSet<ulong>?> replaced, RowSet rows)
    {
        if (replaced.Count == 0 || rows.IsEmpty)
            return;
        var hidden = place.Scratch.Set(place.Rows);
        if (place.Columns is GroupColumns && replaced.Count < place.Rows)
        {
            foreach (var (id, spans) in replaced)
            {
                if (spans is null)
                    place.Columns.AddTrace(id, hidden);
                else
                    AddSpans(place, id, spans, hidden);
            }
        }
        else
        {
            foreach (var row in rows)
            {
                if (replaced.TryGetValue(place.Columns.TraceIdAt(row), out var spans)
                    && (spans is null || spans.Contains(place.Columns.IdAt(_schema.SpanId!, row))))
                    hidden.Set(row);
            }
        }
        rows.AndNot(hidden);
        place.Scratch.Return(hidden);
    }

    void AddSpans(RowPlace place, TraceId id, HashSet<ulong> spans, RowSet hidden)
    {
        var trace = place.Scratch.Set(place.Rows);
        place.Columns.AddTrace(id, trace);
        foreach (var row in trace)
        {
            if (spans.Contains(place.Columns.IdAt(_schema.SpanId!, row)))
                hidden.Set(row);
        }
        place.Scratch.Return(trace);
    }
}
