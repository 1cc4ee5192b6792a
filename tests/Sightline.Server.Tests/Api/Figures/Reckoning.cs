using System.Globalization;
using Sightline.Server.Api.Answers.Figures;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>The answers, reckoned from the calls that were sent one by one.</summary>
static class Reckoning
{
    public static long Nano(string time)
    {
        var at = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return (at - DateTimeOffset.UnixEpoch).Ticks * 100;
    }

    /// <summary>What the clocks and calendars of a zone show, cut to the granularity.</summary>
    public static string Label(long unixNano, string zone, string granularity)
    {
        var utc = DateTimeOffset.UnixEpoch.AddTicks(unixNano / 100);
        var local = TimeZoneInfo.ConvertTime(utc, TimeZoneInfo.FindSystemTimeZoneById(zone));
        string Minutes(int step) => local.ToString("yyyy-MM-dd HH ", CultureInfo.InvariantCulture) + local.Minute / step + local.Offset;
        return granularity switch
        {
            "1m" => Minutes(1),
            "5m" => Minutes(5),
            "15m" => Minutes(15),
            "hourly" => Minutes(60),
            "daily" => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "weekly" => ISOWeek.GetYear(local.DateTime) + " week " + ISOWeek.GetWeekOfYear(local.DateTime),
            _ => local.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        };
    }

    public static decimal? Cost(IEnumerable<SentCall> calls)
    {
        var all = calls.ToList();
        return all.Count > 0 && all.TrueForAll(call => call.Cost is null) ? null : all.Sum(call => call.Cost ?? 0);
    }

    public static void AssertSpeed(IReadOnlyList<SentCall> calls, PerformanceNumbers speed)
    {
        var failed = calls.Count(call => call.IsFailed);
        Assert.Equal((calls.Count, failed), (speed.Count, speed.Errors));
        Assert.Equal(calls.Count == 0 ? null : (double)failed / calls.Count, speed.ErrorRate);
        AssertSpread([.. calls.Where(call => call.Duration is not null).Select(call => call.Duration!.Value)], speed.LatencyMs);
        AssertSpread(
            [.. calls.Where(call => call.FirstToken is not null).Select(call => call.FirstToken!.Value)], speed.TimeToFirstTokenMs);
        var ended = calls.Where(call => call.Duration is not null).ToList();
        if (ended.Count == 0)
            Assert.Null(speed.TokensPerSecond);
        else
            AssertNear(ended.Sum(call => call.Output) / (ended.Sum(call => (double)call.Duration!) / 1e9), speed.TokensPerSecond);
    }

    static void AssertSpread(long[] nanos, SpreadItem? spread)
    {
        if (nanos.Length == 0)
        {
            Assert.Null(spread);
            return;
        }
        Array.Sort(nanos);
        double At(double share) => nanos[Math.Max(0, (int)Math.Ceiling(share * nanos.Length) - 1)] / 1e6;
        double[] expected = [At(0.5), At(0.9), At(0.95), At(0.99), nanos.Average() / 1e6, nanos[^1] / 1e6];
        double[] actual = [spread!.P50, spread.P90, spread.P95, spread.P99, spread.Avg, spread.Max];
        for (var i = 0; i < expected.Length; i++)
            AssertNear(expected[i], actual[i]);
    }

    public static void AssertNear(double expected, double? actual) =>
        Assert.True(Math.Abs(expected - actual!.Value) <= Math.Abs(expected) * 1e-9, $"{actual}, not {expected}");
}
