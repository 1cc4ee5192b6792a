using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Sightline.Ingest.Otlp;

/// <summary>Numbers of OTLP/JSON: a JSON number or a string, integers also as <c>1.0</c> or <c>1e3</c>.</summary>
static class JsonNumber
{
    const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryReadUnsigned(in Utf8JsonReader json, ulong max, out ulong value)
    {
        value = 0;
        if (json.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
            return false;
        var text = json.ValueSpan;
        if (Utf8Parser.TryParse(text, out value, out var consumed) && consumed == text.Length)
            return value <= max;
        if (!TryReadIntegral(text, out var number) || number < 0 || number > max)
            return false;
        value = (ulong)number;
        return true;
    }

    public static bool TryReadSigned(in Utf8JsonReader json, out long value)
    {
        value = 0;
        if (json.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
            return false;
        var text = json.ValueSpan;
        if (Utf8Parser.TryParse(text, out value, out var consumed) && consumed == text.Length)
            return true;
        if (!TryReadIntegral(text, out var number) || number < long.MinValue || number > long.MaxValue)
            return false;
        value = (long)number;
        return true;
    }

    public static bool TryReadDouble(in Utf8JsonReader json, out double value)
    {
        value = 0;
        var text = json.ValueSpan;
        if (json.TokenType == JsonTokenType.String)
        {
            if (text.SequenceEqual("NaN"u8))
                value = double.NaN;
            else if (text.SequenceEqual("Infinity"u8))
                value = double.PositiveInfinity;
            else if (text.SequenceEqual("-Infinity"u8))
                value = double.NegativeInfinity;
            else
                return TryReadFinite(text, out value);
            return true;
        }
        return json.TokenType == JsonTokenType.Number && TryReadFinite(text, out value);
    }

    static bool TryReadFinite(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    // A decimal holds every 64-bit integer exactly.
    static bool TryReadIntegral(ReadOnlySpan<byte> text, out decimal value) =>
        decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && decimal.IsInteger(value);
}
