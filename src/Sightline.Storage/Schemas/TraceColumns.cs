using Sightline.Storage.Segments;

namespace Sightline.Storage.Schemas;

/// <summary>The table <c>traces</c>: one row per trace, over all its spans.</summary>
static class TraceColumns
{
    public const long RootStatusMask = 15;
    public const long HasRootFlag = 16;
    public const long NanoPerMs = 1_000_000;

    public static readonly Column Start = new(1, "start", ColumnKind.Number);
    /// <summary>Nanoseconds from the first start to the last end.</summary>
    public static readonly Column Duration = new(2, "duration", ColumnKind.Number);
    public static readonly Column Intake = new(3, "intake", ColumnKind.Number);
    public static readonly Column RootId = new(4, "root_id", ColumnKind.Id);
    /// <summary>Nanoseconds after the trace's start.</summary>
    public static readonly Column RootStart = new(5, "root_start", ColumnKind.Number);
    public static readonly Column SpanCount = new(6, "span_count", ColumnKind.Number);
    public static readonly Column ErrorCount = new(7, "error_count", ColumnKind.Number);
    /// <summary>Bits 0 to 3: status of the root; bit 4: it is a true root.</summary>
    public static readonly Column RootFlags = new(8, "root_flags", ColumnKind.Number);
    public static readonly Column RootName = new(9, "root_name", ColumnKind.Text);
    public static readonly Column RootService = new(10, "root_service", ColumnKind.Text);
    public static readonly Column Services = new(11, "services", ColumnKind.TextSet);

    public static TableSchema Schema { get; } = new()
    {
        Table = SegmentTable.Traces,
        Name = "traces",
        Columns =
        [
            Start, Duration, Intake, RootId, RootStart, SpanCount, ErrorCount, RootFlags, RootName, RootService,
            Services,
        ],
        Start = Start,
        Intake = Intake,
    };
}
