using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Memtables;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Views;

sealed partial class StoreView
{
    /// <summary>
    /// Shows the newest revisions of the spans of traces, which are in the order of their ids: place after place, so that
    /// a row group is opened once and read from its beginning to its end.
    /// </summary>
    public void Visit(IReadOnlyList<TraceId> traces, ISpanVisitor visitor, CancellationToken cancellation)
    {
        var overridden = new Dictionary<TraceId, HashSet<ulong>>();
        foreach (var table in Tables)
            Visit(table, traces, overridden, visitor, cancellation);
        foreach (var live in SpanGroups)
        {
            SegmentSpans? rows = null;
            foreach (var id in traces)
            {
                if (!live.Group.MayContain(id))
                    continue;
                cancellation.ThrowIfCancellationRequested();
                rows ??= new SegmentSpans(live.Group, live.Hidden)
                {
                    Cutoff = Cutoff.Of(SegmentTable.Spans, live.Class),
                    LeavesPayloadsOut = true,
                };
                Visit(rows, rows.FindTrace(id), overridden.GetValueOrDefault(id), visitor);
            }
        }
    }

    void Visit(
        SpanTable table, IReadOnlyList<TraceId> traces, Dictionary<TraceId, HashSet<ulong>> overridden,
        ISpanVisitor visitor, CancellationToken cancellation)
    {
        var rows = new MemtableSpans(table) { Cutoff = Cutoff.Spans };
        foreach (var id in traces)
        {
            cancellation.ThrowIfCancellationRequested();
            var places = new List<SpanPlace>();
            var older = overridden.GetValueOrDefault(id);
            lock (table.Gate)
            {
                Collect(rows, table.FindTrace(id), older, places);
                AddOverridden(table, id, ref older);
            }
            if (older is not null)
                overridden[id] = older;
            var view = new SpanView();
            foreach (var place in places)
                Show(rows, place.Trace, place.Row, visitor, ref view);
        }
    }

    static void Visit(SegmentSpans rows, int trace, HashSet<ulong>? overridden, ISpanVisitor visitor)
    {
        if (trace < 0)
            return;
        var view = new SpanView();
        for (var row = rows.FirstRow(trace); row >= 0; row = rows.NextRow(trace, row))
        {
            if (!rows.IsHidden(row) && !rows.IsExpired(row) && overridden?.Contains(rows.SpanIdAt(row).Value) != true)
                Show(rows, trace, row, visitor, ref view);
        }
    }

    static void Show(SpanRows rows, int trace, int row, ISpanVisitor visitor, ref SpanView view)
    {
        rows.Read(trace, row, rest: false, ref view);
        if (visitor.NeedsRest(view))
            rows.Read(trace, row, rest: true, ref view);
        visitor.Add(view);
    }
}
