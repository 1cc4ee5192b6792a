namespace Sightline.Server.Api.Json;

/// <summary>Times of the control database as the API writes them.</summary>
static class TimeText
{
    const long NanosPerMs = 1_000_000;

    /// <summary>Of Unix milliseconds; null for 0, which stands for never.</summary>
    public static string? Of(long unixMs) => unixMs == 0 ? null : At(unixMs);

    /// <summary>Of Unix milliseconds.</summary>
    public static string At(long unixMs) => Rfc3339.Format(unixMs * NanosPerMs);
}
