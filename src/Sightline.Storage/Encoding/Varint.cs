using Sightline.Storage.Segments;

namespace Sightline.Storage.Encodings;

/// <summary>Numbers in seven bits a byte, low ones first, the top bit set on all bytes but the last.</summary>
static class Varint
{
    /// <summary>Bytes of 64 bits.</summary>
    public const int BytesMax = 10;

    public static void Write(ColumnWriter to, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            to.Add((byte)(value | 0x80));
        to.Add((byte)value);
    }

    public static int BytesOf(ulong value) => Math.Max(1, (BitStream.WidthOf(value) + 6) / 7);

    /// <summary>Small numbers of either sign as small numbers: 0, -1, 1, -2 … become 0, 1, 2, 3 ….</summary>
    public static ulong Zigzag(long value) => (ulong)(value << 1 ^ value >> 63);

    public static long Unzigzag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
