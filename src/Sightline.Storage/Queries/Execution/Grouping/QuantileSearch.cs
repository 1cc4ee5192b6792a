namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Finds the n-th smallest of numbers that lie in runs, without sorting them: counts them in 2,048 equal ranges, then
/// those of the range that holds it, until few enough are left to sort.
/// </summary>
static class QuantileSearch
{
    const int RangeBits = 11;
    const int SortMax = 2_048;

    /// <summary>The smallest number that at least a share of all does not exceed; false when there are none.</summary>
    public static bool TryFind(ReadOnlySpan<ArraySegment<long>> runs, ReadOnlySpan<double> shares, Span<long> found)
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
        var counts = new int[1 << RangeBits];
        Count(runs, low, high, counts);
        var scratch = new int[1 << RangeBits];
        for (var i = 0; i < shares.Length; i++)
        {
            var rank = Math.Clamp((long)Math.Ceiling(shares[i] * count) - 1, 0, count - 1);
            found[i] = Find(runs, low, high, rank, counts, scratch);
        }
        return true;
    }

    static long Find(
        ReadOnlySpan<ArraySegment<long>> runs, long low, long high, long rank, int[] counts, int[] scratch)
    {
        while (low < high)
        {
            var shift = ShiftOf(low, high);
            var range = 0;
            while (rank >= counts[range])
                rank -= counts[range++];
            var from = low + (long)((ulong)range << shift);
            var to = from + (long)((1UL << shift) - 1);
            (low, high) = (from, to < from || to > high ? high : to);
            if (shift == 0 || low == high)
                return low;
            if (counts[range] <= SortMax)
                return Sorted(runs, low, high, counts[range])[rank];
            counts = scratch;
            Count(runs, low, high, counts);
        }
        return low;
    }

    static long[] Sorted(ReadOnlySpan<ArraySegment<long>> runs, long low, long high, int count)
    {
        var numbers = new long[count];
        var next = 0;
        foreach (var run in runs)
        {
            foreach (var number in run.AsSpan())
            {
                if (number >= low && number <= high)
                    numbers[next++] = number;
            }
        }
        Array.Sort(numbers);
        return numbers;
    }

    static void Count(ReadOnlySpan<ArraySegment<long>> runs, long low, long high, int[] counts)
    {
        Array.Clear(counts);
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

    static int ShiftOf(long low, long high) =>
        Math.Max(0, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)high - (ulong)low) - RangeBits);
}
