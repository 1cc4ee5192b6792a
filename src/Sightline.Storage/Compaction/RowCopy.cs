using System.Runtime.InteropServices;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Compaction;

/// <summary>
/// Copies the rows of one row group of a merge from those that hold them: traces by id, the rows of each by start,
/// then by span id, as a flush has them.
/// </summary>
sealed class RowCopy(MergeSources sources, TableSchema schema)
{
    readonly List<GroupReader> _readers = [];
    // Number among the readers, by number of the source.
    readonly Dictionary<int, int> _numbers = [];
    readonly List<RowRef> _rows = [];
    readonly List<Candidate> _trace = [];

    readonly record struct Candidate(long Start, ulong SpanId, RowRef Row);

    /// <summary>Puts the rows into the group, which is empty.</summary>
    public void Write(Span<TraceRun> pieces, GroupBuilder group)
    {
        _readers.Clear();
        _numbers.Clear();
        _rows.Clear();
        pieces.Sort(static (a, b) => a.Id != b.Id ? a.Id.CompareTo(b.Id) : a.Tag.CompareTo(b.Tag));
        OpenSources(pieces);
        using var starts = new UnpackedColumn<long>(_readers, (source, to) => source.CopyTo(schema.Start, to));
        for (var first = 0; first < pieces.Length;)
        {
            var end = first;
            _trace.Clear();
            while (end < pieces.Length && pieces[end].Id == pieces[first].Id)
                end++;
            // The rows of one piece are in order already.
            foreach (var piece in pieces[first..end])
                AddRows(piece, end - first > 1 ? starts : null);
            if (end - first > 1)
                _trace.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.SpanId.CompareTo(b.SpanId));
            group.BeginTrace(pieces[first].Id);
            foreach (var row in _trace)
                _rows.Add(row.Row);
            group.CountRows(_trace.Count);
            first = end;
        }
        group.Copy(_readers, CollectionsMarshal.AsSpan(_rows));
    }

    void OpenSources(ReadOnlySpan<TraceRun> pieces)
    {
        foreach (var piece in pieces)
        {
            if (_numbers.TryAdd(piece.Tag, _readers.Count))
                _readers.Add(sources.Open(piece.Tag));
        }
    }

    void AddRows(TraceRun piece, UnpackedColumn<long>? starts)
    {
        var number = _numbers[piece.Tag];
        var columns = _readers[number];
        var counts = sources.RowsOf(piece.Tag);
        var trace = columns.FindTrace(piece.Id);
        for (var row = columns.FirstRow(trace); row < columns.EndRow(trace); row++)
        {
            if (!counts.Counts(columns, row))
                continue;
            var start = starts is null ? 0 : starts[number][row];
            var span = starts is not null && schema.SpanId is { } id ? columns.IdAt(id, row) : 0;
            _trace.Add(new Candidate(start, span, new RowRef(number, row)));
        }
    }
}
