using System.Buffers.Binary;
using System.Globalization;

namespace Sightline.Model.Ids;

/// <summary>An 8-byte span id. As a parent, zero means "no parent".</summary>
public readonly record struct SpanId(ulong Value)
{
    /// <summary>Bytes in the binary form.</summary>
    public const int Size = 8;

    /// <summary>True for the all-zero id.</summary>
    public bool IsZero => Value == 0;

    /// <summary>Reads the first 8 bytes.</summary>
    public static SpanId Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt64BigEndian(bytes));

    /// <summary>Writes 8 bytes.</summary>
    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt64BigEndian(bytes, Value);

    /// <summary>Reads exactly 16 hex digits of either case.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out SpanId id)
    {
        id = default;
        if (hex.Length != 16
            || !ulong.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        id = new SpanId(value);
        return true;
    }

    /// <summary>Reads exactly 16 ASCII hex digits of either case.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out SpanId id)
    {
        id = default;
        if (hex.Length != 16 || !Hex.TryRead(hex, out var value))
            return false;
        id = new SpanId(value);
        return true;
    }

    /// <summary>16 lower-case hex digits.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);
}
