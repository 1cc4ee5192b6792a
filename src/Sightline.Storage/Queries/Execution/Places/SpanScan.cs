using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>What takes the spans that a scan finds; one for each thread.</summary>
interface ISpanSink
{
    /// <summary>Takes rows of a row group; the set is the sink's to change until it returns.</summary>
    void Add(SpanPlace place, RowSet rows);

    /// <summary>Takes a span of a memtable.</summary>
    void Add(in SpanView span);
}

/// <summary>
/// Finds the newest revisions of the spans of a range that satisfy a condition, in memtables row by row and in row
/// groups by columns. Pieces are numbered from new to old.
/// </summary>
sealed class SpanScan
{
    /// <summary>Rows of a memtable in one piece: about as much work as a row group.</summary>
    const int MemtableRows = 8_192;

    readonly QueryContext _context;
    readonly TimeRange _range;
    readonly SpanCondition _condition;
    readonly bool _rest;
    readonly List<(int Table, int From, int To)> _memory = [];
    readonly List<LiveGroup> _groups = [];

    /// <param name="context">Where.</param>
    /// <param name="range">Spans by their start.</param>
    /// <param name="condition">What they satisfy.</param>
    /// <param name="rest">The sink looks at more of spans of memtables than their columns.</param>
    public SpanScan(QueryContext context, TimeRange range, SpanCondition condition, bool rest)
    {
        _context = context;
        _range = range;
        _condition = condition;
        _rest = rest || condition.NeedsRest;
        for (var table = 0; table < context.Spans.Length; table++)
        {
            for (var from = 0; from < context.Spans[table].Count; from += MemtableRows)
                _memory.Add((table, from, Math.Min(from + MemtableRows, context.Spans[table].Count)));
        }
        foreach (var live in context.View.SpanGroups)
        {
            if (range.Overlaps(live.Group.MinStart, live.Group.MaxStart))
                _groups.Add(live);
        }
        _groups.Sort((a, b) => b.Group.MaxStart.CompareTo(a.Group.MaxStart));
    }

    /// <summary>Pieces, of which those of memtables come first.</summary>
    public int Count => _memory.Count + _groups.Count;

    /// <summary>Pieces of memtables.</summary>
    public int MemoryCount => _memory.Count;

    /// <summary>No span of this piece or a later one starts after this.</summary>
    public long MaxStartFrom(int piece) => piece < _memory.Count ? long.MaxValue
        : piece < Count ? _groups[piece - _memory.Count].Group.MaxStart
        : long.MinValue;

    /// <summary>Looks at pieces and gives what the threads made of them.</summary>
    public List<T> Run<T>(int from, int to, Func<T> begin) where T : ISpanSink => Workers.Run(
        to - from, begin, (sink, scratch, piece) => Look(sink, scratch, from + piece), _context.Cancellation);

    public List<T> Run<T>(Func<T> begin) where T : ISpanSink => Run(0, Count, begin);

    void Look<T>(T sink, Scratch scratch, int piece) where T : ISpanSink
    {
        if (piece < _memory.Count)
            LookAtMemory(sink, _memory[piece]);
        else
            LookAtGroup(sink, scratch, _groups[piece - _memory.Count]);
    }

    void LookAtMemory<T>(T sink, (int Table, int From, int To) piece) where T : ISpanSink
    {
        var rows = _context.Spans[piece.Table];
        var overridden = _context.OverriddenAt(piece.Table);
        var span = new SpanView();
        for (var row = piece.From; row < piece.To; row++)
        {
            // One trace can have 100,000 spans with long texts.
            if ((row & 255) == 0)
                _context.Cancellation.ThrowIfCancellationRequested();
            if (!_range.Contains(rows.StartAt(row)) || rows.IntakeAt(row) < _context.View.Cutoff.Spans
                || !rows.TryRead(row, _rest, ref span))
                continue;
            if (overridden.Count > 0 && overridden.TryGetValue(span.TraceId, out var spans)
                && spans.Contains(span.SpanId.Value))
                continue;
            if (_condition.Test.OfSpan(span))
                sink.Add(span);
        }
    }

    void LookAtGroup<T>(T sink, Scratch scratch, LiveGroup live) where T : ISpanSink
    {
        var place = SpanPlace.Of(live, scratch);
        var rows = scratch.Set(place.Rows);
        rows.SetAll();
        if (live.Group.MinStart < _range.From || live.Group.MaxStart >= _range.To)
            place.KeepRange(SpanColumns.Start, _range, rows);
        _context.RemoveHidden(live, place, SpanColumns.Schema, rows);
        RemoveOverridden(place, rows);
        _condition.Node.Keep(place, rows);
        if (!rows.IsEmpty)
            sink.Add(place, rows);
        place.Release();
        scratch.Return(rows);
    }

    void RemoveOverridden(SpanPlace place, RowSet rows)
    {
        foreach (var (id, spans) in _context.OverriddenAt(_context.Spans.Length))
        {
            var trace = place.Reader.FindTrace(id);
            if (trace < 0)
                continue;
            for (var row = place.Reader.FirstRow(trace); row < place.Reader.EndRow(trace); row++)
            {
                if (spans.Contains(place.Columns.IdAt(SpanColumns.SpanId, row)))
                    rows.Clear(row);
            }
        }
    }
}
