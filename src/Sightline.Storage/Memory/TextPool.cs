namespace Sightline.Storage.Memory;

/// <summary>
/// Numbers distinct byte strings 0, 1, 2 … in order of first appearance, one after the other in one buffer. For one
/// thread; made to be cleared and filled again.
/// </summary>
sealed class TextPool
{
    byte[] _bytes = new byte[256];
    int[] _ends = new int[16];
    uint[] _hashes = new uint[16];
    int[] _slots = new int[32];

    /// <summary>Number of distinct strings.</summary>
    public int Count { get; private set; }

    /// <summary>All strings without anything between them.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Count == 0 ? 0 : _ends[Count - 1]);

    public ReadOnlySpan<byte> this[int id]
    {
        get
        {
            var start = id == 0 ? 0 : _ends[id - 1];
            return _bytes.AsSpan(start, _ends[id] - start);
        }
    }

    public int LengthOf(int id) => id == 0 ? _ends[0] : _ends[id] - _ends[id - 1];

    /// <summary>The number of <paramref name="text"/>, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text) => Find(text, Hash.Of(text), out _);

    /// <summary>The number of <paramref name="text"/>, given now where it is new.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        var hash = Hash.Of(text);
        var id = Find(text, hash, out var slot);
        return id >= 0 ? id : Append(text, hash, slot);
    }

    public void Clear()
    {
        Count = 0;
        Array.Clear(_slots);
    }

    int Find(ReadOnlySpan<byte> text, uint hash, out int slot)
    {
        var mask = _slots.Length - 1;
        slot = (int)hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var id = _slots[slot] - 1;
            if (_hashes[id] == hash && this[id].SequenceEqual(text))
                return id;
        }
        return -1;
    }

    int Append(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        var start = Bytes.Length;
        if (_bytes.Length - start < text.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + text.Length));
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }
        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + text.Length;
        _hashes[Count] = hash;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var id = 0; id < Count; id++)
        {
            var slot = (int)_hashes[id] & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = id + 1;
        }
    }
}
