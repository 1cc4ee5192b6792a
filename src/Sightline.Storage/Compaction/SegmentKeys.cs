using Sightline.Model.Ids;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Compaction;

/// <summary>What the rows of a row group are known by: the trace, and the span where a trace has several rows.</summary>
sealed class SegmentKeys(RowGroup group)
{
    readonly GroupReader _columns = new(group);
    readonly Column? _spanId = TableSchema.Of(group.File.Table).SpanId;

    public TraceId TraceOf(int row) => _columns.TraceIdAt(_columns.TraceOf(row));

    /// <summary>Zero in a table with one row per trace.</summary>
    public SpanId SpanOf(int row) => _spanId is null ? default : new SpanId(_columns.IdAt(_spanId, row));

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
        var number = _columns.FindTrace(trace);
        return number < 0 ? (0, 0) : (_columns.FirstRow(number), _columns.EndRow(number));
    }
}
