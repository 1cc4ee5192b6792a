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

    /// <summary>Bytes of files that are still held, as of the last look.</summary>
    public long Bytes { get; private set; }

    public void Add(SegmentFile file, long bytes)
    {
        _files.Add((new WeakReference<SegmentFile>(file), bytes));
        Look();
    }

    /// <summary>Counts what is held, and asks the collector when it is much and it has not run by itself.</summary>
    public void Look()
    {
        _files.RemoveAll(entry => !entry.File.TryGetTarget(out _));
        Bytes = 0;
        foreach (var (_, bytes) in _files)
            Bytes += bytes;
        var collections = GC.CollectionCount(GC.MaxGeneration);
        if (Bytes < Limits.RemovedBytesHeld || collections == _askedAtCollection)
            return;
        _askedAtCollection = collections + 1;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }
}
