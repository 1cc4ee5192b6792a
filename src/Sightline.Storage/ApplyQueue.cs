using Sightline.Storage.Journal;
using Sightline.Storage.Settling;

namespace Sightline.Storage;

/// <summary>One thing to do: an append, or calls that were settled; a flush where it is neither.</summary>
readonly record struct ApplyItem(JournalAppend? Append, SettledCalls? Settled);

/// <summary>
/// What the apply thread has to do, in order: appends that are on disk, settled calls, and requests for a flush.
/// </summary>
sealed class ApplyQueue : IDisposable
{
    readonly Queue<ApplyItem> _items = new();
    readonly Lock _gate = new();
    readonly SemaphoreSlim _filled = new(0);

    /// <summary>Payload bytes that wait.</summary>
    public long Bytes { get; private set; }

    public int Count
    {
        get
        {
            lock (_gate)
                return _items.Count;
        }
    }

    public void Add(JournalAppend append)
    {
        lock (_gate)
        {
            _items.Enqueue(new ApplyItem(append, null));
            Bytes += append.Payload.Length;
        }
        _filled.Release();
    }

    public void Add(SettledCalls settled)
    {
        lock (_gate)
            _items.Enqueue(new ApplyItem(null, settled));
        _filled.Release();
    }

    /// <summary>Asks for a flush of what was added before.</summary>
    public void AddFlush()
    {
        lock (_gate)
            _items.Enqueue(default);
        _filled.Release();
    }

    /// <summary>The next item; false once the queue is closed and empty.</summary>
    public bool TryTake(out ApplyItem item)
    {
        _filled.Wait();
        lock (_gate)
        {
            // Each item released the semaphore once, and so did the closing: nothing left means closed.
            if (!_items.TryDequeue(out item))
                return false;
            Bytes -= item.Append?.Payload.Length ?? 0;
            return true;
        }
    }

    /// <summary>Ends the queue behind what was added; nothing may be added later.</summary>
    public void Close() => _filled.Release();

    public void Dispose() => _filled.Dispose();
}
