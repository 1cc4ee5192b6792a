using Microsoft.Extensions.Logging;
using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Deletion;
using Sightline.Storage.Manifest;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    /// <summary>One deletion at a time is made invisible.</summary>
    readonly Lock _deletionGate = new();

    /// <summary>Keeps a copy of the store and a purge apart: one needs the journal, the other wants it gone.</summary>
    readonly Lock _backupGate = new();

    /// <summary>
    /// Deletes for all readers: when this returns, no reader that begins finds what had been acknowledged of it when it
    /// was called. Spans of a deleted trace that come later are new data. The bytes go with <see cref="Purge"/>, or by
    /// themselves with time.
    /// </summary>
    /// <exception cref="IOException">The device refused; nothing was deleted.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up, or the store is closing.</exception>
    public PendingDeletion Delete(WorkspaceScope scope, DeletionTarget target, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                lock (_deletionGate)
                {
                    var deletion = Delete(scope.Workspace, target, cancellation);
                    _fullTraces.Clear();
                    return deletion;
                }
            }
            catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
            {
                RemoveSegment(path, corrupt.Message);
            }
        }
    }

    PendingDeletion Delete(WorkspaceId workspace, DeletionTarget target, CancellationToken cancellation)
    {
        // Searching may take long, and nothing waits for it but the caller.
        var searched = new HashSet<SegmentFile>();
        var traces = target switch
        {
            DeletionTarget.Trace trace => new HashSet<TraceId> { trace.Id },
            DeletionTarget.User user => FindUser(workspace, user, [], searched, cancellation),
            _ => null,
        };
        // Now nothing is added until it is done: a trace that gains a span meanwhile would count the deleted ones.
        return WithoutAppends(() =>
        {
            if (target is DeletionTarget.User user)
                FindUser(workspace, user, traces!, searched, cancellation);
            return Hide(workspace, traces);
        }, cancellation);
    }

    /// <summary>
    /// Removes the bytes of a deletion from the disk: writes the segments anew that held it, ends and releases files of
    /// the journal, then searches all segments and gives the proof.
    /// </summary>
    /// <exception cref="IOException">The device refused; what is left goes later, by itself.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up, or the store is closing.</exception>
    public DeletionReport Purge(PendingDeletion deletion, CancellationToken cancellation)
    {
        // A copy that is being made keeps the journal.
        lock (_backupGate)
        {
            var ended = _journal.EndFileAsync().GetAwaiter().GetResult();
            Flush();
            _compactor.WaitFor(() => !Exists(Segments, segment => segment.PurgeDue), everything: false, cancellation);
            Release(_catalog.JournalSequence);
            return Prove(deletion, ended, cancellation);
        }
    }

    DeletionReport Prove(PendingDeletion deletion, long ended, CancellationToken cancellation)
    {
        var finder = new DeletedRowsFinder(deletion.Workspace, deletion.Traces);
        long left = 0, later = 0;
        var segments = Segments;
        foreach (var segment in segments)
        {
            cancellation.ThrowIfCancellationRequested();
            left += finder.Hidden(segment).Count;
            later += finder.Visible(segment).Count;
        }
        var files = 0;
        foreach (var file in _journal.EndedFiles)
            files += file.Head.FirstSequence <= ended ? 1 : 0;
        var proof = new DeletionProof
        {
            Segments = segments.Count,
            RowsLeft = left,
            RowsArrivedLater = later,
            JournalReleasedThrough = ended,
            JournalFilesLeft = files,
        };
        return deletion.Report with { Proof = proof, GoneAt = proof.IsComplete ? _time.GetUtcNow() : null };
    }

    HashSet<TraceId> FindUser(
        WorkspaceId workspace, DeletionTarget.User user, HashSet<TraceId> traces, HashSet<SegmentFile> searched,
        CancellationToken cancellation)
    {
        var finder = new UserTraces(user.Id);
        var state = Volatile.Read(ref _state);
        foreach (var group in state.Traces(workspace))
            finder.Add(group, TraceColumns.User, traces);
        foreach (var group in state.Calls(workspace))
            finder.Add(group, CallColumns.User, traces);
        foreach (var group in state.Spans(workspace))
        {
            if (!searched.Contains(group.Group.File))
                finder.Add(new SegmentSpans(group.Group, group.Hidden), traces, cancellation);
        }
        foreach (var segment in Segments)
            searched.Add(segment.File);
        return traces;
    }

    // Runs an action when all that was acknowledged is in segments, before anything else is applied.
    T WithoutAppends<T>(Func<T> action, CancellationToken cancellation)
    {
        var stopped = false;
        var done = false;
        var failures = Failures;
        _queue.Add(() =>
        {
            Rotate();
            lock (_stateGate)
            {
                stopped = true;
                Monitor.PulseAll(_stateGate);
                while (!done && !_stopping.IsCancellationRequested)
                    Monitor.Wait(_stateGate);
            }
        });
        try
        {
            lock (_stateGate)
            {
                while (!stopped || _state.Flushing is not null)
                {
                    cancellation.ThrowIfCancellationRequested();
                    _stopping.Token.ThrowIfCancellationRequested();
                    if (Failures > failures)
                        throw new IOException("The flush failed; the log says why. Nothing was deleted.");
                    Monitor.Wait(_stateGate, FlushPollMs);
                }
            }
            return action();
        }
        finally
        {
            lock (_stateGate)
            {
                done = true;
                Monitor.PulseAll(_stateGate);
            }
        }
    }

    PendingDeletion Hide(WorkspaceId workspace, HashSet<TraceId>? traces)
    {
        lock (_flushGate)
        {
            var change = new DeletionChange(Volatile.Read(ref _state).Segments);
            try
            {
                HideRows(new DeletedRowsFinder(workspace, traces), change);
            }
            catch
            {
                Abandon(change.NewPaths);
                throw;
            }
            Commit(change);
            LogDeleted(_logger, change.Rows("traces"), change.Rows("spans"), change.Vectors.Count);
            var report = new DeletionReport
            {
                Traces = change.Rows("traces"),
                Tables = change.Tables,
                HiddenAt = _time.GetUtcNow(),
            };
            return new PendingDeletion(workspace, traces, report);
        }
    }

    void HideRows(DeletedRowsFinder finder, DeletionChange change)
    {
        foreach (var segment in change.Before)
        {
            if (finder.IsWhole(segment))
            {
                change.Remove(segment);
                continue;
            }
            var rows = finder.Visible(segment);
            // Older revisions are hidden already, and their bytes have to go too.
            if (rows.Count > 0 || finder.Hidden(segment).Count > 0)
                change.Replace(segment, Hide(segment, rows, purge: true, change.Vectors), rows.Count);
        }
    }

    // Under the flush gate.
    void Commit(DeletionChange change)
    {
        try
        {
            _catalog.Append(new ManifestRecord { Removed = PathsOf(change.Removed), DeleteVectors = change.Vectors });
        }
        catch
        {
            _catalog.DeleteLater(change.NewPaths);
            throw;
        }
        lock (_stateGate)
        {
            Volatile.Write(ref _state, new StoreState(_state.Active, _state.Flushing, change.After()));
            Monitor.PulseAll(_stateGate);
        }
        _catalog.Unlink(change.Removed);
        foreach (var path in change.OldPaths)
            _catalog.TryDelete(path);
    }

    static bool Exists(IReadOnlyList<LiveSegment> segments, Func<LiveSegment, bool> holds)
    {
        foreach (var segment in segments)
        {
            if (holds(segment))
                return true;
        }
        return false;
    }

    [LoggerMessage(1007, LogLevel.Information, "Deleted {Traces} traces with {Spans} spans; {Segments} segments are "
        + "written anew without them.")]
    static partial void LogDeleted(ILogger logger, long traces, long spans, int segments);
}
