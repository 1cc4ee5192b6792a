using Sightline.Storage.Memory;

namespace Sightline.Storage.Segments;

/// <summary>Numbers the texts of one row group in order of first use, and writes them as a chunk of texts.</summary>
sealed class LocalTexts
{
    readonly BytesDictionary _texts = new(new ByteArena(4 << 10));

    public int Of(ReadOnlySpan<byte> text) => _texts.Add(text);

    public void Write(ColumnWriter column)
    {
        column.Add(_texts.Count);
        for (var id = 0; id < _texts.Count; id++)
            column.Add(_texts[id].Length);
        for (var id = 0; id < _texts.Count; id++)
            column.Add(_texts[id]);
    }
}
