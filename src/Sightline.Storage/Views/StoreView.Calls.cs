using Sightline.Model.Ids;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Views;

sealed partial class StoreView
{
    // Those of CallGroups that a call was looked for in.
    SegmentRows?[]? _openedCalls;

    public override bool TryFindCall(TraceId trace, SpanId span, out CallPlace place)
    {
        foreach (var table in Tables)
        {
            int row;
            lock (table.Gate)
                row = table.Calls.Find(trace, span);
            if (row < 0)
                continue;
            place = new CallPlace(table.Calls, row);
            return !table.Calls.IsHidden(row);
        }
        var groups = CallGroups;
        var holders = HoldersOf(SegmentTable.Calls, trace);
        for (var i = 0; i < groups.Count; i++)
        {
            if (!holders.Has(i))
                continue;
            var rows = OpenCalls(groups, i);
            var (first, end) = rows.RowsOf(trace);
            for (var row = first; row < end; row++)
            {
                if (rows.SpanIdAt(row) != span || rows.IsHidden(row))
                    continue;
                place = new CallPlace(rows, row);
                return true;
            }
        }
        place = default;
        return false;
    }

    public override IReadOnlyList<CallPlace> FindCalls(TraceId trace)
    {
        var places = new List<CallPlace>();
        HashSet<ulong>? newer = null;
        foreach (var table in Tables)
            Collect(table, trace, ref newer, places);
        var groups = CallGroups;
        var holders = HoldersOf(SegmentTable.Calls, trace);
        for (var i = 0; i < groups.Count; i++)
        {
            if (!holders.Has(i))
                continue;
            var rows = OpenCalls(groups, i);
            var (first, end) = rows.RowsOf(trace);
            for (var row = first; row < end; row++)
            {
                if (!rows.IsHidden(row) && newer?.Contains(rows.SpanIdAt(row).Value) != true)
                    places.Add(new CallPlace(rows, row));
            }
        }
        return places;
    }

    // Adds those that no newer memtable has a row of, and their spans to what is newer than the next place.
    static void Collect(SpanTable table, TraceId trace, ref HashSet<ulong>? newer, List<CallPlace> places)
    {
        var calls = table.Calls;
        int newest;
        lock (table.Gate)
            newest = calls.NewestOf(trace);
        if (newest < 0)
            return;
        var seen = new HashSet<ulong>();
        for (var row = newest; row >= 0; row = calls.PreviousOf(row))
        {
            var span = calls.SpanIdAt(row).Value;
            seen.Add(span);
            // What comes while we look is left out as a whole: the row, and that it replaces another.
            if (!calls.IsHidden(row, newest + 1) && newer?.Contains(span) != true)
                places.Add(new CallPlace(calls, row));
        }
        if (newer is null)
            newer = seen;
        else
            newer.UnionWith(seen);
    }

    public override bool HasCalls(TraceId trace) => FindCallGroup(trace) >= 0;

    /// <summary>Where the newest calls of a trace are: 0 for a memtable, from 1 on for row groups, -1 for nowhere.</summary>
    public int FindCallGroup(TraceId trace)
    {
        foreach (var table in Tables)
        {
            lock (table.Gate)
            {
                if (table.Calls.NewestOf(trace) >= 0)
                    return 0;
            }
        }
        var groups = CallGroups;
        var holders = HoldersOf(SegmentTable.Calls, trace);
        for (var i = 0; i < groups.Count; i++)
        {
            if (holders.Has(i))
                return i + 1;
        }
        return -1;
    }

    SegmentRows OpenCalls(IReadOnlyList<LiveGroup> groups, int group) => _openedCalls?[group]
        ?? Keep(ref _openedCalls, groups.Count, group, new SegmentRows(CallColumns.Schema, groups[group]));
}
