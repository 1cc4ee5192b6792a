using Sightline.Model;

namespace Sightline.Query.Budgets;

/// <summary>A cost that is expected, 10⁻¹² USD.</summary>
/// <param name="Pico">The expected value.</param>
/// <param name="Reach">It is within so much of that in 95 of 100 cases.</param>
public readonly record struct ExpectedSpend(double Pico, double Reach);

/// <summary>
/// What will be spent in a time from now on, from the days before now, each of 24 hours that end at the present time of day.
/// A time of n whole days and a rest is expected to cost n times what a day costs on average and, for the rest, what the
/// same hours of a day cost on average. The interval is that of the prediction of a sum of independent normal values
/// (Hahn and Meeker, Statistical Intervals, 1991, chapter 4): with m days, s² the variance of days, r² that of rests and c
/// their covariance, the error has the variance n·s² + r² + (n²·s² + 2·n·c + r²)/m, and Student's t has m - 1 degrees of
/// freedom.
/// </summary>
public sealed class SpendForecast
{
    internal const int HoursOfDay = 24;

    /// <summary>With fewer, the interval says nothing, and a first day that was a test weighs too much.</summary>
    public const int DaysMin = 3;

    /// <summary>Four whole weeks, so that each weekday counts the same.</summary>
    public const int DaysMax = 28;

    // Student's t, 97.5 %, for 2 to 27 degrees of freedom.
    static readonly double[] Student =
    [
        4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101,
        2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052,
    ];

    readonly IReadOnlyList<double[]> _days;
    readonly double[] _wholes;
    readonly double[] _meanUntil = new double[HoursOfDay + 1];
    readonly double _mean;

    /// <param name="days">What each hour of each day before now cost, 10⁻¹² USD.</param>
    internal SpendForecast(IReadOnlyList<double[]> days)
    {
        _days = days;
        _wholes = [.. days.Select(hours => hours.Sum())];
        _mean = _wholes.Average();
        for (var hour = 0; hour < HoursOfDay; hour++)
            _meanUntil[hour + 1] = _meanUntil[hour] + days.Average(hours => hours[hour]);
    }

    /// <summary>Days that it is made of.</summary>
    public int Days => _days.Count;

    /// <summary>What a day costs on average.</summary>
    public double DayPico => _mean;

    /// <summary>What a time from now on will cost.</summary>
    /// <param name="nano">How long it is, nanoseconds.</param>
    public ExpectedSpend After(long nano)
    {
        double whole = nano / UnixNano.PerDay;
        var rests = _days.Select(hours => Rest(hours, nano % UnixNano.PerDay)).ToArray();
        var rest = rests.Average();
        double days = 0, parts = 0, both = 0;
        for (var i = 0; i < rests.Length; i++)
        {
            var (day, part) = (_wholes[i] - _mean, rests[i] - rest);
            days += day * day;
            parts += part * part;
            both += day * part;
        }
        double count = rests.Length;
        var (s, r, c) = (days / (count - 1), parts / (count - 1), both / (count - 1));
        var variance = whole * s + r + (whole * whole * s + 2 * whole * c + r) / count;
        return new ExpectedSpend(whole * _mean + rest, Student[rests.Length - DaysMin] * Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>In how many nanoseconds an amount will be spent, as expected; null for never.</summary>
    public long? Reaches(double pico)
    {
        if (pico <= 0)
            return 0;
        if (_mean <= 0)
            return null;
        var whole = Math.Floor(pico / _mean);
        var rest = pico - whole * _mean;
        var hour = 0;
        while (hour < HoursOfDay - 1 && _meanUntil[hour + 1] < rest)
            hour++;
        var ofHour = _meanUntil[hour + 1] - _meanUntil[hour];
        var nano = whole * UnixNano.PerDay + (hour + (ofHour <= 0 ? 0 : (rest - _meanUntil[hour]) / ofHour)) * UnixNano.PerHour;
        return nano < long.MaxValue ? (long)nano : null;
    }

    // An hour of which only a part is meant counts by that part.
    static double Rest(double[] hours, long nano)
    {
        var sum = 0.0;
        for (var hour = 0; nano > 0; hour++, nano -= UnixNano.PerHour)
            sum += hours[hour] * Math.Min(1, nano / (double)UnixNano.PerHour);
        return sum;
    }
}
