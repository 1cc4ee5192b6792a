using Microsoft.Extensions.Logging;
using Sightline.Model.Spans;
using Sightline.Storage.Manifest;
using Sightline.Storage.Sampling;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    const int BusyMs = 20;

    readonly DropProgress _dropProgress = new();
    long _dropped;
    // No trace that started later has lost spans; Unix nanoseconds. What an earlier run did is not known: then it is when
    // the program started.
    long _goneThrough;

    /// <summary>So many traces a record stands for in counts of spans: 1 where none of its time has lost spans yet.</summary>
    public double WeightOf(TraceRecord record) =>
        record.StartUnixNano > Volatile.Read(ref _goneThrough) ? 1 : record.Sampling.Weight;

    /// <summary>
    /// Hides the spans of traces that sampling decided to drop and whose grace time is over: those of one row group of
    /// records at a time. Merges then leave them out. False when there was nothing to do. On the compact thread.
    /// </summary>
    /// <exception cref="IOException">Nothing of the last group has changed.</exception>
    internal bool DropSampled()
    {
        if (_sampler is null)
            return false;
        var state = Volatile.Read(ref _state);
        var before = DropGrace.Before(state.Segments, _time.GetUtcNow(), _options.SamplingGrace, _options.SamplingGraceBytes);
        foreach (var segment in state.Segments)
        {
            if (segment.File.Table != SegmentTable.Traces)
                continue;
            foreach (var group in segment.File.Groups)
            {
                var from = _dropProgress.Through(group);
                if (from >= before || group.MaxIntake / TraceColumns.NanoPerMs < from || group.MinIntake / TraceColumns.NanoPerMs >= before
                    || !_sampler.Samples(group.Workspace))
                    continue;
                var dropped = new DroppedTraces(group.Workspace, state);
                dropped.Find(segment, group, from, before);
                // Before readers may see that spans are gone; on this thread alone.
                if (dropped.Spans > 0)
                    Volatile.Write(ref _goneThrough, Math.Max(_goneThrough, dropped.MaxStart));
                if (dropped.Spans == 0 || TryDrop(dropped))
                    _dropProgress.Set(group, before);
                if (dropped.Spans > 0)
                    return true;
            }
        }
        return false;
    }

    // False where something changed meanwhile: then it is looked at again.
    bool TryDrop(DroppedTraces dropped)
    {
        var vectors = new List<DeleteVectorEntry>();
        var hidden = new Dictionary<SegmentFile, LiveSegment>();
        try
        {
            foreach (var (segment, rows) in dropped.Rows)
                hidden.Add(segment.File, Hide(segment, rows, purge: false, vectors));
        }
        catch
        {
            Abandon(PathsOf(vectors));
            throw;
        }
        while (true)
        {
            var commit = new DropCommit(dropped, hidden, vectors);
            _queue.Add(() => Commit(commit));
            commit.Done.Wait(_stopping.Token);
            if (commit.Failure is { } failure)
                throw failure;
            if (commit.Holds is { } holds)
                return holds;
            // A flush is under way, which takes longer than others should wait.
            if (_stopping.Token.WaitHandle.WaitOne(BusyMs))
                throw new OperationCanceledException(_stopping.Token);
        }
    }

    sealed record DropCommit(
        DroppedTraces Dropped, Dictionary<SegmentFile, LiveSegment> Hidden, List<DeleteVectorEntry> Vectors)
    {
        public ManualResetEventSlim Done { get; } = new();
        /// <summary>Null while it was not possible.</summary>
        public bool? Holds { get; set; }
        public Exception? Failure { get; set; }
    }

    // On the apply thread: nothing can come between the look at what speaks for a trace and the end of its spans.
    void Commit(DropCommit commit)
    {
        if (_flushGate.TryEnter())
        {
            try
            {
                commit.Holds = commit.Dropped.StillHolds(Volatile.Read(ref _state)) && Drop(commit);
                if (commit.Holds == false)
                    Abandon(PathsOf(commit.Vectors));
            }
            catch (IOException failure)
            {
                // The manifest may name them after a crash.
                _catalog.DeleteLater(PathsOf(commit.Vectors));
                commit.Failure = failure;
            }
            finally
            {
                _flushGate.Exit();
            }
        }
        commit.Done.Set();
    }

    bool Drop(DropCommit commit)
    {
        var deltas = commit.Dropped.Deltas;
        _catalog.Append(new ManifestRecord { DeleteVectors = commit.Vectors, Ledger = deltas });
        var old = new List<string>();
        lock (_stateGate)
        {
            var segments = new List<LiveSegment>(_state.Segments.Count);
            foreach (var segment in _state.Segments)
            {
                if (!commit.Hidden.TryGetValue(segment.File, out var now))
                {
                    segments.Add(segment);
                    continue;
                }
                segments.Add(now);
                if (segment.HiddenPath is { } path)
                    old.Add(path);
            }
            Volatile.Write(ref _state, new StoreState(_state.Active, _state.Flushing, segments));
            Monitor.PulseAll(_stateGate);
        }
        _ledger.Add(deltas);
        Interlocked.Add(ref _dropped, commit.Dropped.Spans);
        foreach (var path in old)
            _catalog.TryDelete(path);
        LogDropped(_logger, commit.Dropped.Traces, commit.Dropped.Spans);
        return true;
    }

    [LoggerMessage(1015, LogLevel.Debug, "Sampling dropped the spans of {Traces} traces, {Spans} in number.")]
    static partial void LogDropped(ILogger logger, int traces, long spans);
}
