using Sightline.Storage.Segments.Fields;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>Copies the attributes of one source's rows: shapes, fields and dictionary entries are looked up once each.</summary>
sealed class FieldCopy(AttributesBuilder target, AttributesReader source)
{
    readonly int[] _shapes = new int[source.ShapeCount];
    readonly int[] _fields = new int[source.Fields.Count];
    readonly FieldCursor?[] _cursors = new FieldCursor[source.Fields.Count];
    // Numbers of dictionary entries in the target, by field and number in the source; int.MaxValue is unknown.
    readonly int[]?[] _texts = new int[source.Fields.Count][];

    /// <summary>Copies a row; rows come in ascending order.</summary>
    public void Copy(int row, GroupBuilder group)
    {
        source.Seek(row);
        var shape = source.ShapeAt(row);
        if (_shapes[shape] == 0)
            _shapes[shape] = MapShape(shape) + 1;
        if (_shapes[shape] == 0)
        {
            target.Add(source.Rest(row), group);
            return;
        }
        source.BeginRow();
        foreach (var slot in source.Shape(shape))
            CopyValue(slot, source.NextPosition(slot), group);
        target.AddShape(_shapes[shape] - 1);
    }

    void CopyValue(int field, int position, GroupBuilder group)
    {
        var from = source.Fields[field];
        var to = target.Field(_fields[field] - 1);
        if (from.Type.IsNumber())
        {
            to.Add(Cursor(field, from).NumberAt(position));
            return;
        }
        if (!from.Type.IsText())
        {
            to.AddNothing();
            return;
        }
        var id = Cursor(field, from).IdAt(position);
        ref var known = ref Texts(field, from)[id];
        if (known != int.MaxValue)
            to.AddAgain(known);
        else if (from.IsPayload(id))
            known = to.AddPayload(from.Payloads, from.Runs(id), group);
        else
            known = to.AddText(from.Text(id));
    }

    FieldCursor Cursor(int field, FieldReader from) => _cursors[field] ??= new FieldCursor(from);

    int[] Texts(int field, FieldReader from)
    {
        if (_texts[field] is { } texts)
            return texts;
        texts = new int[from.EntryCount];
        Array.Fill(texts, int.MaxValue);
        return _texts[field] = texts;
    }

    // -1 where the target has no room for another field: the row goes through its bytes.
    int MapShape(int shape)
    {
        var slots = source.Shape(shape);
        var mapped = new int[slots.Length];
        for (var i = 0; i < mapped.Length; i++)
        {
            ref var field = ref _fields[slots[i]];
            if (field == 0)
            {
                var from = source.Fields[slots[i]];
                field = target.FieldOf(from.Type, from.Number, from.Key) + 1;
            }
            if (field == 0)
                return -1;
            mapped[i] = field - 1;
        }
        return target.ShapeOf(mapped);
    }
}
