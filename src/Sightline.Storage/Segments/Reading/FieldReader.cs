using System.Buffers.Binary;
using Sightline.Storage.Encodings;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments.Fields;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Segments.Reading;

/// <summary>
/// The values of one field of messages in the order of rows, read as they are asked for. A text is known by its number
/// in the dictionary; numbers from <see cref="TextCount"/> on are payloads.
/// </summary>
sealed class FieldReader(SegmentFile file, FieldType type, int number, byte[] key, int count, ChunkRef values, ChunkRef entries)
{
    int _reads;
    IdColumn? _idColumn;
    int[]? _ids;
    long[]? _numbers;
    NumberColumn? _numberColumn;
    long[]? _distinct;
    IdColumn? _places;
    Texts? _texts;
    Texts? _payloads;

    public FieldType Type => type;

    /// <summary>Number of the field in its message.</summary>
    public int Number => number;

    /// <summary>Key of an attribute; empty for other fields.</summary>
    public ReadOnlySpan<byte> Key => key;

    /// <summary>Values.</summary>
    public int Count => count;

    /// <summary>Bytes in the file.</summary>
    public long StoredBytes => values.Stored + (long)entries.Stored;

    public PayloadReader Payloads => file.Payloads;

    /// <summary>The values of a field of numbers; bits of doubles.</summary>
    public long[] Numbers => _numbers ??= ReadNumbers();

    /// <summary>The values as they are packed; null where they stand in a dictionary.</summary>
    public NumberColumn? NumberColumn
    {
        get
        {
            if (_numberColumn is null && Chunk(values) is { Length: > 0 } chunk && chunk.Span[0] == FieldNumbers.Plain)
                _numberColumn = Checked(chunk, bytes => Encodings.NumberColumn.Read(bytes[1..]));
            return _numberColumn;
        }
    }

    /// <summary>One value of a field of numbers. Few are read where they are packed, many are unpacked at once.</summary>
    public long NumberAt(int position) => _numbers is null && IsRare() && NumberColumn is { } packed
        ? packed[position]
        : Numbers[position];

    /// <summary>Number of one value of a field of texts.</summary>
    public int IdAt(int position) => _ids is null && IsRare() ? IdColumn[position] : Ids[position];

    /// <summary>Numbers of the values of a field of texts, as they are packed.</summary>
    public IdColumn IdColumn => _idColumn ??= Checked(Chunk(values), Encodings.IdColumn.Read);

    /// <summary>Numbers of the values of a field of texts.</summary>
    public int[] Ids
    {
        get
        {
            if (_ids is null)
            {
                _ids = new int[IdColumn.Count];
                IdColumn.CopyTo(0, _ids);
            }
            return _ids;
        }
    }

    public int TextCount => Entries.Count;

    /// <summary>Texts and payloads.</summary>
    public int EntryCount => Entries.Count + _payloads!.Count;

    public bool IsPayload(int id) => id >= Entries.Count;

    public ReadOnlySpan<byte> Text(int id) => Entries[id];

    /// <summary>The number of a short text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text) => Entries.Find(text);

    /// <summary>Where a payload lies in the payload region.</summary>
    public ChunkRun[] Runs(int id)
    {
        var bytes = _payloads![id - Entries.Count];
        var runs = new ChunkRun[bytes.Length / 8];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = new ChunkRun(
                BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * 8)..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * 8 + 4)..]));
        }
        return runs;
    }

    Texts Entries
    {
        get
        {
            if (_texts is null)
            {
                _texts = Checked(Chunk(entries), bytes =>
                {
                    var texts = Texts.Read(bytes, out var rest);
                    _payloads = Texts.Read(rest, out _);
                    return texts;
                });
            }
            return _texts;
        }
    }

    bool IsRare() => ++_reads < count / 16;

    long[] ReadNumbers()
    {
        var numbers = new long[count];
        CopyTo(numbers);
        return numbers;
    }

    /// <summary>The values of a field of numbers.</summary>
    public void CopyTo(Span<long> numbers) => CopyTo(0, numbers);

    /// <summary>The values of a field of numbers from a position on.</summary>
    public void CopyTo(int from, Span<long> numbers)
    {
        if (NumberColumn is { } column)
        {
            column.CopyTo(from, numbers);
            return;
        }
        var distinct = Distinct(out var places);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = distinct[places[from + i]];
    }

    /// <summary>Adds the positions whose numbers are in [low, high].</summary>
    public void Between(long low, long high, RowSet into)
    {
        if (NumberColumn is not { } column)
        {
            Where(number => number >= low && number <= high, into);
            return;
        }
        column.Between(low, high, into);
        // The smallest number is what stands for none in a column; here every position has a number.
        if (low > Encodings.NumberColumn.None || !column.HasNone)
            return;
        var others = new RowSet(count);
        column.Between(long.MinValue, long.MaxValue, others);
        others.Not();
        into.Or(others);
    }

    /// <summary>Adds the positions whose numbers satisfy a test.</summary>
    public void Where(Func<long, bool> test, RowSet into)
    {
        if (NumberColumn is not null)
        {
            var numbers = Numbers;
            for (var i = 0; i < numbers.Length; i++)
            {
                if (test(numbers[i]))
                    into.Set(i);
            }
            return;
        }
        var distinct = Distinct(out var places);
        var accepted = new RowSet(places.DictionaryCount);
        for (var i = 0; i < distinct.Length; i++)
        {
            if (test(distinct[i]))
                accepted.Set(i);
        }
        places.In(accepted, into);
    }

    // Where few different numbers stand in a dictionary: those, and which of them each value is.
    long[] Distinct(out IdColumn places)
    {
        if (_distinct is null)
        {
            _distinct = Checked(Chunk(values), bytes =>
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[1..]);
                var column = Encodings.NumberColumn.Read(bytes.Slice(5, length));
                _places = Encodings.IdColumn.Read(bytes[(5 + length)..]);
                var distinct = new long[column.Count];
                column.CopyTo(0, distinct);
                return distinct;
            });
        }
        places = _places!;
        return _distinct;
    }

    ReadOnlyMemory<byte> Chunk(ChunkRef at) => file.Read(at);

    T Checked<T>(ReadOnlyMemory<byte> chunk, Func<ReadOnlyMemory<byte>, T> read)
    {
        try
        {
            return read(chunk);
        }
        catch (Exception cause) when (cause is InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            throw new CorruptFileException(file.Path, values.Offset, $"a field cannot be read: {cause.Message}");
        }
    }
}
