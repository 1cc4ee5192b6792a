using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Compaction;
using Sightline.Storage.Deletion;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Compaction;

public sealed class CompactionTests
{
    const long Noon = 1_700_049_600_000_000_000;
    const long Hour = 3_600_000_000_000;

    static readonly WorkspaceId Other = new(new Guid("00000000-0000-7000-8000-000000000002"));

    readonly SimulatedDisk _disk = new(1);

    [Fact]
    public async Task Each_workspace_and_day_gets_one_segment_of_each_table()
    {
        using var run = await Start();
        for (var i = 0; i < 3; i++)
        {
            await run.Append(Span(1, i, Noon), Span(2, i, Noon + 24 * Hour));
            await run.Append(Other, [Span(3, i, Noon)]);
            run.Store.Flush();
        }

        run.Store.Compact(_ => { }, default);

        Assert.Equal(
            [
                "segments/00000000000070008000000000000001/spans/2023-11-15",
                "segments/00000000000070008000000000000001/spans/2023-11-16",
                "segments/00000000000070008000000000000001/traces/2023-11-15",
                "segments/00000000000070008000000000000001/traces/2023-11-16",
                "segments/00000000000070008000000000000002/spans/2023-11-15",
                "segments/00000000000070008000000000000002/traces/2023-11-15",
            ],
            run.Store.Segments.Select(s => s.File.Path[..s.File.Path.LastIndexOf('/')]).Order(StringComparer.Ordinal));
        Assert.Equal(3, run.Store.FindTrace(new WorkspaceScope(Other), new TraceId(9, 3))!.Count);
        Assert.Empty(_disk.Files("segments/L0"));
    }

    [Fact]
    public async Task Late_spans_get_a_segment_in_their_day_and_the_trace_stays_whole()
    {
        using var run = await Start();
        await run.Append(Span(1, 1, Noon), Span(2, 1, Noon));
        run.Store.Compact(_ => { }, default);
        await run.Append(Span(1, 2, Noon + Hour));
        run.Store.Compact(_ => { }, default);

        Assert.Equal(2, run.Store.FindTrace(StoreRun.Scope, new TraceId(9, 1))!.Record.SpanCount);
        Assert.Equal(2, run.Store.FindTrace(StoreRun.Scope, new TraceId(9, 1))!.Count);
        Assert.Equal([2L, 3L], [Rows(run, "traces"), Rows(run, "spans")]);
    }

    [Fact]
    public async Task A_reader_that_began_before_a_merge_reads_on_from_the_removed_files()
    {
        using var run = await Start();
        await run.Append(Span(1, 0, Noon), Span(1, 1, Noon));
        run.Store.Flush();
        var before = run.Store.FindTrace(StoreRun.Scope, new TraceId(9, 1))!;
        var paths = run.Store.Segments.Select(s => s.File.Path).ToList();

        run.Store.Compact(_ => { }, default);

        Assert.All(paths, path => Assert.False(_disk.Exists(path)));
        Assert.Equal([1UL, 2UL], [before[0].SpanId.Value, before[1].SpanId.Value]);
    }

    [Fact]
    public async Task Merged_segments_are_there_after_a_crash()
    {
        using (var run = await Start())
        {
            await run.Append(Span(1, 1, Noon));
            run.Store.Compact(_ => { }, default);
            await run.Append(Span(2, 1, Noon));
        }
        using var next = new StoreRun(_disk.Crash());
        await next.Store.Ready;
        Assert.NotNull(next.Store.FindTrace(StoreRun.Scope, new TraceId(9, 1)));
        Assert.NotNull(next.Store.FindTrace(StoreRun.Scope, new TraceId(9, 2)));
    }

    [Fact]
    public async Task A_damaged_input_goes_to_quarantine_and_the_rest_is_merged()
    {
        var run = await Start();
        for (var i = 1; i <= 3; i++)
        {
            await run.Append(Span(i, 1, Noon));
            run.Store.Flush();
        }
        var damaged = run.Store.Segments.First(s => s.Entry.Table == "spans").File.Path;
        run.Dispose();
        var bytes = _disk.Get(damaged);
        // Behind the head, so that opening the file does not notice.
        bytes[20] ^= 0x40;
        _disk.Put(damaged, bytes);
        using var next = await Start();

        next.Store.Compact(_ => { }, default);

        Assert.Single(_disk.Files("quarantine"));
        Assert.Equal(1, next.Store.Statistics.Quarantined);
        Assert.Equal(2, Rows(next, "spans"));
        Assert.All(next.Store.Segments, s => Assert.NotNull(SegmentPath.Parse(s.File.Path).Day));
    }

    [Fact]
    public async Task Rows_hidden_while_merges_run_stay_hidden()
    {
        using var run = await Start();
        var model = new StoreModel();
        var random = new Random(5);
        var merging = true;
        var merges = Task.Run(() =>
        {
            while (Volatile.Read(ref merging))
                run.Store.Compact(_ => { }, default);
        });
        for (var i = 0; i < 600; i++)
        {
            var trace = random.Next(40);
            // Mostly spans that are there already, with other contents: a flush hides the older ones.
            var spans = Enumerable.Range(0, 5).Select(n => Span(trace, n, Noon + trace * Hour) with { Number = i }).ToList();
            await run.Append(spans);
            model.Add(spans);
            if (i % 3 == 0)
                run.Store.Flush();
            if (i % 50 == 49)
            {
                run.Store.Delete(StoreRun.Scope, new DeletionTarget.Trace(new TraceId(9, (ulong)trace)), default);
                model.Remove(new TraceId(9, (ulong)trace));
            }
        }
        model.CheckTraces(run.Store);
        Volatile.Write(ref merging, false);
        await merges;
        run.Store.Compact(_ => { }, default);
        model.CheckTraces(run.Store);
        model.CheckTables(run.Store);
    }

    [Fact]
    public async Task A_full_disk_leaves_nothing_behind_and_the_merge_is_made_later()
    {
        using var run = await Start();
        for (var i = 0; i < 3; i++)
        {
            await run.Append(Span(1, i, Noon));
            run.Store.Flush();
        }
        var files = FilesUnder("segments");
        // The merge's third operation: its first file and part of it are there.
        _disk.FailUnder("segments", 3, SimulatedDiskFault.NoSpace);

        Assert.Throws<IOException>(() => run.Store.Compact(_ => { }, default));
        Assert.Equal(files, FilesUnder("segments"));

        run.Store.Compact(_ => { }, default);
        Assert.Equal(2, FilesUnder("segments"));
        Assert.Equal(3, run.Store.FindTrace(StoreRun.Scope, new TraceId(9, 1))!.Count);
    }

    int FilesUnder(string folder) =>
        _disk.Files(folder).Count + _disk.Folders(folder).Sum(child => FilesUnder($"{folder}/{child}"));

    async Task<StoreRun> Start()
    {
        var run = new StoreRun(_disk);
        await run.Store.Ready;
        return run;
    }

    static long Rows(StoreRun run, string table) => run.Store.Tables.Single(t => t.Table == table).Rows;

    static TestSpan Span(int trace, int id, long start) => new(new TraceId(9, (ulong)trace), (ulong)id + 1)
    {
        Start = start + id,
        End = start + 1_000_000,
        Status = SpanStatus.Ok,
    };
}
