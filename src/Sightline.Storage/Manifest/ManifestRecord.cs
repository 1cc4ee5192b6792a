using Sightline.Storage.Journal;
using Sightline.Storage.Ledgers;

namespace Sightline.Storage.Manifest;

/// <summary>One change of the store that happens whole or not at all.</summary>
sealed record ManifestRecord
{
    public IReadOnlyList<SegmentEntry> Added { get; init; } = [];

    /// <summary>Paths of segments that are no longer part of the store.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Each replaces an earlier one of the same segment.</summary>
    public IReadOnlyList<DeleteVectorEntry> DeleteVectors { get; init; } = [];

    /// <summary>Counts to add to the ledger.</summary>
    public IReadOnlyList<LedgerDelta> Ledger { get; init; } = [];

    /// <summary>Every record of the journal up to this one is in segments; 0 leaves it as it was.</summary>
    public long JournalSequence { get; init; }
}

/// <summary>A segment file and what a reader must know before opening it. Times are Unix nanoseconds.</summary>
sealed record SegmentEntry
{
    public required string Path { get; init; }

    /// <summary>Name of the table, such as <c>spans</c>.</summary>
    public required string Table { get; init; }

    public required long Rows { get; init; }
    public required long Bytes { get; init; }
    public required long MinStart { get; init; }
    public required long MaxStart { get; init; }
    public required long MinIntake { get; init; }
    public required long MaxIntake { get; init; }

    /// <summary>Whose rows it holds: 32 hex digits each.</summary>
    public required IReadOnlyList<string> Workspaces { get; init; }

    /// <summary>Retention class: <c>standard</c> or <c>important</c>.</summary>
    public string Class { get; init; } = "standard";

    /// <summary>The greatest revision of a row.</summary>
    public required long MaxRevision { get; init; }

    /// <summary>0 from a flush, 1 from merging those, 2 from merging a day.</summary>
    public int Level { get; init; }
}

/// <summary>Which file says what rows of a segment are hidden.</summary>
sealed record DeleteVectorEntry(string Segment, string Path)
{
    /// <summary>Rows were deleted: the segment has to be written anew, and stays marked until it was.</summary>
    public bool Purge { get; init; }
}

/// <summary>Records, counted by who sent them and what became of them.</summary>
sealed record LedgerDelta(string Workspace, Guid Key, Signal Signal, Fate Reason, long Count)
{
    /// <summary>Hours since 1970 of their receipt; see <see cref="LedgerKey"/>. 0 where it is missing.</summary>
    public long Hour { get; init; }
}
