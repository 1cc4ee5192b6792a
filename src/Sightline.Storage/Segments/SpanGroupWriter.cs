using Sightline.Model.Workspaces;
using Sightline.Storage.Memory;
using Sightline.Storage.Memtables;

namespace Sightline.Storage.Segments;

/// <summary>Writes the spans of a table as row groups, sorted by trace, then by start.</summary>
sealed class SpanGroupWriter(SegmentFileWriter file, WorkspaceId workspace, SpanTable table)
{
    /// <summary>A group closes with the trace that reaches this: one column is then read in about a millisecond.</summary>
    const int GroupRows = 32_768;

    readonly ColumnWriter _column = new();
    readonly LocalIds _names = new();
    readonly LocalIds _services = new();
    readonly LocalIds _resources = new();
    readonly LocalIds _scopes = new();

    public void Write()
    {
        var traces = SortedTraces();
        var rows = new List<int>(GroupRows);
        var firstRows = new List<int>();
        var group = new List<int>();
        foreach (var trace in traces)
        {
            var before = rows.Count;
            AddRows(trace, rows);
            if (rows.Count == before)
                continue;
            group.Add(trace);
            firstRows.Add(before);
            if (rows.Count < GroupRows)
                continue;
            WriteGroup(group, firstRows, rows);
            rows.Clear();
            group.Clear();
            firstRows.Clear();
        }
        if (rows.Count > 0)
            WriteGroup(group, firstRows, rows);
    }

    int[] SortedTraces()
    {
        var traces = new int[table.Traces.Count];
        for (var i = 0; i < traces.Length; i++)
            traces[i] = i;
        Array.Sort(traces, (a, b) => table.Traces[a].Row.Id.CompareTo(table.Traces[b].Row.Id));
        return traces;
    }

    void AddRows(int trace, List<int> rows)
    {
        var first = rows.Count;
        for (var row = table.Traces[trace].Head; row >= 0; row = table.Rows[row].Next)
        {
            if (!table.Rows[row].Hidden)
                rows.Add(row);
        }
        rows.Sort(first, rows.Count - first, Comparer<int>.Create(CompareRows));
    }

    int CompareRows(int a, int b)
    {
        ref var x = ref table.Rows[a];
        ref var y = ref table.Rows[b];
        return x.Start != y.Start ? x.Start.CompareTo(y.Start) : x.SpanId.Value.CompareTo(y.SpanId.Value);
    }

    void WriteGroup(List<int> traces, List<int> firstRows, List<int> rows)
    {
        _names.Clear();
        _services.Clear();
        _resources.Clear();
        _scopes.Clear();
        WriteTraces(traces, firstRows);
        var times = new GroupTimes();
        foreach (var row in rows)
            times.Add(table.Rows[row].Start, table.Rows[row].Intake);
        WriteColumns(rows, times);
        WriteDictionaries();
        WriteRest(rows);
        file.EndGroup(workspace, rows.Count, times);
    }

    void WriteTraces(List<int> traces, List<int> firstRows)
    {
        var bloom = TraceBloom.Create(traces.Count);
        Span<byte> id = stackalloc byte[16];
        _column.Clear();
        foreach (var trace in traces)
        {
            table.Traces[trace].Row.Id.Write(id);
            _column.Add(id);
            TraceBloom.Add(bloom, table.Traces[trace].Row.Id);
        }
        Add(ChunkId.TraceIds, compress: false);
        foreach (var row in firstRows)
            _column.Add(row);
        Add(ChunkId.FirstRows, compress: true);
        file.Add(ChunkId.Bloom, bloom, compress: false);
    }

    void WriteColumns(List<int> rows, GroupTimes times)
    {
        foreach (var row in rows)
            _column.Add(table.Rows[row].SpanId.Value);
        Add(ChunkId.SpanIds, compress: false);
        foreach (var row in rows)
            _column.Add(table.Rows[row].ParentSpanId.Value);
        Add(ChunkId.ParentIds, compress: true);
        foreach (var row in rows)
            _column.Add(table.Rows[row].Start - times.MinStart);
        Add(ChunkId.Starts, compress: true);
        foreach (var row in rows)
            _column.Add(table.Rows[row].End == 0 ? long.MinValue : table.Rows[row].End - table.Rows[row].Start);
        Add(ChunkId.Durations, compress: true);
        foreach (var row in rows)
            _column.Add(table.Rows[row].Intake - times.MinIntake);
        Add(ChunkId.Intakes, compress: true);
        foreach (var row in rows)
            _column.Add(_names.Of(table.Rows[row].Name));
        Add(ChunkId.Names, compress: true);
        foreach (var row in rows)
            _column.Add(_scopes.Of(table.Rows[row].Scope));
        Add(ChunkId.Scopes, compress: true);
        foreach (var row in rows)
            _column.Add((byte)table.Rows[row].SpanKind);
        Add(ChunkId.SpanKinds, compress: true);
        foreach (var row in rows)
            _column.Add((byte)table.Rows[row].Status);
        Add(ChunkId.Statuses, compress: true);
        foreach (var row in rows)
            _column.Add((byte)table.Rows[row].Kind);
        Add(ChunkId.Kinds, compress: true);
    }

    void WriteDictionaries()
    {
        AddTexts(_names, table.Names);
        Add(ChunkId.NameTexts, compress: true);

        _column.Add(_scopes.Ids.Count);
        foreach (var id in _scopes.Ids)
        {
            var scope = table.Resources.Scope(id);
            _column.Add(_resources.Of(scope.Resource));
            AddText(table.Text(scope.Message));
            AddText(table.Text(scope.SchemaUrl));
        }
        Add(ChunkId.ScopeTexts, compress: true);

        _column.Add(_resources.Ids.Count);
        foreach (var id in _resources.Ids)
        {
            var resource = table.Resources.Resource(id);
            _column.Add(resource.Service < 0 ? -1 : _services.Of(resource.Service));
            AddText(table.Text(resource.Message));
            AddText(table.Text(resource.SchemaUrl));
        }
        Add(ChunkId.ResourceTexts, compress: true);

        AddTexts(_services, table.Resources.Services);
        Add(ChunkId.ServiceTexts, compress: true);
    }

    void AddTexts(LocalIds ids, BytesDictionary texts)
    {
        _column.Add(ids.Ids.Count);
        foreach (var id in ids.Ids)
            _column.Add(texts[id].Length);
        foreach (var id in ids.Ids)
            _column.Add(texts[id]);
    }

    void AddText(ReadOnlySpan<byte> text)
    {
        _column.Add(text.Length);
        _column.Add(text);
    }

    void WriteRest(List<int> rows)
    {
        foreach (var row in rows)
            _column.Add(table.Rows[row].Rest.Length);
        Add(ChunkId.RestLengths, compress: true);

        var blocks = new ColumnWriter();
        var first = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var rest = table.Rest(table.Rows[rows[i]].Rest);
            if (_column.Length > 0 && _column.Length + rest.Length > Limits.RestBlockBytes)
            {
                AddBlock(blocks, first);
                first = i;
            }
            _column.Add(rest);
        }
        AddBlock(blocks, first);
        file.Add(ChunkId.RestBlocks, blocks.Bytes, compress: true);
    }

    void AddBlock(ColumnWriter blocks, int firstRow)
    {
        blocks.Add(firstRow);
        SegmentFileWriter.AddRef(blocks, file.Store(_column.Bytes, compress: true));
        _column.Clear();
    }

    void Add(ChunkId id, bool compress)
    {
        file.Add(id, _column.Bytes, compress);
        _column.Clear();
    }
}
