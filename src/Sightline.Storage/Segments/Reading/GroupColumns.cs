using System.Buffers.Binary;
using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments.Reading;

/// <summary>The columns of a row group as queries see them.</summary>
sealed class GroupColumns(GroupReader reader) : ColumnRows
{
    // Of the row that was asked for last; the next one is mostly in the same trace or the one behind it.
    int _trace;
    byte[]? _ids;
    Column? _idColumn;

    public override int Rows => reader.Rows;

    public override TraceId TraceIdAt(int row) => reader.TraceIdAt(TraceOf(row));

    public override int TraceEnd(int row) => reader.EndRow(TraceOf(row));

    /// <summary>The number of the trace that a row belongs to.</summary>
    public int TraceOf(int row)
    {
        if (reader.TraceCount == reader.Rows)
            return row;
        var firsts = reader.FirstRows;
        if (row < firsts[_trace])
            return _trace = reader.TraceOf(row);
        for (var steps = 0; _trace + 1 < firsts.Length && firsts[_trace + 1] <= row; steps++)
        {
            if (steps == 16)
                return _trace = reader.TraceOf(row);
            _trace++;
        }
        return _trace;
    }

    public override void AddTrace(TraceId id, RowSet into)
    {
        var trace = reader.FindTrace(id);
        if (trace >= 0)
            into.SetRange(reader.FirstRow(trace), reader.EndRow(trace));
    }

    /// <summary>Adds the rows of traces, by whichever of the two are fewer: the named traces, or those of the row group.</summary>
    public void AddTraces(IReadOnlySet<TraceId> named, RowSet into)
    {
        if (named.Count < reader.TraceCount)
        {
            foreach (var id in named)
                AddTrace(id, into);
            return;
        }
        for (var trace = 0; trace < reader.TraceCount; trace++)
        {
            if (named.Contains(reader.TraceIdAt(trace)))
                into.SetRange(reader.FirstRow(trace), reader.EndRow(trace));
        }
    }

    public override ulong IdAt(Column column, int row)
    {
        if (_idColumn != column)
            (_idColumn, _ids) = (column, reader.Ids(column));
        return BinaryPrimitives.ReadUInt64LittleEndian(_ids.AsSpan(row * 8));
    }

    public override bool TryBounds(Column column, out long min, out long max)
    {
        var numbers = reader.Number(column);
        (min, max) = numbers is null ? (1, 0) : (numbers.Min, numbers.Max);
        return min <= max;
    }

    public override void Between(Column column, long low, long high, RowSet into) =>
        reader.Number(column)?.Between(low, high, into);

    public override long NumberAt(Column column, int row) => reader.NumberAt(column, row);

    public override void CopyTo(Column column, Span<long> numbers) => reader.CopyTo(column, numbers);

    public override int TextCount(Column column) => TextsOf(column).Count;

    public override ReadOnlySpan<byte> Text(Column column, int entry) => TextsOf(column)[entry];

    public override int FindText(Column column, ReadOnlySpan<byte> text) => TextsOf(column).Find(text);

    public override int TextAt(Column column, int row) => reader.Text(column).Ids is { } ids ? ids[row] : 0;

    public override void CopyTo(Column column, Span<int> texts)
    {
        if (reader.Text(column).Ids is { } ids)
            ids.CopyTo(0, texts);
        else
            texts.Clear();
    }

    public override void AddTexts(Column column, RowSet accepted, RowSet into)
    {
        if (reader.Text(column).Ids is { } ids)
            ids.In(accepted, into);
        else if (accepted.Contains(0))
            into.SetAll();
    }

    public override ReadOnlySpan<int> SetAt(Column column, int row) => reader.TextSet(column).NumbersAt(row);

    Texts TextsOf(Column column) =>
        column.Kind == ColumnKind.TextSet ? reader.TextSet(column).Texts : reader.Text(column).Texts;
}
