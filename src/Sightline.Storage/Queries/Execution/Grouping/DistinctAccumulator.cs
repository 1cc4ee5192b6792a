using Sightline.Storage.Memory;
using Sightline.Storage.Queries.Execution.Parts;
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
    // By slot; 0 where it is free. Of one group without groups. At most three quarters full.
    ulong[] _hashes = [];
    int[] _groups = [];
    int _values;
    long[] _counts = [];
    // Of codes of the source.
    ulong[] _known = [];
    // Values that were trimmed; those of parts that were merged here, and the numbers of their groups here.
    SortedHashes? _kept;
    readonly List<(SortedHashes Values, int[] Groups)> _merged = [];
    ulong _last;
    int _lastGroup = -1;

    public TextSource Source => source;

    public override long Bytes =>
        _hashes.Length * 8L + _groups.Length * 4L + _counts.Length * 8L + (_kept?.Bytes ?? 0);

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
    /// <param name="groups">How many groups there are.</param>
    public void Trim(int groups)
    {
        _kept = Union(groups);
        (_hashes, _groups, _values, _known, _last, _lastGroup) = ([], [], 0, [], 0, -1);
        _merged.Clear();
    }

    /// <summary>Takes the values of another one, which stays as it is; this one is not trimmed.</summary>
    public override void MergeAll(Accumulator other, int[] groups)
    {
        var from = (DistinctAccumulator)other;
        if (from._kept is { } kept)
        {
            _merged.Add((kept, groups));
            return;
        }
        for (var slot = 0; slot < from._hashes.Length; slot++)
        {
            if (from._hashes[slot] != 0)
                AddHash(isSingle ? 0 : groups[from._groups[slot]], from._hashes[slot]);
        }
    }

    public override void Finish(CancellationToken cancellation)
    {
        if (_merged.Count == 0)
            return;
        var all = Merged(_counts.Length);
        Array.Clear(_counts);
        all.Count(_counts);
    }

    public override double ValueOf(int group) => _counts[group];

    public override Int128 SumOf(int group) => _counts[group];

    /// <summary>Writes the values, which are trimmed.</summary>
    public override void Write(PartWriter to) => _kept!.Write(to);

    public override void Read(PartReader from) => _kept = SortedHashes.Read(from);

    SortedHashes Union(int groups) => _merged.Count == 0 ? Own(groups) : Merged(groups).Result();

    HashUnion Merged(int groups)
    {
        var union = new HashUnion(memory);
        union.Add(Own(groups), null);
        foreach (var (values, numbers) in _merged)
            union.Add(values, numbers);
        return union;
    }

    SortedHashes Own(int groups) => SortedHashes.Of(_hashes, isSingle ? null : _groups, groups);

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
