using System.Buffers;
using System.Globalization;

namespace Sightline.Query.Times;

/// <summary>Durations as people write them: a number and one unit, such as <c>1.5s</c>.</summary>
static class DurationText
{
    // The largest first, as Format looks for one that divides.
    static readonly (string Name, long Nano)[] Units =
    [
        ("d", 86_400_000_000_000),
        ("h", 3_600_000_000_000),
        ("m", 60_000_000_000),
        ("s", 1_000_000_000),
        ("ms", 1_000_000),
        ("us", 1_000),
        ("ns", 1),
        // The micro sign and the Greek letter.
        ("\u00b5s", 1_000),
        ("\u03bcs", 1_000),
    ];

    static readonly SearchValues<char> NumberEnds = SearchValues.Create("0123456789.");

    /// <summary>Nanoseconds; false without a number and unit, or beyond 292 years.</summary>
    public static bool TryParse(string text, out long nano)
    {
        nano = 0;
        var digits = text.AsSpan().LastIndexOfAny(NumberEnds) + 1;
        var unit = Array.Find(Units, entry => text.AsSpan(digits).SequenceEqual(entry.Name)).Nano;
        if (unit == 0
            || !decimal.TryParse(
                text.AsSpan(0, digits),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number)
            || Math.Abs(number) > long.MaxValue / unit)
            return false;
        nano = (long)Math.Round(number * unit);
        return true;
    }

    /// <summary>The shortest form in whole units.</summary>
    public static string Format(long nano)
    {
        var (name, unit) = nano == 0 ? ("ns", 1) : Array.Find(Units, entry => nano % entry.Nano == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{nano / unit}{name}");
    }
}
