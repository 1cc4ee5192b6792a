using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// The numbers of a field by group, when they are too many to hold: how many there are in each bucket, and the numbers
/// themselves of the buckets near the quantiles, as far as those could be foreseen. One thread at a time.
/// </summary>
/// <param name="shares">Of the quantiles.</param>
/// <param name="memory">What it is counted in.</param>
sealed class FoldedValues(IReadOnlyList<double> shares, QueryMemory memory)
{
    /// <summary>A group with no more numbers keeps all of them: its quantiles may still move anywhere.</summary>
    const int WholeMax = 256;

    /// <summary>Buckets on each side of a quantile's that are kept with it: 3 % of the number and more.</summary>
    const int Neighbours = 2;

    readonly long[] _counts = new long[ValueBuckets.Count];
    readonly bool[] _wanted = new bool[ValueBuckets.Count];
    Group[] _groups = [];

    struct Group()
    {
        // The bucket of the first count.
        public int First;
        public int[] Counts = [];
        public long Total;
        // Ascending: those of which all numbers are here.
        public int[] Known = [];
        public GrowList<long> Numbers = new();

        public readonly int CountOf(int bucket) => bucket < First || bucket >= First + Counts.Length ? 0 : Counts[bucket - First];

        public readonly bool Knows(int bucket) => CountOf(bucket) == 0 || Array.BinarySearch(Known, bucket) >= 0;
    }

    /// <summary>Takes numbers in.</summary>
    public void Fold(in ValueRuns runs, int groupCount)
    {
        Reserve(groupCount);
        for (var i = 0; i < groupCount; i++)
        {
            var (low, high, count) = (int.MaxValue, -1, 0L);
            foreach (var run in runs[i])
            {
                count += run.Count;
                foreach (var number in run.AsSpan())
                {
                    var bucket = ValueBuckets.Of(number);
                    _counts[bucket]++;
                    (low, high) = (Math.Min(low, bucket), Math.Max(high, bucket));
                }
            }
            if (count == 0)
                continue;
            ref var group = ref _groups[i];
            Widen(ref group, low, high);
            Want(group, low, high, count);
            var before = Keep(ref group);
            foreach (var run in runs[i])
            {
                foreach (var number in run.AsSpan())
                {
                    if (_wanted[ValueBuckets.Of(number)])
                        group.Numbers.Add(number);
                }
            }
            memory.Add((group.Numbers.Count - before) * sizeof(long));
            Array.Clear(_wanted);
            for (var bucket = low; bucket <= high; bucket++)
                group.Counts[bucket - group.First] += (int)_counts[bucket];
            Array.Clear(_counts, low, high - low + 1);
            group.Total += count;
        }
    }

    /// <summary>Takes another one's in, whose groups have other numbers here.</summary>
    public void Merge(FoldedValues other, ReadOnlySpan<int> groups)
    {
        for (var i = 0; i < groups.Length && i < other._groups.Length; i++)
        {
            ref readonly var theirs = ref other._groups[i];
            if (theirs.Total == 0)
                continue;
            Reserve(groups[i] + 1);
            ref var mine = ref _groups[groups[i]];
            foreach (var bucket in mine.Known)
                _wanted[bucket] = theirs.Knows(bucket);
            foreach (var bucket in theirs.Known)
                _wanted[bucket] = mine.Knows(bucket);
            Widen(ref mine, theirs.First, theirs.First + theirs.Counts.Length - 1);
            var before = Keep(ref mine);
            foreach (var number in theirs.Numbers.Items)
            {
                if (_wanted[ValueBuckets.Of(number)])
                    mine.Numbers.Add(number);
            }
            memory.Add((mine.Numbers.Count - before) * sizeof(long));
            Array.Clear(_wanted);
            for (var at = 0; at < theirs.Counts.Length; at++)
                mine.Counts[theirs.First + at - mine.First] += theirs.Counts[at];
            mine.Total += theirs.Total;
        }
    }

    /// <summary>Adds how many numbers of a group are in each bucket.</summary>
    public void AddTo(int group, Span<long> counts)
    {
        if (group >= _groups.Length)
            return;
        for (var at = 0; at < _groups[group].Counts.Length; at++)
            counts[_groups[group].First + at] += _groups[group].Counts[at];
    }

    /// <summary>All numbers of a group in a bucket are known; also where there are none.</summary>
    public bool Knows(int group, int bucket) => group >= _groups.Length || _groups[group].Knows(bucket);

    /// <summary>The numbers of a group that are known, in no order.</summary>
    public ReadOnlySpan<long> Numbers(int group) => group < _groups.Length ? _groups[group].Numbers.Items : default;

    /// <summary>The buckets of a group that are known and not empty, ascending.</summary>
    public ReadOnlySpan<int> Known(int group) => group < _groups.Length ? _groups[group].Known : default;

    void Reserve(int groups)
    {
        var before = _groups.Length;
        if (groups <= before)
            return;
        memory.Add((Math.Max(groups, before * 2) - before) * 64L);
        Array.Resize(ref _groups, Math.Max(groups, before * 2));
        for (var group = before; group < _groups.Length; group++)
            _groups[group] = new Group();
    }

    void Widen(ref Group group, int low, int high)
    {
        if (group.Counts.Length > 0)
            (low, high) = (Math.Min(low, group.First), Math.Max(high, group.First + group.Counts.Length - 1));
        if (high - low + 1 == group.Counts.Length)
            return;
        memory.Add((high - low + 1 - group.Counts.Length) * sizeof(int));
        var counts = new int[high - low + 1];
        group.Counts.CopyTo(counts, Math.Max(0, group.First - low));
        (group.First, group.Counts) = (low, counts);
    }

    // Marks the buckets whose numbers are to be kept, as far as none of them is gone already.
    void Want(in Group group, int low, int high, long count)
    {
        var all = group.Total + count;
        if (all <= WholeMax)
        {
            foreach (var bucket in group.Known)
                _wanted[bucket] = true;
            for (var bucket = low; bucket <= high; bucket++)
                _wanted[bucket] |= _counts[bucket] > 0;
            return;
        }
        foreach (var share in shares)
        {
            var rank = QuantileRank.Of(share, all);
            var at = 0;
            for (; rank >= 0; at++)
                rank -= group.Counts[at] + _counts[group.First + at];
            var quantile = group.First + at - 1;
            for (var bucket = Math.Max(0, quantile - Neighbours);
                bucket <= Math.Min(ValueBuckets.Count - 1, quantile + Neighbours); bucket++)
                _wanted[bucket] = group.Knows(bucket);
        }
    }

    // Lets go of the numbers that are not wanted any more; gives how many there were.
    int Keep(ref Group group)
    {
        var before = group.Numbers.Count;
        var kept = new GrowList<long>();
        foreach (var number in group.Numbers.Items)
        {
            if (_wanted[ValueBuckets.Of(number)])
                kept.Add(number);
        }
        group.Numbers = kept;
        var known = new GrowList<int>();
        for (var bucket = 0; _wanted.AsSpan(bucket).IndexOf(true) is >= 0 and var next; bucket += next + 1)
            known.Add(bucket + next);
        group.Known = known.Items.ToArray();
        return before;
    }
}
