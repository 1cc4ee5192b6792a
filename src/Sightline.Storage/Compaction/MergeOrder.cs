using Sightline.Model.Workspaces;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Compaction;

/// <summary>
/// Writes the rows of segments that still count into new ones, each with rows of one workspace and one day. Gives the
/// new segments, opened, in any order; none where no row was left. On any failure it throws, and whoever ordered it
/// deletes the files of <see cref="MergeOrder.NewPath"/>.
/// </summary>
/// <exception cref="CorruptFileException">An input is not what was written to it.</exception>
/// <exception cref="IOException">The device refused.</exception>
/// <exception cref="OperationCanceledException">The store is closing.</exception>
delegate IReadOnlyList<LiveSegment> SegmentMerge(MergeOrder order);

/// <summary>What a merge is to do. For one merge and one thread.</summary>
sealed class MergeOrder
{
    readonly Func<WorkspaceId, DateOnly, string> _newPath;
    readonly List<string> _paths = [];

    public MergeOrder(Func<WorkspaceId, DateOnly, string> newPath) => _newPath = newPath;

    public required SegmentTable Table { get; init; }

    /// <summary>What is merged, with the rows that were hidden when the merge began; old before new.</summary>
    public required IReadOnlyList<LiveSegment> Inputs { get; init; }

    /// <summary>Level of what is written.</summary>
    public required int Level { get; init; }

    /// <summary>Rows that were taken in before this moment, Unix nanoseconds, are out of date and left out.</summary>
    public required Func<LiveSegment, WorkspaceId, long> Cutoff { get; init; }

    /// <summary>To be asked every few thousand rows: it lets others work, and throws when the store is closing.</summary>
    public required MergePace Pace { get; init; }

    /// <summary>Paths that were given out.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>A path for a new segment, in a folder that exists.</summary>
    public string NewPath(WorkspaceId workspace, DateOnly day)
    {
        var path = _newPath(workspace, day);
        _paths.Add(path);
        return path;
    }
}
