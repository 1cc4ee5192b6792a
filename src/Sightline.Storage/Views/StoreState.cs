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
    readonly Dictionary<WorkspaceId, List<LiveGroup>> _spans = [];
    readonly Dictionary<WorkspaceId, List<LiveGroup>> _traces = [];
    readonly Dictionary<WorkspaceId, List<LiveGroup>> _calls = [];

    public StoreState(Memtable active, Memtable? flushing, IReadOnlyList<LiveSegment> segments)
    {
        Active = active;
        Flushing = flushing;
        Segments = segments;
        // New before old: what is asked for is most often recent.
        for (var i = segments.Count - 1; i >= 0; i--)
            AddGroups(segments[i]);
    }

    public Memtable Active { get; }

    public Memtable? Flushing { get; }

    /// <summary>Old before new.</summary>
    public IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>A workspace's row groups of spans, new before old.</summary>
    public IReadOnlyList<LiveGroup> Spans(WorkspaceId workspace) => _spans.GetValueOrDefault(workspace) ?? [];

    /// <summary>A workspace's row groups of trace records, new before old.</summary>
    public IReadOnlyList<LiveGroup> Traces(WorkspaceId workspace) => _traces.GetValueOrDefault(workspace) ?? [];

    /// <summary>A workspace's row groups of calls, new before old.</summary>
    public IReadOnlyList<LiveGroup> Calls(WorkspaceId workspace) => _calls.GetValueOrDefault(workspace) ?? [];

    void AddGroups(LiveSegment segment)
    {
        var table = segment.File.Table switch
        {
            SegmentTable.Spans => _spans,
            SegmentTable.Traces => _traces,
            SegmentTable.Calls => _calls,
            _ => throw new InvalidOperationException($"Nobody reads the table {segment.File.Table}."),
        };
        foreach (var group in segment.File.Groups)
        {
            if (!table.TryGetValue(group.Workspace, out var groups))
                table.Add(group.Workspace, groups = []);
            groups.Add(new LiveGroup(group, segment.Hidden) { Class = segment.Entry.Class });
        }
    }
}
