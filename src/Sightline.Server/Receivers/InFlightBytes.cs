namespace Sightline.Server.Receivers;

/// <summary>
/// Counts the bytes of all requests being received against a cap. Who comes over the cap waits in line for a while;
/// a request that already has a part and needs more goes to the head of the line, because only requests that end
/// give bytes back.
/// </summary>
sealed class InFlightBytes(IngestOptions options, TimeProvider time)
{
    readonly Lock _lock = new();
    readonly LinkedList<Waiter> _line = [];
    long _used;

    public long Used => Volatile.Read(ref _used);

    /// <summary>Claims bytes; false when there was no room in time. Who claimed releases.</summary>
    public async ValueTask<bool> TryClaimAsync(long bytes, bool more, CancellationToken cancellation)
    {
        Waiter waiter;
        lock (_lock)
        {
            if (_used + bytes <= options.InFlightBytes && (more || _line.Count == 0))
            {
                _used += bytes;
                return true;
            }
            waiter = new Waiter(bytes);
            if (more)
                _line.AddFirst(waiter);
            else
                _line.AddLast(waiter);
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
                Release(bytes);
            throw;
        }
    }

    public void Release(long bytes)
    {
        lock (_lock)
        {
            _used -= bytes;
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
        while (_line.First is { } first && _used + first.Value.Bytes <= options.InFlightBytes)
        {
            _line.RemoveFirst();
            _used += first.Value.Bytes;
            first.Value.Granted.SetResult();
        }
    }

    sealed class Waiter(long bytes)
    {
        public long Bytes => bytes;

        public TaskCompletionSource Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
