using System.Buffers.Binary;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Fields;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>
/// The rest of the rows' OTLP messages: each row has a shape, the ordered list of its fields, and each field has a
/// column of values. What the fields cannot give back byte for byte is kept whole.
/// </summary>
sealed class AttributesBuilder(Column column) : ColumnBuilder(column)
{
    // Type (1), field number (4), key.
    readonly TextPool _keys = new();
    readonly List<FieldBuilder> _fields = [];
    // Fields by number (4 each).
    readonly TextPool _shapes = new();
    readonly ColumnWriter _shapeBytes = new();
    readonly ColumnWriter _keyBytes = new();
    readonly ColumnWriter _directory = new();
    readonly SlotList _slots = new();
    readonly List<FieldCopy> _copies = [];
    GrowList<int> _shapeIds = new();
    int[] _lastShape = [];
    int _lastShapeId;

    /// <summary>Adds the rest of a row.</summary>
    public void Add(ReadOnlySpan<byte> rest, GroupBuilder group)
    {
        _slots.Clear();
        if (!TryReadSlots(rest))
        {
            _slots.Clear();
            _slots.Add(FieldOf(FieldType.Irregular, 0, default), 0, new ByteRange(0, rest.Length));
        }
        foreach (ref readonly var slot in _slots.Items)
        {
            var field = _fields[slot.Field];
            if (field.Type.IsNumber())
                field.Add(slot.Number);
            else if (field.Type.IsText())
                field.Add(slot.Text.Of(rest), group);
            else
                field.AddNothing();
        }
        _shapeIds.Add(ShapeOf(_slots.Fields));
    }

    public override void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows) =>
        throw new NotSupportedException("Attributes are copied with the group that they go to.");

    /// <summary>Appends rows of other row groups; those of one source in ascending order.</summary>
    public void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows, GroupBuilder group)
    {
        while (_copies.Count < sources.Count)
            _copies.Add(new FieldCopy(this, sources[_copies.Count].Attributes));
        foreach (var row in rows)
            _copies[row.Source].Copy(row.Row, group);
        _copies.Clear();
    }

    public override void Write(GroupBuilder group)
    {
        _directory.Clear();
        _directory.Add(_keys.Count);
        for (var id = 0; id < _keys.Count; id++)
        {
            _directory.Add(_keys.LengthOf(id));
            _directory.Add(_keys[id]);
            _directory.Add(_fields[id].Count);
            _fields[id].Write(group, _directory);
        }
        TextDictionary.Write(_shapes, _directory);
        group.Scratch.Add(_directory.Bytes);
        group.Add(Column, ChunkPart.Dictionary, compress: true);
        IdColumn.Write(_shapeIds.Items, Math.Max(1, _shapes.Count), group.Scratch);
        group.Add(Column, ChunkPart.Values, compress: false);
    }

    /// <summary>The builder of a field, made where it is new, by its number.</summary>
    public FieldBuilder Field(int field) => _fields[field];

    /// <summary>The number of a field; -1 where a group has no room for another.</summary>
    public int FieldOf(FieldType type, int number, ReadOnlySpan<byte> key)
    {
        _keyBytes.Clear();
        _keyBytes.Add((byte)type);
        _keyBytes.Add(number);
        _keyBytes.Add(key);
        var known = _keys.Count;
        if (known >= Limits.FieldsMax && type != FieldType.Irregular)
            return _keys.Find(_keyBytes.Bytes);
        var field = _keys.Add(_keyBytes.Bytes);
        if (field == known)
        {
            if (field == _fields.Count)
                _fields.Add(new FieldBuilder());
            _fields[field].Begin(type, number);
        }
        return field;
    }

    /// <summary>Ends a row that has these fields, in their order.</summary>
    public int ShapeOf(ReadOnlySpan<int> fields)
    {
        if (_shapes.Count > 0 && fields.SequenceEqual(_lastShape))
            return _lastShapeId;
        _shapeBytes.Clear();
        foreach (var field in fields)
            _shapeBytes.Add(field);
        _lastShape = fields.ToArray();
        return _lastShapeId = _shapes.Add(_shapeBytes.Bytes);
    }

    /// <summary>Adds a row of a shape whose fields already have their values.</summary>
    public void AddShape(int shape) => _shapeIds.Add(shape);

    bool TryReadSlots(ReadOnlySpan<byte> rest)
    {
        if (_shapes.Count >= Limits.ShapesMax)
            return false;
        var reader = new CanonicalReader(rest);
        var last = -1;
        while (reader.TryRead())
        {
            var field = Next(last, reader);
            if (field < 0 || _slots.Count == Limits.FieldsMax)
                return false;
            var text = new ByteRange(reader.Position - reader.Text.Length, reader.Text.Length);
            _slots.Add(field, reader.Number, text);
            last = field;
        }
        return !reader.Irregular;
    }

    // Messages of one kind list their fields in one order: the field that came next the last time is tried first.
    int Next(int last, in CanonicalReader reader)
    {
        var guess = _slots.Following(last);
        if (guess >= 0 && guess < _keys.Count && Is(_keys[guess], reader))
            return guess;
        var field = FieldOf(reader.Type, reader.Field, reader.Key);
        if (field >= 0)
            _slots.Follow(last, field);
        return field;
    }

    static bool Is(ReadOnlySpan<byte> key, in CanonicalReader reader) =>
        key[0] == (byte)reader.Type && BinaryPrimitives.ReadInt32LittleEndian(key[1..]) == reader.Field
        && key[5..].SequenceEqual(reader.Key);

    public override void Clear()
    {
        _keys.Clear();
        _shapes.Clear();
        _shapeIds.Clear();
        _slots.Forget();
        _lastShape = [];
    }

    public override void Release()
    {
        _shapeIds.Release();
        foreach (var field in _fields)
            field.Release();
    }
}
