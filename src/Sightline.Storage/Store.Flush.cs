using Microsoft.Extensions.Logging;
using Sightline.Model.Memory;
using Sightline.Storage.Disk;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    const int AgeCheckMs = 1_000;

    /// <summary>Guards the set of segments: held through a flush, and while a damaged one is taken out.</summary>
    readonly Lock _flushGate = new();
    long _flushes;
    long _flushFailures;

    /// <summary>Sizes and counts, for metrics.</summary>
    public StoreStatistics Statistics
    {
        get
        {
            var state = Volatile.Read(ref _state);
            long spans = 0;
            long calls = 0;
            long segmentBytes = 0;
            long hiddenRows = 0;
            foreach (var segment in state.Segments)
            {
                segmentBytes += segment.File.Bytes;
                var hidden = segment.Hidden.Count;
                hiddenRows += hidden;
                if (segment.File.Table == SegmentTable.Spans)
                    spans += segment.File.RowCount - hidden;
                else if (segment.File.Table == SegmentTable.Calls)
                    calls += segment.File.RowCount - hidden;
            }
            spans += state.Active.Spans + (state.Flushing?.Spans ?? 0);
            calls += state.Active.Calls + (state.Flushing?.Calls ?? 0);
            return new StoreStatistics
            {
                Spans = spans,
                Duplicates = Interlocked.Read(ref _duplicates),
                Calls = calls,
                OpenTraces = _open.Count + _due.Count,
                SettledEarly = _open.SettledEarly,
                NotSettled = _open.GivenUp,
                MemtableBytes = state.Active.Bytes + (state.Flushing?.Bytes ?? 0),
                Segments = state.Segments.Count,
                SegmentBytes = segmentBytes,
                JournalBytes = _journal.Bytes,
                Flushes = Interlocked.Read(ref _flushes),
                FlushFailures = Interlocked.Read(ref _flushFailures),
                Quarantined = _quarantine.Count,
                HiddenRows = hiddenRows,
                Merges = _compactor.Counts.Merges,
                MergeFailures = _compactor.Counts.Failures,
                MergeBytesRead = _compactor.Counts.BytesRead,
                MergeBytesWritten = _compactor.Counts.BytesWritten,
                MergeRowsDropped = _compactor.Counts.RowsDropped,
                SegmentsExpired = _compactor.Counts.SegmentsExpired,
                SegmentsOverBudget = _compactor.Counts.SegmentsOverBudget,
                SampledOut = Interlocked.Read(ref _dropped),
                RemovedBytesHeld = _compactor.RemovedBytesHeld,
                AnswerBytes = _parts?.Bytes ?? 0,
                AnswerFileBytes = _parts?.FileBytes ?? 0,
                AnswerPartsRead = _parts?.FoundInFiles ?? 0,
            };
        }
    }

    void FlushLoop()
    {
        Scheduling.YieldALittle();
        while (!_stopping.IsCancellationRequested)
        {
            StoreState state;
            lock (_stateGate)
            {
                if (_state.Flushing is null)
                {
                    Monitor.Wait(_stateGate, AgeCheckMs);
                    if (_state.Flushing is null && IsOld(_state.Active))
                        _queue.Add(Rotate);
                    continue;
                }
                state = _state;
            }
            var bytes = state.Flushing.Bytes;
            if (TryFlush(state))
                Buffers.Dropped(bytes);
            else
                _stopping.Token.WaitHandle.WaitOne(_options.FlushRetry);
        }
    }

    bool TryFlush(StoreState state)
    {
        var memtable = state.Flushing!;
        try
        {
            var started = _time.GetTimestamp();
            lock (_flushGate)
            {
                var segments = _flusher.Flush(memtable, Volatile.Read(ref _state));
                lock (_stateGate)
                {
                    Volatile.Write(ref _state, new StoreState(_state.Active, null, segments));
                    Monitor.PulseAll(_stateGate);
                }
            }
            Interlocked.Increment(ref _flushes);
            LogFlushed(_logger, memtable.Spans, _time.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (IOException failure)
        {
            // Without the damaged segment the next attempt succeeds.
            if (failure is CorruptFileException { Path: { } damaged })
                RemoveSegment(damaged, failure.Message);
            Interlocked.Increment(ref _flushFailures);
            LogFlushFailed(_logger, failure, _options.FlushRetry.TotalMilliseconds);
            return false;
        }
        Release(memtable.Sequence);
        return true;
    }

    // The journal only grows longer when this fails, and the next flush tries again.
    void Release(long sequence)
    {
        try
        {
            _journal.Release(sequence);
        }
        catch (IOException failure)
        {
            LogReleaseFailed(_logger, failure, sequence);
        }
    }

    [LoggerMessage(1002, LogLevel.Debug, "Flushed {Spans} spans in {Milliseconds:F0} ms.")]
    static partial void LogFlushed(ILogger logger, long spans, double milliseconds);

    [LoggerMessage(1003, LogLevel.Error, "A flush failed and is tried again in {Milliseconds:F0} ms. "
        + "Nothing is lost; free space or repair the device.")]
    static partial void LogFlushFailed(ILogger logger, Exception failure, double milliseconds);

    [LoggerMessage(1004, LogLevel.Warning, "Journal files through sequence {Sequence} could not be removed.")]
    static partial void LogReleaseFailed(ILogger logger, Exception failure, long sequence);
}
