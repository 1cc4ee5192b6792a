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
    readonly bool _keepsOpen;
    // Those of SpanGroups and TraceGroups that something was looked for in; the next is often in the same.
    SegmentSpans?[]? _openedSpans;
    SegmentTraces?[]? _openedTraces;
    // By table.
    Dictionary<SegmentTable, ulong[]?[]>? _sought;

    StoreView(
        StoreState state, WorkspaceId workspace, RetentionCutoff cutoff, IReadOnlyList<SpanTable> tables,
        bool givesExpired, bool keepsOpen)
    {
        _state = state;
        _workspace = workspace;
        _givesExpired = givesExpired;
        _keepsOpen = keepsOpen;
        Cutoff = cutoff;
        Tables = tables;
    }

    /// <summary>Rows that were taken in before are out of date: readers must leave them out.</summary>
    public RetentionCutoff Cutoff { get; }

    public WorkspaceId Workspace => _workspace;

    /// <summary>Memtables' tables, new before old.</summary>
    public IReadOnlyList<SpanTable> Tables { get; }

    public IReadOnlyList<LiveGroup> SpanGroups => Groups(SegmentTable.Spans);

    public IReadOnlyList<LiveGroup> TraceGroups => Groups(SegmentTable.Traces);

    /// <summary>Row groups of a table, new before old.</summary>
    public IReadOnlyList<LiveGroup> Groups(SegmentTable table) => _state.Groups(_workspace, table);

    public IReadOnlyList<LiveGroup> CallGroups => _state.Calls(_workspace);

    /// <summary>The traces that are looked for; null where they are not known before. For one thread.</summary>
    public SoughtTraces? Sought { get; set; }

    /// <summary>Row groups that are kept open.</summary>
    public int OpenGroups { get; private set; }

    /// <summary>Everything. Usable from several threads.</summary>
    public static StoreView Of(StoreState state, WorkspaceId workspace, RetentionCutoff cutoff) =>
        Of(state, workspace, cutoff, keepsOpen: false);

    /// <summary>Everything, for one thread that looks for many traces: what is opened for one is there for the next.</summary>
    public static StoreView Open(StoreState state, WorkspaceId workspace, RetentionCutoff cutoff) =>
        Of(state, workspace, cutoff, keepsOpen: true);

    static StoreView Of(StoreState state, WorkspaceId workspace, RetentionCutoff cutoff, bool keepsOpen)
    {
        var tables = new List<SpanTable>(2);
        if (state.Active.Find(workspace) is { } active)
            tables.Add(active);
        if (state.Flushing?.Find(workspace) is { } flushing)
            tables.Add(flushing);
        return new StoreView(state, workspace, cutoff, tables, givesExpired: false, keepsOpen);
    }

    /// <summary>
    /// Everything that is older than the active memtable. It finds traces and spans that are out of date too: what
    /// comes again hides them. For one thread.
    /// </summary>
    public static StoreView OlderThanActive(StoreState state, WorkspaceId workspace, RetentionCutoff cutoff) => new(
        state, workspace, cutoff, state.Flushing?.Find(workspace) is { } flushing ? [flushing] : [],
        givesExpired: true, keepsOpen: true);

    /// <summary>It shows this state of this workspace, and the active memtable had something of it already.</summary>
    public bool Shows(StoreState state, WorkspaceId workspace) =>
        _state == state && _workspace == workspace
        && (_givesExpired || (Tables is [var newest, ..] && newest == state.Active.Find(workspace)));

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
                return IsShown(place);
            }
        }
        var groups = TraceGroups;
        var holders = HoldersOf(SegmentTable.Traces, id);
        for (var i = 0; i < groups.Count; i++)
        {
            if (!holders.Has(i))
                continue;
            var rows = OpenTraces(groups, i);
            var row = rows.Find(id);
            if (row < 0 || rows.IsHidden(row))
                continue;
            place = new TracePlace(rows, row);
            return IsShown(place);
        }
        place = default;
        return false;
    }

    bool IsShown(TracePlace place) => _givesExpired || !place.Rows.IsExpired(place.Row);

    TraceHolders HoldersOf(SegmentTable table, TraceId trace)
    {
        var groups = Groups(table);
        var number = Sought?.NumberOf(trace) ?? -1;
        if (number < 0)
            return new TraceHolders(groups, trace, null, 0);
        _sought ??= [];
        if (!_sought.TryGetValue(table, out var sought))
            _sought.Add(table, sought = Sought!.In(groups));
        return new TraceHolders(groups, trace, sought, number);
    }

    SegmentTraces OpenTraces(IReadOnlyList<LiveGroup> groups, int group) => _openedTraces?[group]
        ?? Keep(ref _openedTraces, groups.Count, group, new SegmentTraces(groups[group].Group, groups[group].Hidden)
        {
            Cutoff = Cutoff.Of(SegmentTable.Traces, groups[group].Class),
        });

    SegmentSpans OpenSpans(IReadOnlyList<LiveGroup> groups, int group) => _openedSpans?[group]
        ?? Keep(ref _openedSpans, groups.Count, group, new SegmentSpans(groups[group].Group, groups[group].Hidden)
        {
            Cutoff = Cutoff.Of(SegmentTable.Spans, groups[group].Class),
        });

    T Keep<T>(ref T?[]? opened, int groups, int group, T rows) where T : class
    {
        if (!_keepsOpen)
            return rows;
        OpenGroups++;
        return (opened ??= new T?[groups])[group] = rows;
    }

    // From new to old: the first that is found is the newest revision.
    public override bool TryFindSpan(TraceId trace, SpanId span, out SpanPlace place)
    {
        foreach (var table in Tables)
        {
            if (TryFindSpan(new MemtableSpans(table) { Cutoff = Cutoff.Spans }, trace, span, out place))
                return true;
        }
        var groups = SpanGroups;
        var holders = HoldersOf(SegmentTable.Spans, trace);
        for (var i = 0; i < groups.Count; i++)
        {
            if (holders.Has(i) && TryFindSpan(OpenSpans(groups, i), trace, span, out place))
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
        var groups = SpanGroups;
        var holders = HoldersOf(SegmentTable.Spans, trace);
        for (var i = 0; i < groups.Count; i++)
        {
            if (!holders.Has(i))
                continue;
            var rows = OpenSpans(groups, i);
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
