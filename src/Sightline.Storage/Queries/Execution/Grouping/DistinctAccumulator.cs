using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Counts different values.</summary>
/// <param name="source">Gives the values as codes.</param>
/// <param name="isSingle">There is one group: its codes are bits.</param>
/// <param name="memory">What values are counted in.</param>
sealed class DistinctAccumulator(KeySource source, bool isSingle, QueryMemory memory) : Accumulator
{
    // Bytes of an entry of a hash set, with its bucket and what growing leaves free.
    const int BytesPerValue = 40;

    readonly HashSet<long> _values = [];
    ulong[] _bits = [];
    long[] _counts = [];
    long _last = -1;

    public KeySource Source => source;

    public override long Bytes => _values.Count * (long)BytesPerValue + (_bits.Length + _counts.Length) * 8L + source.Bytes;

    public override void Reserve(int groups) => Reserve(ref _counts, groups, memory, sizeof(long));

    public override void Add(int group, in RowInput row)
    {
        foreach (var code in row.Codes!)
            AddCode(group, code);
    }

    public void AddCode(int group, int code)
    {
        // Rows that follow each other are often of one trace, and so of one value.
        var value = (long)group << 32 | (uint)code;
        if (value == _last)
            return;
        _last = value;
        if (isSingle)
        {
            AddBit(code);
        }
        else if (_values.Add(value))
        {
            _counts[group]++;
            memory.Add(BytesPerValue);
        }
    }

    // Values are merged all at once: they are not ordered by groups.
    public override void Merge(int group, Accumulator other, int otherGroup) { }

    public void MergeAll(DistinctAccumulator other, ReadOnlySpan<int> groups)
    {
        if (isSingle)
        {
            MergeBits(other);
            return;
        }
        var codes = new Dictionary<int, int>();
        foreach (var value in other._values)
        {
            var theirs = (int)(uint)value;
            if (!codes.TryGetValue(theirs, out var code))
                codes.Add(theirs, code = source.CodeOf(other.Source, theirs));
            AddCode(groups[(int)(value >> 32)], code);
        }
    }

    public override double ValueOf(int group) => _counts[group];

    public override Int128 SumOf(int group) => _counts[group];

    void AddBit(int code)
    {
        if (code >> 6 >= _bits.Length)
            Reserve(ref _bits, (code >> 6) + 1, memory, sizeof(ulong));
        ref var word = ref _bits[code >> 6];
        var bit = 1UL << code;
        if ((word & bit) != 0)
            return;
        word |= bit;
        _counts[0]++;
    }

    void MergeBits(DistinctAccumulator other)
    {
        for (var i = 0; i < other._bits.Length; i++)
        {
            for (var word = other._bits[i]; word != 0; word &= word - 1)
                AddBit(source.CodeOf(other.Source, i << 6 | System.Numerics.BitOperations.TrailingZeroCount(word)));
        }
    }
}
