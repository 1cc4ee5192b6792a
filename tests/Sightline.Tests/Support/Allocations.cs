namespace Sightline.Tests.Support;

/// <summary>Counts what a thread allocates.</summary>
static class Allocations
{
    const int Rounds = 5;

    /// <summary>
    /// Bytes that some work allocates each time. The least of some rounds: a collection that another thread causes adds what was
    /// left of this thread's piece of memory.
    /// </summary>
    public static long Of(Action work)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
