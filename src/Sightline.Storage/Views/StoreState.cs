using Sightline.Model.Workspaces;
using Sightline.Storage.Manifest;
using Sightline.Storage.Memtables;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Views;

/// <summary>A segment that the manifest names, and which of its rows are hidden.</summary>
sealed record LiveSegment(SegmentFile File, DeleteVector Hidden)
{
    /// <summary>What the manifest says of it.</summary>
    public required SegmentEntry Entry { get; init; }

    /// <summary>Path of the delete vector's file; null while there is none.</summary>
    public string? HiddenPath { get; init; }

    /// <summary>Rows were deleted here and are still in the file.</summary>
    public bool PurgeDue { get; init; }

    /// <summary>Old before new.</summary>
    public static int ByAge(LiveSegment a, LiveSegment b) =>
        a.Entry.MaxRevision != b.Entry.MaxRevision
            ? a.Entry.MaxRevision.CompareTo(b.Entry.MaxRevision)
            : string.CompareOrdinal(a.File.Path, b.File.Path);
}

/// <summary>A row group with the rows that are hidden.</summary>
readonly record struct LiveGroup(RowGroup Group, DeleteVector Hidden)
{
    /// <summary>Retention class of its segment.</summary>
    public required string Class { get; init; }
}

/// <summary>
/// Where all rows are at one moment. Never changed: a flush replaces it by another, and who began to read goes on
/// reading the old one.
/// </summary>
sealed class StoreState
{
    readonly Dictionary<(WorkspaceId, SegmentTable), List<LiveGroup>> _groups = [];

    public StoreState(Memtable active, Memtable? flushing, IReadOnlyList<LiveSegment> segments)
    {
        Active = active;
        Flushing = flushing;
        Segments = segments;
        // New before old: what is asked for is most often recent.
        for (var i = segments.Count - 1; i >= 0; i--)
            AddGroups(segments[i]);
    }

    static long _numbers;

    /// <summary>No other state of this process has it.</summary>
    public long Number { get; } = Interlocked.Increment(ref _numbers);

    public Memtable Active { get; }

    public Memtable? Flushing { get; }

    /// <summary>Old before new.</summary>
    public IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>A workspace's row groups of a table, new before old.</summary>
    public IReadOnlyList<LiveGroup> Groups(WorkspaceId workspace, SegmentTable table) =>
        _groups.GetValueOrDefault((workspace, table)) ?? [];

    public IReadOnlyList<LiveGroup> Spans(WorkspaceId workspace) => Groups(workspace, SegmentTable.Spans);

    public IReadOnlyList<LiveGroup> Traces(WorkspaceId workspace) => Groups(workspace, SegmentTable.Traces);

    /// <summary>A workspace's row groups of calls, new before old.</summary>
    public IReadOnlyList<LiveGroup> Calls(WorkspaceId workspace) => Groups(workspace, SegmentTable.Calls);

    void AddGroups(LiveSegment segment)
    {
        foreach (var group in segment.File.Groups)
        {
            var key = (group.Workspace, segment.File.Table);
            if (!_groups.TryGetValue(key, out var groups))
                _groups.Add(key, groups = []);
            groups.Add(new LiveGroup(group, segment.Hidden) { Class = segment.Entry.Class });
        }
    }
}
