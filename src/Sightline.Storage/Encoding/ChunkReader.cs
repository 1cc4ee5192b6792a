using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Sightline.Storage.Encodings;

/// <summary>Takes a chunk of a column apart; what does not fit into it is refused.</summary>
struct ChunkReader
{
    ArraySegment<byte> _left;

    public ChunkReader(ReadOnlyMemory<byte> chunk)
    {
        // An array is reached faster than memory of any kind, row by row.
        if (!MemoryMarshal.TryGetArray(chunk, out _left))
            _left = chunk.ToArray();
    }

    public readonly int Left => _left.Count;

    public byte Byte() => Bytes(1)[0];

    /// <exception cref="InvalidDataException">The chunk has fewer bytes.</exception>
    public ArraySegment<byte> Bytes(long count)
    {
        if (count > _left.Count)
            Refuse($"{count} bytes are wanted where {_left.Count} are left");
        var bytes = _left[..(int)count];
        _left = _left[(int)count..];
        return bytes;
    }

    public ulong Varint()
    {
        var value = 0UL;
        for (var i = 0; i < Encodings.Varint.BytesMax; i++)
        {
            var next = Byte();
            if (i == Encodings.Varint.BytesMax - 1 && next > 1)
                break;
            value |= (ulong)(next & 0x7f) << (7 * i);
            if (next < 0x80)
                return value;
        }
        Refuse("a number is longer than 64 bits");
        return 0;
    }

    /// <summary>A number of things, at most <paramref name="max"/>.</summary>
    public int Count(int max = int.MaxValue)
    {
        var value = Varint();
        if (value > (ulong)max)
            Refuse($"a count is {value}, at most {max} fits");
        return (int)value;
    }

    [DoesNotReturn]
    public static void Refuse(string what) => throw new InvalidDataException($"A column is damaged: {what}.");
}
