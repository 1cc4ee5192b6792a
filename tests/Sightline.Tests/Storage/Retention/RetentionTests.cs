using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Retention;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Retention;

public sealed class RetentionTests
{
    static readonly WorkspaceId Other = new(new Guid("00000000-0000-7000-8000-000000000002"));

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
        await Until(() => run.Store.Tables.All(table => table.Rows == 1));
        Assert.Equal(run.Store.Segments.Count, FilesUnder("segments"));
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
