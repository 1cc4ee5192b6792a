using System.Buffers.Binary;
using System.Globalization;

namespace Sightline.Model.Ids;

/// <summary>A 16-byte trace id, held as two big-endian halves so that order is byte order.</summary>
public readonly record struct TraceId(ulong Hi, ulong Lo) : IComparable<TraceId>
{
    /// <summary>Bytes in the binary form.</summary>
    public const int Size = 16;

    /// <summary>True for the all-zero id, which W3C trace context and OTLP call invalid.</summary>
    public bool IsZero => (Hi | Lo) == 0;

    /// <summary>Reads the first 16 bytes.</summary>
    public static TraceId Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>Writes 16 bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Hi);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Lo);
    }

    /// <summary>Reads exactly 32 hex digits of either case. All zero parses; ask <see cref="IsZero"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out TraceId id)
    {
        id = default;
        if (hex.Length != 32
            || !ulong.TryParse(hex[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hi)
            || !ulong.TryParse(hex[16..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var lo))
            return false;
        id = new TraceId(hi, lo);
        return true;
    }

    /// <summary>Reads exactly 32 ASCII hex digits of either case.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out TraceId id)
    {
        id = default;
        if (hex.Length != 32 || !Hex.TryRead(hex[..16], out var hi) || !Hex.TryRead(hex[16..], out var lo))
            return false;
        id = new TraceId(hi, lo);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(TraceId other) => Hi != other.Hi ? Hi.CompareTo(other.Hi) : Lo.CompareTo(other.Lo);

    public static bool operator <(TraceId a, TraceId b) => a.CompareTo(b) < 0;
    public static bool operator >(TraceId a, TraceId b) => a.CompareTo(b) > 0;
    public static bool operator <=(TraceId a, TraceId b) => a.CompareTo(b) <= 0;
    public static bool operator >=(TraceId a, TraceId b) => a.CompareTo(b) >= 0;

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hi:x16}{Lo:x16}");
}
