using System.Text;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>Compares a column of numbers; a row without a number is not kept.</summary>
sealed class NumberNode : Node
{
    readonly Column _column;
    readonly ValueTest _test;
    readonly List<(long Low, long High)> _ranges = [];
    readonly bool _ranged;

    public NumberNode(Column column, ValueTest test)
    {
        (_column, _test) = (column, test);
        _ranged = test.TryRanges(_ranges);
    }

    public override int Cost => _ranged ? 1 : 8;

    public override void Keep(Place place, RowSet rows)
    {
        if (!_ranged)
        {
            Test(place, rows);
            return;
        }
        var hits = place.Scratch.Set(place.Rows);
        foreach (var (low, high) in _ranges)
            place.Columns.Between(_column, low, high, hits);
        rows.And(hits);
        place.Scratch.Return(hits);
    }

    void Test(Place place, RowSet rows)
    {
        var numbers = place.Scratch.Longs(place.Rows);
        place.Columns.CopyTo(_column, numbers.AsSpan(0, place.Rows));
        foreach (var row in rows)
        {
            if (numbers[row] == NumberColumn.None || !_test.Holds(FieldValue.Integer(numbers[row])))
                rows.Clear(row);
        }
        place.Scratch.Return(numbers);
    }
}

/// <summary>How a number that stands for a word is written.</summary>
delegate ReadOnlySpan<byte> EnumText(long value);

/// <summary>Compares a column of numbers that stand for words; none is 0.</summary>
sealed class EnumNode(Column column, EnumText text, ValueTest test) : Node
{
    public override int Cost => 1;

    public override void Keep(Place place, RowSet rows)
    {
        var hits = place.Scratch.Set(place.Rows);
        place.Columns.TryBounds(column, out var min, out var max);
        // Memtables do not know their bounds, but what stands for words fits a byte. Neighbours are found together.
        max = Math.Min(max, byte.MaxValue);
        for (var value = Math.Max(min, 0); value <= max; value++)
        {
            if (!Holds(value))
                continue;
            var last = value;
            while (last < max && Holds(last + 1))
                last++;
            place.Columns.Between(column, value, last, hits);
            value = last;
        }
        if (Holds(0))
        {
            var others = place.Scratch.Set(place.Rows);
            place.Columns.Between(column, 0, byte.MaxValue, others);
            others.Not();
            hits.Or(others);
            place.Scratch.Return(others);
        }
        rows.And(hits);
        place.Scratch.Return(hits);
    }

    bool Holds(long value) => test.Holds(FieldValue.Text(text(value)));
}

/// <summary>Compares a column of texts.</summary>
/// <param name="column">Which.</param>
/// <param name="test">With what.</param>
/// <param name="noneIsEmpty">A row without a text has an empty one; else such a row is not kept.</param>
sealed class TextNode(Column column, ValueTest test, bool noneIsEmpty) : Node
{
    public override int Cost => test.IsLike ? 3 : 2;

    public override void Keep(Place place, RowSet rows)
    {
        var columns = place.Columns;
        var count = columns.TextCount(column);
        var accepted = place.Scratch.Set(count + 1);
        if (noneIsEmpty && test.Holds(FieldValue.Text(default)))
            accepted.Set(0);
        if (test.TryText(out var text))
        {
            var entry = columns.FindText(column, text);
            if (entry >= 0 && entry < count)
                accepted.Set(entry + 1);
        }
        else
        {
            for (var entry = 0; entry < count; entry++)
            {
                if (test.Holds(FieldValue.Text(columns.Text(column, entry))))
                    accepted.Set(entry + 1);
            }
        }
        KeepAccepted(place, column, accepted, rows);
        place.Scratch.Return(accepted);
    }

    /// <summary>Keeps the rows whose texts are accepted, by number: 0 for none, else the entry and one more.</summary>
    public static void KeepAccepted(Place place, Column column, RowSet accepted, RowSet rows)
    {
        var hits = place.Scratch.Set(place.Rows);
        if (!accepted.IsEmpty)
            place.Columns.AddTexts(column, accepted, hits);
        rows.And(hits);
        place.Scratch.Return(hits);
    }
}

/// <summary>Keeps the rows whose text in a column is one of several; a row without a text is not kept.</summary>
sealed class OneOfTextsNode : Node
{
    readonly Column _column;
    readonly TextPool _texts = new();

    public OneOfTextsNode(Column column, IEnumerable<string> texts)
    {
        _column = column;
        foreach (var text in texts)
            _texts.Add(Encoding.UTF8.GetBytes(text));
    }

