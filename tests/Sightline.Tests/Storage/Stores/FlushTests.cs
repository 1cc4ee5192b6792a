using Sightline.Model.Ids;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

public sealed class FlushTests
{
    [Fact]
    public async Task A_flush_of_nothing_does_not_wait_for_what_comes_after_it()
    {
        using var run = new StoreRun(new SimulatedDisk(1));
        await run.Store.Ready;
        using var stop = new CancellationTokenSource();
        var flushes = Task.Run(() =>
        {
            for (var i = 0; i < 2_000 && !stop.IsCancellationRequested; i++)
                run.Store.Flush();
        });
        for (var i = 1; !flushes.IsCompleted && i < 200; i++)
        {
            await run.Append(new TestSpan(new TraceId(1, (ulong)i), 1));
            await Task.WhenAny(flushes, Task.Delay(2));
        }
        // Nothing is added any more: a flush that waits for more waits for ever.
        var ended = await Task.WhenAny(flushes, Task.Delay(TimeSpan.FromSeconds(20))) == flushes;
        stop.Cancel();
        Assert.True(ended);
    }
}
