using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Retention;
using Sightline.Storage.Segments;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Retention;

public sealed class RetentionTests
{
    static readonly WorkspaceId Other = new(new Guid("00000000-0000-7000-8000-000000000002"));

    const long Noon = 1_700_049_600_000_000_000;
    const long Day = 24 * 3_600_000_000_000;

    static readonly TraceId Old = new(1, 1);
    static readonly TraceId New = new(1, 2);

    readonly SimulatedDisk _disk = new(1);
    readonly MovableClock _clock = new();

    [Fact]
    public async Task A_trace_goes_with_its_age_of_intake_not_with_its_time_and_its_files_with_it()
    {
        using var run = Open(_ => Days(10));
        await run.Store.Ready;
        await run.Append(new TestSpan(Old, 1));
        run.Store.Flush();
        _clock.Advance(TimeSpan.FromDays(9));
        await run.Append(new TestSpan(New, 1));
        Assert.NotNull(run.Store.FindTrace(StoreRun.Scope, Old));

        _clock.Advance(TimeSpan.FromDays(2));

        Assert.Null(run.Store.FindTrace(StoreRun.Scope, Old));
        Assert.NotNull(run.Store.FindTrace(StoreRun.Scope, New));
        run.Store.Flush();
        await Until(() => run.Store.Tables.All(table => table.Rows <= 1) && run.Store.Segments.Count == FilesUnder("segments"));
        Assert.NotNull(run.Store.FindTrace(StoreRun.Scope, New));
    }

    [Fact]
    public async Task Rows_out_of_date_do_not_show_while_their_segment_stays_for_others()
    {
        using var run = Open(workspace => workspace == Other ? RetentionOptions.Forever : Days(10));
        await run.Store.Ready;
        await run.Append(new TestSpan(Old, 1), new TestSpan(Old, 2));
        await run.Append(Other, [new TestSpan(Old, 1)]);
        run.Store.Flush();

        _clock.Advance(TimeSpan.FromDays(11));

        Assert.Null(run.Store.FindTrace(StoreRun.Scope, Old));
        Assert.Equal(1, run.Store.FindTrace(new WorkspaceScope(Other), Old)!.Count);
    }

    [Fact]
    public async Task What_comes_again_after_its_time_is_new_and_once_there()
    {
        using var run = Open(workspace => workspace == Other ? RetentionOptions.Forever : Days(10));
        await run.Store.Ready;
        await run.Append(new TestSpan(Old, 1), new TestSpan(Old, 2));
        // Keeps the segment from going as a whole.
        await run.Append(Other, [new TestSpan(Old, 1)]);
        run.Store.Flush();
        _clock.Advance(TimeSpan.FromDays(11));

        await run.Append(new TestSpan(Old, 1));

        for (var flush = 0; flush < 2; flush++)
        {
            var trace = run.Store.FindTrace(StoreRun.Scope, Old)!;
            Assert.Equal((1, 1), (trace.Count, trace.Record.SpanCount));
            run.Store.Flush();
        }
        Assert.Equal(0, run.Store.Statistics.Duplicates);
    }

    [Fact]
    public async Task Rows_of_the_memtable_are_out_of_date_too()
    {
        using var run = Open(_ => Days(10));
        await run.Store.Ready;
        await run.Append(new TestSpan(Old, 1));
        _clock.Advance(TimeSpan.FromDays(11));
        Assert.Null(run.Store.FindTrace(StoreRun.Scope, Old));
    }

    [Fact]
    public async Task Above_the_disk_budget_the_oldest_days_of_that_workspace_go_and_no_others()
    {
        var budget = 0L;
        using var run = Open(workspace => workspace == Other
            ? RetentionOptions.Forever
            : RetentionOptions.Forever with { DiskBytes = Volatile.Read(ref budget) });
        await run.Store.Ready;
        for (var day = 0; day < 4; day++)
        {
            var at = Noon + day * Day;
            await run.Append(new TestSpan(new TraceId(7, (ulong)day), 1) { Start = at, End = at + 1 });
            await run.Append(Other, [new TestSpan(new TraceId(7, (ulong)day), 1) { Start = at, End = at + 1 }]);
        }
        run.Store.Compact(_ => { }, default);
        var own = run.Store.Segments.Where(segment => segment.File.Groups[0].Workspace == WorkspaceId.Default).ToList();

        // Room for about half of it.
        Volatile.Write(ref budget, own.Sum(segment => segment.Entry.Bytes) / 2);
        run.Store.Compact(_ => { }, default);

        Assert.True(Used(run) <= budget, $"{Used(run)} bytes are more than {budget}");
        Assert.True(run.Store.Statistics.SegmentsOverBudget > 0);
        Assert.Null(run.Store.FindTrace(StoreRun.Scope, new TraceId(7, 0)));
        Assert.Equal(1, run.Store.FindTrace(StoreRun.Scope, new TraceId(7, 3))!.Count);
        for (var day = 0; day < 4; day++)
            Assert.Equal(1, run.Store.FindTrace(new WorkspaceScope(Other), new TraceId(7, (ulong)day))!.Count);
    }

    [Theory]
    [InlineData("standard", 30, 30)]
    [InlineData("important", 365, 365)]
    public void The_class_of_a_segment_says_how_long_its_spans_and_traces_are_kept_and_calls_have_their_own(
        string retentionClass, int spans, int traces)
    {
        var now = new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
        var cutoff = RetentionCutoff.At(now, new RetentionOptions());

        Assert.Equal(now.AddDays(-spans), Time(cutoff.Of(SegmentTable.Spans, retentionClass)));
        Assert.Equal(now.AddDays(-traces), Time(cutoff.Of(SegmentTable.Traces, retentionClass)));
        Assert.Equal(now.AddDays(-396), Time(cutoff.Of(SegmentTable.Calls, retentionClass)));
    }

    static long Used(StoreRun run) => run.Store.Segments
        .Where(segment => segment.File.Groups[0].Workspace == WorkspaceId.Default)
        .Sum(segment => segment.Entry.Bytes);

    static DateTimeOffset Time(long unixNano) =>
        DateTimeOffset.UnixEpoch.AddTicks(unixNano / TimeSpan.NanosecondsPerTick);

    int FilesUnder(string folder) =>
        _disk.Files(folder).Count
        + _disk.Folders(folder).Sum(child => FilesUnder($"{folder}/{child}"));

    StoreRun Open(RetentionOf retention) => new(_disk, time: _clock, retention: retention);

    static RetentionOptions Days(int days) => new()
    {
        Spans = TimeSpan.FromDays(days),
        Traces = TimeSpan.FromDays(days),
        Calls = TimeSpan.FromDays(days),
    };

    static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 500 && !holds(); i++)
            await Task.Delay(20);
        Assert.True(holds());
    }
}
