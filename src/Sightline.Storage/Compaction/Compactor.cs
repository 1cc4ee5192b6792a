using Microsoft.Extensions.Logging;
using Sightline.Storage.Disk;
using Sightline.Storage.Retention;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Compaction;

/// <summary>
/// The one worker that merges segments and lets go of what is out of date: it takes the most urgent step, does it, and
/// looks again. It keeps to a share of a core, unless somebody waits for it or it falls behind.
/// </summary>
sealed partial class Compactor : IDisposable
{
    const int PollMs = 500;
    const int RetryMsMax = 60_000;

    static readonly TimeSpan DropsEvery = TimeSpan.FromSeconds(30);

    readonly Store _store;
    readonly SegmentMerge _merge;
    readonly RetentionClock _retention;
    readonly TimeProvider _time;
    readonly ILogger _logger;
    readonly Thread _thread;
    readonly CancellationTokenSource _stopping = new();
    readonly RemovedFiles _removed = new();

    /// <summary>Guards what follows; pulsed when any of it changes.</summary>
    readonly object _gate = new();
    // Callers that wait for everything, and for something.
    int _everything;
    int _hurried;
    // Numbers of looks for work: the last that began, and the last that found none with everything asked for.
    long _looks;
    // Requests of callers so far, and how many of them the last look knew.
    long _requests;
    long _requestsSeen;
    long _idleLook;
    string? _failure;
    bool _busy;
    // When nothing was left to drop, as the clock counts.
    long _dropsLooked;

    public Compactor(
        Store store, SegmentMerge merge, RetentionClock retention, TimeProvider time, ILogger<Compactor> logger)
    {
        _store = store;
        _merge = merge;
        _retention = retention;
        _time = time;
        _logger = logger;
        _thread = new Thread(Run) { Name = "store compact", IsBackground = true };
    }

    public CompactionCounts Counts { get; } = new();

    /// <summary>Bytes of deleted files that old readers still hold.</summary>
    public long RemovedBytesHeld => _removed.Bytes;

    public void Start() => _thread.Start();

    /// <summary>Has the worker look for work now.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _requests++;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until nothing is left to do, even what might well wait; tells how far it is, from 0 to 1.</summary>
    /// <exception cref="IOException">A step failed; it is tried again.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up, or the store is closing.</exception>
    public void Drain(Action<double> progress, CancellationToken cancellation)
    {
        long asked = 0;
        var total = 0L;
        lock (_gate)
            asked = _looks;
        WaitFor(
            () =>
            {
                var left = CompactionPlan.BytesLeft(Planned(_store.Segments));
                total = Math.Max(total, left);
                progress(total == 0 ? 1 : 1 - (double)left / total);
                return _idleLook > asked;
            },
            everything: true, cancellation);
    }

    /// <summary>Waits until <paramref name="done"/>, while merges do not pause.</summary>
    /// <exception cref="IOException">A step failed; it is tried again.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up, or the store is closing.</exception>
    public void WaitFor(Func<bool> done, bool everything, CancellationToken cancellation)
    {
        lock (_gate)
        {
            _failure = null;
            _hurried++;
            _everything += everything ? 1 : 0;
            _requests++;
            Monitor.PulseAll(_gate);
            try
            {
                while (!done())
                {
                    cancellation.ThrowIfCancellationRequested();
                    _stopping.Token.ThrowIfCancellationRequested();
                    if (_failure is { } failure)
                        throw new IOException(failure);
                    Monitor.Wait(_gate, PollMs);
                }
            }
            finally
            {
                _hurried--;
                _everything -= everything ? 1 : 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();
        Wake();
        if (_thread.ThreadState != ThreadState.Unstarted)
            _thread.Join();
        _stopping.Dispose();
    }

    /// <summary>What planning needs to know of segments.</summary>
    internal List<PlannedSegment> Planned(IReadOnlyList<LiveSegment> segments)
    {
        var planned = new List<PlannedSegment>(segments.Count);
        foreach (var segment in segments)
        {
            var path = SegmentPath.Parse(segment.File.Path);
            planned.Add(new PlannedSegment
            {
                Path = segment.File.Path,
                Table = segment.Entry.Table,
                Class = segment.Entry.Class,
                Level = path.Day is null ? 0 : Math.Max(segment.Entry.Level, 1),
                Workspace = path.Workspace,
                Day = path.Day,
                Rows = segment.File.RowCount,
                HiddenRows = segment.Hidden.Count,
                ExpiredRows = path.Day is null ? 0 : _retention.ExpiredRows(segment),
                Bytes = segment.Entry.Bytes,
                MinStart = segment.Entry.MinStart,
                MaxIntake = segment.Entry.MaxIntake,
                PurgeDue = segment.PurgeDue,
            });
        }
        return planned;
    }

    void Run()
    {
        Scheduling.Yield();
        var retryMs = PollMs;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                if (!TryStep())
                    WaitForWork(PollMs);
                retryMs = PollMs;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Counts.AddFailure();
                LogFailed(_logger, failure, retryMs);
                lock (_gate)
                {
                    _failure = $"Merging segments failed: {failure.Message} It is tried again.";
                    Monitor.PulseAll(_gate);
                }
                WaitForWork(retryMs);
                retryMs = Math.Min(2 * retryMs, RetryMsMax);
            }
        }
    }

