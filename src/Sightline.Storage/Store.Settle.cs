using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Settling;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    static readonly TimeSpan SettleEvery = TimeSpan.FromSeconds(1);

    readonly OpenTraces _open;
    readonly TraceSettler _settler;
    readonly Thread _settleThread;
    readonly AutoResetEvent _settleDue = new(false);
    /// <summary>Held while traces are settled: by the settle thread, or by whoever asks for it.</summary>
    readonly Lock _settleGate = new();
    readonly LastView _settleView = new(StoreView.Open);
    readonly List<(TraceKey Trace, int Group)> _due = [];
    readonly List<TouchedTrace> _touched = [];
    /// <summary>What an earlier run left was looked for, and what was given up until then.</summary>
    bool _unsettledFound;
    /// <summary>Some of what was found is being settled, and was not flushed.</summary>
    bool _foundDue;
    long _givenUp;
    /// <summary>The flush after which what was given up is in segments; null where nothing was given up since it was looked for.</summary>
    long? _givenUpFlushed;
    long _settled;

    /// <summary>Settles the calls of the traces whose time has come, and waits until readers see it.</summary>
    internal void Settle()
    {
        lock (_settleGate)
        {
            Remember();
            LookAgainForGivenUp();
            _unsettledFound = _unsettledFound || HasRoom && TryOpenUnsettled();
            var now = _time.GetUtcNow().UtcTicks;
            var batch = new SettledCalls();
            while (!_stopping.IsCancellationRequested && TakeDue(now))
            {
                for (var first = 0; first < _due.Count;)
                {
                    var ofWorkspace = DueOfWorkspace(first);
                    LookFor(ofWorkspace, batch);
                    Settle(ofWorkspace, ref batch);
                    first += ofWorkspace.Length;
                }
            }
            Apply(batch);
            _settleView.Forget();
            FlushFound();
        }
    }

    // What was found in segments and settled is written at once: until then a start would settle it anew.
    void FlushFound()
    {
        if (!_foundDue || Volatile.Read(ref _state).Flushing is not null)
            return;
        _foundDue = false;
        _queue.Add(Rotate);
    }

    bool HasRoom => _open.Count <= _options.OpenTracesMax / 4;

    // Once there is room, what was given up is flushed, and looked for as what an earlier run left.
    void LookAgainForGivenUp()
    {
        var flushes = Interlocked.Read(ref _flushes);
        if (_open.GivenUp != _givenUp)
        {
            // One flush may have begun before.
            (_givenUp, _givenUpFlushed) = (_open.GivenUp, flushes + 2);
            return;
        }
        if (_givenUpFlushed is null || !HasRoom)
            return;
        var state = Volatile.Read(ref _state);
        if (flushes >= _givenUpFlushed || (state.Flushing is null && state.Active.IsEmpty))
            (_unsettledFound, _givenUpFlushed) = (false, null);
        else if (state.Flushing is null)
            _queue.Add(Rotate);
    }

    // Some of the traces whose time has come, those of one workspace one after another; false when there is none.
    bool TakeDue(long now)
    {
        _due.Clear();
        while (_due.Count < Limits.SettledTracesMax
            && _open.TryTakeDue(now - _options.SettleIdle.Ticks, now - _options.SettleAge.Ticks, out var trace))
            _due.Add((trace, 0));
        _due.Sort(static (a, b) => a.Trace.Workspace != b.Trace.Workspace
            ? a.Trace.Workspace.Value.CompareTo(b.Trace.Workspace.Value)
            : a.Trace.Trace.CompareTo(b.Trace.Trace));
        return _due.Count > 0;
    }

    Span<(TraceKey Trace, int Group)> DueOfWorkspace(int first)
    {
        var end = first + 1;
        while (end < _due.Count && _due[end].Trace.Workspace == _due[first].Trace.Workspace)
            end++;
        return CollectionsMarshal.AsSpan(_due)[first..end];
    }

    // Puts them in order of where their calls lie; by trace within a row group, as the row groups of their spans are too.
    void LookFor(Span<(TraceKey Trace, int Group)> due, SettledCalls batch)
    {
        var traces = new TraceId[due.Length];
        for (var i = 0; i < due.Length; i++)
            traces[i] = due[i].Trace.Trace;
        var sought = new SoughtTraces(traces);
        _settleView.LookFor(sought);
        batch.Older.LookFor(sought);
        foreach (ref var trace in due)
            trace.Group = GroupOf(trace.Trace);
        due.Sort(static (a, b) =>
            a.Group != b.Group ? a.Group.CompareTo(b.Group) : a.Trace.Trace.CompareTo(b.Trace.Trace));
    }

    void Settle(ReadOnlySpan<(TraceKey Trace, int Group)> due, ref SettledCalls batch)
    {
        foreach (var (trace, _) in due)
        {
            Collect(trace, batch);
            if (batch.Count >= Limits.SettledCallsMax)
                batch = ApplyAndClear(batch);
        }
        if (_sampler is null)
            return;
        batch = ApplyAndClear(batch);
        Decide(due);
    }

    // Where it cannot be told is told when the trace is settled.
    int GroupOf(TraceKey trace)
    {
        try
        {
            return _settleView.Of(
                Volatile.Read(ref _state), trace.Workspace, _retention.Cutoff(trace.Workspace)).FindCallGroup(trace.Trace);
        }
        catch (IOException)
        {
            return -1;
        }
    }

    SettledCalls ApplyAndClear(SettledCalls batch)
    {
        Apply(batch);
        if (_stopping.IsCancellationRequested)
            return new SettledCalls();
        batch.Clear();
        return batch;
    }

    void SettleLoop()
    {
        Scheduling.YieldALittle();
        using var timer = _time.CreateTimer(_ => _settleDue.Set(), null, SettleEvery, SettleEvery);
        WaitHandle[] events = [_settleDue, _stopping.Token.WaitHandle];
        // When both have come, the first is told.
        while (WaitHandle.WaitAny(events) == 0 && !_stopping.IsCancellationRequested)
        {
            if (!_ready.Task.IsCompleted)
                continue;
            Settle();
            SweepPartsWhenDue();
        }
    }

    void Collect(TraceKey trace, SettledCalls batch) =>
        Collect(trace, batch, view => _settler.Settle(view, trace, batch));

    void Collect(TraceKey trace, SettledCalls batch, Action<StoreView> collect)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                collect(_settleView.Of(
                    Volatile.Read(ref _state), trace.Workspace, _retention.Cutoff(trace.Workspace)));
                return;
            }
            catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
            {
                batch.Forget();
                RemoveSegment(path, corrupt.Message);
            }
            catch (IOException failure)
            {
                // It is not settled before the device can be read again; readers see it as it was.
                batch.Forget();
                _open.Touch(trace, _time.GetUtcNow().UtcTicks);
                LogNotSettled(_logger, failure, trace.Trace);
                return;
            }
        }
    }

    void Apply(SettledCalls batch)
    {
        if (batch.Traces.Count == 0)
            return;
        _queue.Add(() => ApplySettled(batch));
        try
        {
            batch.Applied.Wait(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // They are settled anew after the next start.
        }
    }

    // On the apply thread: in order with what arrives. Nothing of it is in the journal.
    void ApplySettled(SettledCalls batch)
    {
        if (!_stopping.IsCancellationRequested)
        {
            RotateWhenFull(0);
            for (var trace = 0; trace < batch.Traces.Count; trace++)
                ApplySettled(batch, trace);
            var memtable = Volatile.Read(ref _state).Active;
            if (memtable.FirstIntake == 0)
                memtable.FirstIntake = UnixNanoNow();
            Interlocked.Add(ref _settled, batch.Count);
        }
        batch.Applied.Set();
    }

    void ApplySettled(SettledCalls batch, int trace)
    {
        var key = batch.Traces[trace].Trace;
        var table = Volatile.Read(ref _state).Active.For(key.Workspace);
        var whole = false;
        try
        {
            var older = batch.Older.Of(Volatile.Read(ref _state), key.Workspace, _retention.Cutoff(key.Workspace));
            lock (table.Gate)
            {
                whole = batch.Apply(trace, table, older);
                // More came to it since it was looked at, or will be looked at: it keeps a call that is not settled, as TryTouch says.
                if (!whole || _open.Contains(key))
                    table.Reopen(key.Trace, older);
            }
        }
        catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
        {
            RemoveSegment(path, corrupt.Message);
        }
        catch (IOException failure)
        {
            LogNotSettled(_logger, failure, key.Trace);
        }
        Changed(key.Workspace, intake: 0);
        // A row that changed or moved meanwhile is settled the next time.
        if (whole)
            return;
        batch.Missed.Add(key);
        _open.Touch(key, _time.GetUtcNow().UtcTicks);
    }

    // Notes the traces with calls, or to be sampled, that a batch changed. One that is opened anew, or lost a call, keeps one that is
    // not settled, so that it is found again after a crash. False when the store is closing and that was not possible.
    bool TryTouch(WorkspaceId workspace, SpanTable table, JournalAppend? append)
    {
        _touched.Clear();
        table.TakeTouched(_touched);
        if (_touched.Count == 0)
            return true;
        var now = _time.GetUtcNow().UtcTicks;
        foreach (var (trace, hasCalls, lostCall) in _touched)
        {
            var isNew = _open.Touch(new TraceKey(workspace, trace), now);
            if (hasCalls && (isNew || lostCall)
                && !Retry(() => Reopen(workspace, trace, table), append))
                return false;
        }
        return true;
    }

    void Reopen(WorkspaceId workspace, TraceId trace, SpanTable table)
    {
        var older = StoreView.OlderThanActive(Volatile.Read(ref _state), workspace, _retention.Cutoff(workspace));
        lock (table.Gate)
            table.Reopen(trace, older);
    }

    // Calls that an earlier run left unsettled: they arrived, or their traces changed, shortly before it ended. A group
    // without any is known by the smallest value of a column of few bytes. Where the device refuses it is tried again; where they are
    // more than may be open, the others are looked for when there is room.
    bool TryOpenUnsettled()
    {
        try
        {
            foreach (var segment in Volatile.Read(ref _state).Segments)
            {
                foreach (var group in segment.File.Groups)
                {
                    var live = new LiveGroup(group, segment.Hidden) { Class = segment.Entry.Class };
                    if (segment.File.Table == SegmentTable.Calls && !TryOpenUnsettled(live))
                        return false;
                    if (segment.File.Table == SegmentTable.Traces && _sampler is not null && !TryOpenUndecided(live))
                        return false;
                }
            }
            return true;
        }
        catch (IOException failure)
        {
            LogNotLookedFor(_logger, failure);
            return false;
        }
    }

    bool TryOpenUnsettled(LiveGroup live)
    {
        try
        {
            var rows = new SegmentRows(CallColumns.Schema, live);
            if (rows.Columns.Number(CallColumns.Settled) is not { Min: 0 })
                return true;
            var settled = rows.Columns.Longs(CallColumns.Settled);
            var intake = rows.Columns.Longs(CallColumns.Intake);
            for (var row = 0; row < settled.Length; row++)
            {
                if (settled[row] == 0 && !rows.IsHidden(row)
                    && !TryOpen(new TraceKey(live.Group.Workspace, rows.TraceIdAt(row)), intake[row]))
                    return false;
            }
        }
        catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
        {
            RemoveSegment(path, corrupt.Message);
        }
        return true;
    }

    // It is due at once where it came, Unix milliseconds, long enough ago. False where there is no room.
    bool TryOpen(TraceKey trace, long intake)
    {
        var now = _time.GetUtcNow();
        if (intake <= (now - _options.SettleIdle).ToUnixTimeMilliseconds())
        {
            _foundDue = true;
            return _open.TryAddDue(trace);
        }
        _open.Touch(trace, now.UtcTicks);
        return true;
    }

    long UnixNanoNow() => _time.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000;

    [LoggerMessage(1005, LogLevel.Warning, "The calls of trace {Trace} could not be settled and are tried again.")]
    static partial void LogNotSettled(ILogger logger, Exception failure, TraceId trace);

    [LoggerMessage(1009, LogLevel.Warning, "Calls that an earlier run left unsettled could not be looked for; it is tried "
        + "again.")]
    static partial void LogNotLookedFor(ILogger logger, Exception failure);
}
