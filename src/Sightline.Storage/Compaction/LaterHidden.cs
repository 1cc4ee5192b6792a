using Sightline.Model.Ids;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Compaction;

/// <summary>
/// Rows that were hidden in the inputs of a merge while it ran, as rows of its outputs: a flush found newer revisions,
/// or they were deleted.
/// </summary>
sealed class LaterHidden
{
    readonly IReadOnlyList<LiveSegment> _outputs;

    public LaterHidden(IReadOnlyList<LiveSegment> outputs) => _outputs = outputs;

    /// <summary>By output, in the numbers of delete vectors.</summary>
    public Dictionary<SegmentFile, List<int>> Rows { get; } = [];

    /// <summary>Outputs that hold rows which were deleted since.</summary>
    public HashSet<SegmentFile> PurgeDue { get; } = [];

    /// <summary>Adds what differs between an input as it was and as it is.</summary>
    public void Add(LiveSegment before, LiveSegment now)
    {
        if (ReferenceEquals(before.Hidden, now.Hidden))
            return;
        foreach (var group in now.File.Groups)
        {
            SegmentKeys? keys = null;
            for (var row = 0; row < group.Rows; row++)
            {
                var inSegment = group.FirstRow + row;
                if (!now.Hidden.Contains(inSegment) || before.Hidden.Contains(inSegment))
                    continue;
                keys ??= new SegmentKeys(group);
                Hide(group, keys.TraceOf(row), keys.SpanOf(row), now.PurgeDue);
            }
        }
    }

    void Hide(RowGroup of, TraceId trace, SpanId span, bool purge)
    {
        foreach (var output in _outputs)
        {
            foreach (var group in output.File.Groups)
            {
                if (group.Workspace != of.Workspace || !group.MayContain(trace))
                    continue;
                var row = new SegmentKeys(group).Find(trace, span);
                if (row < 0)
                    continue;
                if (!Rows.TryGetValue(output.File, out var rows))
                    Rows.Add(output.File, rows = []);
                rows.Add(group.FirstRow + row);
                if (purge)
                    PurgeDue.Add(output.File);
            }
        }
    }
}
