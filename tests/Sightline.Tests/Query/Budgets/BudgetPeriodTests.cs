using System.Globalization;
using Sightline.Query.Budgets;
using Sightline.Query.Calls;

namespace Sightline.Tests.Query.Budgets;

public sealed class BudgetPeriodTests
{
    [Theory]
    [InlineData("daily", "2026-03-29T12:00Z", "2026-01-01", "", "Running", "2026-03-28T23:00 2026-03-29T22:00")]
    [InlineData("weekly", "2026-03-29T21:59Z", "2026-01-01", "", "Running", "2026-03-22T23:00 2026-03-29T22:00")]
    [InlineData("weekly", "2026-03-29T22:00Z", "2026-01-01", "", "Running", "2026-03-29T22:00 2026-04-05T22:00")]
    [InlineData("monthly", "2026-03-19T12:00Z", "2026-01-01", "", "Running", "2026-02-28T23:00 2026-03-31T22:00")]
    [InlineData("quarterly", "2026-06-30T21:00Z", "2026-01-01", "", "Running", "2026-03-31T22:00 2026-06-30T22:00")]
    [InlineData("quarterly", "2026-06-30T22:00Z", "2026-01-01", "", "Running", "2026-06-30T22:00 2026-09-30T22:00")]
    [InlineData("annual", "2026-06-30T22:00Z", "2026-01-01", "", "Running", "2025-12-31T23:00 2026-12-31T23:00")]
    // The first and the last one are cut to the days of the budget.
    [InlineData("monthly", "2026-03-19T12:00Z", "2026-03-10", "2026-03-20", "Running", "2026-03-09T23:00 2026-03-20T23:00")]
    [InlineData("monthly", "2026-03-09T12:00Z", "2026-03-10", "", "Upcoming", "2026-03-09T23:00 2026-03-31T22:00")]
    [InlineData("monthly", "2026-05-09T12:00Z", "2026-01-10", "2026-03-20", "Ended", "2026-02-28T23:00 2026-03-20T23:00")]
    public void Period_holds_the_moment_by_the_calendar_of_the_zone(
        string period, string now, string first, string last, string phase, string range)
    {
        var terms = new BudgetTerms(
            new CallFilter(), period, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Day(first),
            last.Length == 0 ? null : Day(last), 1);
        var (found, of) = BudgetPeriod.Of(terms, Nano(now));
        Assert.Equal((phase, range), (found.ToString(), $"{Text(of.From)} {Text(of.To)}"));
    }

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static long Nano(string text) =>
        (DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - DateTimeOffset.UnixEpoch).Ticks * 100;

    static string Text(long nano) =>
        DateTime.UnixEpoch.AddTicks(nano / 100).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
