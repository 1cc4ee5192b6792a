using Sightline.Model.Workspaces;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Segments.Writing;

/// <summary>Writes the spans of a memtable's table as row groups.</summary>
sealed class SpanTableWriter(GroupBuilder group, WorkspaceId workspace, SpanTable table)
{
    readonly IdBuilder _spanIds = group.Get<IdBuilder>(SpanColumns.SpanId);
    readonly ParentBuilder _parents = group.Get<ParentBuilder>(SpanColumns.Parent);
    readonly NumberBuilder _starts = group.Get<NumberBuilder>(SpanColumns.Start);
    readonly NumberBuilder _durations = group.Get<NumberBuilder>(SpanColumns.Duration);
    readonly NumberBuilder _intakes = group.Get<NumberBuilder>(SpanColumns.Intake);
    readonly TextBuilder _names = group.Get<TextBuilder>(SpanColumns.Name);
    readonly ScopeBuilder _scopes = group.Get<ScopeBuilder>(SpanColumns.Scope);
    readonly NumberBuilder _spanKinds = group.Get<NumberBuilder>(SpanColumns.SpanKind);
    readonly NumberBuilder _statuses = group.Get<NumberBuilder>(SpanColumns.Status);
    readonly NumberBuilder _kinds = group.Get<NumberBuilder>(SpanColumns.Kind);
    readonly AttributesBuilder _attributes = group.Get<AttributesBuilder>(SpanColumns.Attributes);
    readonly TextBuilder _keys = group.Get<TextBuilder>(SpanColumns.Key);
    readonly List<int> _rows = [];
    readonly Comparer<int> _order = Comparer<int>.Create((a, b) => Compare(table.Rows[a], table.Rows[b]));

    public void Write()
    {
        var traces = Runs();
        var first = 0;
        foreach (var end in RowGroups.Arrange(traces))
        {
            for (var i = first; i < end; i++)
                AddTrace(traces[i]);
            group.Write(workspace);
            first = end;
        }
    }

    TraceRun[] Runs()
    {
        var runs = new List<TraceRun>(table.Traces.Count);
        for (var trace = 0; trace < table.Traces.Count; trace++)
        {
            var rows = 0;
            var start = long.MaxValue;
            for (var row = table.Traces[trace].Head; row >= 0; row = table.Rows[row].Next)
            {
                if (table.Rows[row].Hidden)
                    continue;
                rows++;
                start = Math.Min(start, table.Rows[row].Start);
            }
            if (rows > 0)
                runs.Add(new TraceRun(table.Traces[trace].Row.Id, start, rows, trace));
        }
        return [.. runs];
    }

    void AddTrace(TraceRun trace)
    {
        group.BeginTrace(trace.Id);
        _rows.Clear();
        for (var row = table.Traces[trace.Tag].Head; row >= 0; row = table.Rows[row].Next)
        {
            if (!table.Rows[row].Hidden)
                _rows.Add(row);
        }
        _rows.Sort(_order);
        foreach (var row in _rows)
            AddRow(table.Rows[row]);
        group.CountRows(_rows.Count);
    }

    void AddRow(in MemRow row)
    {
        _spanIds.Add(row.SpanId.Value);
        _parents.Add(row.ParentSpanId.Value);
        _starts.Add(row.Start);
        _durations.Add(row.End == 0 ? NumberColumn.None : row.End - row.Start);
        _intakes.Add(row.Intake / TraceColumns.NanoPerMs);
        _names.Add(row.Name, table.Names);
        _scopes.Add(row.Scope, table.Resources);
        _spanKinds.Add((long)row.SpanKind);
        _statuses.Add((long)row.Status);
        _kinds.Add((long)row.Kind);
        _keys.Add(row.Key, table.Keys);
        _attributes.Add(table.Rest(row.Rest), group);
    }

    static int Compare(in MemRow a, in MemRow b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.SpanId.Value.CompareTo(b.SpanId.Value);
}
