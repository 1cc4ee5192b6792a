using System.Buffers.Binary;

namespace Sightline.Ingest.Conventions;

/// <summary>Numbers of byte strings, made once and then only read: no string is made to look one up.</summary>
sealed class ByteMap
{
    const int LowerBytesMax = 64;

    readonly byte[][] _keys;
    readonly int[] _values;
    // Places of keys, counted from 1; open addressing.
    readonly short[] _slots;
    readonly uint _mask;

    public ByteMap(IReadOnlyList<(byte[] Key, int Value)> entries)
    {
        var size = 8;
        while (size < entries.Count * 3)
            size *= 2;
        _slots = new short[size];
        _mask = (uint)size - 1;
        _keys = new byte[entries.Count][];
        _values = new int[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            (_keys[i], _values[i]) = entries[i];
            var slot = Hash(_keys[i]) & _mask;
            while (_slots[slot] != 0)
                slot = slot + 1 & _mask;
            _slots[slot] = (short)(i + 1);
        }
    }

    public bool TryFind(ReadOnlySpan<byte> key, out int value)
    {
        for (var slot = Hash(key) & _mask; _slots[slot] != 0; slot = slot + 1 & _mask)
        {
            var place = _slots[slot] - 1;
            if (!key.SequenceEqual(_keys[place]))
                continue;
            value = _values[place];
            return true;
        }
        value = -1;
        return false;
    }

    /// <summary>As <see cref="TryFind"/>, in a map whose keys are lower case, of a key in any case.</summary>
    public bool TryFindLower(ReadOnlySpan<byte> key, out int value)
    {
        Span<byte> lower = stackalloc byte[LowerBytesMax];
        value = -1;
        if (key.Length > lower.Length)
            return false;
        for (var i = 0; i < key.Length; i++)
            lower[i] = key[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(key[i] | 0x20) : key[i];
        return TryFind(lower[..key.Length], out value);
    }

    // Names of attributes share their beginnings and ends, so the middle and the length count too.
    static uint Hash(ReadOnlySpan<byte> key)
    {
        if (key.Length < 8)
        {
            uint small = 17;
            foreach (var sign in key)
                small = small * 31 + sign;
            return small ^ small >> 7;
        }
        var hash = BinaryPrimitives.ReadUInt64LittleEndian(key) * 0x9E3779B97F4A7C15
            ^ BinaryPrimitives.ReadUInt64LittleEndian(key[^8..]) * 0xC2B2AE3D27D4EB4F
            ^ BinaryPrimitives.ReadUInt64LittleEndian(key[(key.Length / 2 - 4)..]) * 0x165667B19E3779F9;
        return (uint)(hash >> 40) + (uint)key.Length * 0x9E37;
    }
}
