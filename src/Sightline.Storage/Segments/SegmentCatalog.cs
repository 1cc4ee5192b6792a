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
    public const string Folder = "segments/L0";

    readonly IDisk _disk;
    readonly ManifestLog _manifest;
    readonly Quarantine _quarantine;
    readonly BlockCache _cache;
    readonly Lock _gate = new();

    public SegmentCatalog(IDisk disk, ManifestLog manifest, Quarantine quarantine, long cacheBytes)
    {
        _disk = disk;
        _manifest = manifest;
        _quarantine = quarantine;
        _cache = new BlockCache(cacheBytes);
    }

    /// <summary>Opens what the manifest names and removes what it does not; bad files go to quarantine.</summary>
    public IReadOnlyList<LiveSegment> Open()
    {
        _disk.CreateFolder(Folder);
        var live = new List<LiveSegment>();
        var bad = new List<string>();
        foreach (var path in _manifest.State.Segments.Keys)
        {
            try
            {
                live.Add(OpenLive(path));
            }
            catch (IOException failure)
            {
                bad.Add(path);
                if (_disk.Exists(path))
                    _quarantine.Move(path, failure.Message);
            }
        }
        if (bad.Count > 0)
            _manifest.Append(new ManifestRecord { Removed = bad });
        RemoveGarbage(live);
        return live;
    }

    public LiveSegment OpenNew(string path) => new(SegmentFile.Open(_disk, path, _cache), DeleteVector.None);

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
            _manifest.Append(record);
    }

    public void Dispose() => _manifest.Dispose();

    LiveSegment OpenLive(string path)
    {
        var file = SegmentFile.Open(_disk, path, _cache);
        if (!_manifest.State.DeleteVectors.TryGetValue(path, out var hidden))
            return new LiveSegment(file, DeleteVector.None);
        try
        {
            return new LiveSegment(file, DeleteVector.Read(_disk, hidden)) { HiddenPath = hidden };
        }
        catch (IOException failure)
        {
            // Rows that should be hidden show again; that is better than losing those that should not be.
            if (_disk.Exists(hidden))
                _quarantine.Move(hidden, failure.Message);
            return new LiveSegment(file, DeleteVector.None);
        }
    }

    // Files of a flush that did not reach the manifest: their rows are still in the journal. Where something was
    // damaged the manifest may have lost what named them, so they stay for whoever repairs it.
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
        foreach (var name in _disk.Files(Folder))
        {
            var path = $"{Folder}/{name}";
            if (!known.Contains(path))
                _disk.Delete(path);
        }
        _disk.SyncFolder(Folder);
    }
}