    void WaitForWork(int milliseconds)
    {
        _removed.Look();
        lock (_gate)
        {
            // A request that came meanwhile has pulsed already.
            if (!_stopping.IsCancellationRequested && _requests == _requestsSeen)
                Monitor.Wait(_gate, milliseconds);
        }
    }

    // False when nothing is due.
    bool TryStep()
    {
        bool everything;
        long look;
        lock (_gate)
        {
            look = ++_looks;
            _requestsSeen = _requests;
            everything = _everything > 0;
        }
        var segments = _store.Segments;
        var gone = RetentionPlan.Next(segments, _retention, out var reason);
        if (gone.Count > 0)
        {
            Remove(gone, reason);
            return true;
        }
        if (IsDropDue(everything))
        {
            if (_store.DropSampled())
                return true;
            _dropsLooked = _time.GetTimestamp();
        }
        var planned = Planned(segments);
        var step = CompactionPlan.Next(planned, _time.GetUtcNow(), everything);
        if (step is not null)
        {
            _busy = FlushedOf(planned, step.Table) >= Limits.FlushedSegmentsHurry;
            Merge(segments, step);
            return true;
        }
        lock (_gate)
        {
            _idleLook = everything ? look : _idleLook;
            Monitor.PulseAll(_gate);
        }
        return false;
    }

    // Looking for what sampling dropped costs a little, and nobody waits for it.
    bool IsDropDue(bool everything) =>
        everything || _dropsLooked == 0 || _time.GetElapsedTime(_dropsLooked) >= DropsEvery;

    static int FlushedOf(List<PlannedSegment> segments, string table)
    {
        var count = 0;
        foreach (var segment in segments)
            count += segment.Level == 0 && segment.Table == table ? 1 : 0;
        return count;
    }

    bool IsHurried()
    {
        lock (_gate)
            return _hurried > 0 || _busy;
    }

    void Remove(IReadOnlyList<LiveSegment> gone, RetentionReason reason)
    {
        _store.Remove(gone);
        long bytes = 0;
        foreach (var segment in gone)
        {
            bytes += segment.Entry.Bytes;
            _removed.Add(segment.File, segment.Entry.Bytes);
            LogRemoved(_logger, segment.File.Path, segment.File.RowCount, reason);
        }
        Counts.AddRemoved(reason == RetentionReason.DiskBudget, gone.Count, bytes);
    }

    void Merge(IReadOnlyList<LiveSegment> segments, CompactionStep step)
    {
        var inputs = new List<LiveSegment>(step.Inputs.Count);
        foreach (var segment in segments)
        {
            if (IsNamed(step.Inputs, segment.File.Path))
                inputs.Add(segment);
        }
        var started = _time.GetTimestamp();
        var order = new MergeOrder((workspace, day) => _store.NewPath(workspace, step.Table, day))
        {
            Table = inputs[0].File.Table,
            Inputs = inputs,
            Level = step.Level,
            Cutoff = _retention.Cutoff,
            Pace = new MergePace(_time, IsHurried, _stopping.Token),
        };
        if (TryMerge(order) is not { } outputs)
            return;
        long read = 0, written = 0, rows = 0;
        foreach (var input in inputs)
        {
            read += input.Entry.Bytes;
            rows += input.File.RowCount;
            _removed.Add(input.File, input.Entry.Bytes);
        }
        foreach (var output in outputs)
        {
            written += output.Entry.Bytes;
            rows -= output.File.RowCount;
        }
        Counts.AddMerge(read, written, rows);
        LogMerged(
            _logger, inputs.Count, step.Table, read, outputs.Count, written, rows, step.Reason,
            _time.GetElapsedTime(started).TotalMilliseconds);
    }

    // Null when an input went meanwhile: the next look finds other work.
    IReadOnlyList<LiveSegment>? TryMerge(MergeOrder order)
    {
        try
        {
            return _store.TryReplace(order, RunMerge(order), out var outputs) ? outputs : null;
        }
        catch (CorruptFileException corrupt) when (corrupt.Path is { } path && IsInput(order, path))
        {
            _store.RemoveSegment(path, corrupt.Message);
            return null;
        }
    }

    IReadOnlyList<LiveSegment> RunMerge(MergeOrder order)
    {
        try
        {
            return _merge(order);
        }
        catch
        {
            _store.Abandon(order.Paths);
            throw;
        }
    }

    static bool IsInput(MergeOrder order, string path)
    {
        foreach (var input in order.Inputs)
        {
            if (input.File.Path == path)
                return true;
        }
        return false;
    }

    static bool IsNamed(IReadOnlyList<string> paths, string path)
    {
        foreach (var one in paths)
        {
            if (one == path)
                return true;
        }
        return false;
    }

    [LoggerMessage(1101, LogLevel.Information, "Merged {Inputs} segments of {Table} with {Read} bytes into {Outputs} with "
        + "{Written} bytes, without {Dropped} rows ({Reason}), in {Milliseconds:F0} ms.")]
    static partial void LogMerged(
        ILogger logger, int inputs, string table, long read, int outputs, long written, long dropped,
        CompactionReason reason, double milliseconds);

    [LoggerMessage(1102, LogLevel.Error, "Merging segments failed and is tried again in {Milliseconds} ms. "
        + "Nothing is lost; free space or repair the device.")]
    static partial void LogFailed(ILogger logger, Exception failure, int milliseconds);

    [LoggerMessage(1103, LogLevel.Information, "Segment {Path} with {Rows} rows went because of {Reason}.")]
    static partial void LogRemoved(ILogger logger, string path, long rows, RetentionReason reason);
}
