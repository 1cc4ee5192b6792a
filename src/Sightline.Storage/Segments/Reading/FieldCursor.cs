namespace Sightline.Storage.Segments.Reading;

/// <summary>The values of one field for a reader whose positions only grow: a few are unpacked at a time.</summary>
sealed class FieldCursor(FieldReader field)
{
    const int AtOnce = 256;

    long[]? _numbers;
    int[]? _ids;
    int _first;
    int _end;

    /// <summary>One value of a field of numbers.</summary>
    public long NumberAt(int position)
    {
        if (position >= _end)
        {
            var to = Move(position);
            field.CopyTo(position, (_numbers ??= new long[AtOnce]).AsSpan(0, to));
        }
        return _numbers![position - _first];
    }

    /// <summary>Number of one value of a field of texts.</summary>
    public int IdAt(int position)
    {
        if (position >= _end)
        {
            var to = Move(position);
            field.IdColumn.CopyTo(position, (_ids ??= new int[AtOnce]).AsSpan(0, to));
        }
        return _ids![position - _first];
    }

    int Move(int position)
    {
        _first = position;
        _end = Math.Min(position + AtOnce, field.Count);
        return _end - _first;
    }
}
