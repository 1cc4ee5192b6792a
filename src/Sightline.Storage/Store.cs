using Microsoft.Extensions.Logging;
using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Compaction;
using Sightline.Storage.DeadLetters;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Ledgers;
using Sightline.Storage.Manifest;
using Sightline.Storage.Memtables;
using Sightline.Storage.Queries;
using Sightline.Storage.Queries.Execution;
using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Retention;
using Sightline.Storage.Segments;
using Sightline.Storage.Settling;
using Sightline.Storage.Views;

namespace Sightline.Storage;

/// <summary>Turns a journal payload back into spans; the same code that made the batch when it arrived.</summary>
public delegate void RecordDecoder(RecordKind kind, byte version, ReadOnlyMemory<byte> payload, SpanBatch batch);

/// <summary>
/// The embedded store: takes batches, keeps them safely, gives traces back and answers queries. One per data folder.
/// </summary>
/// <remarks>
/// Five threads. The journal's writes and syncs, and hands appends on in order; the apply thread replays what an
/// earlier run left and then puts appends into the active memtable; the flush thread turns a full memtable into
/// segments; the compact thread merges segments; the settle thread looks at traces that came to rest. Readers take the
/// state as it is and never wait for any of them but to copy a trace's slot.
/// </remarks>
public sealed partial class Store : IDisposable
{
    const int FlushPollMs = 20;

    readonly StoreOptions _options;
    readonly IDisk _disk;
    readonly RecordDecoder _decode;
    readonly CallSource _source;
    readonly TimeProvider _time;
    readonly ILogger _logger;
    readonly Quarantine _quarantine;
    readonly Ulid _names;
    readonly RetentionClock _retention;
    readonly Compactor _compactor;
    readonly SegmentCatalog _catalog;
    readonly Flusher _flusher;
    readonly JournalFiles _journalFiles;
    readonly JournalWriter _journal;
    readonly ApplyQueue _queue = new();
    readonly Thread _applyThread;
    readonly Thread _flushThread;
    readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationTokenSource _stopping = new();
    readonly long _replayAfter;
    readonly Ledger _ledger;
    readonly DeadLetterBox _deadLetters;
    readonly FullTraces _fullTraces = new();
    readonly GroupParts? _parts;

    /// <summary>Guards replacing <see cref="_state"/>, and is pulsed when it was.</summary>
    readonly object _stateGate = new();
    StoreState _state;

    Store(
        StoreOptions options, IDisk disk, RecordDecoder decode, CallSource source, TimeProvider time,
        ILoggerFactory loggers, RetentionOf retention, ITraceSampler? sampler)
    {
        _options = options;
        _disk = disk;
        _decode = decode;
        _source = source;
        _settler = new TraceSettler(source);
        _sampler = sampler;
        _time = time;
        _goneThrough = UnixNanoNow();
        _logger = loggers.CreateLogger<Store>();
        _quarantine = new Quarantine(disk, _logger);
        var manifest = ManifestLog.Open(disk, _quarantine);
        _catalog = new SegmentCatalog(disk, manifest, _quarantine, options.CacheBytes);
        _names = new Ulid(time);
        _open = new OpenTraces(options.OpenTracesMax);
        _parts = options.AnswerCacheBytes > 0 ? new GroupParts(options.AnswerCacheBytes) { RowsMin = options.AnswerRowsMin } : null;
        _flusher = new Flusher(disk, _catalog, _names);
        _state = new StoreState(new Memtable(source, options.TraceSpansMax), null, _catalog.Open());
        _replayAfter = manifest.State.JournalSequence;
        _ledger = new Ledger(manifest.State.Ledger);
        _deadLetters = new DeadLetterBox(disk, _replayAfter);
        _journalFiles = JournalFiles.Open(disk, _replayAfter, _quarantine);
        var journalOptions = new JournalOptions
        {
            FileBytes = options.JournalFileBytes,
            FreeBytesMin = options.FreeBytesMin,
        };
        _journal = new JournalWriter(
            disk, _journalFiles, journalOptions, Committed, time, loggers.CreateLogger<JournalWriter>());
        _retention = new RetentionClock(retention, time);
        _compactor = new Compactor(
            this, new SegmentMerger(disk, _catalog).Merge, _retention, time, loggers.CreateLogger<Compactor>());
        _applyThread = new Thread(ApplyLoop) { Name = "store apply", IsBackground = true };
        _flushThread = new Thread(FlushLoop) { Name = "store flush", IsBackground = true };
        _settleThread = new Thread(SettleLoop) { Name = "store settle", IsBackground = true };
    }

