using Sightline.Model.Workspaces;
using Sightline.Storage.Views;

namespace Sightline.Storage.Retention;

/// <summary>Says what is out of date now.</summary>
sealed class RetentionClock(RetentionOf options, TimeProvider time)
{
    public RetentionOptions Options(WorkspaceId workspace) => options(workspace);

    public RetentionCutoff Cutoff(WorkspaceId workspace) => RetentionCutoff.At(time.GetUtcNow(), Options(workspace));

    /// <summary>The cut-off of a workspace's rows in a segment.</summary>
    public long Cutoff(LiveSegment segment, WorkspaceId workspace) =>
        Cutoff(workspace).Of(segment.File.Table, segment.Entry.Class);

    /// <summary>Rows of row groups that are out of date as a whole; others may hold some.</summary>
    public long ExpiredRows(LiveSegment segment)
    {
        long rows = 0;
        foreach (var group in segment.File.Groups)
        {
            if (group.MaxIntake < Cutoff(segment, group.Workspace))
                rows += group.Rows;
        }
        return rows;
    }
}
