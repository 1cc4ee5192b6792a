using Sightline.Query.Answers;

namespace Sightline.Tests.Query;

public sealed class SignificanceTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.959963985, 0.05)]
    [InlineData(-2.575829304, 0.01)]
    [InlineData(4.891638475, 1e-6)]
    public void Chance_gives_values_far_out_as_often_as_tables_say(double z, double p) =>
        Assert.InRange(Significance.TwoSided(z) / p, 0.9999, 1.0001);

    [Fact]
    public void Shares_are_compared_with_their_pooled_variance()
    {
        // 0.03 / sqrt(0.115 · 0.885 · 0.002) = 2.1027
        var test = Significance.OfShares(before: 100, 1_000, after: 130, 1_000);
        Assert.InRange(test.PValue, 0.0354, 0.0356);
        Assert.True(test.IsLarger);
        Assert.Equal(1, Significance.OfShares(0, 100, 0, 100).PValue);
        Assert.Equal(1, Significance.OfShares(100, 100, 50, 50).PValue);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Values_are_compared_as_by_counting_pairs(int seed)
    {
        var random = new Random(seed);
        var (before, after) = (new long[12], new long[12]);
        for (var i = 0; i < 12; i++)
            (before[i], after[i]) = (random.Next(20), random.Next(20));
        var larger = 0.0;
        for (var b = 0; b < 12; b++)
        {
            for (var a = 0; a < 12; a++)
                larger += before[b] * after[a] * (a > b ? 1 : a == b ? 0.5 : 0);
        }
        double m = before.Sum(), n = after.Sum();
        var ties = before.Zip(after, (b, a) => Math.Pow(b + a, 3) - (b + a)).Sum();
        var sigma = Math.Sqrt(m * n / 12 * (m + n + 1 - ties / ((m + n) * (m + n - 1))));
        var test = Significance.OfValues(new Ranked(before, after));
        Assert.Equal(Significance.TwoSided((larger - m * n / 2) / sigma), test.PValue, 9);
        Assert.Equal(larger > m * n / 2, test.IsLarger);
    }

    [Fact]
    public void Equal_values_differ_by_chance_only_and_order_of_the_two_does_not_matter()
    {
        Assert.Equal(1, Significance.OfValues(new Ranked([0, 40, 0], [0, 40, 0])).PValue);
        var one = Significance.OfValues(new Ranked([10, 20, 30], [30, 20, 10]));
        var other = Significance.OfValues(new Ranked([30, 20, 10], [10, 20, 30]));
        Assert.Equal(one.PValue, other.PValue, 12);
        Assert.NotEqual(one.IsLarger, other.IsLarger);
    }

    [Fact]
    public void Chance_calls_one_of_many_comparisons_a_change_no_more_often_than_it_may()
    {
        // Holm: 0.01·4, 0.02·3, 0.03·2 and 0.04 with what came before as the least.
        Assert.Equal([0.06, 0.04, 0.06, 0.06], Significance.Adjusted([0.02, 0.01, 0.04, 0.03]).Select(p => Math.Round(p, 12)));
        Assert.Equal([1.0, 1.0], Significance.Adjusted([0.9, 0.8]));
        var random = new Random(11);
        var called = 0;
        for (var run = 0; run < 2_000; run++)
        {
            var p = Enumerable.Range(0, 4).Select(_ => Same(random)).ToList();
            called += Significance.Adjusted(p).Any(one => one < 0.05) ? 1 : 0;
        }
        Assert.InRange(called, 40, 125);
    }

    // The p-value of two draws of the same.
    static double Same(Random random)
    {
        var (before, after) = (new long[50], new long[50]);
        for (var i = 0; i < 200; i++)
        {
            before[random.Next(50)]++;
            after[random.Next(50)]++;
        }
        return Significance.OfValues(new Ranked(before, after)).PValue;
    }
}
