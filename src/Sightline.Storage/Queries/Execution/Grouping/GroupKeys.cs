using System.Numerics;
using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Numbers distinct combinations of codes 0, 1, 2 … in order of first appearance. One thread at a time.</summary>
sealed class GroupKeys(int width, QueryMemory memory)
{
    // Of the key: its codes, and slots that are at most half full and doubled; beside what aggregates hold.
    readonly int _bytesPerGroup = width * 8 + 16;

    /// <summary>Most cells of a table that has one for each combination there may be: 4 MiB.</summary>
    const int CellsMax = 1 << 20;

    // The group of each combination and one more, where there are few enough: a key's code takes so many bits.
    readonly int[] _bits = new int[width];
    int[]? _cells;

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

    /// <summary>
    /// Gives each row the group of its codes, whose numbers are below those in <paramref name="counts"/>; codes below 0
    /// are given as they are, <see cref="KeySource.None"/> first. False where there are too many combinations.
    /// </summary>
    public bool TryFill(int[][] codes, ReadOnlySpan<int> counts, Span<int> groups)
    {
        if (!TryLayOut(counts))
            return false;
        groups.Clear();
        var shift = 0;
        for (var key = 0; key < width; key++)
        {
            AddBits(codes[key].AsSpan(0, groups.Length), shift, groups);
            shift += _bits[key];
        }
        Span<int> combination = stackalloc int[width];
        foreach (ref var group in groups)
        {
            if (group < 0)
                continue;
            ref var cell = ref _cells![group];
            if (cell == 0)
                cell = 1 + AddCell(group, combination);
            group = cell - 1;
        }
        return true;
    }

    /// <summary>Memory held, roughly.</summary>
    public long Bytes => ((long)_codes.Length + _slots.Length + (_cells?.Length ?? 0)) * sizeof(int);

    /// <summary>Lets go of what only makes finding faster.</summary>
    public void Trim() => _cells = null;

    /// <summary>Writes the combinations in their order.</summary>
    public void Write(PartWriter to)
    {
        to.Int(Count);
        to.Ints(_codes.AsSpan(0, Count * width));
    }

    /// <summary>Reads combinations that were written; there is none yet. Nothing may be added later.</summary>
    public void Read(PartReader from)
    {
        (Count, _codes) = (from.Int(), from.Ints());
        if (_codes.Length != (long)Count * width)
            throw new InvalidDataException("a part of an answer has another number of groups");
        memory.Add(Count * (long)_bytesPerGroup);
    }

    static void AddBits(ReadOnlySpan<int> codes, int shift, Span<int> groups)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            // One that is in no group, or is to be asked for, stays so.
            var (code, cell) = (codes[i], groups[i]);
            groups[i] = (code | cell) >= 0 ? cell | code << shift
                : code == KeySource.None || cell == KeySource.None ? KeySource.None
                : KeySource.Several;
        }
    }

    int AddCell(int cell, Span<int> combination)
    {
        for (var key = 0; key < width; key++)
        {
            combination[key] = cell & (1 << _bits[key]) - 1;
            cell >>= _bits[key];
        }
        return Add(combination);
    }

    bool TryLayOut(ReadOnlySpan<int> counts)
    {
        var bits = 0;
        var fits = _cells is not null;
        for (var key = 0; key < width; key++)
        {
            var needed = BitOperations.Log2((uint)Math.Max(1, counts[key] - 1)) + 1;
            fits &= needed <= _bits[key];
            bits += Math.Max(needed, _bits[key]);
        }
        if (bits > BitOperations.Log2(CellsMax))
            return false;
        if (fits)
            return true;
        for (var key = 0; key < width; key++)
            _bits[key] = Math.Max(_bits[key], BitOperations.Log2((uint)Math.Max(1, counts[key] - 1)) + 1);
        memory.Add(4L << bits);
        _cells = new int[1 << bits];
        for (var group = 0; group < Count; group++)
        {
            var (cell, shift) = (0, 0);
            for (var key = 0; key < width; key++)
            {
                cell |= this[group][key] << shift;
                shift += _bits[key];
            }
            _cells[cell] = group + 1;
        }
        return true;
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
