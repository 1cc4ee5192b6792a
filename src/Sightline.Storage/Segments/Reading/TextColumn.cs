using Sightline.Storage.Encodings;

namespace Sightline.Storage.Segments.Reading;

/// <summary>A column of texts: 0 for none, else the number in <see cref="Texts"/> and one more.</summary>
sealed class TextColumn(Texts texts, IdColumn? ids, int rows)
{
    int[]? _numbers;

    public Texts Texts => texts;

    /// <summary>The numbers as they are packed, for scans; null where no row has a text.</summary>
    public IdColumn? Ids => ids;

    /// <summary>The number of each row.</summary>
    public int[] Numbers
    {
        get
        {
            if (_numbers is null)
            {
                _numbers = new int[rows];
                ids?.CopyTo(0, _numbers);
            }
            return _numbers;
        }
    }

    /// <summary>The text of a row; empty for none.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            var number = ids is null ? 0 : _numbers is null ? ids[row] : _numbers[row];
            return number == 0 ? default : texts[number - 1];
        }
    }
}
