using Sightline.Storage.Segments;

namespace Sightline.Storage.Schemas;

/// <summary>The table <c>spans</c>: one row per span.</summary>
static class SpanColumns
{
    public static readonly Column SpanId = new(1, "span_id", ColumnKind.Id);
    public static readonly Column Parent = new(2, "parent_id", ColumnKind.Parent);
    public static readonly Column Start = new(3, "start", ColumnKind.Number);
    /// <summary>Nanoseconds; none for a span that has not ended.</summary>
    public static readonly Column Duration = new(4, "duration", ColumnKind.Number);
    public static readonly Column Intake = new(5, "intake", ColumnKind.Number);
    public static readonly Column Name = new(6, "name", ColumnKind.Text);
    public static readonly Column Scope = new(7, "scope", ColumnKind.Scope);
    public static readonly Column SpanKind = new(8, "span_kind", ColumnKind.Number);
    public static readonly Column Status = new(9, "status", ColumnKind.Number);
    public static readonly Column Kind = new(10, "kind", ColumnKind.Number);
    public static readonly Column Attributes = new(11, "attributes", ColumnKind.Attributes);

    /// <summary>The API key that it came with, as the ledger counts it: 32 hex digits, zeros for none.</summary>
    public static readonly Column Key = new(12, "key", ColumnKind.Text);

    public static TableSchema Schema { get; } = new()
    {
        Table = SegmentTable.Spans,
        Name = "spans",
        Columns = [SpanId, Parent, Start, Duration, Intake, Name, Scope, SpanKind, Status, Kind, Attributes, Key],
        Start = Start,
        Intake = Intake,
        SpanId = SpanId,
    };
}
