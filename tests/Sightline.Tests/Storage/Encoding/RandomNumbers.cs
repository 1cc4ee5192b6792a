using Sightline.Storage.Encodings;

namespace Sightline.Tests.Storage.Encodings;

/// <summary>Columns as clocks, counters and agents make them, and as nobody would.</summary>
sealed class RandomNumbers(int seed)
{
    static readonly int[] Lengths = [0, 1, 2, 31, 32, 33, 63, 64, 65, 127, 128, 129, 255, 1_000, 4_099];

    public Random Random { get; } = new(seed);

    public int Length() => Random.Next(20) == 0 ? 32_768 + Random.Next(3) : Lengths[Random.Next(Lengths.Length)];

    public long[] Column()
    {
        var values = new long[Length()];
        Fill(values);
        switch (Random.Next(4))
        {
            case 0:
                Sprinkle(values, Random.NextDouble());
                break;
            case 1:
                CutOut(values, Random.Next(10));
                break;
        }
        return values;
    }

    /// <summary>A bound that matters to the values: one of them, a neighbour, or anything.</summary>
    public long Bound(long[] values)
    {
        if (values.Length == 0 || Random.Next(8) == 0)
            return Random.NextInt64(long.MinValue, long.MaxValue);
        var value = values[Random.Next(values.Length)];
        return unchecked(value + Random.Next(-1, 2));
    }

    void Fill(long[] values)
    {
        switch (Random.Next(7))
        {
            case 0:
                Array.Fill(values, Wide());
                break;
            case 1:
                Uniform(values, Random.Next(65));
                break;
            case 2:
                Clock(values, Random.Next(2) == 0 ? 1 : 1_000);
                break;
            case 3:
                Runs(values, Random.Next(1, 500));
                break;
            case 4:
                Local(values);
                break;
            case 5:
                Extremes(values);
                break;
            default:
                Uniform(values, Random.Next(1, 14));
                break;
        }
    }

    long Wide() => Random.NextInt64(long.MinValue + 1, long.MaxValue);

    void Uniform(long[] values, int width)
    {
        var first = width > 40 ? 0 : Random.NextInt64(-1L << 40, 1L << 40);
        for (var i = 0; i < values.Length; i++)
            values[i] = Math.Max(NumberColumn.None + 1, first + (long)Bits(width));
    }

    public ulong Bits(int width) => width == 0 ? 0 : (ulong)Random.NextInt64(long.MinValue, long.MaxValue) >> (64 - width);

    void Clock(long[] values, int tick)
    {
        var now = 1_700_000_000_000_000_000L;
        for (var i = 0; i < values.Length; i++)
            values[i] = now += Random.Next(-10, 5_000) * (long)tick;
    }

    void Runs(long[] values, int longest)
    {
        for (var i = 0; i < values.Length;)
        {
            var value = Random.Next(300);
            for (var end = Math.Min(values.Length, i + Random.Next(1, longest + 1)); i < end; i++)
                values[i] = value;
        }
    }

    void Local(long[] values)
    {
        var around = 0L;
        for (var i = 0; i < values.Length; i++)
            values[i] = (around = i % 100 == 0 ? Random.NextInt64(1L << 40) : around) + Random.Next(50);
    }

    void Extremes(long[] values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = Random.Next(3) == 0 ? Wide() : Random.Next(2) == 0 ? long.MaxValue : long.MinValue + 1;
    }

    void Sprinkle(long[] values, double share)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = Random.NextDouble() < share ? NumberColumn.None : values[i];
    }

    void CutOut(long[] values, int times)
    {
        for (; times > 0 && values.Length > 0; times--)
        {
            var from = Random.Next(values.Length);
            values.AsSpan(from, Random.Next(values.Length - from + 1)).Fill(NumberColumn.None);
        }
    }
}
