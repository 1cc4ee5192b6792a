using Sightline.Storage.Compaction;
using Sightline.Storage.Disk;
using Sightline.Storage.Manifest;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments;

/// <summary>
/// The segments that the manifest names, opened; makes the changes of a flush one record. Usable from several threads.
/// </summary>
sealed class SegmentCatalog : IDisposable
{
    /// <summary>Where flushes write.</summary>
    public const string Folder = SegmentPath.Root + "/L0";

    readonly IDisk _disk;
    readonly ManifestLog _manifest;
    readonly Quarantine _quarantine;
    readonly BlockCache _cache;
    readonly Lock _gate = new();
    // Files that a record which may or may not have been written names; garbage once a later one was.
    readonly List<string> _unsure = [];

    public SegmentCatalog(IDisk disk, ManifestLog manifest, Quarantine quarantine, long cacheBytes)
    {
        _disk = disk;
        _manifest = manifest;
        _quarantine = quarantine;
        _cache = new BlockCache(cacheBytes);
    }

    /// <summary>
    /// Opens what the manifest names and removes what it does not; damaged files go to quarantine. A device that
    /// refuses to be read says nothing about its files: they stay as they are.
    /// </summary>
    /// <exception cref="IOException">A file cannot be opened or read now.</exception>
    public IReadOnlyList<LiveSegment> Open()
    {
        _disk.CreateFolder(Folder);
        var live = new List<LiveSegment>();
        var bad = new List<string>();
        foreach (var entry in _manifest.State.Segments.Values)
        {
            try
            {
                live.Add(OpenLive(entry));
            }
            catch (IOException failure) when (IsDamage(failure))
            {
                bad.Add(entry.Path);
                if (_disk.Exists(entry.Path))
                    _quarantine.Move(entry.Path, failure.Message);
            }
        }
        if (bad.Count > 0)
            _manifest.Append(new ManifestRecord { Removed = bad });
        live.Sort(LiveSegment.ByAge);
        RemoveGarbage(live);
        return live;
    }

    /// <summary>Opens a segment that was just written; <paramref name="describe"/> makes its entry.</summary>
    public LiveSegment OpenNew(string path, Func<SegmentFile, SegmentEntry> describe)
    {
        var file = SegmentFile.Open(_disk, path, _cache);
        return new LiveSegment(file, DeleteVector.None) { Entry = describe(file) };
    }

    /// <summary>Takes a damaged segment out of the store; false when it is out already.</summary>
    public bool Quarantine(string path, string reason)
    {
        lock (_gate)
        {
            if (!_manifest.State.Segments.ContainsKey(path))
                return false;
            _manifest.Append(new ManifestRecord { Removed = [path] });
            _quarantine.Move(path, reason);
            return true;
        }
    }

    public void Append(ManifestRecord record)
    {
        lock (_gate)
        {
            _manifest.Append(record);
            foreach (var path in _unsure)
                TryDelete(path);
            _unsure.Clear();
        }
    }

    /// <summary>Every record of the journal up to this one is in segments.</summary>
    public long JournalSequence
    {
        get
        {
            lock (_gate)
                return _manifest.State.JournalSequence;
        }
    }

    /// <summary>The record that gives what the manifest says now.</summary>
    public ManifestRecord Snapshot()
    {
        lock (_gate)
            return _manifest.State.Snapshot();
    }

    /// <summary>
    /// Deletes files that only a failed <see cref="Append"/> names, as soon as another has succeeded: until then a
    /// crash may turn the failed one into a success.
    /// </summary>
    public void DeleteLater(IEnumerable<string> paths)
    {
        lock (_gate)
            _unsure.AddRange(paths);
    }

    /// <summary>
    /// Deletes segments that are no longer live, and their delete vectors. Readers that still have them go on: a file
    /// is closed when nobody refers to it.
    /// </summary>
    public void Unlink(IReadOnlyList<LiveSegment> removed)
    {
        foreach (var segment in removed)
        {
            segment.File.Retire();
            TryDelete(segment.File.Path);
            if (segment.HiddenPath is { } hidden)
                TryDelete(hidden);
        }
    }

    /// <summary>Deletes a file; what cannot be deleted now is removed at the next start.</summary>
    public void TryDelete(string path)
    {
        try
        {
            if (_disk.Exists(path))
                _disk.Delete(path);
        }
        catch (IOException)
        {
        }
    }

    public void Dispose() => _manifest.Dispose();

    LiveSegment OpenLive(SegmentEntry entry)
    {
        var file = SegmentFile.Open(_disk, entry.Path, _cache);
        if (!_manifest.State.DeleteVectors.TryGetValue(entry.Path, out var hidden))
            return new LiveSegment(file, DeleteVector.None) { Entry = entry };
        try
        {
            return new LiveSegment(file, DeleteVector.Read(_disk, hidden.Path))
            {
                Entry = entry,
                HiddenPath = hidden.Path,
                PurgeDue = hidden.Purge,
            };
        }
        catch (IOException failure) when (IsDamage(failure))
        {
            // Rows that should be hidden show again; that is better than losing those that should not be.
            if (_disk.Exists(hidden.Path))
                _quarantine.Move(hidden.Path, failure.Message);
            return new LiveSegment(file, DeleteVector.None) { Entry = entry };
        }
    }

    static bool IsDamage(IOException failure) =>
        failure is CorruptFileException or FileNotFoundException or DirectoryNotFoundException;

    // Files of a flush or merge that did not reach the manifest: their rows are still in the journal or in the
    // segments that were merged. Where something was damaged the manifest may have lost what named them, so they stay
    // for whoever repairs it.
    void RemoveGarbage(List<LiveSegment> live)
    {
        if (_quarantine.Count > 0)
            return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in live)
        {
            known.Add(segment.File.Path);
            if (segment.HiddenPath is { } hidden)
                known.Add(hidden);
        }
        RemoveGarbage(SegmentPath.Root, known);
    }

    void RemoveGarbage(string folder, HashSet<string> known)
    {
        foreach (var child in _disk.Folders(folder))
        {
            var path = $"{folder}/{child}";
            RemoveGarbage(path, known);
            if (path != Folder && _disk.Files(path).Count == 0 && _disk.Folders(path).Count == 0)
                _disk.DeleteFolder(path);
        }
        var removed = false;
        foreach (var name in _disk.Files(folder))
        {
            var path = $"{folder}/{name}";
            if (known.Contains(path))
                continue;
            _disk.Delete(path);
            removed = true;
        }
        if (removed)
            _disk.SyncFolder(folder);
    }
}
