using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Memtables;
using Sightline.Storage.Retention;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Views;

/// <summary>
/// One workspace's rows at one moment, over memtables (new before old) and segments: knows which revision is the
/// newest.
/// </summary>
sealed partial class StoreView : OlderTraces
{
    readonly StoreState _state;
    readonly WorkspaceId _workspace;
    readonly bool _givesExpired;
    // Those of SpanGroups that a span was looked for in; the next is often in the same.
    SegmentSpans?[]? _opened;

    StoreView(
        StoreState state, WorkspaceId workspace, RetentionCutoff cutoff, IReadOnlyList<SpanTable> tables,
        bool givesExpired)
    {
        _state = state;
        _workspace = workspace;
        _givesExpired = givesExpired;
        Cutoff = cutoff;
        Tables = tables;
    }

    /// <summary>Rows that were taken in before are out of date: readers must leave them out.</summary>
    public RetentionCutoff Cutoff { get; }

    /// <summary>Memtables' tables, new before old.</summary>
    public IReadOnlyList<SpanTable> Tables { get; }

    public IReadOnlyList<LiveGroup> SpanGroups => Groups(SegmentTable.Spans);

    public IReadOnlyList<LiveGroup> TraceGroups => Groups(SegmentTable.Traces);

    /// <summary>Row groups of a table, new before old.</summary>
    public IReadOnlyList<LiveGroup> Groups(SegmentTable table) => _state.Groups(_workspace, table);

    public IReadOnlyList<LiveGroup> CallGroups => _state.Calls(_workspace);

    /// <summary>Everything.</summary>
    public static StoreView Of(StoreState state, WorkspaceId workspace, RetentionCutoff cutoff)
    {
        var tables = new List<SpanTable>(2);
        if (state.Active.Find(workspace) is { } active)
            tables.Add(active);
        if (state.Flushing?.Find(workspace) is { } flushing)
            tables.Add(flushing);
        return new StoreView(state, workspace, cutoff, tables, givesExpired: false);
    }

    /// <summary>
    /// Everything that is older than the active memtable. It finds traces and spans that are out of date too: what
    /// comes again hides them.
    /// </summary>
    public static StoreView OlderThanActive(StoreState state, WorkspaceId workspace, RetentionCutoff cutoff) => new(
        state, workspace, cutoff, state.Flushing?.Find(workspace) is { } flushing ? [flushing] : [],
        givesExpired: true);

    public override bool TryFindTrace(TraceId id, out TracePlace place)
    {
        foreach (var table in Tables)
        {
            lock (table.Gate)
            {
                var trace = table.FindTrace(id);
                if (trace < 0)
                    continue;
                place = new TracePlace(new MemtableTraces(table, trace) { Cutoff = Cutoff.Traces }, 0);
                return Shows(place);
            }
        }
        foreach (var live in TraceGroups)
        {
            if (!live.Group.MayContain(id))
                continue;
            var rows = Open(live);
            var row = rows.Find(id);
            if (row < 0 || rows.IsHidden(row))
                continue;
            place = new TracePlace(rows, row);
            return Shows(place);
        }
        place = default;
        return false;
    }

    bool Shows(TracePlace place) => _givesExpired || !place.Rows.IsExpired(place.Row);

    SegmentTraces Open(LiveGroup live) =>
        new(live.Group, live.Hidden) { Cutoff = Cutoff.Of(SegmentTable.Traces, live.Class) };

    SegmentSpans OpenSpans(LiveGroup live) =>
        new(live.Group, live.Hidden) { Cutoff = Cutoff.Of(SegmentTable.Spans, live.Class) };

    // From new to old: the first that is found is the newest revision.
    public override bool TryFindSpan(TraceId trace, SpanId span, out SpanPlace place)
    {
        foreach (var table in Tables)
        {
            if (TryFindSpan(new MemtableSpans(table) { Cutoff = Cutoff.Spans }, trace, span, out place))
                return true;
        }
        _opened ??= new SegmentSpans?[SpanGroups.Count];
        for (var i = 0; i < _opened.Length; i++)
        {
            if (!SpanGroups[i].Group.MayContain(trace))
                continue;
            if (TryFindSpan(_opened[i] ??= OpenSpans(SpanGroups[i]), trace, span, out place))
                return true;
        }
        place = default;
        return false;
    }

    static bool TryFindSpan(SpanRows rows, TraceId id, SpanId span, out SpanPlace place)
    {
        var trace = rows.FindTrace(id);
        var row = trace < 0 ? -1 : rows.FindRow(trace, span);
        place = row < 0 ? default : new SpanPlace(rows, trace, row);
        return row >= 0;
    }

    public override IReadOnlyList<SpanPlace> FindSpans(TraceId trace)
    {
        var places = new List<SpanPlace>();
        HashSet<ulong>? overridden = null;
        foreach (var table in Tables)
        {
            var rows = new MemtableSpans(table) { Cutoff = Cutoff.Spans };
            lock (table.Gate)
            {
                Collect(rows, table.FindTrace(trace), overridden, places);
                AddOverridden(table, trace, ref overridden);
            }
        }
        foreach (var live in SpanGroups)
        {
            if (!live.Group.MayContain(trace))
                continue;
            var rows = OpenSpans(live);
            Collect(rows, rows.FindTrace(trace), overridden, places);
        }
        return places;
    }

    static void Collect(SpanRows rows, int trace, HashSet<ulong>? overridden, List<SpanPlace> places)
    {
        if (trace < 0)
            return;
        var view = new SpanView();
        for (var row = rows.FirstRow(trace); row >= 0; row = rows.NextRow(trace, row))
        {
            if (rows.IsHidden(row) || rows.IsExpired(row))
                continue;
            if (overridden is not null)
            {
                rows.Read(trace, row, rest: false, ref view);
                if (overridden.Contains(view.SpanId.Value))
                    continue;
            }
            places.Add(new SpanPlace(rows, trace, row));
        }
    }

    static void AddOverridden(SpanTable table, TraceId trace, ref HashSet<ulong>? overridden)
    {
        if (table.Overridden.TryGetValue(trace, out var spans))
            (overridden ??= []).UnionWith(spans);
    }
}
