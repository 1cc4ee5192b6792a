using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;

namespace Sightline.Storage.Segments.Writing;

/// <summary>Writes a dictionary of texts: their number (4), their lengths as a column of numbers, their bytes.</summary>
static class TextDictionary
{
    public static void Write(TextPool texts, ColumnWriter to)
    {
        var lengths = new long[texts.Count];
        for (var id = 0; id < lengths.Length; id++)
            lengths[id] = texts.LengthOf(id);
        to.Add(lengths.Length);
        NumberColumn.Write(lengths, to);
        to.Add(texts.Bytes);
    }
}
