using Sightline.Query.Budgets;

namespace Sightline.Tests.Query.Budgets;

public sealed class SpendForecastTests
{
    const long Hour = 3_600_000_000_000;
    const long Day = 24 * Hour;

    // Days that are told apart by chance alone: the interval must hold what comes as often as it says.
    [Theory]
    [InlineData(3, 5 * 24)]
    [InlineData(7, 12 * 24 + 9)]
    [InlineData(28, 12 * 24 + 9)]
    [InlineData(28, 7)]
    public void Interval_holds_what_comes_in_95_of_100_cases(int days, int hours)
    {
        const int Cases = 4_000;
        var random = new Random(days * 1_000 + hours);
        var (held, foreseen, spent) = (0, 0.0, 0.0);
        for (var i = 0; i < Cases; i++)
        {
            var expected = new SpendForecast([.. Enumerable.Range(0, days).Select(_ => Draw(random))]).After(hours * Hour);
            var actual = Enumerable.Range(0, hours / 24).Sum(_ => Draw(random).Sum()) + Draw(random).Take(hours % 24).Sum();
            held += Math.Abs(actual - expected.Pico) <= expected.Reach ? 1 : 0;
            foreseen += expected.Pico;
            spent += actual;
        }
        Assert.InRange(held / (double)Cases, 0.94, 0.96);
        Assert.InRange(foreseen / spent, 0.99, 1.01);
    }

    [Fact]
    public void Amount_is_reached_when_as_much_is_expected()
    {
        var random = new Random(1);
        var forecast = new SpendForecast([.. Enumerable.Range(0, 10).Select(_ => Draw(random))]);
        foreach (var nano in new[] { 1, Hour / 3, 5 * Hour, Day - 1, Day, 9 * Day + 7 * Hour + 13, 300 * Day })
            Assert.InRange(forecast.Reaches(forecast.After(nano).Pico)!.Value, nano - 2_000_000, nano + 2_000_000);
        Assert.Equal(0, forecast.Reaches(0));
        Assert.Null(new SpendForecast([new double[24], new double[24], new double[24]]).Reaches(1));
    }

    // More by day than by night, and days that differ.
    static double[] Draw(Random random)
    {
        var level = 100 + 20 * Normal(random);
        return [.. Enumerable.Range(0, 24).Select(hour => (hour is >= 8 and < 20 ? 3 : 1) * (level + 10 * Normal(random)))];
    }

    static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
