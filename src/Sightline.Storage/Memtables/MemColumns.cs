using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>
/// The columns of a table of numbers and short texts in a memtable: rows are only appended, and a row that replaces
/// another of its (trace, span) hides it. One writer; columns can be read at any time without a lock, by who took
/// <see cref="Count"/> once and looks at no row from there on; <see cref="Find"/> and <see cref="NewestOf"/> only under
/// the lock that the writer holds.
/// </summary>
sealed class MemColumns : FlatRows
{
    const int NotReplaced = int.MaxValue;
    const int ColumnsMax = 64;

    readonly TableSchema _schema;
    readonly ByteArena _arena = new();
    readonly BytesDictionary _texts;
    // By the columns' numbers.
    readonly AppendList<long>?[] _numbers = new AppendList<long>?[ColumnsMax];
    readonly AppendList<int>?[] _textIds = new AppendList<int>?[ColumnsMax];
    readonly AppendList<Key> _keys = new();
    // The row that replaces it; its own number for a row that only says that there is no call any more.
    readonly AppendList<int> _replacedBy = new();
    readonly TraceIdMap _traces = new();
    readonly long[] _nextNumbers = new long[ColumnsMax];
    readonly int[] _nextTexts = new int[ColumnsMax];
    readonly long _rowBytes;
    // Newest row of each (trace, span), and one more.
    int[] _slots = new int[64];
    int _used;
    int _count;

    // Previous is the trace's row before this one, -1 at the end.
    readonly record struct Key(TraceId Trace, SpanId Span, int Previous, bool ReplacesOlder);

    public MemColumns(TableSchema schema)
    {
        _schema = schema;
        _texts = new BytesDictionary(_arena);
        _rowBytes = 56;
        foreach (var column in schema.Columns)
        {
            if (column == schema.SpanId)
                continue;
            if (column.Kind == ColumnKind.Number)
                _numbers[column.Id] = new AppendList<long>();
            else if (column.Kind == ColumnKind.Text)
                _textIds[column.Id] = new AppendList<int>();
            else
                throw new NotSupportedException($"A column of kind {column.Kind} has no place in memory.");
            _rowBytes += column.Kind == ColumnKind.Number ? 8 : 4;
        }
        Begin();
    }

    /// <summary>Rows so far, hidden ones included.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Rows that it adds to those in older places: less those that it replaces there. May be negative.</summary>
    public long Added { get; private set; }

    /// <summary>Memory held, roughly.</summary>
    public long Bytes => _count * _rowBytes + _arena.Bytes + _texts.Count * 40L + _slots.Length * 4L;

    public override object Place => this;

    public override TraceId TraceIdAt(int row) => _keys[row].Trace;

    public override SpanId SpanIdAt(int row) => _keys[row].Span;

    /// <summary>A newer row hides it.</summary>
    public bool IsHidden(int row) => IsHidden(row, Count);

    /// <summary>One of the first <paramref name="count"/> rows hides it: what a reader saw when it took the count.</summary>
    public bool IsHidden(int row, int count) => Volatile.Read(ref _replacedBy[row]) < count;

    /// <summary>The row replaces one in an older memtable or in a segment; also where it is hidden itself.</summary>
    public bool ReplacesOlder(int row) => _keys[row].ReplacesOlder;

    /// <summary>Adds the spans in older places that the first rows replace, by trace.</summary>
    public void AddReplaced(int count, Dictionary<TraceId, HashSet<ulong>> to)
    {
        for (var row = 0; row < count; row++)
        {
            ref var key = ref _keys[row];
            if (!key.ReplacesOlder)
                continue;
            if (!to.TryGetValue(key.Trace, out var spans))
                to.Add(key.Trace, spans = []);
            spans.Add(key.Span.Value);
        }
    }

    public override long Number(Column column, int row) => _numbers[column.Id]![row];

    /// <summary>The numbers of rows from one on, as <see cref="AppendList{T}.From"/>.</summary>
    public ReadOnlySpan<long> NumbersFrom(Column column, int row) => _numbers[column.Id]!.From(row);

    public void CopyTo(Column column, int row, Span<long> numbers) => _numbers[column.Id]!.CopyTo(row, numbers);

    public void CopyTo(Column column, int row, Span<int> textIds) => _textIds[column.Id]!.CopyTo(row, textIds);

    /// <summary>Number of a text for <see cref="Text"/>; 0 for none.</summary>
    public int TextId(Column column, int row) => _textIds[column.Id]![row];

