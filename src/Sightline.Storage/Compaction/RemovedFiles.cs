using Sightline.Storage.Segments;

namespace Sightline.Storage.Compaction;

/// <summary>
/// Files that were deleted and may still be read. Readers hold a state of the store for as long as they like, so a
/// file is closed by the collector when nobody refers to it; until then the device keeps its bytes. For one thread.
/// </summary>
sealed class RemovedFiles
{
    readonly List<(WeakReference<SegmentFile> File, long Bytes)> _files = [];
    int _askedAtCollection = -1;

    long _bytes;

    /// <summary>Bytes of files that are still held, as of the last look. From any thread.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public void Add(SegmentFile file, long bytes)
    {
        _files.Add((new WeakReference<SegmentFile>(file), bytes));
        Look();
    }

    /// <summary>Counts what is held, and asks the collector when it is much and it has not run by itself.</summary>
    public void Look()
    {
        _files.RemoveAll(entry => !entry.File.TryGetTarget(out _));
        long held = 0;
        foreach (var (_, bytes) in _files)
            held += bytes;
        Interlocked.Exchange(ref _bytes, held);
        var collections = GC.CollectionCount(GC.MaxGeneration);
        if (held < Limits.RemovedBytesHeld || collections == _askedAtCollection)
            return;
        _askedAtCollection = collections + 1;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }
}
