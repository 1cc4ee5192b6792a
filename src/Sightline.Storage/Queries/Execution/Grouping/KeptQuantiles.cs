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
    readonly int _groups;
    readonly double[] _shares;
    readonly List<(KeptValues Values, int[] Groups)> _kept;
    // Of each group and share: the bucket, or -1 where there is no number, and how many smaller ones it has.
    readonly int[] _buckets;
    readonly long[] _ranks;
    ValueRuns _runs;
    // By group: which group of each of the kept ones it is, or -1.
    readonly int[][] _keptGroup;

    public KeptQuantiles(GroupedValues values, int groups, double[] shares, List<(KeptValues Values, int[] Groups)> kept)
    {
        (_values, _groups, _shares, _kept) = (values, groups, shares, kept);
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
            if (theirs < 0)
                continue;
            var buckets = new SortedSet<int>();
            foreach (var bucket in _buckets.AsSpan(group * _shares.Length, _shares.Length))
            {
                if (bucket >= 0 && !values.Knows(theirs, bucket))
                    buckets.Add(bucket);
            }
            missing[theirs] = [.. buckets];
        }
        return missing;
    }

    /// <summary>The quantiles of all groups, share by share.</summary>
    public void Find(Span<long> found)
    {
        var numbers = new GrowList<long>();
        for (var i = 0; i < _buckets.Length; i++)
        {
            found[i] = NumberColumn.None;
            if (_buckets[i] < 0)
                continue;
            numbers.Clear();
            AddAll(i / _shares.Length, _buckets[i], ref numbers);
            numbers.Items.Sort();
            found[i] = numbers.Items[(int)_ranks[i]];
        }
    }

    void AddAll(int group, int bucket, ref GrowList<long> to)
    {
        foreach (var run in _runs[group])
        {
            foreach (var number in run.AsSpan())
            {
                if (ValueBuckets.Of(number) == bucket)
                    to.Add(number);
            }
        }
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
        _values.Flush(_groups);
        _runs = _values.Runs(_groups);
        var counts = new long[ValueBuckets.Count];
        for (var group = 0; group < _groups; group++)
        {
            for (var i = 0; i < _kept.Count; i++)
            {
                if (_keptGroup[i][group] >= 0)
                    _kept[i].Values.AddTo(_keptGroup[i][group], counts);
            }
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
            var rank = Math.Clamp((long)Math.Ceiling(_shares[i] * all) - 1, 0, all - 1);
            var bucket = 0;
            while (rank >= buckets[bucket])
                rank -= buckets[bucket++];
            (_buckets[at], _ranks[at]) = (first + bucket, rank);
        }
    }
}
