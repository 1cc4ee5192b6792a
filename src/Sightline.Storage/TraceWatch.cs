using Sightline.Model.Ids;
using Sightline.Model.Workspaces;

namespace Sightline.Storage;

/// <summary>
/// Traces of one workspace that gained spans, for live views. Bounded: when nobody reads, further ones are forgotten
/// and counted.
/// </summary>
public sealed class TraceWatch : IDisposable
{
    readonly Action<TraceWatch> _end;
    readonly Lock _gate = new();
    readonly SemaphoreSlim _changed = new(0, 1);
    readonly HashSet<TraceId> _seen = [];
    List<TraceId> _ids = [];
    long _missed;

    internal TraceWatch(WorkspaceId workspace, Action<TraceWatch> end)
    {
        Workspace = workspace;
        _end = end;
    }

    internal WorkspaceId Workspace { get; }

    /// <summary>Changes that were forgotten because nobody read them.</summary>
    public long Missed => Interlocked.Read(ref _missed);

    /// <summary>
    /// Waits until something changed, then gives the ids that changed since the last call, each once, in order of
    /// first change.
    /// </summary>
    public async ValueTask<IReadOnlyList<TraceId>> NextAsync(CancellationToken cancellation)
    {
        await _changed.WaitAsync(cancellation).ConfigureAwait(false);
        lock (_gate)
        {
            var ids = _ids;
            _ids = [];
            _seen.Clear();
            return ids;
        }
    }

    internal void Add(TraceId id)
    {
        lock (_gate)
        {
            if (_ids.Count == Limits.WatchedTracesMax)
            {
                Interlocked.Increment(ref _missed);
                return;
            }
            if (!_seen.Add(id))
                return;
            _ids.Add(id);
            if (_changed.CurrentCount == 0)
                _changed.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The semaphore has no handle to free, and an apply that holds this watch may still release it.
        _end(this);
    }
}
