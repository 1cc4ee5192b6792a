namespace Sightline.Model;

/// <summary>Unix time in nanoseconds, as OTLP writes it.</summary>
public static class UnixNano
{
    public const long PerSecond = 1_000_000_000;
    public const long PerMinute = 60 * PerSecond;
    public const long PerHour = 60 * PerMinute;
    public const long PerDay = 24 * PerHour;

    /// <summary>The present of a clock.</summary>
    public static long UnixNanoNow(this TimeProvider time) => Of(time.GetUtcNow());

    public static long Of(DateTimeOffset time) =>
        (time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
