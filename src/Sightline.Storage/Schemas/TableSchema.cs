using Sightline.Storage.Segments;

namespace Sightline.Storage.Schemas;

/// <summary>
/// A table: its rows belong to traces and are sorted by trace id in a row group. Writers, readers, compaction and the
/// report of <c>doctor</c> follow from it. A segment that lacks a column reads as if no row had a value.
/// </summary>
sealed class TableSchema
{
    public required SegmentTable Table { get; init; }

    /// <summary>As in paths and in the manifest.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Time of a row, Unix nanoseconds; decides its day.</summary>
    public required Column Start { get; init; }

    /// <summary>When a row was taken in, Unix milliseconds; retention counts from there.</summary>
    public required Column Intake { get; init; }

    /// <summary>Tells the rows of a trace apart; null where a trace has one row.</summary>
    public Column? SpanId { get; init; }

    /// <summary>All tables.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [SpanColumns.Schema, TraceColumns.Schema, CallColumns.Schema];

    public static TableSchema Of(SegmentTable table) => table switch
    {
        SegmentTable.Spans => SpanColumns.Schema,
        SegmentTable.Traces => TraceColumns.Schema,
        SegmentTable.Calls => CallColumns.Schema,
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };
}
