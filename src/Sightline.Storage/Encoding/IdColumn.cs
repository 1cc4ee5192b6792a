using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Encodings;

/// <summary>
/// A column of ids of a dictionary, read in place; every id is one of the dictionary. Usable from several threads. The
/// format is in docs/formats/encodings.md.
/// </summary>
sealed class IdColumn
{
    /// <summary>Rows that are decoded at once to count or look them up: 4 KiB of the stack.</summary>
    const int StepRows = 1024;

    /// <summary>Up to so many ids, one scan for each is faster than looking every row up.</summary>
    const int ScansMax = 4;

    /// <summary>From so many ids of 64 rows on, decoding all of them is faster than one by one.</summary>
    const int DecodeFrom = 12;

    readonly Codes _codes;
    readonly uint _base;

    IdColumn(Codes codes, uint first, int dictionaryCount)
    {
        _codes = codes;
        _base = first;
        DictionaryCount = dictionaryCount;
    }

    /// <summary>Rows.</summary>
    public int Count => _codes.Count;

    /// <summary>Entries of the dictionary.</summary>
    public int DictionaryCount { get; }

    /// <summary>Bytes that the column takes of the chunk.</summary>
    public int Bytes { get; private init; }

    /// <summary>Writes ids, each at least 0 and less than the number of entries.</summary>
    public static void Write(ReadOnlySpan<int> ids, int dictionaryCount, ColumnWriter to)
    {
        var codes = ArrayPool<ulong>.Shared.Rent(Math.Max(1, ids.Length));
        var (min, max) = ids.IsEmpty ? (0, 0) : (int.MaxValue, 0);
        for (var i = 0; i < ids.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ids[i], (uint)dictionaryCount, nameof(ids));
            min = Math.Min(min, ids[i]);
            max = Math.Max(max, ids[i]);
            codes[i] = (ulong)ids[i];
        }
        for (var i = 0; i < ids.Length; i++)
            codes[i] -= (ulong)min;
        var writer = new CodesWriter(codes.AsSpan(0, ids.Length), (ulong)(max - min), blocks: false);
        to.Add((byte)writer.Form);
        Varint.Write(to, (ulong)ids.Length);
        Varint.Write(to, (ulong)dictionaryCount);
        Varint.Write(to, (ulong)min);
        Varint.Write(to, (ulong)(max - min));
        writer.Write(to);
        ArrayPool<ulong>.Shared.Return(codes);
    }

    /// <exception cref="InvalidDataException">The chunk does not begin with a whole column, or it has an id that the
    /// dictionary has not.</exception>
    public static IdColumn Read(ReadOnlyMemory<byte> chunk)
    {
        var reader = new ChunkReader(chunk);
        var form = (CodeForm)reader.Byte();
        if (form is not (CodeForm.Constant or CodeForm.Packed or CodeForm.Runs))
            ChunkReader.Refuse($"ids are not laid out in form {(int)form}");
        var count = reader.Count();
        var dictionaryCount = reader.Count();
        var min = reader.Count();
        var range = reader.Count();
        if (count > 0 && (long)min + range >= dictionaryCount)
            ChunkReader.Refuse($"ids reach to {(long)min + range} of {dictionaryCount}");
        if (form == CodeForm.Constant && range > 0)
            ChunkReader.Refuse($"one id reaches over {range}");
        var codes = Codes.Read(form, count, (ulong)range, ref reader);
        CheckIds(codes, (ulong)range);
        return new IdColumn(codes, (uint)min, dictionaryCount) { Bytes = chunk.Length - reader.Left };
    }

    public int this[int index] => (int)((uint)_codes[index] + _base);

    public void CopyTo(int from, Span<int> to) => _codes.CopyTo(from, MemoryMarshal.Cast<int, uint>(to), _base);

    /// <summary>Adds the rows of an id to a set over <see cref="Count"/> rows.</summary>
    public void Equal(int id, RowSet into) => Between(id, id, into);

    /// <summary>Adds the rows of the ids in [low, high].</summary>
    public void Between(int low, int high, RowSet into)
    {
        CheckSet(into);
        low = Math.Max(low, (int)_base);
        if (low <= high)
            _codes.Between((uint)low - _base, (uint)high - _base, into);
    }

    /// <summary>Adds the rows of the ids in a set over <see cref="DictionaryCount"/> ids.</summary>
    public void In(RowSet accepted, RowSet into)
    {
        CheckSet(into);
        CheckIds(accepted);
        var first = accepted.NextSet(0);
        if (first < 0)
            return;
        var count = accepted.Count;
        if (!accepted.Any(first + count < accepted.Rows ? first + count : accepted.Rows, accepted.Rows))
        {
            Between(first, first + count - 1, into);
            return;
        }
        if (count > ScansMax)
        {
            LookUp(accepted.Words, into.Words);
            return;
        }
        foreach (var id in accepted)
            Equal(id, into);
    }

    /// <summary>Adds the number of rows of each id to its element.</summary>
    public void CountInto(Span<long> countsById)
    {
        CheckCounts(countsById);
        Span<int> ids = stackalloc int[StepRows];
        for (var from = 0; from < Count; from += StepRows)
        {
            var step = ids[..Math.Min(StepRows, Count - from)];
            CopyTo(from, step);
            foreach (var id in step)
                countsById[id]++;
        }
    }

    /// <summary>The same for the rows of a set.</summary>
    public void CountInto(Span<long> countsById, RowSet selected)
    {
        CheckCounts(countsById);
        CheckSet(selected);
        Span<int> ids = stackalloc int[64];
        ReadOnlySpan<ulong> words = selected.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word == 0)
                continue;
            var decoded = BitOperations.PopCount(word) >= DecodeFrom;
            if (decoded)
                CopyTo(i * 64, ids[..Math.Min(64, Count - i * 64)]);
            for (; word != 0; word &= word - 1)
            {
                var row = BitOperations.TrailingZeroCount(word);
                countsById[decoded ? ids[row] : this[i * 64 + row]]++;
            }
        }
    }

    void LookUp(ReadOnlySpan<ulong> accepted, Span<ulong> into)
    {
        Span<int> ids = stackalloc int[64];
        for (var word = 0; word < into.Length; word++)
        {
            var step = ids[..Math.Min(64, Count - word * 64)];
            CopyTo(word * 64, step);
            var found = 0UL;
            for (var i = 0; i < step.Length; i++)
                found |= (accepted[step[i] >> 6] >> step[i] & 1) << i;
            into[word] |= found;
        }
    }

    // Ids are looked up in dictionaries everywhere; one look here spares all of them. The widest code of the width is
    // often a true one, and then there is nothing to look for.
    static void CheckIds(Codes codes, ulong max)
    {
        var wide = BitStream.MaxOf(BitStream.WidthOf(max));
        if (max == wide)
            return;
        var beyond = new RowSet(codes.Count);
        codes.Between(max + 1, wide, beyond);
        if (!beyond.IsEmpty)
            ChunkReader.Refuse($"row {beyond.NextSet(0)} has an id that the dictionary has not");
    }

    void CheckSet(RowSet rows)
    {
        if (rows.Rows != Count)
            throw new ArgumentException($"A set over {rows.Rows} rows meets a column of {Count}.", nameof(rows));
    }

    void CheckIds(RowSet ids)
    {
        if (ids.Rows != DictionaryCount)
            throw new ArgumentException($"A set over {ids.Rows} ids meets a dictionary of {DictionaryCount}.", nameof(ids));
    }

    void CheckCounts(ReadOnlySpan<long> counts) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, DictionaryCount, nameof(counts));
}
