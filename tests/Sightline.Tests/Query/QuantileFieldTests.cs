using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Tests.Query;

/// <summary>Quantiles of numbers that are folded while they come equal those of sorted numbers.</summary>
public sealed class QuantileFieldTests
{
    static readonly double[] Shares = [0, 0.5, 0.9, 0.99, 1];

    [Theory]
    [InlineData(1, 1, 20_000)]
    [InlineData(2, 5, 20_000)]
    [InlineData(3, 60, 20_000)]
    [InlineData(4, 500, 20_000)]
    [InlineData(5, 3, 0)]
    public void Folded_numbers_have_exact_quantiles(int seed, int groups, int rows)
    {
        var random = new Random(seed);
        var memory = new QueryMemory(long.MaxValue) { HeldBytesMax = 4_000 };
        var (all, threads) = (Enumerable.Range(0, groups).Select(_ => new List<long>()).ToArray(), new List<Batch>[2]);
        for (var thread = 0; thread < threads.Length; thread++)
            threads[thread] = [.. Enumerable.Range(0, rows / 1_000).Select(i => Batch.Of(random, groups, drift: i))];
        foreach (var batch in threads.SelectMany(thread => thread))
            batch.AddTo(all);

        var field = Field(memory, groups);
        foreach (var thread in threads)
            field.Take(Filled(Field(memory, groups), thread), Same(groups));
        if (field.Missing() is { } missing)
        {
            var again = Field(memory, groups);
            again.Only = missing;
            field.TakeAgain(Filled(again, threads.SelectMany(thread => thread)));
        }
        field.Finish(default);

        for (var group = 0; group < groups; group++)
        {
            all[group].Sort();
            for (var share = 0; share < Shares.Length; share++)
            {
                var expected = all[group].Count == 0
                    ? double.NaN
                    : all[group][(int)QuantileRank.Of(Shares[share], all[group].Count)];
                Assert.Equal(expected, field.ValueOf(group, share));
            }
        }
    }

    [Theory]
    [InlineData(1 << 20, true)]
    [InlineData(long.MaxValue, false)]
    public void Folded_numbers_take_little_memory(long heldBytesMax, bool fits)
    {
        var random = new Random(7);
        var field = Field(new QueryMemory(4 << 20) { HeldBytesMax = heldBytesMax }, 4);
        var sixteenMegabytes = Record.Exception(() =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                field.Add(
                    [.. Enumerable.Range(0, 1_000).Select(_ => random.Next(4))],
                    [.. Enumerable.Range(0, 1_000).Select(_ => random.NextInt64(1L << random.Next(10, 50)))]);
            }
        });
        Assert.Equal(fits, sixteenMegabytes is null);
    }

    static QuantileField Field(QueryMemory memory, int groups)
    {
        var field = new QuantileField(real: false, memory);
        foreach (var share in Shares)
            field.AddShare(share);
        field.Reserve(groups);
        return field;
    }

    static QuantileField Filled(QuantileField field, IEnumerable<Batch> batches)
    {
        foreach (var batch in batches)
            field.Add(batch.Groups, batch.Numbers);
        return field;
    }

    static int[] Same(int groups) => [.. Enumerable.Range(0, groups)];

    sealed record Batch(int[] Groups, long[] Numbers)
    {
        // Numbers of very different size, some of them none, that get larger as time goes on.
        public static Batch Of(Random random, int groups, int drift)
        {
            var (of, numbers) = (new int[1_000], new long[1_000]);
            for (var i = 0; i < of.Length; i++)
            {
                of[i] = random.Next(-1, groups);
                numbers[i] = random.Next(10) switch
                {
                    0 => NumberColumn.None,
                    1 => random.NextInt64(1L << random.Next(1, 62)),
                    2 => -random.Next(100),
                    _ => 1_000_000 + drift * 50_000 + random.Next(1_000_000),
                };
            }
            return new Batch(of, numbers);
        }

        public void AddTo(List<long>[] all)
        {
            for (var i = 0; i < Groups.Length; i++)
            {
                if (Groups[i] >= 0 && Numbers[i] != NumberColumn.None)
                    all[Groups[i]].Add(Numbers[i]);
            }
        }
    }
}
