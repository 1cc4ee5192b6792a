using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;
using Sightline.Storage.Ledgers;
using Sightline.Storage.Memtables;
using Sightline.Storage.Sampling;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    readonly Lock _watchGate = new();
    TraceWatch[] _watches = [];
    long _duplicates;
    long _applied;
    long _applyFailures;

    /// <summary>Tells of traces that change from now on, until disposed.</summary>
    public TraceWatch Watch(WorkspaceScope scope)
    {
        var watch = new TraceWatch(scope.Workspace, End);
        lock (_watchGate)
            _watches = [.. _watches, watch];
        return watch;
    }

    void End(TraceWatch watch)
    {
        lock (_watchGate)
            _watches = Array.FindAll(_watches, other => other != watch);
    }

    void ApplyLoop()
    {
        Replay();
        while (_queue.TryTake(out var append, out var action))
        {
            if (append is not null)
                ApplyAppend(append);
            else
                action!();
        }
    }

    void Replay()
    {
        using var batch = new SpanBatch();
        var started = _time.GetTimestamp();
        long records = 0, bytes = 0;
        // What was read before a failure is not read again.
        Retry(() => JournalReader.Replay(
            _disk, _journalFiles, Math.Max(_replayAfter, Volatile.Read(ref _state).Active.Sequence),
            (sequence, header, payload) =>
            {
                if (_stopping.IsCancellationRequested)
                    return;
                batch.Clear();
                RotateWhenFull(payload.Length);
                if (header.Kind == RecordKind.CountsOnly || IsSampling(header) || TryDecode(sequence, header, payload, batch))
                    ApplyBatch(sequence, header, batch, payload, append: null);
                records++;
                bytes += payload.Length;
            }, _quarantine), append: null);
        if (records > 0)
            LogReplayed(_logger, records, bytes, _time.GetElapsedTime(started).TotalMilliseconds);
        if (!_stopping.IsCancellationRequested)
            _ready.TrySetResult();
    }

    void ApplyAppend(JournalAppend append)
    {
        using var batch = append.State as SpanBatch;
        // When stopping, what is in the journal but not in the memtable is replayed at the next start.
        if (!_stopping.IsCancellationRequested)
        {
            RotateWhenFull(append.Payload.Length);
            ApplyBatch(append.Sequence, append.Header, batch, append.Payload, append);
        }
        append.Complete();
    }

    static bool IsSampling(RecordHeader header) =>
        header is { Kind: RecordKind.Sampling, Version: SamplingPayload.Version };

    void ApplyBatch(
        long sequence, RecordHeader header, SpanBatch? batch, ReadOnlyMemory<byte> payload, JournalAppend? append)
    {
        var state = Volatile.Read(ref _state);
        var memtable = state.Active;
        var outcome = default(ApplyOutcome);
        if (batch is not null && batch.Spans.Length > 0)
        {
            var table = memtable.For(header.Workspace);
            // Its sequence stays behind what is not whole: the next start replays it.
            if (!TryApplySpans(sequence, table, header, batch, append, out outcome))
                return;
            table.TakeFull(id => _fullTraces.Add(header.Workspace, id));
            TellWatches(header.Workspace, batch);
        }
        else if (IsSampling(header) && !TryApplySampling(header.Workspace, payload, append))
        {
            return;
        }
        Applied(sequence, header, outcome, hasEntered: append is not null);
        Changed(header.Workspace, header.ReceivedUnixNano);
    }

    void Applied(long sequence, RecordHeader header, in ApplyOutcome outcome, bool hasEntered)
    {
        var memtable = Volatile.Read(ref _state).Active;
        memtable.Counts.Add(header, outcome);
        _ledger.Applied(header, outcome, hasEntered);
        memtable.Sequence = sequence;
        if (memtable.FirstIntake == 0)
            memtable.FirstIntake = header.ReceivedUnixNano;
    }

    bool TryApplySpans(
        long sequence, SpanTable table, RecordHeader header, SpanBatch batch, JournalAppend? append,
        out ApplyOutcome outcome)
    {
        var failures = new SpanFailures(this, sequence, header, batch);
        var first = 0;
        var stored = 0;
        var duplicates = 0;
        var applied = Retry(
            () =>
            {
                var older = StoreView.OlderThanActive(
                    Volatile.Read(ref _state), header.Workspace, _retention.Cutoff(header.Workspace));
                while (!TryApply(table, header, batch, older, failures, ref first, ref stored, ref duplicates))
                {
                }
            }, append);
        outcome = new ApplyOutcome(batch.Spans.Length, stored, duplicates, failures.DeadLettered);
        Debug.Assert(
            !applied || stored + duplicates + failures.DeadLettered == batch.Spans.Length, "Every span has its fate.");
        if (!applied || !TryTouch(header.Workspace, table, append))
            return false;
        Interlocked.Add(ref _duplicates, duplicates);
        Interlocked.Add(ref _applied, stored);
        return true;
    }

    // What is applied may have to read older rows. Damaged segments are taken out; a device that refuses is asked again
    // until it answers, or until the store is closing: then false. The client's data is in the journal, so it need not
    // wait.
    bool Retry(Action attempt, JournalAppend? append)
    {
        while (true)
        {
            try
            {
                attempt();
                return true;
            }
            catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
            {
                RemoveSegment(path, corrupt.Message);
            }
            catch (IOException failure)
            {
                Interlocked.Increment(ref _applyFailures);
                LogNotApplied(_logger, failure, _options.FlushRetry.TotalMilliseconds);
                (append?.State as SpanBatch)?.Detach();
                append?.Complete();
                if (_stopping.Token.WaitHandle.WaitOne(_options.FlushRetry))
                    return false;
            }
        }
    }

    void TellWatches(WorkspaceId workspace, SpanBatch batch)
    {
        foreach (var watch in Volatile.Read(ref _watches))
        {
            if (watch.Workspace != workspace)
                continue;
            foreach (ref readonly var span in batch.Spans)
                watch.Add(span.TraceId);
        }
    }

    // Before what is to come is added, so that a memtable grows beyond its size by no more than its last request.
    void RotateWhenFull(long incoming)
    {
        var memtable = Volatile.Read(ref _state).Active;
        if (memtable.IsEmpty)
            return;
        var bytes = memtable.Bytes + incoming;
        if (bytes < _options.MemtableBytes && _journal.Bytes < _options.JournalBytes && !IsOld(memtable))
            return;
        // While an earlier flush runs, requests wait when the two together are twice the size of one.
        if (_state.Flushing is not { } flushing || bytes + flushing.Bytes >= 2 * _options.MemtableBytes)
            Rotate();
    }

    bool IsOld(Memtable memtable)
    {
        var age = _time.GetUtcNow().ToUnixTimeMilliseconds() - memtable.FirstIntake / 1_000_000;
        return memtable.FirstIntake > 0 && age > _options.FlushInterval.TotalMilliseconds;
    }

    /// <summary>What a rotation that somebody waits for has led to.</summary>
    sealed class Rotation
    {
        public bool IsDone { get; set; }
        /// <summary>What was not yet in segments then; null for nothing.</summary>
        public Memtable? Flushing { get; set; }
    }

    void Rotate(Rotation rotation)
    {
        Rotate();
        lock (_stateGate)
        {
            (rotation.IsDone, rotation.Flushing) = (true, _state.Flushing);
            Monitor.PulseAll(_stateGate);
        }
    }

    // Only on the apply thread: nothing is added to a memtable once it is being flushed.
    void Rotate()
    {
        lock (_stateGate)
        {
            while (_state.Flushing is not null && !_stopping.IsCancellationRequested)
                Monitor.Wait(_stateGate);
            if (_state.Active.IsEmpty || _stopping.IsCancellationRequested)
            {
                // Whoever asked for it waits for this too.
                Monitor.PulseAll(_stateGate);
                return;
            }
            var fresh = new Memtable(_source, _options.TraceSpansMax) { Sequence = _state.Active.Sequence };
            Volatile.Write(ref _state, new StoreState(fresh, _state.Active, _state.Segments));
            Monitor.PulseAll(_stateGate);
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Replayed {Records} journal records, {Bytes} bytes, in {Milliseconds:F0} ms.")]
    static partial void LogReplayed(ILogger logger, long records, long bytes, double milliseconds);

    [LoggerMessage(1008, LogLevel.Error, "What is in the journal could not be applied and is tried again in "
        + "{Milliseconds:F0} ms. Nothing is lost; repair the device.")]
    static partial void LogNotApplied(ILogger logger, Exception failure, double milliseconds);
}
