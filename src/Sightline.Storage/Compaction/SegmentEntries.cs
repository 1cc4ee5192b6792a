using Sightline.Storage.Manifest;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Compaction;

/// <summary>Makes what the manifest says of a segment from its row groups.</summary>
static class SegmentEntries
{
    /// <summary>The entry of what a flush wrote.</summary>
    public static SegmentEntry Of(SegmentFile file, long bytes, long revision)
    {
        var times = new GroupTimes();
        var workspaces = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in file.Groups)
        {
            times.Add(group.MinStart, group.MinIntake);
            times.Add(group.MaxStart, group.MaxIntake);
            workspaces.Add(group.Workspace.ToString());
        }
        return new SegmentEntry
        {
            Path = file.Path,
            Table = TableSchema.Of(file.Table).Name,
            Rows = file.RowCount,
            Bytes = bytes,
            MinStart = times.MinStart,
            MaxStart = times.MaxStart,
            MinIntake = times.MinIntake,
            MaxIntake = times.MaxIntake,
            Workspaces = [.. workspaces],
            MaxRevision = revision,
        };
    }

    /// <summary>The entry of what was merged from others.</summary>
    public static SegmentEntry Of(SegmentFile file, long bytes, IReadOnlyList<LiveSegment> inputs, int level)
    {
        long revision = 0;
        foreach (var input in inputs)
            revision = Math.Max(revision, input.Entry.MaxRevision);
        return Of(file, bytes, revision) with { Level = level, Class = inputs[0].Entry.Class };
    }
}
