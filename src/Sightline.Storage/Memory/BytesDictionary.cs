namespace Sightline.Storage.Memory;

/// <summary>
/// Numbers distinct byte strings 0, 1, 2 … in order of first appearance. One writer; readers may look up a number that
/// they were given, but not search.
/// </summary>
sealed class BytesDictionary(ByteArena arena)
{
    readonly AppendList<Entry> _entries = new();
    int[] _slots = new int[64];

    readonly record struct Entry(uint Hash, ArenaRange Bytes);

    public int Count => _entries.Count;

    public ReadOnlySpan<byte> this[int id] => arena[_entries[id].Bytes];

    /// <summary>The number of <paramref name="bytes"/>, or -1.</summary>
    public int Find(ReadOnlySpan<byte> bytes) => Find(bytes, Hash.Of(bytes), out _);

    /// <summary>The number of <paramref name="bytes"/>, given now where it is new.</summary>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        var hash = Hash.Of(bytes);
        var id = Find(bytes, hash, out var slot);
        if (id >= 0)
            return id;
        id = _entries.Add(new Entry(hash, arena.Add(bytes)));
        _slots[slot] = id + 1;
        if (_entries.Count * 2 > _slots.Length)
            Grow();
        return id;
    }

    int Find(ReadOnlySpan<byte> bytes, uint hash, out int slot)
    {
        var mask = _slots.Length - 1;
        slot = (int)hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            ref var entry = ref _entries[_slots[slot] - 1];
            if (entry.Hash == hash && arena[entry.Bytes].SequenceEqual(bytes))
                return _slots[slot] - 1;
        }
        return -1;
    }

    void Grow()
    {
        var slots = new int[_slots.Length * 2];
        var mask = slots.Length - 1;
        for (var id = 0; id < _entries.Count; id++)
        {
            var slot = (int)_entries[id].Hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = id + 1;
        }
        _slots = slots;
    }
}