    /// <summary>
    /// Opens the data folder and begins to replay the journal in the background: the store takes batches at once,
    /// and answers queries when <see cref="Ready"/> has completed.
    /// </summary>
    /// <param name="options">Settings.</param>
    /// <param name="disk">The data folder.</param>
    /// <param name="decode">Turns records of the journal into spans again.</param>
    /// <param name="readCall">Reads the facts of a call from a span.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where it tells what it does.</param>
    /// <param name="retention">How long each workspace keeps its rows; forever where it is left out.</param>
    /// <param name="price">Prices calls; as the client says where it is left out.</param>
    /// <param name="sampler">Decides which traces keep their spans; all where it is left out.</param>
    /// <exception cref="IOException">The device refuses.</exception>
    public static Store Open(
        StoreOptions options, IDisk disk, RecordDecoder decode, CallReader readCall, TimeProvider time,
        ILoggerFactory loggers, RetentionOf? retention = null, CallPricer? price = null,
        ITraceSampler? sampler = null)
    {
        var store = new Store(
            options, disk, decode, new CallSource(readCall, price), time, loggers,
            retention ?? (_ => RetentionOptions.Forever), sampler);
        store._applyThread.Start();
        store._flushThread.Start();
        store._settleThread.Start();
        store._compactor.Start();
        return store;
    }

    /// <summary>Completes when the journal has been replayed.</summary>
    public Task Ready => _ready.Task;

    /// <summary>
    /// Journals a request and completes when it is on disk and visible to readers; until <see cref="Ready"/>, when it
    /// is on disk. Takes the batch over, also when it fails; null where nothing was accepted and only counts are kept.
    /// Bytes that the batch borrowed may be used again once this has completed.
    /// </summary>
    /// <exception cref="JournalUnavailableException">Nothing was promised; the caller may try again later.</exception>
    public async Task AppendAsync(RecordHeader header, SpanBatch? batch)
    {
        var append = new JournalAppend(header, batch?.Payload ?? default, batch);
        var spans = batch?.Spans.Length ?? 0;
        _ledger.Enter(header, spans);
        try
        {
            _journal.Append(append);
            await append.Completion.ConfigureAwait(false);
        }
        catch
        {
            _ledger.Leave(header, spans);
            batch?.Dispose();
            throw;
        }
    }

    /// <summary>Says which traces of a workspace take no more spans; null while there is none in any workspace.</summary>
    public Func<TraceId, bool>? FullTracesOf(WorkspaceScope scope) =>
        _fullTraces.Any ? id => _fullTraces.Contains(scope.Workspace, id) : null;

    /// <summary>The trace with all its spans, wherever they lie; null when the workspace has none of that id.</summary>
    public StoredTrace? FindTrace(WorkspaceScope scope, TraceId id) =>
        Read(scope, view => view.TryFindTrace(id, out var place)
            ? new StoredTrace(place.Rows.ToRecord(place.Row), view.FindSpans(id), RemoveSegment)
            : null);

    /// <summary>The newest revisions of a trace's calls, by start, then by span id.</summary>
    public IReadOnlyList<Call> FindCalls(WorkspaceScope scope, TraceId id) =>
        Read(scope, view => StoredCalls.Read(view.FindCalls(id)));

