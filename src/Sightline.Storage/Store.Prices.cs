using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Settling;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{

    /// <summary>
    /// Prices the calls that start in a range by the prices of now, day by day: those that cost something else get a new
    /// revision, and readers see it when this returns.
    /// </summary>
    /// <param name="scope">Whose calls.</param>
    /// <param name="range">When they started; a bounded one.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops between traces: what was priced stays so.</param>
    /// <exception cref="OperationCanceledException">The caller gave up, or the store is closing.</exception>
    public RepriceReport Reprice(
        WorkspaceScope scope, TimeRange range, Action<double> progress, CancellationToken cancellation)
    {
        var report = new RepriceReport();
        foreach (var day in Read(scope, view => Days(view, range)))
        {
            Reprice(scope, day, report, cancellation);
            progress((double)(day.To - range.From) / Math.Max(1, range.To - range.From));
        }
        return report;
    }

    void Reprice(WorkspaceScope scope, TimeRange day, RepriceReport report, CancellationToken cancellation)
    {
        var traces = Read(scope, view => TracesWithCalls(view, day));
        while (traces.Count > 0)
        {
            var missed = new List<TraceId>();
            var batch = new SettledCalls();
            foreach (var trace in traces)
            {
                cancellation.ThrowIfCancellationRequested();
                lock (_settleGate)
                {
                    var key = new TraceKey(scope.Workspace, trace);
                    Collect(key, batch, view => _settler.Reprice(view, key, day, batch, report));
                }
                if (batch.Count < Limits.SettledCallsMax)
                    continue;
                ApplyPrices(batch, missed);
                batch = new SettledCalls();
            }
            ApplyPrices(batch, missed);
            // A call that was settled meanwhile is another row: it is priced in the next round, but counted once.
            traces = missed;
            report = new RepriceReport();
        }
    }

    void ApplyPrices(SettledCalls batch, List<TraceId> missed)
    {
        Apply(batch);
        _stopping.Token.ThrowIfCancellationRequested();
        foreach (var key in batch.Missed)
            missed.Add(key.Trace);
    }

    // The parts of a range that there can be calls in, a day at most each: what is held in memory is for one of them.
    static List<TimeRange> Days(StoreView view, TimeRange range)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (var live in view.CallGroups)
            (first, last) = (Math.Min(first, live.Group.MinStart), Math.Max(last, live.Group.MaxStart));
        foreach (var table in view.Tables)
        {
            for (int row = 0, count = table.Calls.Count; row < count; row++)
            {
                var start = table.Calls.Number(CallColumns.Start, row);
                (first, last) = (Math.Min(first, start), Math.Max(last, start));
            }
        }
        var days = new List<TimeRange>();
        for (var from = Math.Max(first, range.From); from < range.To && from <= last; from += UnixNano.PerDay)
            days.Add(new TimeRange(from, Math.Min(range.To, from + UnixNano.PerDay)));
        return days;
    }

    static List<TraceId> TracesWithCalls(StoreView view, TimeRange range)
    {
        var found = new HashSet<TraceId>();
        foreach (var table in view.Tables)
            AddTraces(table.Calls, range, found);
        foreach (var live in view.CallGroups)
        {
            if (range.Overlaps(live.Group.MinStart, live.Group.MaxStart))
                AddTraces(live, range, found);
        }
        return [.. found];
    }

    static void AddTraces(MemColumns calls, TimeRange range, HashSet<TraceId> found)
    {
        for (int row = 0, count = calls.Count; row < count; row++)
        {
            var start = calls.Number(CallColumns.Start, row);
            if (start >= range.From && start < range.To && !calls.IsHidden(row, count))
                found.Add(calls.TraceIdAt(row));
        }
    }

    static void AddTraces(LiveGroup live, TimeRange range, HashSet<TraceId> found)
    {
        var rows = new SegmentRows(CallColumns.Schema, live);
        var starts = rows.Columns.Longs(CallColumns.Start);
        for (var row = 0; row < starts.Length; row++)
        {
            if (starts[row] >= range.From && starts[row] < range.To && !rows.IsHidden(row))
                found.Add(rows.TraceIdAt(row));
        }
    }
}
