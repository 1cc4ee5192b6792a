using Sightline.Model;
using Sightline.Query;
using Sightline.Query.Traces;

namespace Sightline.Tests.Query;

public sealed class HistogramStepTests
{
    const long Second = 1_000_000_000;
    const long Hour = 3_600 * Second;
    const long Now = 1_769_860_800 * Second;

    [Theory]
    [InlineData(Second, 10_000_000)]
    [InlineData(60 * Second, Second)]
    [InlineData(Hour, 60 * Second)]
    [InlineData(24 * Hour, 900 * Second)]
    [InlineData(7 * 24 * Hour, 2 * Hour)]
    [InlineData(30 * 24 * Hour, 8 * Hour)]
    [InlineData(365 * 24 * Hour, 5 * 24 * Hour)]
    public void Step_is_round_and_fits_the_range(long length, long expected) =>
        Assert.Equal(expected, HistogramStep.Choose(new TimeRange(Now - length, Now)));

    [Fact]
    public void Chosen_step_gives_few_buckets_for_any_range()
    {
        for (var length = 1L; length < Now; length = length * 5 / 4 + 1)
        {
            var range = new TimeRange(Now - length, Now);
            var count = HistogramStep.BucketCount(range, HistogramStep.Choose(range));
            Assert.InRange(count, length < Second ? 1 : 40, Limits.HistogramBuckets + 1);
        }
        Assert.InRange(HistogramStep.BucketCount(TimeRange.All, HistogramStep.Choose(TimeRange.All)), 40, 101);
    }

    [Fact]
    public void Buckets_cover_a_range_that_begins_and_ends_inside_them()
    {
        Assert.Equal(3, HistogramStep.BucketCount(new TimeRange(9, 21), 10));
        Assert.Equal(1, HistogramStep.BucketCount(new TimeRange(10, 20), 10));
        Assert.Equal(10, HistogramStep.Floor(19, 10));
    }

    [Fact]
    public void Given_step_is_taken_while_its_buckets_are_few()
    {
        var range = new TimeRange(Now - Hour, Now);
        Assert.Equal(7 * Second, HistogramStep.Check(TimeSpan.FromSeconds(7), range));
        var thrown = Assert.Throws<InvalidQueryException>(() => HistogramStep.Check(TimeSpan.FromSeconds(1), range));
        Assert.Equal("step", thrown.Parameter);
        Assert.Contains("more than 2000 buckets", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidQueryException>(() => HistogramStep.Check(TimeSpan.FromTicks(1), range));
    }
}
