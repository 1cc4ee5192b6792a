using System.Collections.ObjectModel;
using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Writing;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>Calls of a memtable at one moment as columns: a run of rows, of which some are hidden by others.</summary>
sealed class MemtableCallColumns : ColumnRows
{
    readonly MemColumns _calls;
    readonly int _first;
    readonly int _texts;

    MemtableCallColumns(MemColumns calls, int first, int rows)
    {
        (_calls, _first) = (calls, first);
        Rows = rows;
        // Texts of the first rows were there before the rows were.
        _texts = calls.Texts.Count;
    }

    public override int Rows { get; }

    /// <summary>
    /// Adds the calls of a table as they are now, in runs as long as a row group is, so that several threads look at them.
    /// What they replace in older places is said of the last run, behind which those come.
    /// </summary>
    public static void Add(MemColumns calls, List<MemoryRows> to)
    {
        var count = calls.Count;
        var first = 0;
        for (; count - first > RowGroups.RowsMax; first += RowGroups.RowsMax)
            to.Add(Run(calls, count, first, RowGroups.RowsMax, ReadOnlyDictionary<TraceId, HashSet<ulong>?>.Empty));
        to.Add(Run(calls, count, first, count - first, Replaced(calls, count)));
    }

    static MemoryRows Run(
        MemColumns calls, int count, int first, int rows, IReadOnlyDictionary<TraceId, HashSet<ulong>?> replaces)
    {
        var hidden = new RowSet(rows);
        for (var row = 0; row < rows; row++)
        {
            if (calls.IsHidden(first + row, count))
                hidden.Set(row);
        }
        return new MemoryRows(new MemtableCallColumns(calls, first, rows), replaces)
        {
            Hidden = hidden,
            Calls = calls,
            CallCount = count,
        };
    }

    static Dictionary<TraceId, HashSet<ulong>?> Replaced(MemColumns calls, int count)
    {
        var replaced = new Dictionary<TraceId, HashSet<ulong>>();
        calls.AddReplaced(count, replaced);
        return replaced!;
    }

    public override TraceId TraceIdAt(int row) => _calls.TraceIdAt(_first + row);

    public override int TraceEnd(int row) => row + 1;

    public override void AddTrace(TraceId id, RowSet into)
    {
        for (var row = 0; row < Rows; row++)
        {
            if (_calls.TraceIdAt(_first + row) == id)
                into.Set(row);
        }
    }

    public override ulong IdAt(Column column, int row) => _calls.SpanIdAt(_first + row).Value;

    public override bool TryBounds(Column column, out long min, out long max)
    {
        (min, max) = (long.MinValue + 1, long.MaxValue);
        return Rows > 0;
    }

    public override void Between(Column column, long low, long high, RowSet into)
    {
        low = Math.Max(low, NumberColumn.None + 1);
        if (high < low)
            return;
        // What lies together in memory begins with a word of the set.
        for (var row = 0; row < Rows;)
        {
            var numbers = _calls.NumbersFrom(column, _first + row);
            numbers = numbers[..Math.Min(numbers.Length, Rows - row)];
            PackedScan.Between(numbers, low, high, into.Words[(row >> 6)..]);
            row += numbers.Length;
        }
    }

    public override long NumberAt(Column column, int row) => _calls.Number(column, _first + row);

    public override void CopyTo(Column column, Span<long> numbers) => _calls.CopyTo(column, _first, numbers[..Rows]);

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

    public override int TextAt(Column column, int row) => _calls.TextId(column, _first + row);

    public override void CopyTo(Column column, Span<int> texts) => _calls.CopyTo(column, _first, texts[..Rows]);

    public override void AddTexts(Column column, RowSet accepted, RowSet into)
    {
        for (var row = 0; row < Rows; row++)
        {
            if (accepted.Contains(_calls.TextId(column, _first + row)))
                into.Set(row);
        }
    }

    public override ReadOnlySpan<int> SetAt(Column column, int row) =>
        throw new NotSupportedException($"Calls in memory have no column of sets {column.Name}.");
}
