using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Storage.Memtables;
using Sightline.Storage.Sampling;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    /// <summary>
    /// Shows the records of traces that start in a range to what is begun anew where a damaged segment is met. Where
    /// there are many, one in <paramref name="oneIn"/> by its id, so that about <paramref name="most"/> are shown.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public T VisitRecords<T>(
        WorkspaceScope scope, TimeRange range, int most, Func<T> begin, Action<T, SampledTrace, int> add,
        CancellationToken cancellation, out int oneIn)
    {
        var step = 1;
        var visitor = Read(scope, view =>
        {
            step = (int)Math.Min(int.MaxValue, 1 + RecordsOf(view, range) / most);
            var to = begin();
            VisitRecords(view, range, step, (trace, spans) => add(to, trace, spans), cancellation);
            return to;
        });
        oneIn = step;
        return visitor;
    }

    /// <summary>What a span of a workspace takes on disk on average; 0 before the first flush.</summary>
    public double SpanBytes(WorkspaceScope scope)
    {
        double bytes = 0, rows = 0;
        foreach (var segment in Segments)
        {
            if (segment.File.Table != SegmentTable.Spans)
                continue;
            foreach (var group in segment.File.Groups)
            {
                if (group.Workspace != scope.Workspace)
                    continue;
                bytes += (double)segment.Entry.Bytes * group.Rows / segment.File.RowCount;
                rows += group.Rows;
            }
        }
        return rows == 0 ? 0 : bytes / rows;
    }

    static long RecordsOf(StoreView view, TimeRange range)
    {
        long records = 0;
        foreach (var table in view.Tables)
            records += table.Traces.Count;
        foreach (var (group, _) in view.TraceGroups)
            records += range.Overlaps(group.MinStart, group.MaxStart) ? group.Rows : 0;
        return records;
    }

    static void VisitRecords(
        StoreView view, TimeRange range, int step, Action<SampledTrace, int> add, CancellationToken cancellation)
    {
        var trace = new PlacedTrace();
        // Of a trace that memtables know, what segments say is older.
        var seen = new HashSet<TraceId>();
        foreach (var table in view.Tables)
        {
            MemtableTraces records;
            lock (table.Gate)
                records = new MemtableTraces(table);
            for (var row = 0; row < records.Count; row++)
            {
                if (seen.Add(records.Read(row).Id))
                    Visit(records, row);
            }
        }
        foreach (var live in view.TraceGroups)
        {
            if (!range.Overlaps(live.Group.MinStart, live.Group.MaxStart))
                continue;
            cancellation.ThrowIfCancellationRequested();
            var records = new SegmentTraces(live.Group, live.Hidden)
            {
                Cutoff = view.Cutoff.Of(SegmentTable.Traces, live.Class),
            };
            var starts = records.Columns.Longs(TraceColumns.Start);
            for (var row = 0; row < starts.Length; row++)
            {
                if (range.Contains(starts[row]) && !records.IsHidden(row) && IsAsked(records.Columns.TraceIdAt(row), step)
                    && !seen.Contains(records.Columns.TraceIdAt(row)) && !records.IsExpired(row))
                    Visit(records, row);
            }
        }

        void Visit(TraceRows records, int row)
        {
            var record = records.Read(row);
            if (!range.Contains(record.MinStart) || !IsAsked(record.Id, step))
                return;
            trace.Set(view, new TracePlace(records, row), record);
            add(trace, record.SpanCount);
        }
    }

    // Other bits than those that samplers choose by.
    static bool IsAsked(TraceId id, int step) => (id.Lo * 0xD6E8FEB86659FD93 >> 40) % (uint)step == 0;
}
