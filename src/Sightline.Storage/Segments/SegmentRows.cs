using Sightline.Model.Ids;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments;

/// <summary>The rows of a row group of a table that is known by (trace, span). One thread at a time.</summary>
sealed class SegmentRows(TableSchema schema, LiveGroup live) : FlatRows
{
    /// <summary>The columns.</summary>
    public GroupReader Columns { get; } = new(live.Group);

    public override object Place => live.Group;

    public override TraceId TraceIdAt(int row) => Columns.TraceIdAt(Columns.TraceOf(row));

    public override SpanId SpanIdAt(int row) => new(Columns.IdAt(schema.SpanId!, row));

    public override long Number(Column column, int row) => Columns.NumberAt(column, row);

    public override ReadOnlySpan<byte> TextAt(Column column, int row) => Columns.Text(column)[row];

    /// <summary>True when a newer revision hides the row.</summary>
    public bool IsHidden(int row) => live.Hidden.Contains(live.Group.FirstRow + row);

    /// <summary>The rows of a trace, from the first to the one behind the last; empty where it has none.</summary>
    public (int First, int End) RowsOf(TraceId id)
    {
        var trace = Columns.FindTrace(id);
        return trace < 0 ? default : (Columns.FirstRow(trace), Columns.EndRow(trace));
    }
}
