using System.Globalization;

namespace Sightline.Query.Times;

/// <summary>Times of RFC 3339, to the nanosecond.</summary>
public static class Rfc3339
{
    const string Seconds = "yyyy-MM-dd'T'HH:mm:ss";
    const int SecondsLength = 19;
    const long NanoPerSecond = 1_000_000_000;

    /// <summary>
    /// Unix nanoseconds of a time such as <c>2026-01-31T12:00:00.5+01:00</c>; false when it is not one, or lies before
    /// 1970 or after 2262. More than nine digits of a second are cut.
    /// </summary>
    public static bool TryParse(string text, out long unixNano)
    {
        unixNano = 0;
        var upper = text.ToUpperInvariant();
        if (upper.Length <= SecondsLength
            || !DateTime.TryParseExact(
                upper[..SecondsLength], Seconds, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;
        var rest = upper.AsSpan(SecondsLength);
        if (!TryTakeFraction(ref rest, out var nano) || !TryReadOffset(rest, out var offsetSeconds))
            return false;
        var seconds = (local - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond - offsetSeconds;
        if (seconds is < 0 or > long.MaxValue / NanoPerSecond - 1)
            return false;
        unixNano = seconds * NanoPerSecond + nano;
        return true;
    }

    /// <summary>The time in UTC, with as many digits of a second as it needs.</summary>
    public static string Format(long unixNano)
    {
        var second = DateTime.UnixEpoch.AddSeconds(unixNano / NanoPerSecond);
        var fraction = (unixNano % NanoPerSecond).ToString("d9", CultureInfo.InvariantCulture).TrimEnd('0');
        return second.ToString(Seconds, CultureInfo.InvariantCulture) + (fraction.Length > 0 ? "." + fraction : "") + "Z";
    }

    static bool TryTakeFraction(ref ReadOnlySpan<char> text, out long nano)
    {
        nano = 0;
        if (text[0] != '.')
            return true;
        var end = text[1..].IndexOfAnyExceptInRange('0', '9') + 1;
        if (end < 2)
            return false;
        var unit = NanoPerSecond / 10;
        foreach (var digit in text[1..end])
        {
            nano += (digit - '0') * unit;
            unit /= 10;
        }
        text = text[end..];
        return true;
    }

    static bool TryReadOffset(ReadOnlySpan<char> text, out long seconds)
    {
        seconds = 0;
        if (text is "Z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text[4..6], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || hours > 23 || minutes > 59)
            return false;
        seconds = (hours * 60 + minutes) * 60 * (text[0] == '-' ? -1 : 1);
        return true;
    }
}
