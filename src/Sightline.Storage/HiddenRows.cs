using Sightline.Model.Ids;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

/// <summary>Rows of segments that a memtable's rows replace, by segment, in the numbers of delete vectors.</summary>
sealed class HiddenRows
{
    public Dictionary<SegmentFile, List<int>> Rows { get; } = [];

    /// <summary>Adds the records of traces that the table has a newer record of.</summary>
    public void AddTraces(SpanTable table, IReadOnlyList<LiveGroup> groups)
    {
        foreach (var (group, hidden) in groups)
        {
            SegmentTraces? rows = null;
            for (var trace = 0; trace < table.Traces.Count; trace++)
            {
                ref var slot = ref table.Traces[trace];
                if (!slot.HasOlder || (slot.Rows == 0 && !slot.IsRevised) || !group.MayContain(slot.Row.Id))
                    continue;
                rows ??= new SegmentTraces(group, hidden);
                var row = rows.Find(slot.Row.Id);
                if (row >= 0 && !rows.IsHidden(row))
                    Add(group.File, rows.SegmentRow(row));
            }
        }
    }

    /// <summary>Adds the rows of a table known by (trace, span) that newer revisions replace.</summary>
    public void Add(
        TableSchema schema, Dictionary<TraceId, HashSet<ulong>> replaced, IReadOnlyList<LiveGroup> groups)
    {
        if (replaced.Count == 0)
            return;
        foreach (var live in groups)
        {
            SegmentRows? rows = null;
            foreach (var (trace, spans) in replaced)
            {
                if (!live.Group.MayContain(trace))
                    continue;
                rows ??= new SegmentRows(schema, live);
                var (first, end) = rows.RowsOf(trace);
                for (var row = first; row < end; row++)
                {
                    if (!rows.IsHidden(row) && spans.Contains(rows.SpanIdAt(row).Value))
                        Add(live.Group.File, live.Group.FirstRow + row);
                }
            }
        }
    }

    void Add(SegmentFile file, int row)
    {
        if (!Rows.TryGetValue(file, out var rows))
            Rows.Add(file, rows = []);
        rows.Add(row);
    }
}
