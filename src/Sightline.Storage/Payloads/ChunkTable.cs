using System.Numerics;

namespace Sightline.Storage.Payloads;

/// <summary>
/// Where each chunk of the region being written lies in its block, and which chunks have a given hash. About 15 bytes
/// a chunk.
/// </summary>
sealed class ChunkTable
{
    const int ChunksMin = 1 << 10;

    // A chunk's place: offset in its block, length less one, and two marks.
    const int OffsetBits = 18;
    const uint OffsetMask = (1u << OffsetBits) - 1;
    const uint LengthMask = ChunkCutter.BytesMax - 1;
    const uint JoinedMark = 1u << 30;
    const uint OpenMark = 1u << 31;

    uint[] _places = new uint[ChunksMin];
    uint[] _hashes = new uint[ChunksMin];

    // Open addressing, at most 3/4 full; the number of a chunk plus one, zero is free.
    int[] _slots = new int[2 * ChunksMin];

    public int Count { get; private set; }

    public int Offset(int chunk) => (int)(_places[chunk] & OffsetMask);

    public int Length(int chunk) => (int)(_places[chunk] >> OffsetBits & LengthMask) + 1;

    /// <summary>True when the next chunk follows this one in some value, and what lies across is in the index.</summary>
    public bool IsJoined(int chunk) => (_places[chunk] & JoinedMark) != 0;

    public void Join(int chunk) => _places[chunk] |= JoinedMark;

    /// <summary>True when a token may go on behind the end of the chunk.</summary>
    public bool IsOpen(int chunk) => (_places[chunk] & OpenMark) != 0;

    public int Add(uint hash, int offset, int length, bool open)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, 2 * Count);
            Array.Resize(ref _hashes, 2 * Count);
        }
        if (Count >= _slots.Length / 4 * 3)
            Grow();
        var chunk = Count++;
        _places[chunk] = (uint)offset | (uint)(length - 1) << OffsetBits | (open ? OpenMark : 0);
        _hashes[chunk] = hash;
        Place(hash, chunk);
        return chunk;
    }

    /// <summary>
    /// The next chunk with this hash and length, or -1. <paramref name="probe"/> is zero at first and then kept.
    /// </summary>
    public int Find(uint hash, int length, ref int probe)
    {
        var mask = _slots.Length - 1;
        while (true)
        {
            var chunk = _slots[(int)(hash + (uint)probe++ & (uint)mask)] - 1;
            if (chunk < 0 || (_hashes[chunk] == hash && Length(chunk) == length))
                return chunk;
        }
    }

    void Place(uint hash, int chunk)
    {
        var mask = (uint)_slots.Length - 1;
        while (_slots[hash & mask] != 0)
            hash++;
        _slots[hash & mask] = chunk + 1;
    }

    void Grow()
    {
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)_slots.Length + 1)];
        for (var chunk = 0; chunk < Count; chunk++)
            Place(_hashes[chunk], chunk);
    }
}
