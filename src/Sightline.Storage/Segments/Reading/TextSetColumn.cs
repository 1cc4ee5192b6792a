using Sightline.Storage.Encodings;

namespace Sightline.Storage.Segments.Reading;

/// <summary>A column of sets of texts.</summary>
sealed class TextSetColumn
{
    readonly int[] _ids;
    // One more than rows.
    readonly int[] _offsets;

    public TextSetColumn(Texts texts, IdColumn ids, NumberColumn counts)
    {
        Texts = texts;
        _ids = new int[ids.Count];
        ids.CopyTo(0, _ids);
        var values = new long[counts.Count];
        counts.CopyTo(0, values);
        _offsets = new int[values.Length + 1];
        for (var row = 0; row < values.Length; row++)
            _offsets[row + 1] = checked(_offsets[row] + (int)values[row]);
        if (_offsets[^1] > _ids.Length)
            throw new InvalidDataException("a column of sets ends too early");
    }

    public Texts Texts { get; }

    public int CountAt(int row) => _offsets[row + 1] - _offsets[row];

    public ReadOnlySpan<byte> TextAt(int row, int index) => Texts[_ids[_offsets[row] + index]];

    /// <summary>Numbers in <see cref="Texts"/> of a row.</summary>
    public ReadOnlySpan<int> NumbersAt(int row) => _ids.AsSpan(_offsets[row], CountAt(row));
}
