using System.Globalization;
using Sightline.Model;

namespace Sightline.Query.Times;

/// <summary>Reads the time range of a request: <c>range=24h</c>, or <c>from</c> and <c>to</c>.</summary>
public static class RangeText
{
    /// <summary>
    /// The range that the parameters ask for; without any, the last 24 hours. <paramref name="range"/> is a number
    /// and <c>m</c>, <c>h</c> or <c>d</c>, up to now; <paramref name="from"/> and <paramref name="to"/> are RFC 3339,
    /// without <c>to</c> up to now, without <c>from</c> the 24 hours before <c>to</c>.
    /// </summary>
    /// <exception cref="InvalidQueryException">Names the parameter, its value and what is allowed.</exception>
    public static TimeRange Resolve(string? range, string? from, string? to, TimeProvider time)
    {
        var now = time.UnixNanoNow();
        var bounded = !string.IsNullOrEmpty(from) || !string.IsNullOrEmpty(to);
        if (!string.IsNullOrEmpty(range))
        {
            return bounded
                ? throw new InvalidQueryException("range", "range goes without from and to; give one or the other.")
                : new TimeRange(Math.Max(0, now - Span(range)), now);
        }
        var end = string.IsNullOrEmpty(to) ? now : Time("to", to);
        var start = string.IsNullOrEmpty(from) ? Math.Max(0, end - UnixNano.PerDay) : Time("from", from);
        if (start >= end)
        {
            throw new InvalidQueryException(
                "from", $"from ({Rfc3339.Format(start)}) must be before to ({Rfc3339.Format(end)}).");
        }
        return new TimeRange(start, end);
    }

    /// <summary>
    /// The same, but what ends now ends at the next full second, ten seconds (from an hour on) or minute (from a day on): so
    /// that the same question, asked again soon, is over the same time.
    /// </summary>
    /// <exception cref="InvalidQueryException">As above.</exception>
    public static TimeRange ResolveInSteps(string? range, string? from, string? to, TimeProvider time)
    {
        var exact = Resolve(range, from, to, time);
        if (!string.IsNullOrEmpty(to))
            return exact;
        var length = exact.To - exact.From;
        var step = length < UnixNano.PerHour ? UnixNano.PerSecond : length < UnixNano.PerDay ? 10 * UnixNano.PerSecond : UnixNano.PerMinute;
        var end = (exact.To + step - 1) / step * step;
        return new TimeRange(string.IsNullOrEmpty(from) ? Math.Max(0, end - length) : exact.From, end);
    }

    static long Span(string range)
    {
        var unit = range[^1] switch
        {
            'm' => UnixNano.PerMinute,
            'h' => UnixNano.PerHour,
            'd' => UnixNano.PerDay,
            _ => 0,
        };
        if (unit == 0
            || !int.TryParse(range[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count == 0
            || count > Limits.RangeDaysMax * (UnixNano.PerDay / unit))
        {
            throw new InvalidQueryException(
                "range",
                $"range is '{range}': expected a number and m, h or d, such as 1h, 24h, 7d or 30d, from 1m to "
                + $"{Limits.RangeDaysMax}d.");
        }
        return count * unit;
    }

    static long Time(string parameter, string text) =>
        Rfc3339.TryParse(text, out var unixNano)
            ? unixNano
            : throw new InvalidQueryException(
                parameter,
                $"{parameter} is '{text}': expected a time as in RFC 3339 from 1970 to 2262, such as "
                + "2026-01-31T12:00:00Z; a + in an address is written %2B.");
}
