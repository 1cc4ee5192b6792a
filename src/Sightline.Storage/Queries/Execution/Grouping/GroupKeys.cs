using System.Numerics;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Numbers distinct combinations of codes 0, 1, 2 … in order of first appearance. One thread at a time.</summary>
sealed class GroupKeys(int width, QueryMemory memory)
{
    // Of the key: its codes, and slots that are at most half full and doubled; beside what aggregates hold.
    readonly int _bytesPerGroup = width * 8 + 16;

    int[] _codes = new int[Math.Max(1, width) * 64];
    int[] _slots = new int[128];
    int _last = -1;

    public int Width => width;

    public int Count { get; private set; }

    public ReadOnlySpan<int> this[int group] => _codes.AsSpan(group * width, width);

    /// <summary>The number of a combination, given now where it is new.</summary>
    public int Add(ReadOnlySpan<int> codes)
    {
        // Rows that follow each other are often of one group.
        if (_last >= 0 && codes.SequenceEqual(this[_last]))
            return _last;
        var mask = _slots.Length - 1;
        var slot = (int)HashOf(codes) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (codes.SequenceEqual(this[_slots[slot] - 1]))
                return _last = _slots[slot] - 1;
        }
        memory.Add(_bytesPerGroup);
        if ((Count + 1) * width > _codes.Length)
            Array.Resize(ref _codes, _codes.Length * 2);
        codes.CopyTo(_codes.AsSpan(Count * width));
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return _last = Count - 1;
    }

    void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var group = 0; group < Count; group++)
        {
            var slot = (int)HashOf(this[group]) & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = group + 1;
        }
    }

    static uint HashOf(ReadOnlySpan<int> codes)
    {
        // Codes are numbers that this program gave, so that nobody can choose colliding ones.
        var hash = 0UL;
        foreach (var code in codes)
            hash = (BitOperations.RotateLeft(hash, 23) ^ (uint)code) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32);
    }
}
