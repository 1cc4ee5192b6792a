namespace Sightline.Storage.Compaction;

/// <summary>Keeps a merge to its share of a core: after each piece of work it sleeps in proportion. For one thread.</summary>
sealed class MergePace
{
    // Shorter sleeps would cost more than they give.
    static readonly TimeSpan PieceMin = TimeSpan.FromMilliseconds(5);

    readonly TimeProvider _time;
    readonly Func<bool> _hurried;
    readonly CancellationToken _stopping;
    long _since;

    /// <param name="time">Measures the work.</param>
    /// <param name="hurried">True while somebody waits for the result.</param>
    /// <param name="stopping">Ends the merge.</param>
    public MergePace(TimeProvider time, Func<bool> hurried, CancellationToken stopping)
    {
        _time = time;
        _hurried = hurried;
        _stopping = stopping;
        _since = time.GetTimestamp();
    }

    /// <exception cref="OperationCanceledException">The store is closing.</exception>
    public void Yield()
    {
        _stopping.ThrowIfCancellationRequested();
        var worked = _time.GetElapsedTime(_since);
        if (worked < PieceMin)
            return;
        if (!_hurried())
            _stopping.WaitHandle.WaitOne(worked * (1 / Limits.MergeCpuShare - 1));
        _stopping.ThrowIfCancellationRequested();
        _since = _time.GetTimestamp();
    }
}
