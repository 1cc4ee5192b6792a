namespace Sightline.Storage.Segments;

/// <summary>A chunk of texts: their number, their lengths, then their bytes; read by number.</summary>
sealed class TextColumn
{
    readonly byte[] _chunk;
    readonly int[] _offsets;

    public TextColumn(byte[] chunk)
    {
        _chunk = chunk;
        var count = ColumnReader.Int(chunk, 0);
        _offsets = new int[count + 1];
        _offsets[0] = 4 + count * 4;
        for (var i = 0; i < count; i++)
            _offsets[i + 1] = _offsets[i] + ColumnReader.Int(chunk, i + 1);
    }

    public int Count => _offsets.Length - 1;

    public ReadOnlySpan<byte> this[int id] => _chunk.AsSpan(_offsets[id].._offsets[id + 1]);
}
