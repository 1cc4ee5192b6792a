using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Compaction;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Deletion;

/// <summary>Finds the rows of some traces, or of all, of a workspace in segments of any table.</summary>
sealed class DeletedRowsFinder(WorkspaceId workspace, IReadOnlySet<TraceId>? traces)
{
    /// <summary>Rows of a segment that are not hidden yet, in the numbers of delete vectors.</summary>
    public List<int> Visible(LiveSegment segment) => Find(segment, hidden: false);

    /// <summary>Rows of a segment that are hidden and still in the file.</summary>
    public List<int> Hidden(LiveSegment segment) => Find(segment, hidden: true);

    /// <summary>True when the whole segment is the workspace's, and all of it is meant.</summary>
    public bool IsWhole(LiveSegment segment) =>
        traces is null && SegmentPath.Parse(segment.File.Path).Workspace == workspace;

    List<int> Find(LiveSegment segment, bool hidden)
    {
        var rows = new List<int>();
        foreach (var group in segment.File.Groups)
        {
            if (group.Workspace != workspace)
                continue;
            if (traces is null)
                AddAll(segment, group, hidden, rows);
            else
                AddTraces(segment, group, hidden, rows);
        }
        return rows;
    }

    static void AddAll(LiveSegment segment, RowGroup group, bool hidden, List<int> rows)
    {
        for (var row = group.FirstRow; row < group.FirstRow + group.Rows; row++)
        {
            if (segment.Hidden.Contains(row) == hidden)
                rows.Add(row);
        }
    }

    void AddTraces(LiveSegment segment, RowGroup group, bool hidden, List<int> rows)
    {
        SegmentKeys? keys = null;
        foreach (var trace in traces!)
        {
            if (!group.MayContain(trace))
                continue;
            keys ??= new SegmentKeys(group);
            var (first, end) = keys.RowsOf(trace);
            for (var row = group.FirstRow + first; row < group.FirstRow + end; row++)
            {
                if (segment.Hidden.Contains(row) == hidden)
                    rows.Add(row);
            }
        }
    }
}
