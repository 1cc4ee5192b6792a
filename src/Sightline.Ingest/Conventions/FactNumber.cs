using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Conventions;

/// <summary>Numbers as clients write them: as numbers, or as text.</summary>
static class FactNumber
{
    const double SecondsMax = 1e9;
    const decimal UsdMax = 1_000_000;
    const decimal PicoUsd = 1_000_000_000_000;

    /// <summary>A count of 0 or more.</summary>
    public static bool TryCount(in AnyValue value, ReadOnlySpan<byte> text, out long count)
    {
        count = value.Type == AnyValueType.Int ? value.Int : -1;
        if (value.Type == AnyValueType.Double)
            count = value.Double is >= 0 and < long.MaxValue ? (long)value.Double : -1;
        else if (value.Type == AnyValueType.String
            && (!Utf8Parser.TryParse(text, out count, out var used) || used != text.Length))
            count = TryDouble(text, out var number) && number is >= 0 and < long.MaxValue ? (long)number : -1;
        return count >= 0;
    }

    /// <summary>Dollars as 10⁻¹² of one.</summary>
    public static bool TryMoney(in AnyValue value, ReadOnlySpan<byte> text, out long pico)
    {
        pico = 0;
        decimal usd;
        if (value.Type == AnyValueType.Int)
            usd = value.Int;
        else if (value.Type == AnyValueType.Double && value.Double is >= 0 and < (double)UsdMax)
            usd = (decimal)value.Double;
        else if (value.Type != AnyValueType.String || !TryDecimal(text, out usd))
            return false;
        if (usd is < 0 or >= UsdMax)
            return false;
        pico = (long)Math.Round(usd * PicoUsd);
        return true;
    }

    /// <summary>A time in units of <paramref name="unit"/> nanoseconds.</summary>
    public static bool TryTime(in AnyValue value, ReadOnlySpan<byte> text, double unit, out long nanos)
    {
        nanos = 0;
        double number;
        if (value.Type == AnyValueType.Double)
            number = value.Double;
        else if (value.Type == AnyValueType.Int)
            number = value.Int;
        else if (value.Type != AnyValueType.String || !TryDouble(text, out number))
            return false;
        if (!(number >= 0 && number * unit < SecondsMax * 1e9))
            return false;
        nanos = (long)(number * unit);
        return true;
    }

    /// <summary>Nanoseconds from the start of a span to a point in time of RFC 3339, which is not before it.</summary>
    public static bool TryMoment(in AnyValue value, ReadOnlySpan<byte> text, long startUnixNano, out long nanos)
    {
        const int lengthMax = 40;
        nanos = 0;
        if (value.Type != AnyValueType.String || startUnixNano <= 0)
            return false;
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"')
            text = text[1..^1];
        Span<char> chars = stackalloc char[lengthMax];
        if (text.Length > lengthMax || !Encoding.UTF8.TryGetChars(text, chars, out var length)
            || !DateTimeOffset.TryParse(
                chars[..length], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return false;
        var ticks = moment.UtcTicks - DateTime.UnixEpoch.Ticks - startUnixNano / TimeSpan.NanosecondsPerTick;
        if (ticks < 0 || ticks > (long)SecondsMax * TimeSpan.TicksPerSecond)
            return false;
        nanos = ticks * TimeSpan.NanosecondsPerTick;
        return true;
    }

    static bool TryDouble(ReadOnlySpan<byte> text, out double number) =>
        Utf8Parser.TryParse(text, out number, out var used) && used == text.Length;

    static bool TryDecimal(ReadOnlySpan<byte> text, out decimal number)
    {
        if (Utf8Parser.TryParse(text, out number, out var used) && used == text.Length)
            return true;
        // Powers of ten, as in 3E-05.
        var isNumber = TryDouble(text, out var value) && value is >= 0 and < (double)UsdMax;
        number = isNumber ? (decimal)value : 0;
        return isNumber;
    }
}
