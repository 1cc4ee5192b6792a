using System.Numerics;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Buckets of numbers in their order: one for those below 0, one for each up to 63, then 64 in each power of two, which
/// are a 64th of their numbers wide.
/// </summary>
static class ValueBuckets
{
    const int Bits = 6;
    const int PerPower = 1 << Bits;

    public const int Count = 1 + PerPower + (63 - Bits) * PerPower;

    public static int Of(long number)
    {
        if (number < PerPower)
            return number < 0 ? 0 : 1 + (int)number;
        var power = BitOperations.Log2((ulong)number) - Bits;
        return 1 + PerPower + power * PerPower + (int)(number >> power) - PerPower;
    }

    /// <summary>The numbers of a bucket, of ascending ones.</summary>
    public static ReadOnlySpan<long> In(ReadOnlySpan<long> ascending, int bucket)
    {
        var from = First(ascending, bucket);
        return ascending[from..First(ascending, bucket + 1)];
    }

    // The first number in the bucket or a later one.
    static int First(ReadOnlySpan<long> ascending, int bucket)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Of(ascending[middle]) < bucket)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
