using System.Buffers.Binary;
using System.Numerics;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Encodings;

/// <summary>
/// Unsigned numbers of one width, 0 to 64 bits, one behind the other without gaps: number i takes bits i·width up to
/// (i + 1)·width, bit b is bit b mod 8 of byte b / 8. Eight numbers fill exactly as many bytes as they have bits, so that
/// every eighth begins on a byte. Nothing is padded but the last byte.
/// </summary>
static class BitStream
{
    /// <summary>Bits that numbers up to <paramref name="max"/> need.</summary>
    public static int WidthOf(ulong max) => 64 - BitOperations.LeadingZeroCount(max);

    public static ulong MaxOf(int width) => width == 0 ? 0 : ulong.MaxValue >> (64 - width);

    /// <summary>Bytes of so many numbers.</summary>
    public static long BytesOf(long count, int width) => (count * width + 7) >> 3;

    /// <summary>Reads one number. <paramref name="bytes"/> holds it whole; nothing behind them is touched.</summary>
    public static ulong At(ReadOnlySpan<byte> bytes, int width, int index)
    {
        if (width == 0)
            return 0;
        var bit = (long)index * width;
        var offset = (int)(bit >> 3);
        var shift = (int)bit & 7;
        var value = Load(bytes[offset..]) >> shift;
        if (shift + width > 64)
            value |= (ulong)bytes[offset + 8] << (64 - shift);
        return value & MaxOf(width);
    }

    /// <summary>The next eight bytes as a number; what lies behind the end is zero.</summary>
    public static ulong Load(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 8)
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var value = 0UL;
        for (var i = bytes.Length - 1; i >= 0; i--)
            value = value << 8 | bytes[i];
        return value;
    }

    /// <summary>Writes the numbers less <paramref name="less"/> (mod 2^64), each of which fits the width.</summary>
    public static void Write(ReadOnlySpan<ulong> numbers, int width, ColumnWriter to, ulong less = 0)
    {
        if (width == 0)
            return;
        var word = 0UL;
        var filled = 0;
        foreach (var number in numbers)
        {
            var value = number - less;
            word |= value << filled;
            filled += width;
            if (filled < 64)
                continue;
            to.Add(word);
            filled -= 64;
            // The bits of the number that did not fit; a shift by 64 would be one by 0.
            word = filled == 0 ? 0 : value >> (width - filled);
        }
        for (; filled > 0; filled -= 8, word >>= 8)
            to.Add((byte)word);
    }
}
