using Sightline.Model.Ids;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Compaction;

/// <summary>What the rows of a row group are known by: the trace, and the span where a trace has several rows.</summary>
sealed class SegmentKeys
{
    readonly RowGroup _group;
    readonly byte[] _traces;
    readonly byte[]? _firstRows;
    readonly byte[]? _spans;

    public SegmentKeys(RowGroup group)
    {
        _group = group;
        _traces = group.Chunk(ChunkId.TraceIds);
        if (group.File.Table == SegmentTable.Traces)
            return;
        _firstRows = group.Chunk(ChunkId.FirstRows);
        _spans = group.Chunk(ChunkId.SpanIds);
    }

    public TraceId TraceOf(int row) => TraceId.Read(_traces.AsSpan(TraceNumber(row) * TraceId.Size));

    /// <summary>Zero in a table with one row per trace.</summary>
    public SpanId SpanOf(int row) => _spans is null ? default : new SpanId((ulong)ColumnReader.Long(_spans, row));

    /// <summary>The row, or -1.</summary>
    public int Find(TraceId trace, SpanId span)
    {
        var (first, end) = RowsOf(trace);
        for (var row = first; row < end; row++)
        {
            if (SpanOf(row) == span)
                return row;
        }
        return -1;
    }

    /// <summary>The first row of a trace, and that after its last; equal when it has none.</summary>
    public (int First, int End) RowsOf(TraceId trace)
    {
        var number = SortedIds.Find(_traces, trace);
        if (number < 0)
            return (0, 0);
        if (_firstRows is null)
            return (number, number + 1);
        var isLast = (number + 1) * TraceId.Size == _traces.Length;
        return (ColumnReader.Int(_firstRows, number), isLast ? _group.Rows : ColumnReader.Int(_firstRows, number + 1));
    }

    int TraceNumber(int row)
    {
        if (_firstRows is null)
            return row;
        var (low, high) = (0, _firstRows.Length / sizeof(int) - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (ColumnReader.Int(_firstRows, middle) <= row)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
