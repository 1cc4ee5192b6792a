using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>The calls of a memtable at one moment as columns: the first rows, of which some hide others.</summary>
sealed class MemtableCallColumns : ColumnRows
{
    readonly MemColumns _calls;
    readonly int _texts;

    MemtableCallColumns(MemColumns calls, int rows)
    {
        _calls = calls;
        Rows = rows;
        // Texts of the first rows were there before the rows were.
        _texts = calls.Texts.Count;
    }

    public override int Rows { get; }

    /// <summary>The calls of a table as they are now.</summary>
    public static MemoryRows Of(MemColumns calls)
    {
        var columns = new MemtableCallColumns(calls, calls.Count);
        var hidden = new RowSet(columns.Rows);
        for (var row = 0; row < columns.Rows; row++)
        {
            if (calls.IsHidden(row, columns.Rows))
                hidden.Set(row);
        }
        var replaced = new Dictionary<TraceId, HashSet<ulong>>();
        calls.AddReplaced(columns.Rows, replaced);
        var replaces = new Dictionary<TraceId, HashSet<ulong>?>(replaced.Count);
        foreach (var (trace, spans) in replaced)
            replaces.Add(trace, spans);
        return new MemoryRows(columns, replaces) { Hidden = hidden, Calls = calls };
    }

    public override TraceId TraceIdAt(int row) => _calls.TraceIdAt(row);

    public override int TraceEnd(int row) => row + 1;

    public override void AddTrace(TraceId id, RowSet into)
    {
        for (var row = 0; row < Rows; row++)
        {
            if (_calls.TraceIdAt(row) == id)
                into.Set(row);
        }
    }

    public override ulong IdAt(Column column, int row) => _calls.SpanIdAt(row).Value;

    public override bool TryBounds(Column column, out long min, out long max)
    {
        (min, max) = (long.MinValue + 1, long.MaxValue);
        return Rows > 0;
    }

    public override void Between(Column column, long low, long high, RowSet into)
    {
        low = Math.Max(low, NumberColumn.None + 1);
        for (var row = 0; row < Rows; row++)
        {
            var number = _calls.Number(column, row);
            if (number >= low && number <= high)
                into.Set(row);
        }
    }

    public override long NumberAt(Column column, int row) => _calls.Number(column, row);

    public override void CopyTo(Column column, Span<long> numbers)
    {
        for (var row = 0; row < Rows; row++)
            numbers[row] = _calls.Number(column, row);
    }

    public override int TextCount(Column column) => _texts;

    public override ReadOnlySpan<byte> Text(Column column, int entry) => _calls.Texts[entry];

    public override int FindText(Column column, ReadOnlySpan<byte> text)
    {
        // Only the writer may use the hash table of a memtable's dictionary.
        for (var entry = 0; entry < _texts; entry++)
        {
            if (_calls.Texts[entry].SequenceEqual(text))
                return entry;
        }
        return -1;
    }

    public override int TextAt(Column column, int row) => _calls.TextId(column, row);

    public override void CopyTo(Column column, Span<int> texts)
    {
        for (var row = 0; row < Rows; row++)
            texts[row] = _calls.TextId(column, row);
    }

    public override void AddTexts(Column column, RowSet accepted, RowSet into)
    {
        for (var row = 0; row < Rows; row++)
        {
            if (accepted.Contains(_calls.TextId(column, row)))
                into.Set(row);
        }
    }

    public override ReadOnlySpan<int> SetAt(Column column, int row) =>
        throw new NotSupportedException($"Calls in memory have no column of sets {column.Name}.");
}
