using Sightline.Query;
using Sightline.Query.Times;

namespace Sightline.Tests.Query;

public sealed class TimesTests
{
    static readonly StoppedClock Clock = new("2026-01-31T12:00:00Z");

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    [InlineData("2026-01-31T12:00:00Z", 1_769_860_800_000_000_000)]
    [InlineData("2026-01-31t12:00:00z", 1_769_860_800_000_000_000)]
    [InlineData("2026-01-31T12:00:00.5Z", 1_769_860_800_500_000_000)]
    [InlineData("2026-01-31T12:00:00.123456789Z", 1_769_860_800_123_456_789)]
    [InlineData("2026-01-31T12:00:00.1234567899Z", 1_769_860_800_123_456_789)]
    [InlineData("2026-01-31T13:00:00+01:00", 1_769_860_800_000_000_000)]
    [InlineData("2026-01-31T06:30:00-05:30", 1_769_860_800_000_000_000)]
    [InlineData("2024-02-29T00:00:00Z", 1_709_164_800_000_000_000)]
    public void Time_reads_to_the_nanosecond(string text, long expected)
    {
        Assert.True(Rfc3339.TryParse(text, out var unixNano));
        Assert.Equal(expected, unixNano);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T12:00:00")]
    [InlineData("2026-01-31 12:00:00Z")]
    [InlineData("2026-01-31T12:00:00.Z")]
    [InlineData("2026-01-31T12:00:00.5")]
    [InlineData("2026-01-31T12:00:00 01:00")]
    [InlineData("2026-01-31T12:00:00+0100")]
    [InlineData("2026-01-31T12:00:00+24:00")]
    [InlineData("2026-02-30T12:00:00Z")]
    [InlineData("2026-01-31T25:00:00Z")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("2263-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("1769860800")]
    public void Time_of_another_form_is_refused(string text) => Assert.False(Rfc3339.TryParse(text, out _));

    [Theory]
    [InlineData("2026-01-31T12:00:00Z")]
    [InlineData("2026-01-31T12:00:00.5Z")]
    [InlineData("2026-01-31T12:00:00.000000001Z")]
    public void Time_is_written_as_it_reads(string text)
    {
        Assert.True(Rfc3339.TryParse(text, out var unixNano));
        Assert.Equal(text, Rfc3339.Format(unixNano));
    }

    [Theory]
    [InlineData("1ns", 1)]
    [InlineData("1.5us", 1_500)]
    [InlineData("1\u00b5s", 1_000)]
    [InlineData("1\u03bcs", 1_000)]
    [InlineData(".5ms", 500_000)]
    [InlineData("2s", 2_000_000_000)]
    [InlineData("-2m", -120_000_000_000)]
    [InlineData("1h", 3_600_000_000_000)]
    [InlineData("106751d", 9_223_286_400_000_000_000)]
    public void Duration_reads_as_nanoseconds(string text, long expected)
    {
        Assert.True(DurationText.TryParse(text, out var nano));
        Assert.Equal(expected, nano);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("s")]
    [InlineData("5 s")]
    [InlineData("5sec")]
    [InlineData("1m30s")]
    [InlineData("1e3s")]
    [InlineData("106752d")]
    [InlineData("99999999999999999999999999999999ns")]
    public void Duration_of_another_form_is_refused(string text) => Assert.False(DurationText.TryParse(text, out _));

    [Theory]
    [InlineData(null, null, null, "2026-01-30T12:00:00Z", "2026-01-31T12:00:00Z")]
    [InlineData("", "", "", "2026-01-30T12:00:00Z", "2026-01-31T12:00:00Z")]
    [InlineData("1h", null, null, "2026-01-31T11:00:00Z", "2026-01-31T12:00:00Z")]
    [InlineData("90m", null, null, "2026-01-31T10:30:00Z", "2026-01-31T12:00:00Z")]
    [InlineData("30d", null, null, "2026-01-01T12:00:00Z", "2026-01-31T12:00:00Z")]
    [InlineData("3650d", null, null, "2016-02-03T12:00:00Z", "2026-01-31T12:00:00Z")]
    [InlineData(null, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")]
    [InlineData(null, "2026-01-01T00:00:00Z", null, "2026-01-01T00:00:00Z", "2026-01-31T12:00:00Z")]
    [InlineData(null, null, "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")]
    public void Range_is_what_its_parameters_say(string? range, string? from, string? to, string start, string end)
    {
        var resolved = RangeText.Resolve(range, from, to, Clock);
        Assert.Equal((start, end), (Rfc3339.Format(resolved.From), Rfc3339.Format(resolved.To)));
    }

    [Theory]
    [InlineData("1w", null, null, "range", "range is '1w': expected a number and m, h or d")]
    [InlineData("0h", null, null, "range", "range is '0h'")]
    [InlineData("-1h", null, null, "range", "range is '-1h'")]
    [InlineData("h", null, null, "range", "range is 'h'")]
    [InlineData("3651d", null, null, "range", "from 1m to 3650d")]
    [InlineData("999999999999d", null, null, "range", "from 1m to 3650d")]
    [InlineData("1h", "2026-01-01T00:00:00Z", null, "range", "range goes without from and to")]
    [InlineData(null, "yesterday", null, "from", "from is 'yesterday': expected a time as in RFC 3339")]
    [InlineData(null, null, "1769860800", "to", "to is '1769860800': expected a time as in RFC 3339")]
    [InlineData(null, "2026-02-01T00:00:00Z", null, "from", "must be before to (2026-01-31T12:00:00Z)")]
    public void Range_with_a_mistake_names_the_parameter(
        string? range, string? from, string? to, string parameter, string message)
    {
        var thrown = Assert.Throws<InvalidQueryException>(() => RangeText.Resolve(range, from, to, Clock));
        Assert.Equal(parameter, thrown.Parameter);
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }
}
