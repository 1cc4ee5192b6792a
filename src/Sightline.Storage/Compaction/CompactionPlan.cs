namespace Sightline.Storage.Compaction;

/// <summary>
/// Decides what to merge next. Level 0 is what flushes wrote, level 1 has one workspace and day in a segment, level 2
/// is a day's segments merged. Nothing is ever merged across tables, workspaces or days. Pure: the same segments and
/// the same time give the same step.
/// </summary>
/// <remarks>
/// Without new data the steps end: each leaves fewer segments, or fewer hidden rows. When <c>everything</c> is asked
/// for, the end is: nothing at level 0, no hidden row, and in each day no two segments that fit into one.
/// </remarks>
static class CompactionPlan
{
    /// <summary>The most urgent step; null when nothing is due.</summary>
    /// <param name="segments">All live segments.</param>
    /// <param name="now">The present.</param>
    /// <param name="everything">Do also what may well wait.</param>
    public static CompactionStep? Next(IReadOnlyList<PlannedSegment> segments, DateTimeOffset now, bool everything)
    {
        var days = new SortedDictionary<string, List<PlannedSegment>>(StringComparer.Ordinal);
        var flushed = new SortedDictionary<string, List<PlannedSegment>>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            if (segment.Level == 0)
                Add(flushed, $"{segment.Table} {segment.Class}", segment);
            else
                Add(days, $"{segment.Day:yyyy-MM-dd} {segment.Table} {segment.Class} {segment.Workspace}", segment);
        }
        return Purge(segments) ?? Flushed(flushed, now, everything) ?? Days(days, now, everything)
            ?? Thinned(segments, everything);
    }

    /// <summary>Bytes of segments that steps would still read if everything is asked for; for progress.</summary>
    public static long BytesLeft(IReadOnlyList<PlannedSegment> segments)
    {
        long bytes = 0;
        foreach (var segment in segments)
        {
            if (segment.Level == 0 || segment.HiddenRows + segment.ExpiredRows > 0)
                bytes += segment.Bytes;
        }
        return bytes;
    }

    static void Add(SortedDictionary<string, List<PlannedSegment>> groups, string key, PlannedSegment segment)
    {
        if (!groups.TryGetValue(key, out var group))
            groups.Add(key, group = []);
        group.Add(segment);
    }

    // What was deleted goes first. At level 0 it goes with what else was flushed.
    static CompactionStep? Purge(IReadOnlyList<PlannedSegment> segments)
    {
        foreach (var segment in segments)
        {
            if (segment.PurgeDue && segment.Level > 0)
                return Alone(segment, CompactionReason.Deleted);
        }
        return null;
    }

    static CompactionStep? Flushed(
        SortedDictionary<string, List<PlannedSegment>> tables, DateTimeOffset now, bool everything)
    {
        foreach (var segments in tables.Values)
        {
            // ULIDs ascend with time.
            segments.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            var reason = FlushedReason(segments, now, everything);
            if (reason is not null)
                return new CompactionStep(segments[0].Table, 1, Take(segments, Limits.MergeBytesMax), reason.Value);
        }
        return null;
    }

    static CompactionReason? FlushedReason(List<PlannedSegment> segments, DateTimeOffset now, bool everything)
    {
        long bytes = 0;
        var oldest = long.MaxValue;
        foreach (var segment in segments)
        {
            if (segment.PurgeDue)
                return CompactionReason.Deleted;
            bytes += segment.Bytes;
            oldest = Math.Min(oldest, segment.MaxIntake);
        }
        var due = everything || segments.Count >= Limits.FlushedSegmentsMax || bytes >= Limits.FlushedBytesMax
            || now >= EndOfHour(oldest) + Limits.HourGrace;
        return due ? CompactionReason.Flushed : null;
    }

    static CompactionStep? Days(
        SortedDictionary<string, List<PlannedSegment>> days, DateTimeOffset now, bool everything)
    {
        foreach (var segments in days.Values)
        {
            var parts = Parts(segments, now, everything);
            if (parts.Count < 2)
                continue;
            parts.Sort((a, b) => a.MinStart != b.MinStart
                ? a.MinStart.CompareTo(b.MinStart)
                : string.CompareOrdinal(a.Path, b.Path));
            return new CompactionStep(parts[0].Table, 2, Take(parts, Limits.SegmentBytesMax), CompactionReason.Day);
        }
        return null;
    }

    // The segments of a day that are to be merged now; fewer than two for none.
    static List<PlannedSegment> Parts(List<PlannedSegment> segments, DateTimeOffset now, bool everything)
    {
        var parts = segments.FindAll(segment => !IsFull(segment));
        if (parts.Count < 2 || everything)
            return parts;
        parts.Sort((a, b) => a.Bytes.CompareTo(b.Bytes));
        long sum = 0;
        var newest = long.MinValue;
        foreach (var part in parts)
        {
            sum += part.Bytes;
            newest = Math.Max(newest, part.MaxIntake);
        }
        var end = new DateTimeOffset(segments[0].Day!.Value.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        if (now >= end + Limits.DayGrace)
        {
            // Of a day that is over, late data is merged once it is worth writing the rest anew, or has ceased.
            var others = sum - parts[^1].Bytes;
            if (others >= parts[^1].Bytes / Limits.LateShare || now >= Time(newest) + Limits.LateQuiet)
                return parts;
        }
        // While a day grows, a segment larger than all others together stays: else each row is written many times.
        while (parts.Count >= Limits.DaySegmentsMax && parts[^1].Bytes > sum - parts[^1].Bytes)
        {
            sum -= parts[^1].Bytes;
            parts.RemoveAt(parts.Count - 1);
        }
        return parts.Count >= Limits.DaySegmentsMax ? parts : [];
    }

    // Two of these always fit into one segment.
    static bool IsFull(PlannedSegment segment) =>
        segment.Bytes > Limits.SegmentBytesMax / 2 || segment.Rows > Limits.SegmentRowsMax / 2;

    static CompactionStep? Thinned(IReadOnlyList<PlannedSegment> segments, bool everything)
    {
        foreach (var segment in segments)
        {
            if (segment.Level == 0)
                continue;
            if (segment.HiddenRows >= Limits.HiddenShare * segment.Rows && segment.HiddenRows > 0
                || everything && segment.HiddenRows > 0)
                return Alone(segment, CompactionReason.Hidden);
            if (segment.ExpiredRows >= Limits.ExpiredShare * segment.Rows && segment.ExpiredRows > 0
                || everything && segment.ExpiredRows > 0)
                return Alone(segment, CompactionReason.Expired);
        }
        return null;
    }

    static CompactionStep Alone(PlannedSegment segment, CompactionReason reason) =>
        new(segment.Table, segment.Level, [segment.Path], reason);

    // From the first on, as many as one merge may read; always one.
    static List<string> Take(List<PlannedSegment> segments, long bytesMax)
    {
        var paths = new List<string>();
        long bytes = 0;
        long rows = 0;
        foreach (var segment in segments)
        {
            bytes += segment.Bytes;
            rows += segment.Rows;
            if (paths.Count > 0
                && (bytes > bytesMax || rows > Limits.SegmentRowsMax || paths.Count == Limits.MergeInputsMax))
                break;
            paths.Add(segment.Path);
        }
        return paths;
    }

    static DateTimeOffset EndOfHour(long unixNano)
    {
        var time = Time(unixNano);
        return new DateTimeOffset(time.Ticks - time.Ticks % TimeSpan.TicksPerHour, TimeSpan.Zero).AddHours(1);
    }

    static DateTimeOffset Time(long unixNano) =>
        DateTimeOffset.UnixEpoch.AddTicks(unixNano / TimeSpan.NanosecondsPerTick);
}
