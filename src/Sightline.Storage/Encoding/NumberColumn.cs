using Sightline.Storage.Segments;

namespace Sightline.Storage.Encodings;

/// <summary>Where a column says which rows have no value; the numbers are part of the format.</summary>
enum NoneForm
{
    /// <summary>Every row has a value.</summary>
    Nowhere = 0,
    /// <summary>Code 0 is none, the others are one more than they were.</summary>
    Code = 1,
    Bitmap = 2,
    Runs = 3,
}

/// <summary>
/// A column of numbers, read in place. A value is min + code · scale. Usable from several threads. The format is in
/// docs/formats/encodings.md.
/// </summary>
sealed class NumberColumn
{
    /// <summary>Stands for no value.</summary>
    public const long None = long.MinValue;

    /// <summary>Bit of the first byte: a scale follows.</summary>
    public const int Scaled = 1 << 5;

    readonly NoneForm _nones;
    readonly Codes? _codes;
    readonly Presence? _presence;
    readonly ulong _scale;

    NumberColumn(NumberHeader header, Codes? codes, Presence? presence)
    {
        Count = header.Count;
        (Min, Max, _scale, _nones) = (header.Min, header.Max, header.Scale, header.Nones);
        _codes = codes;
        _presence = presence;
    }

    /// <summary>Rows.</summary>
    public int Count { get; }

    /// <summary>Smallest value; above <see cref="Max"/> when no row has one.</summary>
    public long Min { get; }

    public long Max { get; }

    public bool HasNone => _nones != NoneForm.Nowhere || (_codes is null && Count > 0);

    /// <summary>Bytes that the column takes of the chunk.</summary>
    public int Bytes { get; private init; }

    /// <summary>Writes in the form that takes the fewest bytes.</summary>
    public static void Write(ReadOnlySpan<long> values, ColumnWriter to) => NumberColumnWriter.Write(values, to);

    /// <exception cref="InvalidDataException">The chunk does not begin with a whole column.</exception>
    public static NumberColumn Read(ReadOnlyMemory<byte> chunk)
    {
        var reader = new ChunkReader(chunk);
        var header = NumberHeader.Read(ref reader);
        if (header.Form == CodeForm.None)
            return new NumberColumn(header, null, null) { Bytes = chunk.Length - reader.Left };
        Presence? presence = header.Nones switch
        {
            NoneForm.Bitmap => BitmapPresence.Read(header.Count, ref reader),
            NoneForm.Runs => RunPresence.Read(header.Count, ref reader),
            _ => null,
        };
        var codes = Codes.Read(header.Form, presence?.Present ?? header.Count, header.MaxCode, ref reader);
        return new NumberColumn(header, codes, presence) { Bytes = chunk.Length - reader.Left };
    }

    /// <summary>The value of a row, or <see cref="None"/>.</summary>
    public long this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            if (_codes is null || (_presence is not null && !_presence.Contains(index, out index)))
                return None;
            var code = _codes[index];
            if (_nones == NoneForm.Code && code-- == 0)
                return None;
            return (long)((ulong)Min + code * _scale);
        }
    }

    /// <summary>The values of the rows from <paramref name="from"/> on.</summary>
    public void CopyTo(int from, Span<long> to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from, (uint)Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to.Length, Count - from, nameof(to));
        if (_codes is null)
        {
            to.Fill(None);
            return;
        }
        if (_presence is null)
        {
            Decode(from, to);
            return;
        }
        if (to.IsEmpty)
            return;
        _presence.Contains(from, out var first);
        Decode(first, to[.._presence.CountOf(from, from + to.Length)]);
        _presence.Spread(from, to);
    }

    /// <summary>Adds the rows whose values are in [low, high] to a set over <see cref="Count"/> rows.</summary>
    public void Between(long low, long high, RowSet into)
    {
        if (into.Rows != Count)
            throw new ArgumentException($"A set over {into.Rows} rows meets a column of {Count}.", nameof(into));
        (low, high) = (Math.Max(low, Min), Math.Min(high, Max));
        if (low > high || _codes is null)
            return;
        // Bounds become codes, rounded inwards; so nothing is decoded.
        var (lowCode, rest) = Math.DivRem((ulong)low - (ulong)Min, _scale);
        lowCode += rest == 0 ? 0UL : 1;
        var highCode = ((ulong)high - (ulong)Min) / _scale;
        if (lowCode <= highCode)
            Between(lowCode, highCode, low == Min && high == Max, into);
    }

    void Between(ulong low, ulong high, bool all, RowSet into)
    {
        if (_presence is not null)
        {
            BetweenPresent(low, high, all, _presence, into);
            return;
        }
        if (all && _nones == NoneForm.Nowhere)
        {
            into.SetAll();
            return;
        }
        var shift = _nones == NoneForm.Code ? 1UL : 0;
        _codes!.Between(low + shift, high + shift, into);
    }

    void BetweenPresent(ulong low, ulong high, bool all, Presence presence, RowSet into)
    {
        if (all)
        {
            presence.AddTo(into);
            return;
        }
        var ranks = new RowSet(presence.Present);
        _codes!.Between(low, high, ranks);
        presence.Spread(ranks, into);
    }

    void Decode(int from, Span<long> to)
    {
        var codes = NumberDecode.AsCodes(to);
        if (_nones == NoneForm.Code)
        {
            _codes!.CopyTo(from, codes, 0);
            NumberDecode.WithNones(codes, Min, _scale);
        }
        else if (_scale == 1)
        {
            _codes!.CopyTo(from, codes, (ulong)Min);
        }
        else
        {
            _codes!.CopyTo(from, codes, 0);
            NumberDecode.Scale(codes, Min, _scale);
        }
    }
}
