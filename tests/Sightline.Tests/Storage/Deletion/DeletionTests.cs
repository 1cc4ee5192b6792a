using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Deletion;
using Sightline.Storage.Queries;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Deletion;

public sealed class DeletionTests
{
    static readonly WorkspaceId Other = new(new Guid("00000000-0000-7000-8000-000000000002"));
    static readonly TraceId First = new(1, 1);
    static readonly TraceId Second = new(1, 2);
    static readonly TraceId Third = new(1, 3);

    readonly SimulatedDisk _disk = new(1);

    [Fact]
    public async Task A_trace_is_gone_for_readers_wherever_its_spans_lie_and_others_stay()
    {
        using var run = await Start();
        await run.Append(new TestSpan(First, 1), new TestSpan(Second, 1));
        run.Store.Flush();
        await run.Append(new TestSpan(First, 2), new TestSpan(Second, 2));

        var report = Delete(run, new DeletionTarget.Trace(First)).Report;

        Assert.Null(run.Store.FindTrace(StoreRun.Scope, First));
        Assert.Equal(2, run.Store.FindTrace(StoreRun.Scope, Second)!.Count);
        Assert.Equal([Second], Listed(run));
        Assert.Equal(1, report.Traces);
        Assert.Equal(2, report.Tables.Single(table => table.Table == "spans").Rows);
    }

    [Fact]
    public async Task It_stays_gone_after_a_crash()
    {
        using (var run = await Start())
        {
            await run.Append(new TestSpan(First, 1), new TestSpan(Second, 1));
            Delete(run, new DeletionTarget.Trace(First));
        }
        using var next = new StoreRun(_disk.Crash());
        await next.Store.Ready;
        Assert.Equal([Second], Listed(next));
    }

    [Fact]
    public async Task Spans_that_come_later_are_new_data_and_counted_alone()
    {
        using var run = await Start();
        await run.Append(new TestSpan(First, 1), new TestSpan(First, 2));
        Delete(run, new DeletionTarget.Trace(First));

        // The same as before the deletion: no duplicate of what is gone.
        await run.Append(new TestSpan(First, 2));

        var trace = run.Store.FindTrace(StoreRun.Scope, First)!;
        Assert.Equal((1, 1), (trace.Count, trace.Record.SpanCount));
        run.Store.Flush();
        Assert.Equal(1, run.Store.FindTrace(StoreRun.Scope, First)!.Record.SpanCount);
    }

    [Fact]
    public async Task A_users_traces_go_whole_though_one_span_names_the_user()
    {
        using var run = await Start();
        await run.Append(
            new TestSpan(First, 1) { User = "ada" }, new TestSpan(First, 2),
            new TestSpan(Second, 1) { User = "adam" }, new TestSpan(Third, 1) { Note = "ada wrote this" });
        run.Store.Flush();
        await run.Append(new TestSpan(Second, 2), new TestSpan(First, 3));

        Assert.Equal(1, Delete(run, new DeletionTarget.User("ada")).Report.Traces);

        Assert.Equal([Second, Third], Listed(run));
    }

    [Fact]
    public async Task A_workspace_goes_and_no_other_workspace_loses_a_row()
    {
        using var run = await Start();
        await run.Append(new TestSpan(First, 1), new TestSpan(Second, 1));
        await run.Append(Other, [new TestSpan(First, 1), new TestSpan(Third, 1)]);

        var report = run.Store.Delete(new WorkspaceScope(Other), new DeletionTarget.Workspace(), default).Report;

        Assert.Equal(2, report.Traces);
        Assert.Equal([First, Second], Listed(run));
        Assert.Null(run.Store.FindTrace(new WorkspaceScope(Other), First));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_says_so()
    {
        using var run = await Start();
        await run.Append(Other, [new TestSpan(First, 1)]);
        var report = Delete(run, new DeletionTarget.Trace(First)).Report;
        Assert.Equal(0, report.Traces);
        Assert.Empty(report.Tables);
    }

    [Fact]
    public async Task Appends_while_traces_are_deleted_lose_nothing_else()
    {
        using var run = await Start();
        var kept = new List<TraceId>();
        var deleting = Task.Run(() =>
        {
            for (ulong i = 0; i < 20; i++)
                Delete(run, new DeletionTarget.Trace(new TraceId(2, i)));
        });
        for (ulong i = 0; i < 400; i++)
        {
            var id = new TraceId(3, i);
            await run.Append(new TestSpan(id, 1), new TestSpan(new TraceId(2, i % 20), i + 1));
            kept.Add(id);
        }
        await deleting;
        Assert.Equal(kept, Listed(run).Where(id => id.Hi == 3));
        foreach (var id in Listed(run))
        {
            var trace = run.Store.FindTrace(StoreRun.Scope, id)!;
            Assert.Equal(trace.Count, trace.Record.SpanCount);
        }
    }

    async Task<StoreRun> Start()
    {
        var run = new StoreRun(_disk);
        await run.Store.Ready;
        return run;
    }

    static PendingDeletion Delete(StoreRun run, DeletionTarget target) =>
        run.Store.Delete(StoreRun.Scope, target, default);

    static IEnumerable<TraceId> Listed(StoreRun run) => run.Store
        .Execute(StoreRun.Scope, new LogicalQuery { Table = QueryTable.Traces, Limit = 100_000 }, default)
        .Traces.Select(trace => trace.TraceId).Order();
}
