using Sightline.Storage.Segments;

namespace Sightline.Storage.Retention;

/// <summary>
/// The moments of intake, Unix nanoseconds, before which rows of a workspace are out of date. Such rows are not to be
/// shown, although they may be on disk for a while.
/// </summary>
readonly record struct RetentionCutoff
{
    public const string Important = "important";

    /// <summary>Of memtables, and of segments of the class standard.</summary>
    public long Spans { get; init; }

    public long ImportantSpans { get; init; }

    public long Traces { get; init; }

    public long ImportantTraces { get; init; }

    public long Calls { get; init; }

    public static RetentionCutoff At(DateTimeOffset now, RetentionOptions options) => new()
    {
        Spans = Before(now, options.Spans),
        ImportantSpans = Before(now, options.ImportantSpans),
        Traces = Before(now, options.Traces),
        ImportantTraces = Before(now, options.ImportantTraces),
        Calls = Before(now, options.Calls),
    };

    /// <summary>That of a table and a segment's class.</summary>
    public long Of(SegmentTable table, string retentionClass) => table switch
    {
        SegmentTable.Spans => retentionClass == Important ? ImportantSpans : Spans,
        SegmentTable.Traces => retentionClass == Important ? ImportantTraces : Traces,
        _ => Calls,
    };

    static long Before(DateTimeOffset now, TimeSpan age)
    {
        var ticks = (now - DateTimeOffset.UnixEpoch).Ticks;
        return age.Ticks >= ticks ? 0 : (ticks - age.Ticks) * TimeSpan.NanosecondsPerTick;
    }
}
