using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// The numbers of a field by group in little memory: how many there are in each bucket, and the numbers themselves of the
/// buckets that quantiles were in. What is missing is looked for again, so that quantiles stay exact. Usable from several
/// threads.
/// </summary>
sealed class KeptValues
{
    const int BytesPerBucket = 6;
    const int BytesPerGroup = 64;

    readonly int[] _ends;
    readonly ushort[] _buckets;
    readonly int[] _counts;
    readonly Lock _gate = new();
    // Replaced as a whole, by group: readers take what is there.
    volatile Known[] _known;

    /// <summary>Numbers of a group that are known, ascending, and the buckets that have no others, ascending.</summary>
    readonly record struct Known(int[] Buckets, long[] Numbers);

    KeptValues(int[] ends, ushort[] buckets, int[] counts, Known[] known)
    {
        (_ends, _buckets, _counts, _known) = (ends, buckets, counts, known);
        Bytes = (long)buckets.Length * BytesPerBucket + (long)ends.Length * BytesPerGroup + BytesOf(known);
    }

    public int GroupCount => _ends.Length;

    /// <summary>Memory held, roughly.</summary>
    public long Bytes { get; private set; }

    /// <summary>Keeps what was folded.</summary>
    public static KeptValues Of(FoldedValues folded, int groups)
    {
        var ends = new int[groups];
        var (buckets, counts) = (new GrowList<ushort>(), new GrowList<int>());
        var known = new Known[groups];
        var all = new long[ValueBuckets.Count];
        for (var group = 0; group < groups; group++)
        {
            folded.AddTo(group, all);
            for (var bucket = 0; all.AsSpan(bucket).IndexOfAnyExcept(0) is >= 0 and var next; bucket++)
            {
                bucket += next;
                buckets.Add((ushort)bucket);
                counts.Add((int)all[bucket]);
            }
            Array.Clear(all);
            ends[group] = buckets.Count;
            var numbers = folded.Numbers(group).ToArray();
            Array.Sort(numbers);
            known[group] = new Known(folded.Known(group).ToArray(), numbers);
        }
        return new KeptValues(ends, buckets.Items.ToArray(), counts.Items.ToArray(), known);
    }

    /// <summary>Adds how many numbers of a group are in each bucket.</summary>
    public void AddTo(int group, Span<long> counts)
    {
        for (var i = group == 0 ? 0 : _ends[group - 1]; i < _ends[group]; i++)
            counts[_buckets[i]] += _counts[i];
    }

    /// <summary>All numbers of a group in a bucket are known; also where there are none.</summary>
    public bool Knows(int group, int bucket) => Array.BinarySearch(_known[group].Buckets, bucket) >= 0 || !Has(group, bucket);

    /// <summary>The numbers of a group in a bucket that is known, ascending.</summary>
    public ReadOnlySpan<long> In(int group, int bucket) => ValueBuckets.In(_known[group].Numbers, bucket);

    /// <summary>Takes in the numbers that were found of buckets that were not known.</summary>
    /// <param name="missing">By group: the buckets, ascending.</param>
    /// <param name="found">Of each thread that looked, by group: all numbers in these buckets.</param>
    public void Learn(int[][] missing, List<long[][]> found)
    {
        lock (_gate)
        {
            var known = (Known[])_known.Clone();
            for (var group = 0; group < known.Length; group++)
            {
                var news = Array.FindAll(missing[group], bucket => Array.BinarySearch(known[group].Buckets, bucket) < 0);
                if (news.Length == 0)
                    continue;
                int[] buckets = [.. known[group].Buckets, .. news];
                var all = new List<long>(known[group].Numbers);
                foreach (var numbers in found)
                    all.AddRange(Array.FindAll(numbers[group], number => Array.BinarySearch(news, ValueBuckets.Of(number)) >= 0));
                Array.Sort(buckets);
                all.Sort();
                known[group] = new Known(buckets, [.. all]);
            }
            Bytes += BytesOf(known) - BytesOf(_known);
            _known = known;
        }
    }

    bool Has(int group, int bucket)
    {
        var first = group == 0 ? 0 : _ends[group - 1];
        return Array.BinarySearch(_buckets, first, _ends[group] - first, (ushort)bucket) >= 0;
    }

    static long BytesOf(Known[] known)
    {
        var bytes = 0L;
        foreach (var one in known)
            bytes += one.Buckets.Length * 4L + one.Numbers.Length * 8L;
        return bytes;
    }
}
