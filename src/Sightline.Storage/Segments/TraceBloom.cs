using System.Buffers.Binary;
using Sightline.Model.Ids;

namespace Sightline.Storage.Segments;

/// <summary>
/// A split-block Bloom filter over trace ids, as in Apache Parquet: one 32-byte block per id, one bit in each of its
/// eight words. Ten bits an id give about 1 % of false answers.
/// </summary>
static class TraceBloom
{
    const int BlockBytes = 32;
    const int BitsPerId = 10;

    // The eight odd multipliers of Parquet's specification ("Bloom Filter", salt).
    static readonly uint[] Salt =
    [
        0x47b6137bU, 0x44974d91U, 0x8824ad5bU, 0xa2b7289dU, 0x705495c7U, 0x2df1424bU, 0x9efc4947U, 0x5c6bfb31U,
    ];

    public static byte[] Create(int ids) => new byte[((long)ids * BitsPerId / 8 / BlockBytes + 1) * BlockBytes];

    public static void Add(Span<byte> bloom, TraceId id) => Add(bloom, HashOf(id));

    /// <summary>Adds a value by its hash, all bits of which are good.</summary>
    public static void Add(Span<byte> bloom, ulong hash)
    {
        var (index, key) = Place(bloom.Length, hash);
        var block = bloom.Slice(index, BlockBytes);
        for (var i = 0; i < Salt.Length; i++)
        {
            var word = block.Slice(i * 4, 4);
            BinaryPrimitives.WriteUInt32LittleEndian(
                word, BinaryPrimitives.ReadUInt32LittleEndian(word) | 1u << (int)(key * Salt[i] >> 27));
        }
    }

    /// <summary>False when the id was certainly not added.</summary>
    public static bool MayContain(ReadOnlySpan<byte> bloom, TraceId id) => MayContain(bloom, HashOf(id));

    /// <summary>False when the value of this hash was certainly not added.</summary>
    public static bool MayContain(ReadOnlySpan<byte> bloom, ulong hash)
    {
        var (index, key) = Place(bloom.Length, hash);
        var block = bloom.Slice(index, BlockBytes);
        for (var i = 0; i < Salt.Length; i++)
        {
            var word = BinaryPrimitives.ReadUInt32LittleEndian(block[(i * 4)..]);
            if ((word & 1u << (int)(key * Salt[i] >> 27)) == 0)
                return false;
        }
        return true;
    }

    /// <summary>The hash that an id is added by.</summary>
    public static ulong HashOf(TraceId id)
    {
        var high = Math.BigMul(id.Hi ^ 0x9E3779B97F4A7C15, id.Lo ^ 0xC2B2AE3D27D4EB4F, out var low);
        return high ^ low;
    }

    static (int Index, uint Key) Place(int bytes, ulong hash)
    {
        var blocks = (uint)(bytes / BlockBytes);
        return ((int)((hash >> 32) * blocks >> 32) * BlockBytes, (uint)hash);
    }
}