    /// <summary>
    /// Shows the spans of traces to a visitor, which is begun anew where a damaged segment is met. Traces that the
    /// workspace does not have are passed over.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public T VisitSpans<T>(
        WorkspaceScope scope, IEnumerable<TraceId> traces, Func<T> begin, CancellationToken cancellation)
        where T : ISpanVisitor
    {
        var ordered = new List<TraceId>(traces);
        ordered.Sort();
        return Read(scope, view =>
        {
            var visitor = begin();
            view.Visit(ordered, visitor, cancellation);
            return visitor;
        });
    }

    /// <summary>
    /// Shows the newest revisions of the calls of traces, in no order, to what is begun anew where a damaged segment is
    /// met.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public T VisitCalls<T>(
        WorkspaceScope scope, IEnumerable<TraceId> traces, Func<T> begin, Action<T, Call> add,
        CancellationToken cancellation)
    {
        var ordered = new List<TraceId>(traces);
        ordered.Sort();
        return Read(scope, view =>
        {
            var visitor = begin();
            foreach (var id in ordered)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var call in StoredCalls.Read(view.FindCalls(id)))
                    add(visitor, call);
            }
            return visitor;
        });
    }

    /// <summary>Answers a query over what was visible when it began.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public QueryResult Execute(WorkspaceScope scope, LogicalQuery query, CancellationToken cancellation) =>
        Read(scope, view => QueryExecution.Run(view, query, _parts, cancellation, Volatile.Read(ref _goneThrough)));

    /// <summary>The same without parts of earlier answers.</summary>
    internal QueryResult ExecuteAnew(WorkspaceScope scope, LogicalQuery query) =>
        Read(scope, view => QueryExecution.Run(view, query, null, default));

    /// <summary>Writes the memtable to segments and waits for it.</summary>
    /// <exception cref="IOException">It did not succeed at once; it is tried again in the background.</exception>
    public void Flush()
    {
        var failures = Failures;
        var rotation = new Rotation();
        _queue.Add(() => Rotate(rotation));
        lock (_stateGate)
        {
            while (!rotation.IsDone || (rotation.Flushing is { } memtable && _state.Flushing == memtable))
            {
                if (_stopping.IsCancellationRequested)
                    return;
                if (Failures > failures)
                    throw new IOException("The flush failed; the log says why. It is tried again.");
                Monitor.Wait(_stateGate, FlushPollMs);
            }
        }
    }

    // Attempts of what the flush waits for that failed so far.
    long Failures => Interlocked.Read(ref _flushFailures) + Interlocked.Read(ref _applyFailures);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();
        _compactor.Dispose();
        _settleThread.Join();
        _journal.Dispose();
        _queue.Close();
        lock (_stateGate)
            Monitor.PulseAll(_stateGate);
        _applyThread.Join();
        _flushThread.Join();
        foreach (var segment in _state.Segments)
            segment.File.Dispose();
        _catalog.Dispose();
        _queue.Dispose();
        _settleDue.Dispose();
        _stopping.Dispose();
    }

    // A damaged segment is taken out, and the question asked again of the rest.
    T Read<T>(WorkspaceScope scope, Func<StoreView, T> read)
    {
        while (true)
        {
            try
            {
                return read(StoreView.Of(
                    Volatile.Read(ref _state), scope.Workspace, _retention.Cutoff(scope.Workspace)));
            }
            catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
            {
                RemoveSegment(path, corrupt.Message);
            }
        }
    }

    // It is out of the state in any case; where it cannot be put away, it is met again at the next start.
    internal void RemoveSegment(string path, string reason)
    {
        lock (_flushGate)
        {
            lock (_stateGate)
            {
                var left = new List<LiveSegment>(_state.Segments.Count);
                foreach (var segment in _state.Segments)
                {
                    if (segment.File.Path != path)
                        left.Add(segment);
                }
                if (left.Count == _state.Segments.Count)
                    return;
                Volatile.Write(ref _state, new StoreState(_state.Active, _state.Flushing, left));
            }
            try
            {
                _catalog.Quarantine(path, reason);
            }
            catch (IOException failure)
            {
                LogNotTakenOut(_logger, failure, path);
            }
        }
    }

    // On the journal's thread, in the order of sequences.
    void Committed(ReadOnlySpan<JournalAppend> appends)
    {
        foreach (var append in appends)
        {
            // Replay may take seconds, and what is on disk is safe: do not let clients time out.
            if (!_ready.Task.IsCompleted && _queue.Bytes < Limits.ReplayBacklogBytes)
            {
                (append.State as SpanBatch)?.Detach();
                append.Complete();
            }
            _queue.Add(append);
        }
    }

    [LoggerMessage(1006, LogLevel.Error, "The damaged segment {Path} could not be put into quarantine.")]
    static partial void LogNotTakenOut(ILogger logger, Exception failure, string path);
}
