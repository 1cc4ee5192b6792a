using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Segments.Reading;

/// <summary>
/// The columns of a row group as one reader sees them: loaded as they are asked for, and kept for as long as this
/// object. A column that the segment lacks reads as if no row had a value. One thread at a time.
/// </summary>
sealed class GroupReader(RowGroup group)
{
    readonly object?[] _columns = new object?[64];
    readonly long[]?[] _longs = new long[64][];
    byte[]? _traceIds;
    NumberColumn? _firstRows;
    int[]? _firsts;
    ScopeColumn? _scope;
    AttributesReader? _attributes;
    ParentColumn? _parents;

    public RowGroup Group => group;

    public int Rows => group.Rows;

    public int TraceCount => TraceIds.Length / TraceId.Size;

    byte[] TraceIds => _traceIds ??= group.ReadTraceIndex();

    NumberColumn PackedFirstRows => _firstRows ??=
        Parse(new ChunkId(ChunkId.TraceIndex, ChunkPart.Counts), chunk => NumberColumn.Read(chunk));

    /// <summary>The first row of each trace.</summary>
    public int[] FirstRows
    {
        get
        {
            if (_firsts is null)
            {
                var rows = new long[PackedFirstRows.Count];
                PackedFirstRows.CopyTo(0, rows);
                _firsts = new int[rows.Length];
                for (var i = 0; i < rows.Length; i++)
                    _firsts[i] = (int)rows[i];
            }
            return _firsts;
        }
    }

    public TraceId TraceIdAt(int trace) => TraceId.Read(TraceIds.AsSpan(trace * TraceId.Size));

    /// <summary>The number of a trace, or -1.</summary>
    public int FindTrace(TraceId id) => group.MayContain(id) ? SortedIds.Find(TraceIds, id) : -1;

    public int FirstRow(int trace) => _firsts is null ? (int)PackedFirstRows[trace] : _firsts[trace];

    /// <summary>The row after the trace's last one.</summary>
    public int EndRow(int trace) => trace + 1 < TraceCount ? FirstRow(trace + 1) : group.Rows;

    /// <summary>The number of the trace that a row belongs to.</summary>
    public int TraceOf(int row)
    {
        var trace = Array.BinarySearch(FirstRows, row);
        return trace < 0 ? ~trace - 1 : trace;
    }

    /// <summary>A column of numbers as it is packed; null where the segment lacks it.</summary>
    public NumberColumn? Number(Column column) =>
        Load(column, ChunkPart.Values, chunk => NumberColumn.Read(chunk));

    /// <summary>One value of a column of numbers.</summary>
    public long NumberAt(Column column, int row) =>
        _longs[column.Id] is { } longs ? longs[row] : Number(column) is { } packed ? packed[row] : NumberColumn.None;

    /// <summary>All values of a column of numbers.</summary>
    public long[] Longs(Column column)
    {
        ref var longs = ref _longs[column.Id];
        if (longs is null)
        {
            longs = new long[group.Rows];
            CopyTo(column, longs);
        }
        return longs;
    }

    /// <summary>Writes all values of a column of numbers.</summary>
    public void CopyTo(Column column, Span<long> numbers)
    {
        if (Number(column) is { } packed)
            packed.CopyTo(0, numbers);
        else
            numbers.Fill(NumberColumn.None);
    }

    /// <summary>A value of a column of ids.</summary>
    public ulong IdAt(Column column, int row) => BinaryPrimitives.ReadUInt64LittleEndian(Ids(column).AsSpan(row * 8));

    /// <summary>A column of ids, 8 bytes each.</summary>
    public byte[] Ids(Column column) => Load(column, ChunkPart.Values, chunk => chunk) ?? new byte[group.Rows * 8];

