using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Deletion;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

public sealed class FullTraceTests
{
    static readonly TraceId Trace = new(7, 7);

    static readonly StoreOptions Options = new()
    {
        FreeBytesMin = 0,
        FlushRetry = TimeSpan.FromMilliseconds(1),
        JournalFileBytes = 16 << 10,
        TraceSpansMax = 10,
    };

    [Fact]
    public async Task A_trace_takes_no_more_spans_once_it_has_as_many_as_it_may_until_it_is_deleted()
    {
        var disk = new SimulatedDisk(1);
        using (var run = new StoreRun(disk, Options))
        {
            await run.Store.Ready;
            await run.Append(Spans(0, 9));
            Assert.Null(run.Store.FullTracesOf(StoreRun.Scope));
            await run.Append(Spans(8, 10));
            Assert.True(run.Store.FullTracesOf(StoreRun.Scope)!(Trace));
            Assert.False(run.Store.FullTracesOf(StoreRun.Scope)!(new TraceId(7, 8)));
            Assert.False(run.Store.FullTracesOf(new WorkspaceScope(new WorkspaceId(Guid.NewGuid())))!(Trace));
            run.Store.Flush();
        }
        using var again = new StoreRun(disk, Options);
        await again.Store.Ready;
        // What comes first after a start is taken, and counted.
        await again.Append(Spans(20, 22));
        Assert.Equal(12, again.Store.FindTrace(StoreRun.Scope, Trace)!.Record.SpanCount);
        Assert.True(again.Store.FullTracesOf(StoreRun.Scope)!(Trace));
        again.Store.Delete(StoreRun.Scope, new DeletionTarget.Trace(Trace), default);
        Assert.Null(again.Store.FullTracesOf(StoreRun.Scope));
    }

    static IEnumerable<TestSpan> Spans(int from, int to)
    {
        for (var i = from; i < to; i++)
            yield return new TestSpan(Trace, (ulong)i + 1);
    }
}
