using Sightline.Model.Workspaces;
using Sightline.Storage.Compaction;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Retention;

/// <summary>Why a segment goes as a whole.</summary>
enum RetentionReason
{
    /// <summary>Its newest row is out of date.</summary>
    Age,
    /// <summary>Its workspace has more on disk than it may.</summary>
    DiskBudget,
}

/// <summary>Decides which segments go as a whole.</summary>
static class RetentionPlan
{
    /// <summary>The next segments to go, all for one reason; empty when none has to.</summary>
    public static IReadOnlyList<LiveSegment> Next(
        IReadOnlyList<LiveSegment> segments, RetentionClock clock, out RetentionReason reason)
    {
        reason = RetentionReason.Age;
        var gone = new List<LiveSegment>();
        foreach (var segment in segments)
        {
            if (segment.File.RowCount > 0 && clock.ExpiredRows(segment) == segment.File.RowCount)
                gone.Add(segment);
        }
        if (gone.Count > 0)
            return gone;
        reason = RetentionReason.DiskBudget;
        return OverBudget(segments, clock);
    }

    static List<LiveSegment> OverBudget(IReadOnlyList<LiveSegment> segments, RetentionClock clock)
    {
        var bytes = new Dictionary<WorkspaceId, long>();
        foreach (var segment in segments)
            AddBytes(bytes, segment);
        foreach (var (workspace, used) in bytes)
        {
            var budget = clock.Options(workspace).DiskBytes;
            if (budget > 0 && used > budget)
                return Oldest(segments, workspace, used - budget);
        }
        return [];
    }

    // What a flush wrote may hold rows of several workspaces: each has its share by rows.
    static void AddBytes(Dictionary<WorkspaceId, long> bytes, LiveSegment segment)
    {
        foreach (var group in segment.File.Groups)
        {
            var share = segment.Entry.Bytes * group.Rows / Math.Max(segment.File.RowCount, 1);
            bytes[group.Workspace] = bytes.GetValueOrDefault(group.Workspace) + share;
        }
    }

    // By day, and within it spans first: a trace without spans still says something, spans without their trace do not
    // show, and calls are what costs are added up from. What a flush wrote waits until it was merged.
    static List<LiveSegment> Oldest(IReadOnlyList<LiveSegment> segments, WorkspaceId workspace, long tooMuch)
    {
        var own = new List<(DateOnly Day, SegmentTable Table, LiveSegment Segment)>();
        foreach (var segment in segments)
        {
            var path = SegmentPath.Parse(segment.File.Path);
            if (path.Workspace == workspace)
                own.Add((path.Day!.Value, segment.File.Table, segment));
        }
        own.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day)
            : a.Table != b.Table ? a.Table.CompareTo(b.Table)
            : a.Segment.Entry.MaxIntake.CompareTo(b.Segment.Entry.MaxIntake));
        var gone = new List<LiveSegment>();
        foreach (var (_, _, segment) in own)
        {
            if (tooMuch <= 0)
                break;
            gone.Add(segment);
            tooMuch -= segment.Entry.Bytes;
        }
        return gone;
    }
}
