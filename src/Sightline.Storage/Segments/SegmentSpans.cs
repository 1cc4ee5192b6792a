using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments;

/// <summary>The spans of a row group, row by row. One thread at a time.</summary>
sealed class SegmentSpans(RowGroup group, DeleteVector hidden) : SpanRows
{
    /// <summary>The columns.</summary>
    public GroupReader Columns { get; } = new(group);

    /// <summary>The view's rest has no value that is kept as a payload: nothing long is read for what is said in names.</summary>
    public bool LeavesPayloadsOut { get; init; }

    public override int TraceCount => Columns.TraceCount;

    public override TraceId TraceIdAt(int trace) => Columns.TraceIdAt(trace);

    public override int FindTrace(TraceId id) => Columns.FindTrace(id);

    public override int FirstRow(int trace) => Columns.FirstRow(trace);

    public override int NextRow(int trace, int row) => row + 1 < Columns.EndRow(trace) ? row + 1 : -1;

    public override int FindRow(int trace, SpanId id)
    {
        var ids = MemoryMarshal.Cast<byte, ulong>(Columns.Ids(SpanColumns.SpanId));
        var stored = BitConverter.IsLittleEndian ? id.Value : BinaryPrimitives.ReverseEndianness(id.Value);
        var end = Columns.EndRow(trace);
        for (var row = Columns.FirstRow(trace); row < end; row++)
        {
            var at = ids[row..end].IndexOf(stored);
            if (at < 0)
                return -1;
            row += at;
            if (!IsHidden(row))
                return row;
        }
        return -1;
    }

    public override bool IsHidden(int row) => hidden.Contains(group.FirstRow + row);

    public override long IntakeAt(int row) => Columns.NumberAt(SpanColumns.Intake, row) * TraceColumns.NanoPerMs;

    public override ReadOnlySpan<byte> KeyAt(int row) => Columns.Text(SpanColumns.Key)[row];

    /// <summary>The number of a row in the whole segment.</summary>
    public int SegmentRow(int row) => group.FirstRow + row;

    /// <summary>The segment that the row group is in.</summary>
    public SegmentFile File => group.File;

    public SpanId SpanIdAt(int row) => new(Columns.IdAt(SpanColumns.SpanId, row));

    public override void Read(int trace, int row, bool rest, ref SpanView view)
    {
        view.TraceId = TraceIdAt(trace);
        view.SpanId = SpanIdAt(row);
        view.ParentSpanId = new SpanId(Columns.ParentAt(row));
        view.StartUnixNano = Columns.NumberAt(SpanColumns.Start, row);
        var duration = Columns.NumberAt(SpanColumns.Duration, row);
        view.EndUnixNano = duration == NumberColumn.None ? 0 : view.StartUnixNano + duration;
        view.SpanKind = (SpanKind)Columns.NumberAt(SpanColumns.SpanKind, row);
        view.Status = (SpanStatus)Columns.NumberAt(SpanColumns.Status, row);
        view.Kind = (WorkKind)Columns.NumberAt(SpanColumns.Kind, row);
        view.Name = Columns.Text(SpanColumns.Name)[row];
        view.Rest = rest ? Columns.Attributes.Rest(row, !LeavesPayloadsOut) : default;
        Columns.Scope.Read(Columns.Scope.NumberAt(row), ref view);
    }
}
