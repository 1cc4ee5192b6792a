using System.Globalization;
using System.Text;

namespace Sightline.Ingest.Otlp;

/// <summary>The words of refusals.</summary>
static class FaultText
{
    public const string Utf8 = "expected valid UTF-8";
    public const string Kind = "expected an integer 0-5";
    public const string StatusCode = "expected an integer 0-2";
    public const string EndTime = "expected 0 or Unix nanoseconds that fit a signed 64-bit integer";

    public static readonly string Depth =
        string.Create(CultureInfo.InvariantCulture, $"expected values at most {OtlpLimits.AnyValueDepthMax} levels deep");

    public static readonly string ValueBytes =
        string.Create(CultureInfo.InvariantCulture, $"expected at most {OtlpLimits.ValueBytesMax} bytes");

    public const string FullTrace = "the trace has as many spans as a trace may have; begin a new one";

    /// <summary>Too many of something.</summary>
    public static string Most(int most) => string.Create(CultureInfo.InvariantCulture, $"expected at most {most}");

    public static string TraceId(OtlpEncoding encoding, bool nonZero) => Id(encoding, 16, nonZero);

    public static string SpanId(OtlpEncoding encoding, bool nonZero) => Id(encoding, 8, nonZero);

    public static string ParentSpanId(OtlpEncoding encoding) =>
        encoding == OtlpEncoding.Json ? "expected nothing or 16 hex digits" : "expected nothing or 8 bytes";

    public static string StartTime(ulong start) => start switch
    {
        0 => "expected Unix nanoseconds from 2000-01-01 to 24 hours ahead of now",
        < 10_000_000_000 => "expected Unix nanoseconds from 2000-01-01 to 24 hours ahead of now (this looks like seconds)",
        < 10_000_000_000_000 =>
            "expected Unix nanoseconds from 2000-01-01 to 24 hours ahead of now (this looks like milliseconds)",
        < 10_000_000_000_000_000 =>
            "expected Unix nanoseconds from 2000-01-01 to 24 hours ahead of now (this looks like microseconds)",
        _ => "expected Unix nanoseconds from 2000-01-01 to 24 hours ahead of now",
    };

    /// <summary>A value in quotes, cut when it is long.</summary>
    public static string Quote(ReadOnlySpan<byte> utf8) => $"\"{Cut(utf8)}\"";

    /// <summary>A value, cut when it is long.</summary>
    public static string Cut(ReadOnlySpan<byte> utf8)
    {
        // A character takes at most four bytes, so this piece is enough to tell whether the value is too long.
        var piece = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 4 * (OtlpLimits.ValueShownMax + 1))]);
        if (piece.Length <= OtlpLimits.ValueShownMax)
            return piece;
        var cut = char.IsHighSurrogate(piece[OtlpLimits.ValueCut - 1]) ? OtlpLimits.ValueCut - 1 : OtlpLimits.ValueCut;
        return $"{piece.AsSpan(0, cut)}…";
    }

    /// <summary>Bytes as hex in quotes, cut when they are more than an id has.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes) => bytes.Length <= 32
        ? $"\"{Convert.ToHexStringLower(bytes)}\""
        : string.Create(CultureInfo.InvariantCulture, $"({bytes.Length} bytes)");

    public static string Number(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    static string Id(OtlpEncoding encoding, int size, bool nonZero)
    {
        var expected = encoding == OtlpEncoding.Json
            ? string.Create(CultureInfo.InvariantCulture, $"expected {2 * size} hex digits")
            : string.Create(CultureInfo.InvariantCulture, $"expected {size} bytes");
        return nonZero ? expected + ", not all zero" : expected;
    }
}
