using System.Collections.Concurrent;
using Sightline.Storage.Disk;

namespace Sightline.Server.Receivers;

/// <summary>Threads for work that takes long and can wait: those that answer others come first.</summary>
sealed class LowPriorityThreads : IDisposable
{
    readonly BlockingCollection<Action> _work = [];
    readonly Thread[] _threads;

    public LowPriorityThreads(int count)
    {
        _threads = new Thread[count];
        for (var i = 0; i < count; i++)
        {
            _threads[i] = new Thread(Run) { Name = "large requests", IsBackground = true };
            _threads[i].Start();
        }
    }

    /// <summary>Does some work there; what it throws is thrown here.</summary>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
#pragma warning disable CA1031 // What the work throws goes on to who asked for it.
            try
            {
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
#pragma warning restore CA1031
        });
        return done.Task;
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        foreach (var thread in _threads)
            thread.Join();
        _work.Dispose();
    }

    void Run()
    {
        Scheduling.YieldALittle();
        foreach (var work in _work.GetConsumingEnumerable())
            work();
    }
}
