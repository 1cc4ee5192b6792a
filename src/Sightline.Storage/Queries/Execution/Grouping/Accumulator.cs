using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>What an aggregate looks at in one row.</summary>
/// <param name="IsError">The row failed.</param>
/// <param name="Number">Of the aggregate's field, or none.</param>
/// <param name="Codes">Of the aggregate's field, of aggregates over texts.</param>
/// <param name="IsOut">The aggregate is not over this row.</param>
/// <param name="Weight">What it counts for in a weighted count.</param>
readonly record struct RowInput(
    bool IsError, long Number, List<int>? Codes, bool IsOut = false, double Weight = 1);

/// <summary>An aggregate of all groups in the making. One thread at a time.</summary>
abstract class Accumulator
{
    /// <summary>Makes room for so many groups.</summary>
    public abstract void Reserve(int groups);

    /// <summary>Counts a row into a group.</summary>
    public abstract void Add(int group, in RowInput row);

    /// <summary>Counts another thread's group into one here.</summary>
    public abstract void Merge(int group, Accumulator other, int otherGroup);

    /// <summary>Called once all rows are in, before values are asked for.</summary>
    public virtual void Finish(CancellationToken cancellation) { }

    public abstract double ValueOf(int group);

    /// <summary>The exact value, of counts, and of sums, smallest and largest over integers.</summary>
    public virtual Int128 SumOf(int group) => 0;

    /// <summary>Grows an array by doubling, and counts what it takes.</summary>
    protected static void Reserve<T>(ref T[] array, int length, QueryMemory memory, int bytes)
    {
        if (length <= array.Length)
            return;
        var grown = Math.Max(length, Math.Max(64, array.Length * 2));
        memory.Add((long)(grown - array.Length) * bytes);
        Array.Resize(ref array, grown);
    }
}

/// <summary>Counts rows, or those that failed.</summary>
sealed class CountAccumulator(bool errors, QueryMemory memory) : Accumulator
{
    long[] _counts = [];

    public override void Reserve(int groups) => Reserve(ref _counts, groups, memory, sizeof(long));

    /// <summary>Counts rows; groups below 0 are not counted.</summary>
    public void Add(ReadOnlySpan<int> groups)
    {
        var counts = _counts;
        foreach (var group in groups)
        {
            if (group >= 0)
                counts[group]++;
        }
    }

    /// <summary>Counts rows into a group, of which some failed.</summary>
    public void Add(int group, int rows, int failed) => _counts[group] += errors ? failed : rows;

    public override void Add(int group, in RowInput row) => _counts[group] += !errors || row.IsError ? 1 : 0;

    public override void Merge(int group, Accumulator other, int otherGroup) =>
        _counts[group] += ((CountAccumulator)other)._counts[otherGroup];

    public override double ValueOf(int group) => _counts[group];

    public override Int128 SumOf(int group) => _counts[group];
}

/// <summary>Sum, smallest, largest and average of the numbers of a field.</summary>
sealed class NumberAccumulator(AggregateKind kind, bool real, QueryMemory memory) : Accumulator
{
    Int128[] _sums = [];
    double[] _reals = [];
    long[] _counts = [];
    // Smallest or largest.
    long[] _ends = [];

    public override void Reserve(int groups)
    {
        Reserve(ref _counts, groups, memory, sizeof(long));
        if (kind is AggregateKind.Min or AggregateKind.Max)
            Reserve(ref _ends, groups, memory, sizeof(long));
        else if (real)
            Reserve(ref _reals, groups, memory, sizeof(double));
        else
            Reserve(ref _sums, groups, memory, 16);
    }

    /// <summary>Counts rows in; groups below 0 are not counted.</summary>
    public void Add(ReadOnlySpan<int> groups, ReadOnlySpan<long> numbers)
    {
        if (real || kind is AggregateKind.Min or AggregateKind.Max)
        {
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && numbers[i] != NumberColumn.None)
                    Add(groups[i], numbers[i]);
            }
            return;
        }
        var (sums, counts) = (_sums, _counts);
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            if (group < 0 || numbers[i] == NumberColumn.None)
                continue;
            sums[group] += numbers[i];
            counts[group]++;
        }
    }

    public override void Add(int group, in RowInput row)
    {
        if (row.Number != NumberColumn.None)
            Add(group, row.Number);
    }

    public override void Merge(int group, Accumulator other, int otherGroup)
    {
        var from = (NumberAccumulator)other;
        if (from._counts[otherGroup] == 0)
            return;
        if (kind is AggregateKind.Min or AggregateKind.Max)
            AddEnd(group, from._ends[otherGroup]);
        else if (real)
            _reals[group] += from._reals[otherGroup];
        else
            _sums[group] += from._sums[otherGroup];
        _counts[group] += from._counts[otherGroup];
    }

    public override double ValueOf(int group)
    {
        if (_counts[group] == 0)
            return kind == AggregateKind.Sum ? 0 : double.NaN;
        if (kind is AggregateKind.Min or AggregateKind.Max)
            return real ? NumberSource.FromOrdered(_ends[group]) : _ends[group];
        var sum = real ? _reals[group] : (double)_sums[group];
        return kind == AggregateKind.Average ? sum / _counts[group] : sum;
    }

    public override Int128 SumOf(int group) => real || _counts[group] == 0 ? 0
        : kind is AggregateKind.Min or AggregateKind.Max ? _ends[group]
        : kind == AggregateKind.Sum ? _sums[group]
        : 0;

    void Add(int group, long number)
    {
        if (kind is AggregateKind.Min or AggregateKind.Max)
            AddEnd(group, number);
        else if (real)
            _reals[group] += NumberSource.FromOrdered(number);
        else
            _sums[group] += number;
        _counts[group]++;
    }

    void AddEnd(int group, long number) => _ends[group] = _counts[group] == 0 ? number
        : kind == AggregateKind.Min ? Math.Min(_ends[group], number)
        : Math.Max(_ends[group], number);
}

/// <summary>Counts different values.</summary>
sealed class DistinctAccumulator(KeySource source, QueryMemory memory) : Accumulator
{
    // Bytes of an entry of a hash set, with its bucket and what growing leaves free.
    const int BytesPerValue = 40;

    readonly HashSet<long> _values = [];
    readonly Dictionary<int, int> _codes = [];
    long[] _counts = [];

    public KeySource Source => source;

    public override void Reserve(int groups) => Reserve(ref _counts, groups, memory, sizeof(long));

    public override void Add(int group, in RowInput row)
    {
        foreach (var code in row.Codes!)
            AddCode(group, code);
    }

    public void AddCode(int group, int code)
    {
        if (!_values.Add((long)group << 32 | (uint)code))
            return;
        _counts[group]++;
        memory.Add(BytesPerValue);
    }

    // Values are merged all at once: they are not ordered by groups.
    public override void Merge(int group, Accumulator other, int otherGroup) { }

    public void MergeAll(DistinctAccumulator other, ReadOnlySpan<int> groups)
    {
        _codes.Clear();
        foreach (var value in other._values)
        {
            var theirs = (int)(uint)value;
            if (!_codes.TryGetValue(theirs, out var code))
                _codes.Add(theirs, code = source.CodeOf(other.Source, theirs));
            AddCode(groups[(int)(value >> 32)], code);
        }
    }

    public override double ValueOf(int group) => _counts[group];

    public override Int128 SumOf(int group) => _counts[group];
}
