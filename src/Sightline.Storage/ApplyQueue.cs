using Sightline.Storage.Journal;

namespace Sightline.Storage;

/// <summary>What the apply thread has to do, in order: appends that are on disk, and actions between them.</summary>
sealed class ApplyQueue : IDisposable
{
    readonly Queue<(JournalAppend? Append, Action? Action)> _items = new();
    readonly Lock _gate = new();
    readonly SemaphoreSlim _filled = new(0);

    /// <summary>Payload bytes that wait.</summary>
    public long Bytes { get; private set; }

    public void Add(JournalAppend append)
    {
        lock (_gate)
        {
            _items.Enqueue((append, null));
            Bytes += append.Payload.Length;
        }
        _filled.Release();
    }

    /// <summary>Has the thread run something once all is applied that was added before.</summary>
    public void Add(Action action)
    {
        lock (_gate)
            _items.Enqueue((null, action));
        _filled.Release();
    }

    /// <summary>The next item, an append or an action; false once the queue is closed and empty.</summary>
    public bool TryTake(out JournalAppend? append, out Action? action)
    {
        _filled.Wait();
        lock (_gate)
        {
            // Each item released the semaphore once, and so did the closing: nothing left means closed.
            var taken = _items.TryDequeue(out var item);
            (append, action) = item;
            if (!taken)
                return false;
            Bytes -= append?.Payload.Length ?? 0;
            return true;
        }
    }

    /// <summary>Ends the queue behind what was added; nothing may be added later.</summary>
    public void Close() => _filled.Release();

    public void Dispose() => _filled.Dispose();
}
