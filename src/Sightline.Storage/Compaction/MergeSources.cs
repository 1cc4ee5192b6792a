using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Compaction;

/// <summary>
/// The row groups that a merge reads, through files and a cache of its own, so that what queries use stays in theirs.
/// Decoded columns are kept for the groups that were used last.
/// </summary>
sealed class MergeSources : IDisposable
{
    readonly List<SegmentFile> _files = [];
    readonly List<Source> _sources = [];
    // From long ago to just now.
    readonly List<int> _open = [];

    sealed class Source
    {
        public required RowGroup Group { get; init; }
        public required MergeRows Rows { get; init; }
        public GroupReader? Columns { get; set; }
    }

    /// <summary>Opens the inputs.</summary>
    /// <exception cref="IOException">One cannot be read.</exception>
    public MergeSources(IDisk disk, MergeOrder order)
    {
        var cache = new BlockCache(Limits.MergeCacheBytes);
        var intake = TableSchema.Of(order.Table).Intake;
        try
        {
            foreach (var input in order.Inputs)
            {
                var file = SegmentFile.Open(disk, input.File.Path, cache);
                _files.Add(file);
                foreach (var group in file.Groups)
                    Add(input, group, new MergeRows(input, group.FirstRow, intake, Cutoff(order, input, group)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whose rows there are.</summary>
    public List<WorkspaceId> Workspaces { get; } = [];

    public int Count => _sources.Count;

    public WorkspaceId WorkspaceOf(int source) => _sources[source].Group.Workspace;

    public MergeRows RowsOf(int source) => _sources[source].Rows;

    /// <summary>The columns of a row group; valid until <see cref="Trim"/>.</summary>
    public GroupReader Open(int source)
    {
        _open.Remove(source);
        _open.Add(source);
        return _sources[source].Columns ??= new GroupReader(_sources[source].Group);
    }

    /// <summary>Forgets the columns that were not used lately.</summary>
    public void Trim()
    {
        for (; _open.Count > Limits.MergeGroupsOpen; _open.RemoveAt(0))
            _sources[_open[0]].Columns = null;
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    // A group that is younger as a whole needs no look at its rows.
    static long Cutoff(MergeOrder order, LiveSegment input, RowGroup group)
    {
        var cutoff = order.Cutoff(input, group.Workspace);
        return group.MinIntake >= cutoff ? 0 : cutoff;
    }

    void Add(LiveSegment input, RowGroup group, MergeRows rows)
    {
        _sources.Add(new Source { Group = group, Rows = rows });
        if (!Workspaces.Contains(group.Workspace))
            Workspaces.Add(group.Workspace);
    }
}
