using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Parts;
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

    /// <summary>Memory held, roughly; of the numbers of quantiles only what was kept.</summary>
    public virtual long Bytes => 0;

    /// <summary>Counts a row into a group.</summary>
    public abstract void Add(int group, in RowInput row);

    /// <summary>Counts all groups of another one in, which stays as it is.</summary>
    /// <param name="other">Of the same aggregate.</param>
    /// <param name="groups">The number here of each of its groups.</param>
    public abstract void MergeAll(Accumulator other, int[] groups);

    /// <summary>Called once all rows are in, before values are asked for.</summary>
    public virtual void Finish(CancellationToken cancellation) { }

    public abstract double ValueOf(int group);

    /// <summary>The exact value, of counts, and of sums, smallest and largest over integers.</summary>
    public virtual Int128 SumOf(int group) => 0;

    /// <summary>Writes what parts of answers are kept of; not of what spans alone have.</summary>
    public virtual void Write(PartWriter to) => throw new NotSupportedException("Of calls alone parts are kept.");

    /// <summary>Reads what was written; nothing was added yet.</summary>
    public virtual void Read(PartReader from) => throw new NotSupportedException("Of calls alone parts are kept.");

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

    public override long Bytes => _counts.Length * 8L;

    public override void Reserve(int groups) => Reserve(ref _counts, groups, memory, sizeof(long));

    /// <summary>Counts rows; groups below 0 are not counted.</summary>
    public void AddAll(ReadOnlySpan<int> groups)
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

    public override void MergeAll(Accumulator other, int[] groups)
    {
        var (mine, theirs) = (_counts, ((CountAccumulator)other)._counts);
        for (var group = 0; group < groups.Length; group++)
            mine[groups[group]] += theirs[group];
    }

    public override double ValueOf(int group) => _counts[group];

    public override Int128 SumOf(int group) => _counts[group];

    public override void Write(PartWriter to) => to.Longs(_counts);

    public override void Read(PartReader from) => _counts = from.Longs();
}

/// <summary>Sum, smallest, largest and average of the numbers of a field.</summary>
sealed class NumberAccumulator(AggregateKind kind, bool real, QueryMemory memory) : Accumulator
{
    Sum[] _sums = [];
    double[] _reals = [];
    // Of groups without a sum.
    long[] _counts = [];
    // Smallest or largest.
    long[] _ends = [];

    bool IsEnd => kind is AggregateKind.Min or AggregateKind.Max;

    public override long Bytes => _sums.Length * 24L + (_reals.Length + _counts.Length + _ends.Length) * 8L;

    // In two parts as in NumberTotals, which take less time than an Int128.
    struct Sum
    {
        public long High;
        public ulong Low;
        public long Count;

        public readonly Int128 Value => ((Int128)High << 32) + Low;

        public void Add(long high, ulong low, long count)
        {
            High += high;
            Low += low;
            Count += count;
        }
    }

    public override void Reserve(int groups)
    {
        if (!IsEnd && !real)
        {
            Reserve(ref _sums, groups, memory, 24);
            return;
        }
        Reserve(ref _counts, groups, memory, sizeof(long));
        if (IsEnd)
            Reserve(ref _ends, groups, memory, sizeof(long));
        else
            Reserve(ref _reals, groups, memory, sizeof(double));
    }

    /// <summary>Counts rows of one group in, which is the first.</summary>
    public void AddFirst(ReadOnlySpan<long> numbers)
    {
        if (real && !IsEnd)
        {
            foreach (var number in numbers)
            {
                if (number != NumberColumn.None)
                    Add(0, number);
            }
            return;
        }
        var totals = NumberTotals.Of(numbers);
        if (!IsEnd)
        {
            _sums[0].Add(totals.High, totals.Low, totals.Count);
        }
        else if (totals.Count > 0)
        {
            AddEnd(0, kind == AggregateKind.Min ? totals.Min : totals.Max);
            _counts[0] += totals.Count;
        }
    }

