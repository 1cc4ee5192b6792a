using Sightline.Model.Ids;
using Sightline.Model.Sampling;
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
            // Segments of earlier versions do not have it.
            Kind = (WorkKind)Math.Max(0, Columns.NumberAt(TraceColumns.Kind, row)),
            Totals = new TraceTotals(
                Columns.NumberAt(TraceColumns.Tokens, row),
                Columns.NumberAt(TraceColumns.Cost, row),
                Columns.NumberAt(TraceColumns.UnpricedTokens, row),
                Columns.NumberAt(TraceColumns.EstimatedTokens, row)),
            Sampling = TraceSampling.Unpack(
                Columns.NumberAt(TraceColumns.Sampling, row),
                Columns.NumberAt(TraceColumns.SamplingRevision, row),
                Columns.NumberAt(TraceColumns.SamplingShare, row)),
            AgentFrom = From(TraceColumns.AgentFrom, row, start),
            UserFrom = From(TraceColumns.UserFrom, row, start),
            SessionFrom = From(TraceColumns.SessionFrom, row, start),
        };
    }

    long From(Column column, int row, long start) =>
        Columns.NumberAt(column, row) is >= 0 and var after ? start + after : TraceRow.FromRoot;

    public override ReadOnlySpan<byte> Agent(int row) => Columns.Text(TraceColumns.Agent)[row];

    public override ReadOnlySpan<byte> User(int row) => Columns.Text(TraceColumns.User)[row];

    public override ReadOnlySpan<byte> Session(int row) => Columns.Text(TraceColumns.Session)[row];

    public override ReadOnlySpan<byte> RootName(int row) => Columns.Text(TraceColumns.RootName)[row];

    public override ReadOnlySpan<byte> RootService(int row) => Columns.Text(TraceColumns.RootService)[row];

    public override int ServiceCount(int row) => Columns.TextSet(TraceColumns.Services).CountAt(row);

    public override ReadOnlySpan<byte> Service(int row, int index) =>
        Columns.TextSet(TraceColumns.Services).TextAt(row, index);
}
