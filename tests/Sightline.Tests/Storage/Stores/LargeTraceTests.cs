using System.Diagnostics;
using Sightline.Model.Ids;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

public sealed class LargeTraceTests
{
    const int Half = 10_000;

    static readonly TraceId Trace = new(7, 7);

    [Fact]
    public async Task A_trace_that_is_in_segments_already_takes_more_spans_without_reading_all_of_it_for_each()
    {
        using var run = new StoreRun(new SimulatedDisk(1));
        await run.Store.Ready;
        await run.Append(Spans(0, Half));
        run.Store.Flush();

        var watch = Stopwatch.StartNew();
        for (var first = Half; first < 2 * Half; first += 1_000)
            await run.Append(Spans(first, first + 1_000));
        // The same again: each is found where it lies, and dropped.
        await run.Append(Spans(0, Half));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.Equal(2 * Half, run.Store.FindTrace(StoreRun.Scope, Trace)!.Count);
    }

    static IEnumerable<TestSpan> Spans(int from, int to)
    {
        for (var i = from; i < to; i++)
            yield return new TestSpan(Trace, (ulong)i + 1) { Parent = (ulong)(i / 10), Number = i };
    }
}