    /// <summary>Counts rows in; groups below 0 are not counted.</summary>
    public void AddAll(ReadOnlySpan<int> groups, ReadOnlySpan<long> numbers)
    {
        if (real || IsEnd)
        {
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && numbers[i] != NumberColumn.None)
                    Add(groups[i], numbers[i]);
            }
            return;
        }
        var sums = _sums;
        for (var i = 0; i < groups.Length; i++)
        {
            var (group, number) = (groups[i], numbers[i]);
            if (group >= 0 && number != NumberColumn.None)
                sums[group].Add(number >> 32, (uint)number, 1);
        }
    }

    public override void Add(int group, in RowInput row)
    {
        if (row.Number != NumberColumn.None)
            Add(group, row.Number);
    }

    public override void MergeAll(Accumulator other, int[] groups)
    {
        var from = (NumberAccumulator)other;
        if (IsEnd || real)
        {
            for (var group = 0; group < groups.Length; group++)
                Merge(groups[group], from, group);
            return;
        }
        var (mine, theirs) = (_sums, from._sums);
        for (var group = 0; group < groups.Length; group++)
        {
            ref readonly var sum = ref theirs[group];
            // Low halves are carried over, so that they stay small however often parts meet.
            mine[groups[group]].Add(sum.High + (long)(sum.Low >> 32), (uint)sum.Low, sum.Count);
        }
    }

    void Merge(int group, NumberAccumulator from, int otherGroup)
    {
        if (from._counts[otherGroup] == 0)
            return;
        if (IsEnd)
            AddEnd(group, from._ends[otherGroup]);
        else
            _reals[group] += from._reals[otherGroup];
        _counts[group] += from._counts[otherGroup];
    }

    public override double ValueOf(int group)
    {
        var count = CountOf(group);
        if (count == 0)
            return kind == AggregateKind.Sum ? 0 : double.NaN;
        if (IsEnd)
            return real ? NumberSource.FromOrdered(_ends[group]) : _ends[group];
        var sum = real ? _reals[group] : (double)_sums[group].Value;
        return kind == AggregateKind.Average ? sum / count : sum;
    }

    public override Int128 SumOf(int group) => real || CountOf(group) == 0 ? 0
        : IsEnd ? _ends[group]
        : kind == AggregateKind.Sum ? _sums[group].Value
        : 0;

    public override void Write(PartWriter to)
    {
        to.Int(_sums.Length);
        foreach (ref readonly var sum in _sums.AsSpan())
        {
            to.Long(sum.High);
            to.Long((long)sum.Low);
            to.Long(sum.Count);
        }
        to.Longs(_counts);
        to.Longs(_ends);
        to.Longs(Array.ConvertAll(_reals, BitConverter.DoubleToInt64Bits));
    }

    public override void Read(PartReader from)
    {
        _sums = new Sum[Math.Max(0, from.Int())];
        for (var i = 0; i < _sums.Length; i++)
            _sums[i] = new Sum { High = from.Long(), Low = (ulong)from.Long(), Count = from.Long() };
        (_counts, _ends) = (from.Longs(), from.Longs());
        _reals = Array.ConvertAll(from.Longs(), BitConverter.Int64BitsToDouble);
    }

    long CountOf(int group) => IsEnd || real ? _counts[group] : _sums[group].Count;

    void Add(int group, long number)
    {
        if (!IsEnd && !real)
        {
            _sums[group].Add(number >> 32, (uint)number, 1);
            return;
        }
        if (IsEnd)
            AddEnd(group, number);
        else
            _reals[group] += NumberSource.FromOrdered(number);
        _counts[group]++;
    }

    void AddEnd(int group, long number) => _ends[group] = _counts[group] == 0 ? number
        : kind == AggregateKind.Min ? Math.Min(_ends[group], number)
        : Math.Max(_ends[group], number);
}
