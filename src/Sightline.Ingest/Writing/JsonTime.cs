using System.Globalization;

namespace Sightline.Ingest.Writing;

/// <summary>Times in JSON: RFC 3339 with a zone.</summary>
static class JsonTime
{
    public const string Expected = "expected a time as in RFC 3339 with its zone, such as 2026-01-31T12:00:00Z";

    const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    const int SecondsLength = 19;
    const int FractionMax = 7;
    const long NanosPerTick = 100;

    /// <summary>Unix nanoseconds; false for what is no time. Digits of a second beyond seven are cut.</summary>
    public static bool TryRead(string text, out long unixNano)
    {
        unixNano = 0;
        if (text.Length is <= SecondsLength or > 64)
            return false;
        var rest = text.AsSpan(SecondsLength);
        var fraction = rest[0] == '.' ? rest[1..].IndexOfAnyExceptInRange('0', '9') : 0;
        if (fraction < 0 || (rest[0] == '.' && fraction == 0))
            return false;
        var zone = rest[(fraction == 0 ? 0 : fraction + 1)..];
        var head = fraction == 0 ? text[..SecondsLength] : $"{text[..SecondsLength]}.{rest.Slice(1, Math.Min(fraction, FractionMax))}";
        var whole = head.Replace('t', 'T') + (zone is "Z" or "z" ? "+00:00" : zone.ToString());
        if (!DateTimeOffset.TryParseExact(whole, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        var ticks = (time - DateTimeOffset.UnixEpoch).Ticks;
        if (ticks is < 0 or > long.MaxValue / NanosPerTick)
            return false;
        unixNano = ticks * NanosPerTick;
        return true;
    }
}
