using System.Numerics;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Finds the n-th smallest of numbers that lie in runs, without sorting them: counts them in equal ranges, then those of
/// the range that holds it, until few enough are left to sort. One thread at a time.
/// </summary>
sealed class QuantileSearch
{
    /// <summary>Most ranges, as bits: their counts are 8 KiB.</summary>
    const int RangeBitsMax = 11;

    /// <summary>Sorting so many costs about as much as counting them.</summary>
    const int SortMax = 64;

    readonly int[] _first = new int[1 << RangeBitsMax];
    readonly int[] _next = new int[1 << RangeBitsMax];
    GrowList<long> _numbers = new();
    int _rangeBits;

    /// <summary>The smallest number that at least a share of all does not exceed; false when there are none.</summary>
    public bool TryFind(ReadOnlySpan<ArraySegment<long>> runs, ReadOnlySpan<double> shares, Span<long> found)
    {
        var count = 0L;
        var (low, high) = (long.MaxValue, long.MinValue);
        foreach (var run in runs)
        {
            count += run.Count;
            foreach (var number in run.AsSpan())
            {
                low = Math.Min(low, number);
                high = Math.Max(high, number);
            }
        }
        if (count == 0)
            return false;
        // A few numbers in each range, as far as there are ranges.
        _rangeBits = Math.Clamp(BitOperations.Log2((ulong)count) - 2, 1, RangeBitsMax);
        Count(runs, low, high, _first);
        for (var i = 0; i < shares.Length; i++)
        {
            found[i] = Find(runs, low, high, QuantileRank.Of(shares[i], count));
        }
        return true;
    }

    long Find(ReadOnlySpan<ArraySegment<long>> runs, long low, long high, long rank)
    {
        var counts = _first;
        while (low < high)
        {
            var shift = ShiftOf(low, high);
            var range = 0;
            while (rank >= counts[range])
                rank -= counts[range++];
            var from = low + (long)((ulong)range << shift);
            var to = from + (long)((1UL << shift) - 1);
            (low, high) = (from, to < from || to > high ? high : to);
            if (shift == 0)
                return low;
            if (counts[range] <= SortMax)
                return Sorted(runs, low, high)[(int)rank];
            counts = _next;
            Count(runs, low, high, counts);
        }
        return low;
    }

    Span<long> Sorted(ReadOnlySpan<ArraySegment<long>> runs, long low, long high)
    {
        _numbers.Clear();
        var width = (ulong)high - (ulong)low;
        foreach (var run in runs)
        {
            foreach (var number in run.AsSpan())
            {
                if ((ulong)number - (ulong)low <= width)
                    _numbers.Add(number);
            }
        }
        _numbers.Items.Sort();
        return _numbers.Items;
    }

    void Count(ReadOnlySpan<ArraySegment<long>> runs, long low, long high, int[] counts)
    {
        Array.Clear(counts, 0, 1 << _rangeBits);
        var shift = ShiftOf(low, high);
        var width = (ulong)high - (ulong)low;
        foreach (var run in runs)
        {
            foreach (var number in run.AsSpan())
            {
                var distance = (ulong)number - (ulong)low;
                if (distance <= width)
                    counts[(int)(distance >> shift)]++;
            }
        }
    }

    int ShiftOf(long low, long high) =>
        Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)high - (ulong)low) - _rangeBits);
}