    public override int Cost => 2;

    public override void Keep(Place place, RowSet rows)
    {
        var columns = place.Columns;
        var count = columns.TextCount(_column);
        var accepted = place.Scratch.Set(count + 1);
        for (var entry = 0; entry < count; entry++)
        {
            if (_texts.Find(columns.Text(_column, entry)) >= 0)
                accepted.Set(entry + 1);
        }
        TextNode.KeepAccepted(place, _column, accepted, rows);
        place.Scratch.Return(accepted);
    }
}

/// <summary>Compares a column of sets of texts: one of them is enough.</summary>
sealed class TextSetNode(Column column, ValueTest test) : Node
{
    public override int Cost => 3;

    public override void Keep(Place place, RowSet rows)
    {
        var columns = place.Columns;
        var accepted = place.Scratch.Set(columns.TextCount(column));
        for (var entry = 0; entry < accepted.Rows; entry++)
        {
            if (test.Holds(FieldValue.Text(columns.Text(column, entry))))
                accepted.Set(entry);
        }
        foreach (var row in rows)
        {
            var keep = false;
            foreach (var entry in columns.SetAt(column, row))
                keep |= entry < accepted.Rows && accepted.Contains(entry);
            if (!keep)
                rows.Clear(row);
        }
        place.Scratch.Return(accepted);
    }
}

/// <summary>Compares the status of traces: <c>error</c> when any span failed, else the root's.</summary>
sealed class TraceStatusNode(ValueTest test) : Node
{
    public override int Cost => 2;

    public override void Keep(Place place, RowSet rows)
    {
        var failed = place.Scratch.Copy(rows);
        place.KeepBetween(TraceColumns.ErrorCount, 1, long.MaxValue, failed);
        rows.AndNot(failed);
        var flags = place.Scratch.Longs(place.Rows);
        place.Columns.CopyTo(TraceColumns.RootFlags, flags.AsSpan(0, place.Rows));
        foreach (var row in rows)
        {
            if (!test.Holds(FieldValue.Text(TextOf(flags[row]))))
                rows.Clear(row);
        }
        if (test.Holds(FieldValue.Text("error"u8)))
            rows.Or(failed);
        place.Scratch.Return(flags);
        place.Scratch.Return(failed);
    }

    static ReadOnlySpan<byte> TextOf(long flags) =>
        EnumTexts.Of((SpanStatus)(flags & TraceColumns.RootStatusMask));
}

/// <summary>Compares trace ids as 32 hex digits.</summary>
sealed class TraceIdNode(ValueTest test) : Node
{
    public override int Cost => test.IsLike ? 6 : 1;

    public override void Keep(Place place, RowSet rows)
    {
        Span<byte> digits = stackalloc byte[32];
        if (test.TryText(out var text))
        {
            var hits = place.Scratch.Set(place.Rows);
            if (TraceId.TryParse(text, out var id))
            {
                HexText.Write(id, digits);
                if (text.SequenceEqual(digits))
                    place.Columns.AddTrace(id, hits);
            }
            rows.And(hits);
            place.Scratch.Return(hits);
            return;
        }
        for (var row = rows.NextSet(0); row >= 0;)
        {
            var end = place.Columns.TraceEnd(row);
            HexText.Write(place.Columns.TraceIdAt(row), digits);
            var keep = test.Holds(FieldValue.Text(digits));
            for (; row >= 0 && row < end; row = rows.NextSet(row + 1))
            {
                if (!keep)
                    rows.Clear(row);
            }
        }
    }
}

/// <summary>Compares span ids as 16 hex digits.</summary>
sealed class SpanIdNode(Column column, ValueTest test) : Node
{
    public override int Cost => 4;

    public override void Keep(Place place, RowSet rows)
    {
        Span<byte> digits = stackalloc byte[16];
        var equal = test.TryText(out var text);
        var wanted = 0UL;
        if (equal)
        {
            var known = SpanId.TryParse(text, out var id);
            HexText.Write(wanted = id.Value, digits);
            if (!known || !text.SequenceEqual(digits))
            {
                rows.Reset(rows.Rows);
                return;
            }
        }
        foreach (var row in rows)
        {
            var value = place.Columns.IdAt(column, row);
            if (!equal)
                HexText.Write(value, digits);
            if (equal ? value != wanted : !test.Holds(FieldValue.Text(digits)))
                rows.Clear(row);
        }
    }
}
