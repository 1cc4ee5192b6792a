namespace Sightline.Storage.Compaction;

/// <summary>What merges and retention did since the start. Written by one thread, read by any.</summary>
sealed class CompactionCounts
{
    long _merges;
    long _failures;
    long _read;
    long _written;
    long _dropped;
    long _expired;
    long _overBudget;
    long _removedBytes;

    public long Merges => Interlocked.Read(ref _merges);

    public long Failures => Interlocked.Read(ref _failures);

    public long BytesRead => Interlocked.Read(ref _read);

    public long BytesWritten => Interlocked.Read(ref _written);

    /// <summary>Rows that merges left out: hidden, deleted or out of date.</summary>
    public long RowsDropped => Interlocked.Read(ref _dropped);

    /// <summary>Segments that went as a whole because of their age.</summary>
    public long SegmentsExpired => Interlocked.Read(ref _expired);

    /// <summary>Segments that went as a whole because of a disk budget.</summary>
    public long SegmentsOverBudget => Interlocked.Read(ref _overBudget);

    public long BytesRemoved => Interlocked.Read(ref _removedBytes);

    public void AddMerge(long bytesRead, long bytesWritten, long rowsDropped)
    {
        Interlocked.Increment(ref _merges);
        Interlocked.Add(ref _read, bytesRead);
        Interlocked.Add(ref _written, bytesWritten);
        Interlocked.Add(ref _dropped, rowsDropped);
    }

    public void AddFailure() => Interlocked.Increment(ref _failures);

    public void AddRemoved(bool overBudget, int segments, long bytes)
    {
        Interlocked.Add(ref overBudget ? ref _overBudget : ref _expired, segments);
        Interlocked.Add(ref _removedBytes, bytes);
    }
}
