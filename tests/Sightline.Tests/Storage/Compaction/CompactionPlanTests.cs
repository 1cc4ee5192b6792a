using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Compaction;

namespace Sightline.Tests.Storage.Compaction;

public sealed class CompactionPlanTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 3, 10);
    static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Nothing_is_due_in_an_empty_store() => Assert.Null(CompactionPlan.Next([], Now, everything: true));

    [Fact]
    public void Few_flushed_segments_wait_for_the_end_of_their_hour()
    {
        var segments = Many(7, i => Flushed($"f{i}"));
        Assert.Null(CompactionPlan.Next(segments, Now, everything: false));

        var step = CompactionPlan.Next(segments, Now.AddMinutes(66), everything: false);

        Assert.Equal(segments.Select(s => s.Path), step!.Inputs);
        Assert.Equal(("spans", 1, CompactionReason.Flushed), (step.Table, step.Level, step.Reason));
    }

    [Fact]
    public void Eight_flushed_segments_of_a_table_are_merged_at_once_oldest_first_and_no_other_table()
    {
        var segments = Many(8, i => Flushed($"f{9 - i}")).Concat(Many(3, i => Flushed($"c{i}", table: "calls"))).ToList();
        var step = CompactionPlan.Next(segments, Now, everything: false)!;
        Assert.Equal(segments.Take(8).Select(s => s.Path).Order(StringComparer.Ordinal), step.Inputs);
    }

    [Fact]
    public void Flushed_segments_are_merged_when_they_are_large_and_never_more_than_a_merge_may_read()
    {
        var segments = Many(5, i => Flushed($"f{i}", bytes: 200L << 20));
        var step = CompactionPlan.Next(segments, Now, everything: false)!;
        Assert.Equal(2, step.Inputs.Count);
        var many = Many(40, i => Flushed($"f{i:d2}"));
        Assert.Equal(Limits.MergeInputsMax, CompactionPlan.Next(many, Now, everything: false)!.Inputs.Count);
    }

    [Fact]
    public void A_flushed_segment_is_merged_even_when_it_alone_is_more_than_a_merge_may_read()
    {
        var step = CompactionPlan.Next([Flushed("f", bytes: 3L << 30)], Now, everything: false)!;
        Assert.Equal(["segments/L0/f.seg"], step.Inputs);
    }

    [Fact]
    public void Segments_of_different_days_workspaces_tables_or_classes_are_never_merged()
    {
        PlannedSegment[] segments =
        [
            InDay("a", Monday), InDay("b", Monday.AddDays(1)), InDay("c", Monday, workspace: 2),
            InDay("d", Monday, table: "calls"), InDay("e", Monday, table: "traces"),
            InDay("f", Monday) with { Class = "important" },
        ];
        Assert.Null(CompactionPlan.Next(segments, Now, everything: true));
    }

    [Fact]
    public void A_day_that_is_over_becomes_one_segment_in_order_of_time()
    {
        PlannedSegment[] segments = [InDay("z", Monday, start: 1), InDay("a", Monday, start: 2), InDay("m", Monday, start: 0)];
        var step = CompactionPlan.Next(segments, Now, everything: false)!;
        Assert.Equal(["m", "z", "a"], step.Inputs.Select(Name));
        Assert.Equal((2, CompactionReason.Day), (step.Level, step.Reason));
    }

    [Fact]
    public void Todays_segments_wait_until_there_are_eight()
    {
        var segments = Many(8, i => InDay($"s{i}", Today, start: i));
        Assert.Null(CompactionPlan.Next(segments[..7], Now, everything: false));
        Assert.Equal(8, CompactionPlan.Next(segments, Now, everything: false)!.Inputs.Count);
        Assert.Equal(7, CompactionPlan.Next(segments[..7], Now, everything: true)!.Inputs.Count);
    }

    [Fact]
    public void Today_the_large_result_of_earlier_merges_is_not_written_again_with_each_small_one()
    {
        var segments = Many(8, i => InDay($"s{i}", Today, start: i));
        segments.Add(InDay("large", Today, bytes: 100 << 20));
        Assert.DoesNotContain("large", CompactionPlan.Next(segments, Now, everything: false)!.Inputs.Select(Name));
        Assert.Null(CompactionPlan.Next(segments[1..], Now, everything: false));
    }

    [Fact]
    public void Late_data_of_a_day_that_is_over_waits_until_it_is_worth_it_or_has_ceased()
    {
        var justNow = Nano(Now.AddMinutes(-10));
        var segments = new List<PlannedSegment>
        {
            InDay("large", Monday, bytes: 100 << 20), InDay("late", Monday, bytes: 1 << 20, intake: justNow),
        };
        Assert.Null(CompactionPlan.Next(segments, Now, everything: false));
        Assert.NotNull(CompactionPlan.Next(segments, Now.AddHours(25), everything: false));
        segments.Add(InDay("more", Monday, bytes: 30 << 20, intake: justNow));
        Assert.Equal(3, CompactionPlan.Next(segments, Now, everything: false)!.Inputs.Count);
    }

    [Fact]
    public void Full_segments_are_left_alone()
    {
        PlannedSegment[] segments =
        [
            InDay("a", Monday, bytes: 300L << 20), InDay("b", Monday, bytes: 400L << 20),
            InDay("c", Monday, rows: Limits.SegmentRowsMax),
        ];
        Assert.Null(CompactionPlan.Next(segments, Now, everything: true));
    }

    [Fact]
    public void A_merge_of_a_day_reads_no_more_bytes_and_rows_than_a_segment_may_have()
    {
        var large = Many(4, i => InDay($"a{i}", Monday, start: i, bytes: 240L << 20));
        Assert.Equal(["a0", "a1"], CompactionPlan.Next(large, Now, everything: true)!.Inputs.Select(Name));
        var many = Many(5, i => InDay($"a{i}", Monday, start: i, rows: 900_000));
        Assert.Equal(["a0", "a1"], CompactionPlan.Next(many, Now, everything: true)!.Inputs.Select(Name));
    }

    [Fact]
    public void A_fifth_of_hidden_rows_has_a_segment_written_anew_and_everything_any_hidden_row()
    {
        Assert.Null(CompactionPlan.Next([InDay("a", Monday, hidden: 199)], Now, everything: false));
        var step = CompactionPlan.Next([InDay("a", Monday, hidden: 200)], Now, everything: false)!;
        Assert.Equal((2, CompactionReason.Hidden), (step.Level, step.Reason));
        Assert.NotNull(CompactionPlan.Next([InDay("a", Monday, hidden: 1)], Now, everything: true));
    }

    [Fact]
    public void Half_of_the_rows_out_of_date_have_a_segment_written_anew()
    {
        Assert.Null(CompactionPlan.Next([InDay("a", Monday, expired: 499)], Now, everything: false));
        Assert.Equal(
            CompactionReason.Expired, CompactionPlan.Next([InDay("a", Monday, expired: 500)], Now, false)!.Reason);
    }

    [Fact]
    public void Deleted_rows_go_before_everything_else_at_once()
    {
        var segments = Many(9, i => Flushed($"f{i}"));
        segments.Add(InDay("day", Monday, hidden: 1) with { PurgeDue = true });
        var step = CompactionPlan.Next(segments, Now, everything: false)!;
        Assert.Equal(["day"], step.Inputs.Select(Name));
        Assert.Equal(CompactionReason.Deleted, step.Reason);

        PlannedSegment[] flushed = [Flushed("f1"), Flushed("f2") with { PurgeDue = true }];
        Assert.Equal(CompactionReason.Deleted, CompactionPlan.Next(flushed, Now, everything: false)!.Reason);
    }

    /// <summary>Steps played on sizes alone: the end comes, and it is what is promised.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Steps_come_to_an_end(int seed, bool everything)
    {
        var random = new Random(seed);
        var segments = Many(300, i => i % 3 == 0
            ? Flushed($"f{i}", bytes: random.NextInt64(1, 80 << 20))
            : InDay($"d{i}", Today.AddDays(-random.Next(4)), bytes: random.NextInt64(1, 400 << 20), hidden: random.Next(400)));
        var steps = 0;
        while (CompactionPlan.Next(segments, Now, everything) is { } step)
        {
            Assert.True(++steps < 600, "It does not end.");
            Play(segments, step, $"n{steps}");
        }
        if (!everything)
            return;
        Assert.All(segments, s => Assert.True(s is { Level: > 0, HiddenRows: 0 }));
        Assert.All(
            segments.GroupBy(s => s.Day), day => Assert.True(day.Count(s => s.Bytes <= Limits.SegmentBytesMax / 2) <= 1));
    }

    static void Play(List<PlannedSegment> segments, CompactionStep step, string name)
    {
        var inputs = segments.FindAll(s => step.Inputs.Contains(s.Path));
        Assert.Equal(step.Inputs.Count, inputs.Count);
        segments.RemoveAll(inputs.Contains);
        if (step.Level > 1)
            Assert.True(inputs.Sum(s => s.Bytes) <= Limits.SegmentBytesMax || inputs.Count == 1);
        var merged = InDay(name, inputs[0].Day ?? Today, bytes: inputs.Sum(s => s.Bytes));
        segments.Add(merged with { Level = step.Level, Rows = inputs.Sum(s => s.Rows - s.HiddenRows) });
    }

    static List<PlannedSegment> Many(int count, Func<int, PlannedSegment> make) =>
        [.. Enumerable.Range(0, count).Select(make)];

    static PlannedSegment Flushed(string name, long bytes = 1 << 20, string table = "spans") => new()
    {
        Path = $"segments/L0/{name}.seg",
        Table = table,
        Level = 0,
        Rows = 1000,
        Bytes = bytes,
        MaxIntake = Nano(Now),
    };

    static PlannedSegment InDay(
        string name, DateOnly day, int start = 0, long bytes = 1 << 20, long rows = 1000, long hidden = 0,
        long expired = 0, long intake = 0, int workspace = 1, string table = "spans") => new()
        {
            Path = $"segments/{workspace}/{table}/{day:yyyy-MM-dd}/{name}.seg",
            Table = table,
            Level = name.StartsWith('s') ? 1 : 2,
            Workspace = new WorkspaceId(new Guid(workspace, 0, 0, new byte[8])),
            Day = day,
            Rows = rows,
            HiddenRows = hidden,
            ExpiredRows = expired,
            Bytes = bytes,
            MinStart = start,
            MaxIntake = intake,
        };

    static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    static long Nano(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks * 100;
}
