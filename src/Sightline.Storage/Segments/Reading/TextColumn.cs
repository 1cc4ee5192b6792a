using Sightline.Storage.Encodings;

namespace Sightline.Storage.Segments.Reading;

/// <summary>A column of texts: 0 for none, else the number in <see cref="Texts"/> and one more.</summary>
sealed class TextColumn(Texts texts, IdColumn? ids)
{
    public Texts Texts => texts;

    /// <summary>The numbers as they are packed; null where no row has a text.</summary>
    public IdColumn? Ids => ids;

    /// <summary>Writes the number of each row.</summary>
    public void CopyTo(Span<int> numbers)
    {
        if (ids is null)
            numbers.Clear();
        else
            ids.CopyTo(0, numbers);
    }

    /// <summary>The text of a row; empty for none.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            var number = ids is null ? 0 : ids[row];
            return number == 0 ? default : texts[number - 1];
        }
    }
}
