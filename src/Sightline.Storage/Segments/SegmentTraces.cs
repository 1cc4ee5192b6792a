using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments;

/// <summary>The trace records of a row group. One thread at a time.</summary>
sealed class SegmentTraces(RowGroup group, DeleteVector hidden) : TraceRows
{
    /// <summary>The columns.</summary>
    public GroupReader Columns { get; } = new(group);

    public override int Count => group.Rows;

    /// <summary>The row of a trace, hidden or not, or -1.</summary>
    public int Find(TraceId id) => Columns.FindTrace(id);

    /// <summary>The number of a row in the whole segment.</summary>
    public int SegmentRow(int row) => group.FirstRow + row;

    /// <summary>The segment that the row group is in.</summary>
    public SegmentFile File => group.File;

    public override bool IsHidden(int row) => hidden.Contains(group.FirstRow + row);

    public override TraceRow Read(int row)
    {
        var start = Columns.NumberAt(TraceColumns.Start, row);
        var flags = Columns.NumberAt(TraceColumns.RootFlags, row);
        return new TraceRow
        {
            Id = Columns.TraceIdAt(row),
            MinStart = start,
            MaxEnd = start + Columns.NumberAt(TraceColumns.Duration, row),
            RootStart = start + Columns.NumberAt(TraceColumns.RootStart, row),
            RootId = new SpanId(Columns.IdAt(TraceColumns.RootId, row)),
            SpanCount = (int)Columns.NumberAt(TraceColumns.SpanCount, row),
            ErrorCount = (int)Columns.NumberAt(TraceColumns.ErrorCount, row),
            RootStatus = (SpanStatus)(flags & TraceColumns.RootStatusMask),
            HasRoot = (flags & TraceColumns.HasRootFlag) != 0,
            MaxIntake = Columns.NumberAt(TraceColumns.Intake, row) * TraceColumns.NanoPerMs,
        };
    }

    public override ReadOnlySpan<byte> RootName(int row) => Columns.Text(TraceColumns.RootName)[row];

    public override ReadOnlySpan<byte> RootService(int row) => Columns.Text(TraceColumns.RootService)[row];

    public override int ServiceCount(int row) => Columns.TextSet(TraceColumns.Services).CountAt(row);

    public override ReadOnlySpan<byte> Service(int row, int index) =>
        Columns.TextSet(TraceColumns.Services).TextAt(row, index);
}
