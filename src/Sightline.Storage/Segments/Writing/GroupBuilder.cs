using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Payloads;
using Sightline.Storage.Schemas;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>
/// Collects the rows of one row group and writes them: traces in ascending order of their ids, the rows of each after
/// it. Used again from group to group of a segment.
/// </summary>
sealed class GroupBuilder : IDisposable
{
    static readonly Column TraceIndex = new(ChunkId.TraceIndex, "trace_id", ColumnKind.Id);

    readonly SegmentFileWriter _file;
    readonly TableSchema _schema;
    readonly ColumnBuilder[] _columns;
    readonly AttributesBuilder? _attributes;
    GrowList<TraceId> _traces = new();
    GrowList<long> _firstRows = new();

    public GroupBuilder(SegmentFileWriter file, TableSchema schema, PayloadWriter payloads)
    {
        _file = file;
        _schema = schema;
        Payloads = payloads;
        _columns = new ColumnBuilder[schema.Columns.Count];
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i] = ColumnBuilder.Of(schema.Columns[i]);
            _attributes ??= _columns[i] as AttributesBuilder;
        }
    }

    /// <summary>Where a chunk is put together before <see cref="Add"/>.</summary>
    public ColumnWriter Scratch { get; } = new();

    public PayloadWriter Payloads { get; }

    /// <summary>Words of the group's short texts.</summary>
    public TokenSet Words { get; } = new();

    /// <summary>Words of the group's long texts that no payload block holds whole.</summary>
    public TokenSet Joints { get; } = new();

    /// <summary>Rows so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Span ids of the rows; of tables that have them.</summary>
    public ReadOnlySpan<ulong> SpanIds => Get<IdBuilder>(_schema.SpanId!).Ids;

    /// <summary>The first row of each trace.</summary>
    public ReadOnlySpan<long> FirstRows => _firstRows.Items;

    public T Get<T>(Column column) where T : ColumnBuilder => (T)Array.Find(_columns, c => c.Column == column)!;

    /// <summary>Begins a trace; its rows follow.</summary>
    public void BeginTrace(TraceId id)
    {
        _traces.Add(id);
        _firstRows.Add(Rows);
    }

    /// <summary>Counts rows whose values were added to the columns, or will be before <see cref="Write"/>.</summary>
    public void CountRows(int rows) => Rows += rows;

    /// <summary>Fills all columns with rows of other row groups, in order; of one source ascending.</summary>
    public void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows)
    {
        foreach (var column in _columns)
        {
            if (column is AttributesBuilder attributes)
                attributes.Copy(sources, rows, this);
            else
                column.Copy(sources, rows);
            // Rows of all times meet rows of all times where a day was sent out of order: what many groups have of one
            // column is much less than what they have of all.
            if (sources.Count > Limits.MergeGroupsOpen)
                Forget(column.Column, sources);
        }
    }

    static void Forget(Column column, IReadOnlyList<GroupReader> sources)
    {
        foreach (var source in sources)
            source.Forget(column);
    }

    /// <summary>Takes the texts of a dictionary into the filter, where the table's texts can be searched.</summary>
    public void AddWords(TextPool texts)
    {
        if (_attributes is null)
            return;
        for (var id = 0; id < texts.Count; id++)
            Words.AddText(texts[id]);
    }

    /// <summary>Writes the scratch as a chunk of a column.</summary>
    public void Add(Column column, ChunkPart part, bool compress)
    {
        _file.Add(new ChunkId(column.Id, part), Scratch.Bytes, compress);
        Scratch.Clear();
    }

    /// <summary>Writes the scratch; the caller keeps where it lies.</summary>
    public ChunkRef Store(bool compress)
    {
        var at = _file.Store(Scratch.Bytes, compress);
        Scratch.Clear();
        return at;
    }

    /// <summary>Writes the group.</summary>
    public void Write(WorkspaceId workspace)
    {
        var times = Times();
        WriteTraces();
        foreach (var column in _columns)
            column.Write(this);
        if (_attributes is not null)
            WriteWords();
        _file.EndGroup(workspace, Rows, times);
        foreach (var column in _columns)
            column.Clear();
        Rows = 0;
        _traces.Clear();
        _firstRows.Clear();
    }

    public void Dispose()
    {
        foreach (var column in _columns)
            column.Release();
        _traces.Release();
        _firstRows.Release();
    }

    GroupTimes Times()
    {
        var times = new GroupTimes();
        var starts = Get<NumberBuilder>(_schema.Start).Values;
        var intakes = Get<NumberBuilder>(_schema.Intake).Values;
        for (var row = 0; row < starts.Length; row++)
            times.Add(starts[row], intakes[row] * TraceColumns.NanoPerMs);
        return times;
    }

    void WriteTraces()
    {
        var bloom = TraceBloom.Create(_traces.Count);
        Span<byte> bytes = stackalloc byte[TraceId.Size];
        foreach (var id in _traces.Items)
        {
            id.Write(bytes);
            Scratch.Add(bytes);
            TraceBloom.Add(bloom, id);
        }
        Add(TraceIndex, ChunkPart.Values, compress: false);
        NumberColumn.Write(_firstRows.Items, Scratch);
        Add(TraceIndex, ChunkPart.Counts, compress: false);
        Scratch.Add(bloom);
        Add(TraceIndex, ChunkPart.Filter, compress: false);
    }

    void WriteWords()
    {
        Scratch.Add(TokenFilter.Create(Words));
        Add(TraceIndex, ChunkPart.Words, compress: false);
        Scratch.Add(TokenFilter.Create(Joints));
        Add(TraceIndex, ChunkPart.Joints, compress: false);
        Words.Clear();
        Joints.Clear();
    }
}
