using Sightline.Model.Memory;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Segments.Writing;
using Sightline.Storage.Views;

namespace Sightline.Storage.Compaction;

/// <summary>
/// The traces of one workspace in the inputs of a merge: which row groups hold rows of each that still count, and when
/// the trace began. Ordered by that time; all pieces of a trace stand together. 32 bytes a piece.
/// </summary>
sealed class TraceDirectory
{
    TraceRun[] _pieces = new TraceRun[1024];
    int _count;

    /// <summary>In the order of <see cref="Order"/>; their tag is the number of the source.</summary>
    public Span<TraceRun> Pieces => _pieces.AsSpan(0, _count);

    /// <summary>Adds the traces of a row group.</summary>
    public void Add(int source, GroupReader columns, TableSchema schema, MergeRows rows)
    {
        var starts = Buffers.Rent<long>(columns.Rows);
        columns.CopyTo(schema.Start, starts.AsSpan(0, columns.Rows));
        for (var trace = 0; trace < columns.TraceCount; trace++)
        {
            var end = columns.EndRow(trace);
            var count = 0;
            var start = long.MaxValue;
            for (var row = columns.FirstRow(trace); row < end; row++)
            {
                if (!rows.Counts(columns, row))
                    continue;
                count++;
                start = Math.Min(start, starts[row]);
            }
            if (count > 0)
                Add(new TraceRun(columns.TraceIdAt(trace), start, count, source));
        }
        Buffers.Return(starts);
    }

    /// <summary>Puts the pieces of each trace together, and the traces in order of time.</summary>
    public void Order()
    {
        var pieces = Pieces;
        pieces.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        for (var first = 0; first < pieces.Length;)
        {
            var start = pieces[first].Start;
            var end = first + 1;
            for (; end < pieces.Length && pieces[end].Id == pieces[first].Id; end++)
                start = Math.Min(start, pieces[end].Start);
            for (; first < end; first++)
                pieces[first] = pieces[first] with { Start = start };
        }
        pieces.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start)
            : a.Id != b.Id ? a.Id.CompareTo(b.Id)
            : a.Tag.CompareTo(b.Tag));
    }

    void Add(TraceRun piece)
    {
        if (_count == _pieces.Length)
            Array.Resize(ref _pieces, 2 * _count);
        _pieces[_count++] = piece;
    }
}

/// <summary>Which rows of a row group still count: neither hidden nor out of date.</summary>
/// <param name="Segment">The segment, with the rows that were hidden when the merge began.</param>
/// <param name="FirstRow">The row group's first row in the segment.</param>
/// <param name="Intake">The column of the time of intake; in milliseconds.</param>
/// <param name="Cutoff">Rows that were taken in before, Unix nanoseconds, are out of date.</param>
readonly record struct MergeRows(LiveSegment Segment, int FirstRow, Column Intake, long Cutoff)
{
    public bool Counts(GroupReader columns, int row) =>
        !Segment.Hidden.Contains(FirstRow + row)
        && (Cutoff <= 0 || columns.Longs(Intake)[row] * TraceColumns.NanoPerMs >= Cutoff);
}
