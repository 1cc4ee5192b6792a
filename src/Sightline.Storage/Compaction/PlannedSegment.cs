using Sightline.Model.Workspaces;

namespace Sightline.Storage.Compaction;

/// <summary>What planning needs to know of a live segment.</summary>
sealed record PlannedSegment
{
    public required string Path { get; init; }

    public required string Table { get; init; }

    /// <summary>Retention class: segments of different classes are not merged.</summary>
    public string Class { get; init; } = "standard";

    /// <summary>0 from a flush, 1 from merging those, 2 from merging a day.</summary>
    public required int Level { get; init; }

    /// <summary>Null at level 0.</summary>
    public WorkspaceId? Workspace { get; init; }

    /// <summary>Null at level 0.</summary>
    public DateOnly? Day { get; init; }

    public required long Rows { get; init; }

    /// <summary>Rows that a delete vector hides.</summary>
    public long HiddenRows { get; init; }

    /// <summary>Rows whose time of retention is over.</summary>
    public long ExpiredRows { get; init; }

    public required long Bytes { get; init; }

    public long MinStart { get; init; }

    /// <summary>When its newest row was taken in, Unix nanoseconds.</summary>
    public long MaxIntake { get; init; }

    /// <summary>A deletion was asked for that hides rows here: they must not stay on disk.</summary>
    public bool PurgeDue { get; init; }
}

/// <summary>Segments to be replaced by the rows of them that still count.</summary>
/// <param name="Table">Name of their table.</param>
/// <param name="Level">Level of what is written.</param>
/// <param name="Inputs">Paths, old before new.</param>
/// <param name="Reason">Why, as the log and the metrics say it.</param>
sealed record CompactionStep(string Table, int Level, IReadOnlyList<string> Inputs, CompactionReason Reason);

/// <summary>What made a step due.</summary>
enum CompactionReason
{
    /// <summary>Enough was flushed, or its hour is over.</summary>
    Flushed,
    /// <summary>A day has many segments, or is over.</summary>
    Day,
    /// <summary>Many rows are hidden.</summary>
    Hidden,
    /// <summary>Many rows are out of date.</summary>
    Expired,
    /// <summary>Rows were deleted.</summary>
    Deleted,
}
