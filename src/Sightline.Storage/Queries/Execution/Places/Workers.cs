using System.Runtime.ExceptionServices;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>Runs the pieces of a query on the threads that queries may have in all: one for each processor.</summary>
static class Workers
{
    static readonly SemaphoreSlim Slots = new(Environment.ProcessorCount);

    /// <summary>Waits until this thread may work for a query; given back with <see cref="Leave"/>.</summary>
    public static void Enter(CancellationToken cancellation) => Slots.Wait(cancellation);

    public static void Leave() => Slots.Release();

    /// <summary>
    /// Does pieces 0 to <paramref name="count"/> - 1, begun in this order, on this thread and on others that are free;
    /// gives what each thread made.
    /// </summary>
    public static List<T> Run<T>(
        int count, Func<T> begin, Action<T, Scratch, int> work, CancellationToken cancellation)
    {
        var run = new Pieces<T>(count, begin, work, cancellation);
        for (var others = 1; others < count && Slots.Wait(0, CancellationToken.None); others++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ =>
            {
                run.Help();
                Leave();
            }, null);
        }
        run.Work();
        run.Close();
        run.Failure?.Throw();
        return run.Made;
    }

    sealed class Pieces<T>(int count, Func<T> begin, Action<T, Scratch, int> work, CancellationToken cancellation)
    {
        int _next = -1;
        ExceptionDispatchInfo? _failure;

        // Threads that help, and whether another may begin to: who comes late is not waited for. Under the lock of Made.
        int _helpers;
        bool _closed;

        public List<T> Made { get; } = [];

        public ExceptionDispatchInfo? Failure => _failure;

        public void Help()
        {
            lock (Made)
            {
                if (_closed)
                    return;
                _helpers++;
            }
            Work();
            lock (Made)
            {
                _helpers--;
                Monitor.PulseAll(Made);
            }
        }

        /// <summary>Waits for the threads that help.</summary>
        public void Close()
        {
            lock (Made)
            {
                _closed = true;
                while (_helpers > 0)
                    Monitor.Wait(Made);
            }
        }

        public void Work()
        {
            var scratch = Scratch.Take();
#pragma warning disable CA1031 // What a piece throws on any thread goes on to the thread that asked.
            try
            {
                T? made = default;
                var begun = false;
                for (int piece; _failure is null && (piece = Interlocked.Increment(ref _next)) < count;)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (!begun)
                    {
                        made = begin();
                        begun = true;
                        lock (Made)
                            Made.Add(made);
                    }
                    work(made!, scratch, piece);
                }
            }
            catch (Exception failure)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(failure), null);
            }
#pragma warning restore CA1031
            scratch.Release();
        }
    }
}
