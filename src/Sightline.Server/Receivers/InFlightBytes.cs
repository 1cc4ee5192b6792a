using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>
/// Counts the bytes of all requests being received against a cap, and those of one workspace against three quarters of
/// it; a request that is its workspace's only one may have it all. Who comes over waits in line for a while; a request
/// that already has a part and needs more goes to the head of the line, because only requests that end give bytes back.
/// Who waits for its own workspace's bytes holds up nobody else.
/// </summary>
sealed class InFlightBytes(IngestOptions options, TimeProvider time)
{
    readonly long _share = options.InFlightBytes / 4 * 3;
    readonly Lock _lock = new();
    readonly LinkedList<Waiter> _line = [];
    readonly Dictionary<WorkspaceId, long> _usedBy = [];
    long _used;

    public long Used => Volatile.Read(ref _used);

    /// <summary>Claims bytes; false when there was no room in time. Who claimed releases.</summary>
    /// <param name="workspace">Whose request it is.</param>
    /// <param name="bytes">How many.</param>
    /// <param name="held">What the request has claimed before.</param>
    /// <param name="cancellation">Nobody wants them any more.</param>
    public async ValueTask<bool> TryClaimAsync(
        WorkspaceId workspace, long bytes, long held, CancellationToken cancellation)
    {
        if (bytes == 0)
            return true;
        Waiter waiter;
        lock (_lock)
        {
            if (_line.Count == 0 && TryGrant(workspace, bytes, held))
                return true;
            waiter = new Waiter(workspace, bytes, held);
            if (held > 0)
                _line.AddFirst(waiter);
            else
                _line.AddLast(waiter);
            Admit();
            if (waiter.Granted.Task.IsCompleted)
                return true;
        }
        try
        {
            await waiter.Granted.Task.WaitAsync(options.HoldTime, time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return !TryLeave(waiter);
        }
        catch (OperationCanceledException)
        {
            if (!TryLeave(waiter))
                Release(workspace, bytes);
            throw;
        }
    }

    public void Release(WorkspaceId workspace, long bytes)
    {
        if (bytes == 0)
            return;
        lock (_lock)
        {
            _used -= bytes;
            var left = _usedBy[workspace] -= bytes;
            if (left == 0)
                _usedBy.Remove(workspace);
            Admit();
        }
    }

    // False when the claim was granted in the meantime.
    bool TryLeave(Waiter waiter)
    {
        lock (_lock)
        {
            var left = _line.Remove(waiter);
            if (left)
                Admit();
            return left;
        }
    }

    void Admit()
    {
        // Behind who waits for its workspace's bytes wait the others of that workspace, or many small would starve a large.
        HashSet<WorkspaceId>? full = null;
        for (var next = _line.First; next is not null;)
        {
            var (node, waiter) = (next, next.Value);
            next = next.Next;
            if (full?.Contains(waiter.Workspace) == true || IsOverShare(waiter.Workspace, waiter.Bytes, waiter.Held))
            {
                (full ??= []).Add(waiter.Workspace);
                continue;
            }
            if (!TryGrant(waiter.Workspace, waiter.Bytes, waiter.Held))
                return;
            _line.Remove(node);
            waiter.Granted.SetResult();
        }
    }

    bool IsOverShare(WorkspaceId workspace, long bytes, long held)
    {
        var used = _usedBy.GetValueOrDefault(workspace);
        return used > held && used + bytes > _share;
    }

    bool TryGrant(WorkspaceId workspace, long bytes, long held)
    {
        if (IsOverShare(workspace, bytes, held) || _used + bytes > options.InFlightBytes)
            return false;
        _used += bytes;
        _usedBy[workspace] = _usedBy.GetValueOrDefault(workspace) + bytes;
        return true;
    }

    sealed class Waiter(WorkspaceId workspace, long bytes, long held)
    {
        public WorkspaceId Workspace => workspace;

        public long Bytes => bytes;

        public long Held => held;

        public TaskCompletionSource Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
