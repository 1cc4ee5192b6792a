using System.Numerics;
using Sightline.Storage.Encodings;
using Sightline.Storage.Segments.Fields;

namespace Sightline.Storage.Segments.Reading;

/// <summary>Which rows of a row group have a field, and so which rows the values of its column belong to.</summary>
sealed class FieldRows(AttributesReader attributes, int rows)
{
    readonly RowSet?[] _present = new RowSet?[attributes.Fields.Count];
    // Of each field: -1 unknown, 0 at most once in a row, 1 several times in some.
    readonly sbyte[] _repeats = NewRepeats(attributes.Fields.Count);
    List<int>[]? _shapes;

    /// <summary>Rows whose fields are kept as one message; null when there are none.</summary>
    public RowSet? Irregular()
    {
        for (var i = 0; i < attributes.Fields.Count; i++)
        {
            if (attributes.Fields[i].Type == FieldType.Irregular)
                return Present(i);
        }
        return null;
    }

    /// <summary>The rows that have a field; not to be changed.</summary>
    public RowSet Present(int field)
    {
        if (_present[field] is not { } present)
        {
            present = new RowSet(rows);
            var accepted = new RowSet(attributes.RowShapeIds.DictionaryCount);
            foreach (var shape in ShapesOf(field))
                accepted.Set(shape);
            attributes.RowShapeIds.In(accepted, present);
            _present[field] = present;
        }
        return present;
    }

    /// <summary>Some row has several values of the field.</summary>
    public bool Repeats(int field)
    {
        if (_repeats[field] < 0)
        {
            _repeats[field] = 0;
            foreach (var shape in ShapesOf(field))
            {
                if (attributes.Shape(shape).Count(field) > 1)
                    _repeats[field] = 1;
            }
        }
        return _repeats[field] == 1;
    }

    /// <summary>Adds the rows that have several values of the field.</summary>
    public void AddRepeating(int field, RowSet into)
    {
        if (!Repeats(field))
            return;
        var accepted = new RowSet(attributes.RowShapeIds.DictionaryCount);
        foreach (var shape in ShapesOf(field))
        {
            if (attributes.Shape(shape).Count(field) > 1)
                accepted.Set(shape);
        }
        attributes.RowShapeIds.In(accepted, into);
    }

    /// <summary>Adds the rows that the positions of a field's column belong to.</summary>
    public void Spread(int field, RowSet positions, RowSet into)
    {
        if (positions.IsEmpty)
            return;
        if (Repeats(field))
        {
            SpreadRepeating(field, positions, into);
            return;
        }
        var present = Present(field);
        if (positions.Rows == rows)
            into.Or(positions);
        else
            Spread(positions.Words, present.Words, into.Words);
    }

    // The bits of the positions, laid out one by one on the rows that have the field.
    static void Spread(ReadOnlySpan<ulong> positions, ReadOnlySpan<ulong> present, Span<ulong> into)
    {
        var position = 0;
        for (var i = 0; i < present.Length; i++)
        {
            var mask = present[i];
            if (mask == 0)
                continue;
            var next = positions[position >> 6] >> position;
            if ((position & 63) != 0 && (position >> 6) + 1 < positions.Length)
                next |= positions[(position >> 6) + 1] << (64 - (position & 63));
            into[i] |= BitmapPresence.Deposit(next, mask);
            position += BitOperations.PopCount(mask);
        }
    }

    void SpreadRepeating(int field, RowSet positions, RowSet into)
    {
        var position = 0;
        foreach (var row in Present(field))
        {
            var count = attributes.Shape(attributes.ShapeAt(row)).Count(field);
            if (positions.Any(position, position + count))
                into.Set(row);
            position += count;
        }
    }

    List<int> ShapesOf(int field)
    {
        if (_shapes is null)
        {
            var shapes = new List<int>[attributes.Fields.Count];
            for (var i = 0; i < shapes.Length; i++)
                shapes[i] = [];
            for (var shape = 0; shape < attributes.ShapeCount; shape++)
            {
                foreach (var member in attributes.Shape(shape))
                {
                    if (shapes[member] is not [.., var last] || last != shape)
                        shapes[member].Add(shape);
                }
            }
            _shapes = shapes;
        }
        return _shapes[field];
    }

    static sbyte[] NewRepeats(int fields)
    {
        var repeats = new sbyte[fields];
        Array.Fill(repeats, (sbyte)-1);
        return repeats;
    }
}
