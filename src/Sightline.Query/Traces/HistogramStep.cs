using Sightline.Model;

namespace Sightline.Query.Traces;

/// <summary>Chooses and applies the width of a histogram's buckets, nanoseconds.</summary>
static class HistogramStep
{
    const long Ms = 1_000_000;
    const long Second = 1_000 * Ms;
    const long Minute = 60 * Second;
    const long Hour = 60 * Minute;
    const long Day = 24 * Hour;

    // Steps that people count in; each divides a day or is made of days, so that buckets begin where clocks do.
    static readonly long[] Steps =
    [
        Ms, 2 * Ms, 5 * Ms, 10 * Ms, 20 * Ms, 50 * Ms, 100 * Ms, 200 * Ms, 500 * Ms,
        Second, 2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second,
        Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute,
        Hour, 2 * Hour, 3 * Hour, 4 * Hour, 6 * Hour, 8 * Hour, 12 * Hour,
        Day, 2 * Day, 5 * Day, 7 * Day, 14 * Day, 30 * Day, 60 * Day, 90 * Day, 180 * Day, 365 * Day,
    ];

    /// <summary>
    /// The smallest round step that covers the range with at most <see cref="Limits.HistogramBuckets"/> buckets, one
    /// that the range cuts at its start not counted.
    /// </summary>
    public static long Choose(TimeRange range)
    {
        var least = (range.To - range.From - 1) / Limits.HistogramBuckets + 1;
        foreach (var step in Steps)
        {
            if (step >= least)
                return step;
        }
        return (least / (365 * Day) + 1) * 365 * Day;
    }

    /// <summary>A given step, refused where it makes no buckets or too many.</summary>
    public static long Check(TimeSpan step, TimeRange range)
    {
        var nano = step.Ticks * TimeSpan.NanosecondsPerTick;
        if (nano < Ms || nano % Ms != 0)
            throw new InvalidQueryException("step", "step is at least 1ms, in whole milliseconds.");
        if (BucketCount(range, nano) > Limits.HistogramBucketsMax)
        {
            throw new InvalidQueryException(
                "step",
                $"This step gives more than {Limits.HistogramBucketsMax} buckets: take a longer one, or leave it out.");
        }
        return nano;
    }

    /// <summary>Start of the bucket that a time lies in.</summary>
    public static long Floor(long unixNano, long step) => unixNano - unixNano % step;

    /// <summary>Buckets that the range touches.</summary>
    public static long BucketCount(TimeRange range, long step) =>
        (Floor(range.To - 1, step) - Floor(range.From, step)) / step + 1;
}
