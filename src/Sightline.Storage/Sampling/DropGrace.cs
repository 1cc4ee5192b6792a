using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Sampling;

/// <summary>How long spans wait that sampling decided to drop.</summary>
static class DropGrace
{
    /// <summary>
    /// Traces whose last span was taken in before, Unix milliseconds, may go: those older than the grace time, or older
    /// than the newest segments that have as many bytes as may wait.
    /// </summary>
    public static long Before(IReadOnlyList<LiveSegment> segments, DateTimeOffset now, TimeSpan grace, long bytesMax)
    {
        var before = (now - grace).ToUnixTimeMilliseconds();
        var young = new List<LiveSegment>();
        foreach (var segment in segments)
        {
            if (segment.File.Table == SegmentTable.Spans && segment.Entry.MaxIntake / TraceColumns.NanoPerMs >= before)
                young.Add(segment);
        }
        young.Sort(static (a, b) => b.Entry.MaxIntake.CompareTo(a.Entry.MaxIntake));
        long bytes = 0;
        foreach (var segment in young)
        {
            bytes += Visible(segment);
            if (bytes > bytesMax)
                return Math.Max(before, segment.Entry.MaxIntake / TraceColumns.NanoPerMs);
        }
        return before;
    }

    // What is hidden already goes with the next merge.
    static long Visible(LiveSegment segment) =>
        segment.File.RowCount == 0 ? 0
        : (long)((double)segment.Entry.Bytes * (segment.File.RowCount - segment.Hidden.Count) / segment.File.RowCount);
}
