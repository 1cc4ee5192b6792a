using System.Buffers.Binary;
using Sightline.Model.Wire;
using Sightline.Storage.Encodings;
using Sightline.Storage.Segments.Fields;

namespace Sightline.Storage.Segments.Reading;

/// <summary>
/// The attributes of a row group: fields, shapes, and which row has which shape. A row's values stand in its fields'
/// columns behind those of the rows before it, which <see cref="Seek"/> counts. One thread at a time.
/// </summary>
sealed class AttributesReader
{
    const int ShapesAtOnce = 256;

    readonly FieldReader[] _fields;
    readonly int[][] _shapes;
    readonly IdColumn _rowShapeIds;
    int[]? _rowShapes;
    int _reads;
    // Values of each field in rows before _row.
    readonly int[] _positions;
    // Values of each field in the row that were given out.
    readonly int[] _taken;
    int _row;

    public AttributesReader(SegmentFile file, ReadOnlyMemory<byte> directory, IdColumn rowShapes)
    {
        var reader = new FooterReader(directory.Span);
        _fields = new FieldReader[reader.Int()];
        for (var i = 0; i < _fields.Length; i++)
            _fields[i] = ReadField(file, ref reader);
        _shapes = ReadShapes(Texts.Read(directory[reader.Position..], out _));
        _rowShapeIds = rowShapes;
        _positions = new int[_fields.Length];
        _taken = new int[_fields.Length];
    }

    public IReadOnlyList<FieldReader> Fields => _fields;

    public int ShapeCount => _shapes.Length;

    /// <summary>Numbers of a shape's fields, in their order; one may be there several times.</summary>
    public ReadOnlySpan<int> Shape(int shape) => _shapes[shape];

    public int ShapeAt(int row) => _rowShapes is null && IsRare() ? _rowShapeIds[row] : RowShapes[row];

    /// <summary>The shape of each row, as it is packed.</summary>
    public IdColumn RowShapeIds => _rowShapeIds;

    int[] RowShapes
    {
        get
        {
            if (_rowShapes is null)
            {
                _rowShapes = new int[_rowShapeIds.Count];
                _rowShapeIds.CopyTo(0, _rowShapes);
            }
            return _rowShapes;
        }
    }

    /// <summary>Goes to a row.</summary>
    public void Seek(int row)
    {
        if (row < _row)
        {
            Array.Clear(_positions);
            _row = 0;
        }
        if (row - _row > _shapes.Length)
            SkipByShape(row);
        for (; _row < row; _row++)
        {
            foreach (var field in _shapes[ShapeAt(_row)])
                _positions[field]++;
        }
    }

    // Few are read where they are packed, many are unpacked at once.
    bool IsRare() => ++_reads < _rowShapeIds.Count / 16;

    /// <summary>Begins to give out the positions of the row's values.</summary>
    public void BeginRow()
    {
        foreach (var field in _shapes[ShapeAt(_row)])
            _taken[field] = 0;
    }

    /// <summary>The position of the row's next value of a field, in the field's column.</summary>
    public int NextPosition(int field) => _positions[field] + _taken[field]++;

    /// <summary>The position of the row's first value of a field.</summary>
    public int PositionOf(int field) => _positions[field];

    /// <summary>The fields of a row as the bytes they came in; without those that are payloads where they are not asked for.</summary>
    public byte[] Rest(int row, bool payloads = true)
    {
        Seek(row);
        BeginRow();
        using var writer = new ProtobufWriter(1024);
        foreach (var field in _shapes[ShapeAt(row)])
            Write(writer, _fields[field], NextPosition(field), payloads);
        return writer.Written.ToArray();
    }

    static void Write(ProtobufWriter to, FieldReader field, int position, bool payloads)
    {
        if (!field.Type.IsText())
        {
            FieldWriter.Write(
                to, field.Number, field.Type, field.Key, field.Type.IsNumber() ? field.NumberAt(position) : 0);
            return;
        }
        var id = field.IdAt(position);
        var isPayload = field.IsPayload(id);
        if (isPayload && !payloads)
            return;
        var runs = isPayload ? field.Runs(id) : null;
        var length = runs is null ? field.Text(id).Length : checked((int)field.Payloads.Length(runs));
        if (field.Type != FieldType.Irregular)
            FieldWriter.Begin(to, field.Number, field.Type, field.Key, length);
        if (runs is null)
        {
            to.Append(field.Text(id));
            return;
        }
        field.Payloads.Read(runs, to.GetSpan(length)[..length]);
        to.Advance(length);
    }

    // Where many rows are passed over, their shapes are counted first and their fields once for each shape.
    void SkipByShape(int row)
    {
        var counts = new int[_shapes.Length];
        Span<int> shapes = stackalloc int[ShapesAtOnce];
        for (var at = _row; at < row; at += ShapesAtOnce)
        {
            var some = shapes[..Math.Min(ShapesAtOnce, row - at)];
            _rowShapeIds.CopyTo(at, some);
            foreach (var shape in some)
                counts[shape]++;
        }
        for (var shape = 0; shape < counts.Length; shape++)
        {
            if (counts[shape] == 0)
                continue;
            foreach (var field in _shapes[shape])
                _positions[field] += counts[shape];
        }
        _row = row;
    }

    static FieldReader ReadField(SegmentFile file, ref FooterReader reader)
    {
        var identity = reader.Bytes(reader.Int());
        var type = (FieldType)identity[0];
        var number = BinaryPrimitives.ReadInt32LittleEndian(identity[1..]);
        var count = reader.Int();
        var values = reader.Ref();
        var entries = type.IsText() ? reader.Ref() : default;
        return new FieldReader(file, type, number, identity[5..].ToArray(), count, values, entries);
    }

    static int[][] ReadShapes(Texts texts)
    {
        var shapes = new int[texts.Count][];
        for (var shape = 0; shape < shapes.Length; shape++)
        {
            var bytes = texts[shape];
            var fields = new int[bytes.Length / 4];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * 4)..]);
            shapes[shape] = fields;
        }
        return shapes;
    }
}
