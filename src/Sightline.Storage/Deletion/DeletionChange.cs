using Sightline.Storage.Manifest;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Deletion;

/// <summary>What a deletion changes of the set of segments, gathered before any of it is made to count.</summary>
sealed class DeletionChange(IReadOnlyList<LiveSegment> before)
{
    readonly Dictionary<SegmentFile, LiveSegment> _replaced = [];
    readonly List<LiveSegment> _removed = [];
    readonly SortedDictionary<string, DeletedRows> _tables = new(StringComparer.Ordinal);

    public IReadOnlyList<LiveSegment> Before => before;

    /// <summary>Segments that go as a whole.</summary>
    public IReadOnlyList<LiveSegment> Removed => _removed;

    /// <summary>The delete vectors that were written.</summary>
    public List<DeleteVectorEntry> Vectors { get; } = [];

    public IReadOnlyList<DeletedRows> Tables => [.. _tables.Values];

    /// <summary>Files that were made.</summary>
    public IReadOnlyList<string> NewPaths
    {
        get
        {
            var paths = new List<string>(Vectors.Count);
            foreach (var vector in Vectors)
                paths.Add(vector.Path);
            return paths;
        }
    }

    /// <summary>Delete vectors that others replace.</summary>
    public IReadOnlyList<string> OldPaths
    {
        get
        {
            var paths = new List<string>();
            foreach (var segment in before)
            {
                if (segment.HiddenPath is { } path && _replaced.ContainsKey(segment.File))
                    paths.Add(path);
            }
            return paths;
        }
    }

    public long Rows(string table) => _tables.TryGetValue(table, out var deleted) ? deleted.Rows : 0;

    public void Remove(LiveSegment segment)
    {
        _removed.Add(segment);
        Count(segment, segment.File.RowCount - segment.Hidden.Count);
    }

    public void Replace(LiveSegment segment, LiveSegment now, int rows)
    {
        _replaced.Add(segment.File, now);
        Count(segment, rows);
    }

    /// <summary>The segments once it counts.</summary>
    public List<LiveSegment> After()
    {
        var after = new List<LiveSegment>(before.Count);
        foreach (var segment in before)
        {
            if (!_removed.Contains(segment))
                after.Add(_replaced.GetValueOrDefault(segment.File) ?? segment);
        }
        return after;
    }

    void Count(LiveSegment segment, long rows)
    {
        var table = segment.Entry.Table;
        var sum = _tables.GetValueOrDefault(table) ?? new DeletedRows(table, 0, 0);
        _tables[table] = sum with { Rows = sum.Rows + rows, Segments = sum.Segments + 1 };
    }
}
