using System.Buffers.Binary;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// The keys of attributes that a workspace has used, up to a number. Keeps 64 bits of each: two keys that share them,
/// one pair in 10¹¹ sets of 10,000, would count as one. Many threads may ask at once; nobody waits where the key is known.
/// </summary>
/// <param name="most">Keys that it takes.</param>
public sealed class AttributeKeys(int most)
{
    const int SlotsMin = 256;

    /// <summary>Slots for each key at least: probes stay short.</summary>
    const int SlotsPerKey = 2;

    const ulong Odd1 = 0x9E3779B97F4A7C15;
    const ulong Odd2 = 0xD6E8FEB86659FD93;

    /// <summary>So that nobody can choose keys that share their hash.</summary>
    static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    /// <summary>Guards adding; readers take the array as it is.</summary>
    readonly Lock _gate = new();

    // Hashes by open addressing; 0 is free.
    ulong[] _slots = new ulong[SlotsMin];
    int _count;
    long _cut;

    /// <summary>Keys that it takes.</summary>
    public int Most => most;

    /// <summary>Keys that it has.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Attributes that were cut because it was full.</summary>
    public long Cut => Interlocked.Read(ref _cut);

    /// <summary>Notes attributes that were cut.</summary>
    public void AddCut(int attributes) => Interlocked.Add(ref _cut, attributes);

    /// <summary>True for a key that is known, or becomes known because there is room.</summary>
    public bool Admits(ReadOnlySpan<byte> key)
    {
        var hash = Hash(key);
        return Holds(Volatile.Read(ref _slots), hash) || TryAdd(hash);
    }

    bool TryAdd(ulong hash)
    {
        // Whoever floods with keys must not make others of its workspace wait.
        if (Volatile.Read(ref _count) >= most)
            return false;
        lock (_gate)
        {
            if (Holds(_slots, hash))
                return true;
            if (_count >= most)
                return false;
            if ((_count + 1) * SlotsPerKey > _slots.Length)
            {
                var larger = new ulong[_slots.Length * 2];
                foreach (var known in _slots)
                {
                    if (known != 0)
                        Put(larger, known);
                }
                Volatile.Write(ref _slots, larger);
            }
            Put(_slots, hash);
            Volatile.Write(ref _count, _count + 1);
            return true;
        }
    }

    static bool Holds(ulong[] slots, ulong hash)
    {
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = at + 1 & mask)
        {
            var found = Volatile.Read(ref slots[at]);
            if (found == hash)
                return true;
            if (found == 0)
                return false;
        }
    }

    static void Put(ulong[] slots, ulong hash)
    {
        var mask = slots.Length - 1;
        var at = (int)hash & mask;
        while (slots[at] != 0)
            at = at + 1 & mask;
        Volatile.Write(ref slots[at], hash);
    }

    static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = Seed ^ (ulong)key.Length * Odd1;
        while (key.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key), Odd2);
            key = key[8..];
        }
        var rest = 0UL;
        for (var i = 0; i < key.Length; i++)
            rest |= (ulong)key[i] << 8 * i;
        hash = Mix(hash ^ rest, Odd1);
        return hash == 0 ? Odd1 : hash;
    }

    static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
