using Sightline.Storage.Memory;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Counts different values, by hashes of 64 bits: of ten million values, the chance that two are taken for one is below one
/// in 300,000.
/// </summary>
/// <param name="source">Gives the values.</param>
/// <param name="isSingle">There is one group.</param>
/// <param name="memory">What values are counted in.</param>
sealed class DistinctAccumulator(TextSource source, bool isSingle, QueryMemory memory) : Accumulator
{
    // By slot; 0 where it is free. Of one group without groups. At most three quarters full, until trimmed.
    ulong[] _hashes = [];
    int[] _groups = [];
    int _values;
    long[] _counts = [];
    // Of codes of the source.
    ulong[] _known = [];
    ulong _last;
    int _lastGroup = -1;

    public TextSource Source => source;

    public override long Bytes => _hashes.Length * 8L + _groups.Length * 4L + _counts.Length * 8L;

    public override void Reserve(int groups) => Reserve(ref _counts, groups, memory, sizeof(long));

    public override void Add(int group, in RowInput row)
    {
        foreach (var code in row.Codes!)
            AddCode(group, code);
    }

    public void AddCode(int group, int code)
    {
        if (code >= _known.Length)
            Reserve(ref _known, code + 1, memory, sizeof(ulong));
        if (_known[code] == 0)
            _known[code] = ValueHash.Of(source.BytesOf(code));
        AddHash(group, _known[code]);
    }

    /// <summary>Counts a value by its <see cref="ValueHash"/>.</summary>
    public void AddHash(int group, ulong hash)
    {
        // Rows that follow each other are often of one trace, and so of one value.
        if (hash == _last && group == _lastGroup)
            return;
        (_last, _lastGroup) = (hash, group);
        if (_values * 4L >= _hashes.Length * 3L)
            Grow();
        var mask = _hashes.Length - 1;
        for (var slot = SlotOf(hash, group) & mask; ; slot = (slot + 1) & mask)
        {
            if (_hashes[slot] == 0)
            {
                _hashes[slot] = hash;
                if (!isSingle)
                    _groups[slot] = group;
                _values++;
                _counts[group]++;
                return;
            }
            if (_hashes[slot] == hash && (isSingle || _groups[slot] == group))
                return;
        }
    }

    /// <summary>Lets go of what is only needed to add more.</summary>
    public void Trim()
    {
        var hashes = new ulong[_values];
        var groups = new int[isSingle ? 0 : _values];
        var next = 0;
        for (var slot = 0; slot < _hashes.Length; slot++)
        {
            if (_hashes[slot] == 0)
                continue;
            hashes[next] = _hashes[slot];
            if (!isSingle)
                groups[next] = _groups[slot];
            next++;
        }
        (_hashes, _groups, _known) = (hashes, groups, []);
    }

    // Values are merged all at once: they are not ordered by groups.
    public override void Merge(int group, Accumulator other, int otherGroup) { }

    /// <summary>Takes the values of another one, which may be trimmed; this one may not.</summary>
    public void MergeAll(DistinctAccumulator other, ReadOnlySpan<int> groups)
    {
        for (var slot = 0; slot < other._hashes.Length; slot++)
        {
            if (other._hashes[slot] != 0)
                AddHash(isSingle ? 0 : groups[other._groups[slot]], other._hashes[slot]);
        }
    }

    public override double ValueOf(int group) => _counts[group];

    public override Int128 SumOf(int group) => _counts[group];

    // The upper bits, so that slots are not in the order of those of a table that is merged here.
    static int SlotOf(ulong hash, int group) => (int)(Hash.Seeded(hash, (uint)group) >> 32) & int.MaxValue;

    void Grow()
    {
        var (hashes, groups) = (_hashes, _groups);
        var slots = Math.Max(64, hashes.Length * 2);
        memory.Add((slots - hashes.Length) * (isSingle ? 8L : 12L));
        _hashes = new ulong[slots];
        _groups = isSingle ? [] : new int[slots];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] == 0)
                continue;
            var group = isSingle ? 0 : groups[i];
            var slot = SlotOf(hashes[i], group) & (slots - 1);
            while (_hashes[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            _hashes[slot] = hashes[i];
            if (!isSingle)
                _groups[slot] = group;
        }
    }
}
