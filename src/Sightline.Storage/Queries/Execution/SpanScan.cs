using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Memory;
using Sightline.Storage.Memtables;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution;

/// <summary>Gets a span and its trace's number; false ends the scan of that trace.</summary>
delegate bool SpanVisit(in SpanView span, int candidate);

/// <summary>Walks the newest revisions of a view's spans, trace by trace within a place.</summary>
sealed class SpanScan(StoreView view, CancellationToken cancellation)
{
    // Fewer traces than this are looked up one by one instead of walking every place.
    const int LookupsMax = 256;

    readonly Dictionary<TraceId, HashSet<ulong>> _overridden = [];

    /// <summary>Walks all spans that began in the range; candidates are -1.</summary>
    public void All(TimeRange range, bool rest, SpanVisit visit) => Walk(range, rest, null, null, visit);

    /// <summary>Walks the spans of those candidates that are wanted. Ending a trace ends it in all places.</summary>
    public void Of(Candidates candidates, bool[] wanted, TimeRange range, bool rest, SpanVisit visit)
    {
        var count = 0;
        foreach (var one in wanted)
            count += one ? 1 : 0;
        if (count == 0)
            return;
        if (count <= LookupsMax)
            LookUp(candidates, wanted, range, rest, visit);
        else
            Walk(range, rest, candidates.Index(), wanted, visit);
    }

    void LookUp(Candidates candidates, bool[] wanted, TimeRange range, bool rest, SpanVisit visit)
    {
        var span = new SpanView();
        for (var candidate = 0; candidate < wanted.Length; candidate++)
        {
            if (!wanted[candidate])
                continue;
            cancellation.ThrowIfCancellationRequested();
            foreach (var place in view.FindSpans(candidates[candidate].Record.Id))
            {
                place.Rows.Read(place.Trace, place.Row, rest, ref span);
                if (range.Contains(span.StartUnixNano) && !visit(span, candidate))
                    break;
            }
        }
    }

    void Walk(TimeRange range, bool rest, TraceIdMap? index, bool[]? wanted, SpanVisit visit)
    {
        _overridden.Clear();
        foreach (var table in view.Tables)
        {
            Walk(new MemtableSpans(table), range, rest, index, wanted, visit);
            lock (table.Gate)
                AddOverridden(table);
        }
        foreach (var (group, hidden) in view.SpanGroups)
        {
            if (range.Overlaps(group.MinStart, group.MaxStart))
                Walk(new SegmentSpans(group, hidden), range, rest, index, wanted, visit);
        }
    }

    void Walk(SpanRows rows, TimeRange range, bool rest, TraceIdMap? index, bool[]? wanted, SpanVisit visit)
    {
        var span = new SpanView();
        for (var trace = 0; trace < rows.TraceCount; trace++)
        {
            if ((trace & 255) == 0)
                cancellation.ThrowIfCancellationRequested();
            var candidate = index?.Find(rows.TraceIdAt(trace)) ?? -1;
            if (wanted is not null && (candidate < 0 || !wanted[candidate]))
                continue;
            var overridden = _overridden.Count == 0 ? null : _overridden.GetValueOrDefault(rows.TraceIdAt(trace));
            for (var row = rows.FirstRow(trace); row >= 0; row = rows.NextRow(trace, row))
            {
                // One trace can have 100,000 spans with long texts.
                if ((row & 255) == 0)
                    cancellation.ThrowIfCancellationRequested();
                if (rows.IsHidden(row))
                    continue;
                rows.Read(trace, row, rest, ref span);
                if (!range.Contains(span.StartUnixNano) || overridden?.Contains(span.SpanId.Value) == true)
                    continue;
                if (visit(span, candidate))
                    continue;
                if (wanted is not null)
                    wanted[candidate] = false;
                break;
            }
        }
    }

    void AddOverridden(SpanTable table)
    {
        foreach (var (trace, spans) in table.Overridden)
        {
            if (!_overridden.TryGetValue(trace, out var all))
                _overridden.Add(trace, all = []);
            all.UnionWith(spans);
        }
    }
}
