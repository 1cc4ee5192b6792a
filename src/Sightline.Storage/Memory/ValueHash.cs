using System.Buffers.Binary;

namespace Sightline.Storage.Memory;

/// <summary>
/// Hashes of values of 64 bits that stand for the values themselves, equal in every process: folded 128-bit products, as of
/// wyhash (Wang Yi).
/// </summary>
static class ValueHash
{
    const ulong First = 0xA0761D6478BD642F;
    const ulong Second = 0xE7037ED1A0B428DB;

    /// <summary>Never 0.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = First ^ (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), Second);
            bytes = bytes[8..];
        }
        ulong tail = 0;
        for (var i = 0; i < bytes.Length; i++)
            tail |= (ulong)bytes[i] << 8 * i;
        hash = Mix(Mix(hash ^ tail, Second) ^ First, hash ^ Second);
        return hash == 0 ? 1 : hash;
    }

    static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
