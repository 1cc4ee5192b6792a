using Sightline.Storage.Memtables;
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
        for (var trace = 0; trace < table.Traces.Count; trace++)
        {
            ref var slot = ref table.Traces[trace];
            if (!slot.HasOlder || slot.Rows == 0)
                continue;
            foreach (var (group, hidden) in groups)
            {
                if (!group.MayContain(slot.Row.Id))
                    continue;
                var rows = new SegmentTraces(group, hidden);
                var row = rows.Find(slot.Row.Id);
                if (row >= 0 && !rows.IsHidden(row))
                    Add(group.File, rows.SegmentRow(row));
            }
        }
    }

    /// <summary>Adds the spans that the table has newer revisions of.</summary>
    public void AddSpans(SpanTable table, IReadOnlyList<LiveGroup> groups)
    {
        foreach (var (trace, spans) in table.Overridden)
        {
            foreach (var (group, hidden) in groups)
            {
                if (!group.MayContain(trace))
                    continue;
                var rows = new SegmentSpans(group, hidden);
                var index = rows.FindTrace(trace);
                if (index < 0)
                    continue;
                for (var row = rows.FirstRow(index); row >= 0; row = rows.NextRow(index, row))
                {
                    if (!rows.IsHidden(row) && spans.Contains(rows.SpanIdAt(row).Value))
                        Add(group.File, rows.SegmentRow(row));
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
