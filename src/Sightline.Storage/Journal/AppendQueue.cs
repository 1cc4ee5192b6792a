namespace Sightline.Storage.Journal;

/// <summary>Appends that wait for the writer's thread.</summary>
sealed class AppendQueue
{
    readonly int _commitBytes;
    // Guards everything below; pulsed when the queue gets something or closes.
    readonly object _gate = new();
    readonly Queue<JournalAppend> _waiting = [];
    bool _closed;

    public AppendQueue(int commitBytes) => _commitBytes = commitBytes;

    /// <summary>False after <see cref="Close"/>.</summary>
    public bool TryAdd(JournalAppend append)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            _waiting.Enqueue(append);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>False when it was closed before.</summary>
    public bool Close()
    {
        lock (_gate)
        {
            var first = !_closed;
            _closed = true;
            Monitor.Pulse(_gate);
            return first;
        }
    }

    /// <summary>
    /// Waits for something, then takes what makes one commit: at least one append, more up to its size; the end of a
    /// file is taken alone. False when the queue is closed and empty.
    /// </summary>
    /// <param name="commit">Empty; gets the appends.</param>
    /// <param name="bytes">What they take in a file, padding included.</param>
    public bool Take(List<JournalAppend> commit, out long bytes)
    {
        bytes = 0;
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed)
                    return false;
                Monitor.Wait(_gate);
            }
            while (_waiting.TryPeek(out var next))
            {
                var length = JournalFormat.Align(next.Bytes);
                if (commit.Count > 0 && (bytes + length > _commitBytes || next.EndsFile || commit[0].EndsFile))
                    break;
                bytes += length;
                commit.Add(_waiting.Dequeue());
            }
            return true;
        }
    }
}
