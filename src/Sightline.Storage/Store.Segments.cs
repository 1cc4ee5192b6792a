using Sightline.Model.Workspaces;
using Sightline.Storage.Compaction;
using Sightline.Storage.Manifest;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    /// <summary>The segments that are live now, old before new.</summary>
    internal IReadOnlyList<LiveSegment> Segments => Volatile.Read(ref _state).Segments;

    /// <summary>A path for a segment of one workspace and day; its folder exists.</summary>
    internal string NewPath(WorkspaceId workspace, string table, DateOnly day)
    {
        var folder = SegmentPath.Folder(workspace, table, day);
        _disk.CreateFolder(folder);
        return $"{folder}/{_names.Next()}.seg";
    }

    /// <summary>Deletes files that a merge wrote and nothing names.</summary>
    internal void Abandon(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            _catalog.TryDelete(path + ".tmp");
            _catalog.TryDelete(path);
        }
    }

    /// <summary>
    /// Puts the outputs of a merge in place of its inputs, with one record of the manifest. Rows that were hidden in
    /// inputs while it ran are hidden in outputs. False when an input is no longer live: then nothing has changed, and
    /// the outputs are gone.
    /// </summary>
    /// <exception cref="IOException">Nothing has changed.</exception>
    internal bool TryReplace(
        MergeOrder order, IReadOnlyList<LiveSegment> merged, out IReadOnlyList<LiveSegment> outputs)
    {
        outputs = merged;
        lock (_flushGate)
        {
            var state = Volatile.Read(ref _state);
            var inputs = Current(state, order.Inputs);
            if (inputs is null)
            {
                Close(merged);
                Abandon(order.Paths);
                return false;
            }
            var vectors = new List<DeleteVectorEntry>();
            try
            {
                outputs = HideLater(order.Inputs, inputs, merged, vectors);
            }
            catch
            {
                Close(merged);
                Abandon(order.Paths);
                Abandon(PathsOf(vectors));
                throw;
            }
            Replace(inputs, outputs, vectors, order.Paths);
            return true;
        }
    }

    /// <summary>Takes segments out of the store.</summary>
    /// <exception cref="IOException">Nothing has changed.</exception>
    internal void Remove(IReadOnlyList<LiveSegment> segments)
    {
        lock (_flushGate)
        {
            if (Current(Volatile.Read(ref _state), segments) is { } current)
                Replace(current, [], [], []);
        }
    }

    // Under the flush gate.
    void Replace(
        IReadOnlyList<LiveSegment> removed, IReadOnlyList<LiveSegment> added, IReadOnlyList<DeleteVectorEntry> vectors,
        IReadOnlyList<string> paths)
    {
        try
        {
            _catalog.Append(new ManifestRecord
            {
                Added = EntriesOf(added),
                Removed = PathsOf(removed),
                DeleteVectors = vectors,
            });
        }
        catch
        {
            Close(added);
            _catalog.DeleteLater(paths);
            _catalog.DeleteLater(PathsOf(vectors));
            throw;
        }
        lock (_stateGate)
        {
            var segments = new List<LiveSegment>(_state.Segments.Count + added.Count);
            foreach (var segment in _state.Segments)
            {
                if (!Holds(removed, segment))
                    segments.Add(segment);
            }
            segments.AddRange(added);
            segments.Sort(LiveSegment.ByAge);
            Volatile.Write(ref _state, new StoreState(_state.Active, _state.Flushing, segments));
            Monitor.PulseAll(_stateGate);
        }
        _catalog.Unlink(removed);
    }

    IReadOnlyList<LiveSegment> HideLater(
        IReadOnlyList<LiveSegment> before, List<LiveSegment> now, IReadOnlyList<LiveSegment> outputs,
        List<DeleteVectorEntry> vectors)
    {
        var later = new LaterHidden(outputs);
        for (var i = 0; i < before.Count; i++)
            later.Add(before[i], now[i]);
        if (later.Rows.Count == 0)
            return outputs;
        var hidden = new List<LiveSegment>(outputs.Count);
        foreach (var output in outputs)
        {
            hidden.Add(later.Rows.TryGetValue(output.File, out var rows)
                ? Hide(output, rows, later.PurgeDue.Contains(output.File), vectors)
                : output);
        }
        return hidden;
    }

    /// <summary>The segment with more rows hidden; the vector is on disk and added to the list.</summary>
    LiveSegment Hide(LiveSegment segment, List<int> rows, bool purge, List<DeleteVectorEntry> vectors)
    {
        var path = $"{segment.File.Path[..^4]}-{_names.Next()}.del";
        purge |= segment.PurgeDue;
        vectors.Add(new DeleteVectorEntry(segment.File.Path, path) { Purge = purge });
        var vector = segment.Hidden.With(segment.File.RowCount, rows);
        vector.Write(_disk, path);
        return segment with { Hidden = vector, HiddenPath = path, PurgeDue = purge };
    }

    // As they are now; null when one is no longer live.
    static List<LiveSegment>? Current(StoreState state, IReadOnlyList<LiveSegment> segments)
    {
        var live = new Dictionary<SegmentFile, LiveSegment>(state.Segments.Count);
        foreach (var segment in state.Segments)
            live.Add(segment.File, segment);
        var current = new List<LiveSegment>(segments.Count);
        foreach (var segment in segments)
        {
            if (!live.TryGetValue(segment.File, out var now))
                return null;
            current.Add(now);
        }
        return current;
    }

    static bool Holds(IReadOnlyList<LiveSegment> segments, LiveSegment segment)
    {
        foreach (var one in segments)
        {
            if (one.File == segment.File)
                return true;
        }
        return false;
    }

    static void Close(IReadOnlyList<LiveSegment> segments)
    {
        foreach (var segment in segments)
            segment.File.Dispose();
    }

    static List<string> PathsOf(IReadOnlyList<LiveSegment> segments)
    {
        var paths = new List<string>(segments.Count);
        foreach (var segment in segments)
            paths.Add(segment.File.Path);
        return paths;
    }

    static List<string> PathsOf(IReadOnlyList<DeleteVectorEntry> vectors)
    {
        var paths = new List<string>(vectors.Count);
        foreach (var vector in vectors)
            paths.Add(vector.Path);
        return paths;
    }

    static List<SegmentEntry> EntriesOf(IReadOnlyList<LiveSegment> segments)
    {
        var entries = new List<SegmentEntry>(segments.Count);
        foreach (var segment in segments)
            entries.Add(segment.Entry);
        return entries;
    }
}
