using System.Globalization;

namespace Sightline.Server.Api.Json;

/// <summary>Times as the API writes them: RFC 3339, UTC, always nine digits of a second, so that text sorts as time.</summary>
static class Rfc3339
{
    const long NanosPerSecond = 1_000_000_000;

    /// <summary>Text of a time in Unix nanoseconds, such as <c>2026-03-01T12:00:00.123456789Z</c>.</summary>
    public static string Format(long unixNano)
    {
        var seconds = Math.DivRem(unixNano, NanosPerSecond, out var nanos);
        if (nanos < 0)
        {
            seconds--;
            nanos += NanosPerSecond;
        }
        var second = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{second:yyyy-MM-ddTHH:mm:ss}.{nanos:d9}Z");
    }
}
