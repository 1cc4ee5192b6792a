using Sightline.Storage.Encodings;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Finds quantiles of numbers of which some are only kept as counts of buckets: first the bucket that each is in, and its
/// place there; then, when all numbers of these buckets are known, the number.
/// </summary>
sealed class KeptQuantiles
{
    readonly GroupedValues _values;
    readonly FoldedValues? _folded;
    readonly int _groups;
    readonly double[] _shares;
    readonly List<(KeptValues Values, int[] Groups)> _kept;
    // Of each group and share: the bucket, or -1 where there is no number, and how many smaller ones it has.
    readonly int[] _buckets;
    readonly long[] _ranks;
    ValueRuns _runs;
    // By group: which group of each of the kept ones it is, or -1.
    readonly int[][] _keptGroup;

    public KeptQuantiles(
        GroupedValues values, FoldedValues? folded, int groups, double[] shares, List<(KeptValues Values, int[] Groups)> kept)
    {
        (_values, _folded, _groups, _shares, _kept) = (values, folded, groups, shares, kept);
        _buckets = new int[groups * shares.Length];
        _ranks = new long[_buckets.Length];
        _keptGroup = new int[kept.Count][];
        for (var i = 0; i < kept.Count; i++)
        {
            _keptGroup[i] = new int[groups];
            Array.Fill(_keptGroup[i], -1);
            for (var theirs = 0; theirs < kept[i].Groups.Length; theirs++)
                _keptGroup[i][kept[i].Groups[theirs]] = theirs;
        }
        Locate();
    }

    /// <summary>By group of the kept values: the buckets that quantiles are in and whose numbers are not known.</summary>
    public int[][] Missing(KeptValues values)
    {
        var at = _kept.FindIndex(one => one.Values == values);
        var missing = new int[values.GroupCount][];
        Array.Fill(missing, []);
        for (var group = 0; group < _groups; group++)
        {
            var theirs = _keptGroup[at][group];
            if (theirs >= 0)
                missing[theirs] = Missing(group, bucket => values.Knows(theirs, bucket));
        }
        return missing;
    }

    /// <summary>By group: the buckets that quantiles are in and of which not all numbers that were folded are known.</summary>
    public int[][] Missing(FoldedValues folded)
    {
        var missing = new int[_groups][];
        for (var group = 0; group < _groups; group++)
            missing[group] = Missing(group, bucket => folded.Knows(group, bucket));
        return missing;
    }

    /// <summary>The quantiles of all groups, share by share.</summary>
    /// <param name="again">Numbers that were missing of what was folded.</param>
    /// <param name="found">The quantiles; <see cref="NumberColumn.None"/> where a group has no number.</param>
    public void Find(in ValueRuns again, Span<long> found)
    {
        var numbers = new GrowList<long>();
        for (var i = 0; i < _buckets.Length; i++)
        {
            found[i] = NumberColumn.None;
            if (_buckets[i] < 0)
                continue;
            numbers.Clear();
            AddAll(i / _shares.Length, _buckets[i], again, ref numbers);
            numbers.Items.Sort();
            found[i] = numbers.Items[(int)_ranks[i]];
        }
    }

    int[] Missing(int group, Predicate<int> isKnown)
    {
        var buckets = new SortedSet<int>();
        foreach (var bucket in _buckets.AsSpan(group * _shares.Length, _shares.Length))
        {
            if (bucket >= 0 && !isKnown(bucket))
                buckets.Add(bucket);
        }
        return [.. buckets];
    }

    static void AddIn(int bucket, ReadOnlySpan<long> numbers, ref GrowList<long> to)
    {
        foreach (var number in numbers)
        {
            if (ValueBuckets.Of(number) == bucket)
                to.Add(number);
        }
    }

    void AddAll(int group, int bucket, in ValueRuns again, ref GrowList<long> to)
    {
        foreach (var run in _runs[group])
            AddIn(bucket, run, ref to);
        foreach (var run in again[group])
            AddIn(bucket, run, ref to);
        AddIn(bucket, _folded is null ? default : _folded.Numbers(group), ref to);
        for (var i = 0; i < _kept.Count; i++)
        {
            if (_keptGroup[i][group] < 0)
                continue;
            foreach (var number in _kept[i].Values.In(_keptGroup[i][group], bucket))
                to.Add(number);
        }
    }

    void Locate()
    {
        _runs = _values.Runs(_groups);
        var counts = new long[ValueBuckets.Count];
        for (var group = 0; group < _groups; group++)
        {
            for (var i = 0; i < _kept.Count; i++)
            {
                if (_keptGroup[i][group] >= 0)
                    _kept[i].Values.AddTo(_keptGroup[i][group], counts);
            }
            _folded?.AddTo(group, counts);
            foreach (var run in _runs[group])
            {
                foreach (var number in run.AsSpan())
                    counts[ValueBuckets.Of(number)]++;
            }
            Locate(group, counts);
            Array.Clear(counts);
        }
    }

    void Locate(int group, ReadOnlySpan<long> counts)
    {
        // Most buckets are empty: those of one group are near each other.
        var first = counts.IndexOfAnyExcept(0);
        var buckets = first < 0 ? default : counts[first..(counts.LastIndexOfAnyExcept(0) + 1)];
        var all = 0L;
        foreach (var count in buckets)
            all += count;
        for (var i = 0; i < _shares.Length; i++)
        {
            var at = group * _shares.Length + i;
            _buckets[at] = -1;
            if (all == 0)
                continue;
            var rank = QuantileRank.Of(_shares[i], all);
            var bucket = 0;
            while (rank >= buckets[bucket])
                rank -= buckets[bucket++];
            (_buckets[at], _ranks[at]) = (first + bucket, rank);
        }
    }
}
