namespace Sightline.Model;

/// <summary>Unix time in nanoseconds, as OTLP writes it.</summary>
public static class UnixNano
{
    /// <summary>The present of a clock.</summary>
    public static long UnixNanoNow(this TimeProvider time) => Of(time.GetUtcNow());

    public static long Of(DateTimeOffset time) =>
        (time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
