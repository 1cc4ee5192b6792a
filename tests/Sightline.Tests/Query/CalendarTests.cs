using System.Globalization;
using Sightline.Model;
using Sightline.Query;
using Sightline.Query.Answers;
using Calendar = Sightline.Query.Answers.Calendar;

namespace Sightline.Tests.Query;

public sealed class CalendarTests
{
    [Theory]
    // Clocks go forward and back at full hours: a day of 23 and one of 25 hours.
    [InlineData("Europe/Berlin", Granularity.Day, "2026-03-28T12:00Z", "2026-03-30T12:00Z",
        "03-27T23:00 03-28T23:00 03-29T22:00")]
    [InlineData("Europe/Berlin", Granularity.Day, "2026-10-24T12:00Z", "2026-10-26T12:00Z",
        "10-23T22:00 10-24T22:00 10-25T23:00")]
    [InlineData("Europe/Berlin", Granularity.Hour, "2026-10-25T00:30Z", "2026-10-25T02:30Z", "10-25T00:00 10-25T01:00 10-25T02:00")]
    // 5:45 before UTC: hours begin at a quarter past.
    [InlineData("Asia/Kathmandu", Granularity.Hour, "2026-03-28T12:00Z", "2026-03-28T13:30Z", "03-28T11:15 03-28T12:15 03-28T13:15")]
    [InlineData("Asia/Kathmandu", Granularity.Month, "2026-03-28T12:00Z", "2026-04-28T12:00Z", "02-28T18:15 03-31T18:15")]
    // Half an hour is shown twice: what is left of the hour is one of its own.
    [InlineData("Australia/Lord_Howe", Granularity.Hour, "2026-04-04T14:00Z", "2026-04-04T16:00Z",
        "04-04T14:00 04-04T15:00 04-04T15:30")]
    // Clocks go forward at midnight: the day begins at one o'clock.
    [InlineData("Asia/Beirut", Granularity.Day, "2026-03-28T12:00Z", "2026-03-29T12:00Z", "03-27T22:00 03-28T22:00")]
    // From midnight back to eleven: the day before has 25 hours.
    [InlineData("Asia/Beirut", Granularity.Day, "2026-10-24T12:00Z", "2026-10-25T12:00Z", "10-23T21:00 10-24T22:00")]
    // A day that was left out.
    [InlineData("Pacific/Apia", Granularity.Day, "2011-12-29T12:00Z", "2012-01-01T00:00Z", "12-29T10:00 12-30T10:00 12-31T10:00")]
    // A minute past midnight back to eleven: the day begins at the first midnight.
    [InlineData("America/St_Johns", Granularity.Day, "2010-11-06T12:00Z", "2010-11-08T12:00Z", "11-06T02:30 11-07T02:30 11-08T03:30")]
    [InlineData("UTC", Granularity.Week, "2026-03-01T00:00Z", "2026-03-10T00:00Z", "02-23T00:00 03-02T00:00 03-09T00:00")]
    public void Slots_begin_where_clocks_and_calendars_say(
        string zone, Granularity granularity, string from, string to, string starts)
    {
        var slots = new Calendar(TimeZoneInfo.FindSystemTimeZoneById(zone)).Slots(new TimeRange(Nano(from), Nano(to)), granularity);
        Assert.Equal(starts.Split(' '), slots.Select(start =>
            DateTime.UnixEpoch.AddTicks(start / 100).ToString("MM-dd'T'HH:mm", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/St_Johns")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    public void Slots_follow_each_other_and_cover_any_range(string zone)
    {
        var random = new Random(3);
        var calendar = new Calendar(TimeZoneInfo.FindSystemTimeZoneById(zone));
        for (var i = 0; i < 400; i++)
        {
            var granularity = (Granularity)random.Next(7);
            var from = random.NextInt64(60L * 365 * 86_400) * 1_000_000_000;
            var longest = new[] { 60L, 300, 900, 3_600, 86_400, 7 * 86_400, 28 * 86_400 }[(int)granularity] * 1_000_000_000;
            var range = new TimeRange(from, from + random.NextInt64(1, 100 * longest));
            var slots = calendar.Slots(range, granularity);
            Assert.Equal(slots.Order().Distinct(), slots);
            Assert.True(slots[0] <= range.From && slots[^1] < range.To && (slots.Count == 1 || slots[1] > range.From));
            // No slot is longer than it may be, and a change of clocks, which was one of two hours in St. John's in 1988.
            for (var next = 1; next < slots.Count; next++)
                Assert.True(slots[next] - slots[next - 1] <= longest * (granularity == Granularity.Month ? 1.2 : 1) + 7_200_000_000_000);
            // One range within another has the same borders.
            var inner = new TimeRange(range.From + (range.To - range.From) / 3, range.To);
            Assert.Equal(slots.Where(start => start > inner.From), calendar.Slots(inner, granularity).Where(start => start > inner.From));
        }
    }

    [Fact]
    public void More_points_than_a_series_may_have_are_refused()
    {
        const long Minute = 60_000_000_000;
        var calendar = new Calendar(TimeZoneInfo.Utc);
        Assert.Equal(Limits.SeriesPointsMax, calendar.Slots(new TimeRange(0, Limits.SeriesPointsMax * Minute), Granularity.Minute).Count);
        var refused = Assert.Throws<InvalidQueryException>(
            () => calendar.Slots(new TimeRange(1, Limits.SeriesPointsMax * Minute + 1), Granularity.Minute));
        Assert.Equal("granularity", refused.Parameter);
    }

    static long Nano(string text) =>
        (DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) - DateTimeOffset.UnixEpoch).Ticks * 100;
}
