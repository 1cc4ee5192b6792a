using Microsoft.Extensions.Logging;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;
using Sightline.Storage.Memtables;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    readonly Lock _watchGate = new();
    TraceWatch[] _watches = [];
    long _duplicates;
    long _applied;

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
        var summary = JournalReader.Replay(_disk, _journalFiles, _replayAfter, (sequence, header, payload) =>
        {
            if (_stopping.IsCancellationRequested)
                return;
            batch.Clear();
            if (header.Kind != RecordKind.CountsOnly)
                _decode(header.Kind, header.Version, payload, batch);
            RotateWhenFull(payload.Length);
            ApplyBatch(sequence, header, batch);
        }, _quarantine);
        if (summary.Records > 0)
            LogReplayed(_logger, summary.Records, summary.Bytes, _time.GetElapsedTime(started).TotalMilliseconds);
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
            ApplyBatch(append.Sequence, append.Header, batch);
        }
        append.Complete();
    }

    void ApplyBatch(long sequence, RecordHeader header, SpanBatch? batch)
    {
        var state = Volatile.Read(ref _state);
        var memtable = state.Active;
        if (batch is not null && batch.Spans.Length > 0)
        {
            var table = memtable.For(header.Workspace);
            var duplicates = ApplySpans(table, header, batch);
            Touch(header.Workspace, table);
            Interlocked.Add(ref _duplicates, duplicates);
            Interlocked.Add(ref _applied, batch.Spans.Length - duplicates);
            TellWatches(header.Workspace, batch);
        }
        memtable.Counts.Add(header);
        memtable.Sequence = sequence;
        if (memtable.FirstIntake == 0)
            memtable.FirstIntake = header.ReceivedUnixNano;
    }

    int ApplySpans(SpanTable table, RecordHeader header, SpanBatch batch)
    {
        var first = 0;
        var duplicates = 0;
        while (true)
        {
            try
            {
                var older = StoreView.OlderThanActive(
                    Volatile.Read(ref _state), header.Workspace, _retention.Cutoff(header.Workspace));
                table.Apply(batch, header.ReceivedUnixNano, older, ref first, ref duplicates);
                return duplicates;
            }
            catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
            {
                RemoveSegment(path, corrupt.Message);
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
        // While an earlier flush runs the memtable may grow to twice its size; then requests wait.
        if (_state.Flushing is null || bytes >= 2 * _options.MemtableBytes)
            Rotate();
    }

    bool IsOld(Memtable memtable)
    {
        var age = _time.GetUtcNow().ToUnixTimeMilliseconds() - memtable.FirstIntake / 1_000_000;
        return memtable.FirstIntake > 0 && age > _options.FlushInterval.TotalMilliseconds;
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
            var fresh = new Memtable(_source) { Sequence = _state.Active.Sequence };
            Volatile.Write(ref _state, new StoreState(fresh, _state.Active, _state.Segments));
            Monitor.PulseAll(_stateGate);
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Replayed {Records} journal records, {Bytes} bytes, in {Milliseconds:F0} ms.")]
    static partial void LogReplayed(ILogger logger, long records, long bytes, double milliseconds);
}
