using System.Text;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;
using Sightline.Storage.Ledgers;
using Sightline.Storage.Manifest;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Sampling;

/// <summary>
/// The traces of one row group whose spans are to go, and where those spans are: a trace goes whole, in one change of
/// the store. At most as many traces as a row group has.
/// </summary>
sealed class DroppedTraces(WorkspaceId workspace, StoreState state)
{
    // As the records stand, by id.
    readonly List<TraceId> _traces = [];
    readonly List<int> _records = [];
    readonly Dictionary<LedgerKey, long> _counts = [];
    LiveSegment? _source;
    long _minStart = long.MaxValue;
    long _maxEnd = long.MinValue;

    /// <summary>Rows of the table of spans, by segment, in the numbers of delete vectors.</summary>
    public Dictionary<LiveSegment, List<int>> Rows { get; } = [];

    /// <summary>What changes in the ledger.</summary>
    public IReadOnlyList<LedgerDelta> Deltas
    {
        get
        {
            var counts = new LedgerCounts();
            foreach (var (key, count) in _counts)
            {
                counts.Add(key, count);
                counts.Add(key with { Fate = Fate.Stored }, -count);
            }
            return counts.ToDeltas();
        }
    }

    public long Spans { get; private set; }

    /// <summary>
    /// The last start of a trace that was looked at, kept or not, Unix nanoseconds: chance has no say in it, so that what
    /// traces up to then stand for is right on average.
    /// </summary>
    public long MaxStart { get; private set; } = long.MinValue;

    public int Traces => _traces.Count;

    /// <summary>
    /// Finds the traces that were decided to be dropped and whose last span was taken in from a time to before another,
    /// Unix milliseconds. Those that a memtable has something newer of are left for later.
    /// </summary>
    public void Find(LiveSegment segment, RowGroup group, long from, long before)
    {
        var records = new SegmentTraces(group, segment.Hidden);
        if (records.Columns.Number(TraceColumns.Sampling) is not { Max: > 0 })
            return;
        _source = segment;
        var sampling = records.Columns.Longs(TraceColumns.Sampling);
        var intakes = records.Columns.Longs(TraceColumns.Intake);
        for (var row = 0; row < sampling.Length; row++)
        {
            if (intakes[row] < from || intakes[row] >= before || records.IsHidden(row))
                continue;
            var start = records.Columns.NumberAt(TraceColumns.Start, row);
            MaxStart = Math.Max(MaxStart, start);
            if (!TraceSampling.IsDroppedPacked(sampling[row]))
                continue;
            _minStart = Math.Min(_minStart, start);
            _maxEnd = Math.Max(_maxEnd, start + records.Columns.NumberAt(TraceColumns.Duration, row));
            _traces.Add(records.Columns.TraceIdAt(row));
            _records.Add(records.SegmentRow(row));
        }
        LeaveNewer(state);
        if (_traces.Count > 0)
            FindRows();
    }

    /// <summary>
    /// Nothing has changed since that speaks for one of the traces, and the segments are as they were. By who applies,
    /// under the flush gate.
    /// </summary>
    public bool StillHolds(StoreState now)
    {
        var live = new Dictionary<SegmentFile, LiveSegment>();
        foreach (var segment in now.Segments)
            live.Add(segment.File, segment);
        foreach (var (segment, _) in Rows)
        {
            if (!live.TryGetValue(segment.File, out var current) || !ReferenceEquals(current.Hidden, segment.Hidden))
                return false;
        }
        if (!live.TryGetValue(_source!.File, out var source))
            return false;
        if (!ReferenceEquals(source.Hidden, _source.Hidden) && _records.Exists(source.Hidden.Contains))
            return false;
        foreach (var table in new[] { now.Active.Find(workspace), now.Flushing?.Find(workspace) })
        {
            if (table is null)
                continue;
            lock (table.Gate)
            {
                if (_traces.Exists(table.HasNewer))
                    return false;
            }
        }
        return true;
    }

    void LeaveNewer(StoreState state)
    {
        foreach (var table in new[] { state.Active.Find(workspace), state.Flushing?.Find(workspace) })
        {
            if (table is null)
                continue;
            lock (table.Gate)
            {
                var kept = 0;
                for (var i = 0; i < _traces.Count; i++)
                {
                    if (table.HasNewer(_traces[i]))
                        continue;
                    (_traces[kept], _records[kept]) = (_traces[i], _records[i]);
                    kept++;
                }
                _traces.RemoveRange(kept, _traces.Count - kept);
                _records.RemoveRange(kept, _records.Count - kept);
            }
        }
    }

    void FindRows()
    {
        foreach (var segment in state.Segments)
        {
            if (segment.File.Table != SegmentTable.Spans)
                continue;
            foreach (var group in segment.File.Groups)
            {
                if (group.Workspace == workspace && group.MinStart <= _maxEnd && group.MaxStart >= _minStart)
                    FindRows(segment, new GroupReader(group));
            }
        }
    }

    // Both have their traces by id.
    void FindRows(LiveSegment segment, GroupReader columns)
    {
        var at = 0;
        for (var trace = 0; trace < columns.TraceCount && at < _traces.Count; trace++)
        {
            var id = columns.TraceIdAt(trace);
            while (at < _traces.Count && _traces[at] < id)
                at++;
            if (at < _traces.Count && _traces[at] == id)
                AddRows(segment, columns, trace);
        }
    }

    void AddRows(LiveSegment segment, GroupReader columns, int trace)
    {
        var intakes = columns.Longs(SpanColumns.Intake);
        var keys = columns.Text(SpanColumns.Key);
        for (var row = columns.FirstRow(trace); row < columns.EndRow(trace); row++)
        {
            var inSegment = columns.Group.FirstRow + row;
            if (segment.Hidden.Contains(inSegment))
                continue;
            if (!Rows.TryGetValue(segment, out var rows))
                Rows.Add(segment, rows = []);
            rows.Add(inSegment);
            Count(keys[row], intakes[row]);
        }
    }

    void Count(ReadOnlySpan<byte> key, long intake)
    {
        Spans++;
        var at = new LedgerKey(
            workspace, Key(key), Signal.Traces, Fate.SampledOut, LedgerKey.HourOf(intake * TraceColumns.NanoPerMs));
        _counts[at] = _counts.GetValueOrDefault(at) + 1;
    }

    byte[] _lastKey = [];
    Guid _lastGuid;

    // An earlier version did not store it.
    Guid Key(ReadOnlySpan<byte> key)
    {
        if (key.SequenceEqual(_lastKey))
            return _lastGuid;
        _lastKey = key.ToArray();
        _lastGuid = Guid.TryParseExact(Encoding.ASCII.GetString(key), "N", out var guid) ? guid : Guid.Empty;
        return _lastGuid;
    }
}
