using System.Numerics;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Grouping;

namespace Sightline.Tests.Query;

public sealed class NumberTotalsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Totals_of_random_numbers_are_those_of_the_plain_form_and_of_a_reckoning(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++)
        {
            // Of every length around those that registers hold, and of some that are many of them.
            var numbers = new long[random.Next(10) == 0 ? random.Next(5_000) : random.Next(40)];
            // From none that is missing to all that are.
            var missing = random.Next(5) / 4.0;
            foreach (ref var number in numbers.AsSpan())
                number = random.NextDouble() < missing ? NumberColumn.None : Draw(random);
            AssertTotals(numbers);
        }
    }

    [Fact]
    public void Sums_that_no_long_holds_are_exact()
    {
        foreach (var number in new[] { long.MaxValue, long.MinValue + 1, -1, uint.MaxValue, (long)uint.MaxValue + 1 })
        {
            var numbers = new long[10_001];
            numbers.AsSpan().Fill(number);
            AssertTotals(numbers);
            numbers[7] = NumberColumn.None;
            numbers[^1] = -number;
            AssertTotals(numbers);
        }
    }

    [Fact]
    public void Nothing_has_a_smallest_above_its_largest()
    {
        foreach (var numbers in new long[][] { [], [NumberColumn.None], [.. Enumerable.Repeat(NumberColumn.None, 33)] })
        {
            var totals = NumberTotals.Of(numbers);
            Assert.Equal((0L, 0UL, 0L), (totals.High, totals.Low, totals.Count));
            Assert.True(totals.Min > totals.Max);
            AssertTotals(numbers);
        }
    }

    static void AssertTotals(long[] numbers)
    {
        var totals = NumberTotals.Of(numbers);
        Assert.Equal(NumberTotals.ScalarOf(numbers), totals);
        var known = numbers.Where(number => number != NumberColumn.None).ToList();
        var sum = known.Aggregate(BigInteger.Zero, (sum, number) => sum + number);
        Assert.Equal(sum, ((BigInteger)totals.High << 32) + totals.Low);
        Assert.Equal(known.Count, totals.Count);
        if (known.Count > 0)
            Assert.Equal((known.Min(), known.Max()), (totals.Min, totals.Max));
    }

    // Of any size, small ones and the largest as often as those between; never the one that means none.
    static long Draw(Random random) => random.Next(4) switch
    {
        0 => random.Next(-3, 4),
        1 => random.Next(2) == 0 ? long.MaxValue - random.Next(3) : long.MinValue + 1 + random.Next(3),
        2 => (random.NextInt64() >> random.Next(63)) * (random.Next(2) == 0 ? -1 : 1),
        _ => (1L << random.Next(31, 34)) * (random.Next(2) == 0 ? -1 : 1) + random.Next(-2, 3),
    };
}
