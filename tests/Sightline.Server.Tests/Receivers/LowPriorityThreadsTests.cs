using Sightline.Server.Receivers;

namespace Sightline.Server.Tests.Receivers;

/// <summary>Work that can wait is done by threads of its own, and fails where it was asked for.</summary>
public sealed class LowPriorityThreadsTests
{
    [Fact]
    public async Task Work_is_done_by_its_threads_and_gives_what_it_gives()
    {
        using var threads = new LowPriorityThreads(2);
        var names = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => threads.RunAsync(() => (i, Thread.CurrentThread.Name))));
        Assert.Equal(Enumerable.Range(0, 50), names.Select(name => name.i));
        Assert.All(names, name => Assert.Equal("large requests", name.Name));
    }

    [Fact]
    public async Task What_work_throws_is_thrown_to_who_asked_and_the_thread_goes_on()
    {
        using var threads = new LowPriorityThreads(1);
        await Assert.ThrowsAsync<FormatException>(() => threads.RunAsync<int>(() => throw new FormatException("no")));
        Assert.Equal(7, await threads.RunAsync(() => 7));
    }

    [Fact]
    public async Task Work_that_was_taken_is_done_before_the_threads_end()
    {
        Task<int> last;
        using (var threads = new LowPriorityThreads(1))
        {
            _ = threads.RunAsync(() => { Thread.Sleep(50); return 0; });
            last = threads.RunAsync(() => 7);
        }
        Assert.Equal(7, await last.WaitAsync(TimeSpan.FromSeconds(10)));
    }
}
