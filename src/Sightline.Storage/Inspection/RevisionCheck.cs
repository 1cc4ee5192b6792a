using Sightline.Storage.Compaction;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Inspection;

/// <summary>Makes a lost delete vector anew: a row is hidden when a newer revision of it stands in another segment.</summary>
sealed class RevisionCheck(IReadOnlyList<LiveSegment> segments)
{
    /// <summary>The rows of a segment that others hide.</summary>
    public List<int> HiddenRows(LiveSegment segment)
    {
        var hidden = new List<int>();
        var intake = TableSchema.Of(segment.File.Table).Intake;
        foreach (var group in segment.File.Groups)
        {
            var keys = new SegmentKeys(group);
            var columns = new GroupReader(group);
            for (var row = 0; row < group.Rows; row++)
            {
                if (HasNewer(segment, group, keys, row, columns.NumberAt(intake, row)))
                    hidden.Add(group.FirstRow + row);
            }
        }
        return hidden;
    }

    bool HasNewer(LiveSegment segment, RowGroup of, SegmentKeys keys, int row, long intake)
    {
        var trace = keys.TraceOf(row);
        foreach (var other in segments)
        {
            if (other.File == segment.File || other.File.Table != segment.File.Table)
                continue;
            foreach (var group in other.File.Groups)
            {
                if (group.Workspace != of.Workspace || !group.MayContain(trace))
                    continue;
                var found = new SegmentKeys(group).Find(trace, keys.SpanOf(row));
                if (found < 0 || other.Hidden.Contains(group.FirstRow + found))
                    continue;
                var theirs = new GroupReader(group).NumberAt(TableSchema.Of(other.File.Table).Intake, found);
                if (theirs > intake || theirs == intake && LiveSegment.ByAge(segment, other) < 0)
                    return true;
            }
        }
        return false;
    }
}
