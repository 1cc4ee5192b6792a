using System.Buffers.Binary;
using System.Security.Cryptography;
using Sightline.Model.Ids;

namespace Sightline.Storage.Memory;

/// <summary>
/// Hashes for tables in memory: folded 128-bit products, seeded per process so that a client cannot choose keys that
/// collide. Not for anything that is written to disk.
/// </summary>
static class Hash
{
    const ulong Prime = 0x9E3779B97F4A7C15;
    static readonly ulong Seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;

    public static uint Of(TraceId id) => (uint)(Mix(id.Hi ^ Seed, id.Lo ^ Prime) >> 16);

    public static uint Of(TraceId trace, SpanId span) =>
        (uint)(Mix(Mix(trace.Hi ^ Seed, trace.Lo ^ Prime) ^ Seed, span.Value ^ Prime) >> 16);

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        return (uint)(Mix(Fold(bytes, Seed, Prime ^ Seed), Prime) >> 16);
    }

    /// <summary>Folds bytes, eight at a time, into what is to be mixed once more.</summary>
    public static ulong Fold(ReadOnlySpan<byte> bytes, ulong seed, ulong factor)
    {
        var hash = seed ^ (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), factor);
            bytes = bytes[8..];
        }
        ulong tail = 0;
        for (var i = 0; i < bytes.Length; i++)
            tail |= (ulong)bytes[i] << 8 * i;
        return hash ^ tail;
    }

    /// <summary>Of a hash that is the same in every process, and a number.</summary>
    public static ulong Seeded(ulong hash, uint number) => Mix(hash ^ Seed, number ^ Prime ^ hash);

    /// <summary>The two halves of a product, folded.</summary>
    public static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
