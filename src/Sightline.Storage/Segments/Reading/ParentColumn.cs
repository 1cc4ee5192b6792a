using System.Buffers.Binary;
using Sightline.Storage.Encodings;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Segments.Reading;

/// <summary>The parents of spans as <see cref="ParentBuilder"/> writes them.</summary>
sealed class ParentColumn(NumberColumn values, byte[] others)
{
    long[]? _decoded;
    Dictionary<int, int>? _places;

    public long this[int row] => _decoded is null ? values[row] : _decoded[row];

    /// <summary>The id of a row's parent that is not in the row group.</summary>
    public ulong Other(int row)
    {
        _places ??= Places();
        return BinaryPrimitives.ReadUInt64LittleEndian(others.AsSpan(_places[row] * 8));
    }

    // Rows with another parent, and which of the others it is.
    Dictionary<int, int> Places()
    {
        _decoded = new long[values.Count];
        values.CopyTo(0, _decoded);
        var places = new Dictionary<int, int>();
        for (var row = 0; row < _decoded.Length; row++)
        {
            if (_decoded[row] == ParentBuilder.Other)
                places.Add(row, places.Count);
        }
        return places;
    }
}
