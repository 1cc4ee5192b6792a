using Sightline.Storage.Queries.Execution.Parts;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Different values of groups by their hashes: ascending within each group, one group behind the other. Never changed.</summary>
sealed class SortedHashes
{
    readonly ulong[] _hashes;
    readonly int[] _ends;

    /// <param name="hashes">Of all groups.</param>
    /// <param name="ends">Where those of each group end.</param>
    public SortedHashes(ulong[] hashes, int[] ends) => (_hashes, _ends) = (hashes, ends);

    public int Groups => _ends.Length;

    public int Count => _hashes.Length;

    /// <summary>Memory held, roughly.</summary>
    public long Bytes => _hashes.Length * 8L + _ends.Length * 4L;

    public ReadOnlySpan<ulong> Of(int group)
    {
        var from = group == 0 ? 0 : _ends[group - 1];
        return _hashes.AsSpan(from, _ends[group] - from);
    }

    /// <summary>Those of a table of slots.</summary>
    /// <param name="slots">The hashes; 0 where a slot is free.</param>
    /// <param name="groupOf">The group of each slot; null where there is one group.</param>
    /// <param name="groups">How many groups there are.</param>
    public static SortedHashes Of(ulong[] slots, int[]? groupOf, int groups)
    {
        var ends = new int[groups];
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot] != 0)
                ends[groupOf?[slot] ?? 0]++;
        }
        for (var group = 1; group < groups; group++)
            ends[group] += ends[group - 1];
        var hashes = new ulong[groups == 0 ? 0 : ends[^1]];
        // From the end of each group down to its begin, so that ends are begins now.
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot] != 0)
                hashes[--ends[groupOf?[slot] ?? 0]] = slots[slot];
        }
        for (var group = 0; group < groups; group++)
        {
            var (from, end) = (ends[group], group + 1 < groups ? ends[group + 1] : hashes.Length);
            hashes.AsSpan(from, end - from).Sort();
            ends[group] = end;
        }
        return new SortedHashes(hashes, ends);
    }

    public void Write(PartWriter to)
    {
        to.Longs(Array.ConvertAll(_hashes, hash => (long)hash));
        to.Ints(_ends);
    }

    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static SortedHashes Read(PartReader from)
    {
        var read = new SortedHashes(Array.ConvertAll(from.Longs(), hash => (ulong)hash), from.Ints());
        return read.IsSorted() ? read : throw new InvalidDataException("values of a part of an answer are not in order");
    }

    bool IsSorted()
    {
        var next = 0;
        foreach (var end in _ends)
        {
            if (end < next || end > _hashes.Length)
                return false;
            for (var first = next; next < end; next++)
            {
                if (next > first && _hashes[next] <= _hashes[next - 1])
                    return false;
            }
        }
        return next == _hashes.Length;
    }
}