    /// <summary>The first row from <paramref name="from"/> on that has an id, or -1.</summary>
    public int FindId(Column column, ulong id, int from)
    {
        var ids = MemoryMarshal.Cast<byte, ulong>(Ids(column));
        var stored = BitConverter.IsLittleEndian ? id : BinaryPrimitives.ReverseEndianness(id);
        var at = ids[from..].IndexOf(stored);
        return at < 0 ? -1 : from + at;
    }

    public TextColumn Text(Column column)
    {
        if (_columns[column.Id] is not TextColumn text)
        {
            var has = group.Chunks.ContainsKey(new ChunkId(column.Id, ChunkPart.Values));
            text = has
                ? new TextColumn(TextsOf(column, ChunkPart.Dictionary), IdsOf(column))
                : new TextColumn(Texts.None, null);
            _columns[column.Id] = text;
        }
        return text;
    }

    public TextSetColumn TextSet(Column column)
    {
        if (_columns[column.Id] is not TextSetColumn set)
        {
            var counts = Parse(new ChunkId(column.Id, ChunkPart.Counts), chunk => NumberColumn.Read(chunk));
            set = new TextSetColumn(TextsOf(column, ChunkPart.Dictionary), IdsOf(column), counts);
            _columns[column.Id] = set;
        }
        return set;
    }

    public ScopeColumn Scope => _scope ??= new ScopeColumn(
        TextsOf(SpanColumns.Scope, ChunkPart.Dictionary),
        TextsOf(SpanColumns.Scope, ChunkPart.Resources),
        TextsOf(SpanColumns.Scope, ChunkPart.Services),
        IdsOf(SpanColumns.Scope));

    public AttributesReader Attributes => _attributes ??= new AttributesReader(
        group.File,
        group.Chunk(new ChunkId(SpanColumns.Attributes.Id, ChunkPart.Dictionary)),
        IdsOf(SpanColumns.Attributes));

    /// <summary>The parent of a span; 0 for none.</summary>
    public ulong ParentAt(int row)
    {
        _parents ??= new ParentColumn(
            Parse(new ChunkId(SpanColumns.Parent.Id, ChunkPart.Values), chunk => NumberColumn.Read(chunk)),
            group.Chunk(new ChunkId(SpanColumns.Parent.Id, ChunkPart.Others)));
        var value = _parents[row];
        return value < ParentBuilder.First
            ? value == ParentBuilder.NoParent ? 0 : _parents.Other(row)
            : IdAt(SpanColumns.SpanId, FirstRow(TraceOf(row)) + (int)(value - ParentBuilder.First));
    }

    /// <summary>Lets go of a column; it is loaded again when it is asked for.</summary>
    public void Forget(Column column)
    {
        _columns[column.Id] = null;
        _longs[column.Id] = null;
        switch (column.Kind)
        {
            case ColumnKind.Scope: _scope = null; break;
            case ColumnKind.Attributes: _attributes = null; break;
            case ColumnKind.Parent: _parents = null; break;
            default: break;
        }
    }

    Texts TextsOf(Column column, ChunkPart part) =>
        Parse(new ChunkId(column.Id, part), chunk => Texts.Read(chunk, out _));

    IdColumn IdsOf(Column column) =>
        Parse(new ChunkId(column.Id, ChunkPart.Values), chunk => IdColumn.Read(chunk));

    T? Load<T>(Column column, ChunkPart part, Func<byte[], T> read) where T : class
    {
        var id = new ChunkId(column.Id, part);
        if (_columns[column.Id] is null && group.Chunks.ContainsKey(id))
            _columns[column.Id] = Parse(id, read);
        return (T?)_columns[column.Id];
    }

    T Parse<T>(ChunkId id, Func<byte[], T> read)
    {
        var chunk = group.Chunk(id);
        try
        {
            return read(chunk);
        }
        catch (InvalidDataException cause)
        {
            throw new CorruptFileException(
                group.File.Path, group.Chunks[id].Offset, $"chunk {id} cannot be read: {cause.Message}");
        }
    }
}
