using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Memtables;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Views;

/// <summary>
/// One workspace's rows at one moment, over memtables (new before old) and segments: knows which revision is the
/// newest.
/// </summary>
sealed class StoreView : OlderTraces
{
    readonly StoreState _state;
    readonly WorkspaceId _workspace;
    // Those of SpanGroups that a span was looked for in; the next is often in the same.
    SegmentSpans?[]? _opened;

    StoreView(StoreState state, WorkspaceId workspace, IReadOnlyList<SpanTable> tables)
    {
        _state = state;
        _workspace = workspace;
        Tables = tables;
    }

    /// <summary>Memtables' tables, new before old.</summary>
    public IReadOnlyList<SpanTable> Tables { get; }

    public IReadOnlyList<LiveGroup> SpanGroups => Groups(SegmentTable.Spans);

    public IReadOnlyList<LiveGroup> TraceGroups => Groups(SegmentTable.Traces);

    /// <summary>The calls of memtables, new before old.</summary>
    public IReadOnlyList<MemoryRows> Calls { get; init; } = [];

    /// <summary>Row groups of a table, new before old.</summary>
    public IReadOnlyList<LiveGroup> Groups(SegmentTable table) => _state.Groups(_workspace, table);

    /// <summary>Everything.</summary>
    public static StoreView Of(StoreState state, WorkspaceId workspace)
    {
        var tables = new List<SpanTable>(2);
        if (state.Active.Find(workspace) is { } active)
            tables.Add(active);
        if (state.Flushing?.Find(workspace) is { } flushing)
            tables.Add(flushing);
        return new StoreView(state, workspace, tables);
    }

    /// <summary>Everything that is older than the active memtable.</summary>
    public static StoreView OlderThanActive(StoreState state, WorkspaceId workspace) =>
        new(state, workspace, state.Flushing?.Find(workspace) is { } flushing ? [flushing] : []);

    public override bool TryFindTrace(TraceId id, out TracePlace place)
    {
        foreach (var table in Tables)
        {
            lock (table.Gate)
            {
                var trace = table.FindTrace(id);
                if (trace < 0)
                    continue;
                place = new TracePlace(new MemtableTraces(table, trace), 0);
                return true;
            }
        }
        foreach (var (group, hidden) in TraceGroups)
        {
            if (!group.MayContain(id))
                continue;
            var rows = new SegmentTraces(group, hidden);
            var row = rows.Find(id);
            if (row < 0 || rows.IsHidden(row))
                continue;
            place = new TracePlace(rows, row);
            return true;
        }
        place = default;
        return false;
    }

    // From new to old: the first that is found is the newest revision.
    public override bool TryFindSpan(TraceId trace, SpanId span, out SpanPlace place)
    {
        foreach (var table in Tables)
        {
            if (TryFindSpan(new MemtableSpans(table), trace, span, out place))
                return true;
        }
        _opened ??= new SegmentSpans?[SpanGroups.Count];
        for (var i = 0; i < _opened.Length; i++)
        {
            var (group, hidden) = SpanGroups[i];
            if (!group.MayContain(trace))
                continue;
            if (TryFindSpan(_opened[i] ??= new SegmentSpans(group, hidden), trace, span, out place))
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
            var rows = new MemtableSpans(table);
            lock (table.Gate)
            {
                Collect(rows, table.FindTrace(trace), overridden, places);
                AddOverridden(table, trace, ref overridden);
            }
        }
        foreach (var (group, hidden) in SpanGroups)
        {
            if (!group.MayContain(trace))
                continue;
            var rows = new SegmentSpans(group, hidden);
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
            if (rows.IsHidden(row))
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
