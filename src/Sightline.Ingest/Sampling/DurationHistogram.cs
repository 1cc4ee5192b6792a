using System.Numerics;

namespace Sightline.Ingest.Sampling;

/// <summary>
/// How long the traces of a service took lately: buckets of a sixteenth of a doubling, so that a quantile is known to 5 %.
/// </summary>
sealed class DurationHistogram
{
    const int PerDoubling = 16;
    const int CountMax = 20_000;

    readonly int[] _counts = new int[64 * PerDoubling];

    public int Count { get; private set; }

    /// <summary>One more takes the place of older ones.</summary>
    public bool IsFull => Count >= CountMax - 1;

    public void Add(long nanoseconds)
    {
        _counts[BucketOf(nanoseconds)]++;
        if (++Count >= CountMax)
            Halve();
    }

    /// <summary>No more than a twentieth took longer than this, nanoseconds.</summary>
    public long P95()
    {
        var above = Count / 20;
        var bucket = _counts.Length - 1;
        for (; bucket > 0 && above >= _counts[bucket]; bucket--)
            above -= _counts[bucket];
        return EndOf(bucket);
    }

    // What was lately counts most.
    void Halve()
    {
        Count = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] /= 2;
            Count += _counts[i];
        }
    }

    static int BucketOf(long nanoseconds)
    {
        var value = (ulong)Math.Max(1, nanoseconds);
        var doubling = BitOperations.Log2(value);
        var within = doubling >= 4 ? (int)(value >> (doubling - 4)) & 15 : (int)(value << (4 - doubling)) & 15;
        return doubling * PerDoubling + within;
    }

    static long EndOf(int bucket)
    {
        var (doubling, within) = Math.DivRem(bucket, PerDoubling);
        var end = (16.0 + within + 1) / 16 * Math.Pow(2, doubling);
        return end >= long.MaxValue ? long.MaxValue : (long)end;
    }
}