    /// <summary>A text by its number, which all columns of the table share.</summary>
    public ReadOnlySpan<byte> Text(Column column, int id)
    {
        System.Diagnostics.Debug.Assert(column.Kind == ColumnKind.Text);
        return id == 0 ? default : _texts[id - 1];
    }

    public override ReadOnlySpan<byte> TextAt(Column column, int row) => Text(column, TextId(column, row));

    /// <summary>The texts by their numbers less one.</summary>
    public BytesDictionary Texts => _texts;

    /// <summary>The newest row of a trace, hidden or not, or -1.</summary>
    public int NewestOf(TraceId trace) => _traces.Find(trace);

    /// <summary>The row of the same trace before this one, or -1.</summary>
    public int PreviousOf(int row) => _keys[row].Previous;

    /// <summary>
    /// The newest row of (trace, span), or -1. It may be hidden, then there is no such row any more: whatever it is, it
    /// replaces those in older places.
    /// </summary>
    public int Find(TraceId trace, SpanId span) => _slots[Slot(trace, span)] - 1;

    /// <summary>Sets a number of the row in the making.</summary>
    public void Set(Column column, long number) => _nextNumbers[column.Id] = number;

    public void Set(Column column, long? number) => _nextNumbers[column.Id] = number ?? NumberColumn.None;

    /// <summary>Sets a text of the row in the making; empty for none.</summary>
    public void Set(Column column, ReadOnlySpan<byte> text) =>
        _nextTexts[column.Id] = text.IsEmpty ? 0 : _texts.Add(text) + 1;

    /// <summary>Fills the row in the making with the values of another.</summary>
    public void CopyFrom(FlatRows rows, int row)
    {
        foreach (var column in _schema.Columns)
        {
            if (column == _schema.SpanId)
                continue;
            if (column.Kind == ColumnKind.Number)
                Set(column, rows.Number(column, row));
            else
                Set(column, rows.TextAt(column, row));
        }
    }

    /// <summary>Ends the row in the making and shows it, in place of an older one of the same (trace, span).</summary>
    public void Add(TraceId trace, SpanId span, bool replacesOlder) =>
        Publish(trace, span, NotReplaced, replacesOlder);

    /// <summary>
    /// Hides the row of (trace, span) here, and one in an older place where there is one; false where there is neither.
    /// </summary>
    public bool TryRemove(TraceId trace, SpanId span, bool inOlder)
    {
        var row = Find(trace, span);
        if (row >= 0 ? IsHidden(row) : !inOlder)
            return false;
        Publish(trace, span, _count, inOlder);
        return true;
    }

    void Publish(TraceId trace, SpanId span, int replacedBy, bool replacesOlder)
    {
        var row = _count;
        foreach (var column in _schema.Columns)
        {
            _numbers[column.Id]?.Add(_nextNumbers[column.Id]);
            _textIds[column.Id]?.Add(_nextTexts[column.Id]);
        }
        var slot = Slot(trace, span);
        var before = _slots[slot] - 1;
        CountAdded(before, replacedBy == NotReplaced, replacesOlder);
        _keys.Add(new Key(trace, span, _traces.Find(trace), replacesOlder));
        _replacedBy.Add(replacedBy);
        if (before >= 0 && _replacedBy[before] == NotReplaced)
            Volatile.Write(ref _replacedBy[before], row);
        _slots[slot] = row + 1;
        if (before < 0 && ++_used * 2 > _slots.Length)
            Grow();
        _traces.Set(trace, row);
        Volatile.Write(ref _count, row + 1);
        Begin();
    }

    void CountAdded(int before, bool isRow, bool replacesOlder)
    {
        Added += isRow ? 1 : 0;
        if (before >= 0)
            Added -= _replacedBy[before] == NotReplaced ? 1 : 0;
        else if (replacesOlder)
            Added--;
    }

    void Begin()
    {
        Array.Fill(_nextNumbers, NumberColumn.None);
        Array.Clear(_nextTexts);
    }

    int Slot(TraceId trace, SpanId span)
    {
        var mask = _slots.Length - 1;
        var slot = (int)Hash.Of(trace, span) & mask;
        while (_slots[slot] != 0)
        {
            ref var key = ref _keys[_slots[slot] - 1];
            if (key.Trace == trace && key.Span == span)
                break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    void Grow()
    {
        var old = _slots;
        _slots = new int[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry != 0)
                _slots[Slot(_keys[entry - 1].Trace, _keys[entry - 1].Span)] = entry;
        }
    }
}
