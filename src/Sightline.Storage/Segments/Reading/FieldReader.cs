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
        if (NumberColumn is { } column)
        {
            column.CopyTo(0, numbers);
            return numbers;
        }
        return Checked(Chunk(values), bytes =>
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[1..]);
            var distinct = Encodings.NumberColumn.Read(bytes.Slice(5, length));
            var places = Encodings.IdColumn.Read(bytes[(5 + length)..]);
            var byPlace = new long[distinct.Count];
            distinct.CopyTo(0, byPlace);
            var ids = new int[places.Count];
            places.CopyTo(0, ids);
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = byPlace[ids[i]];
            return numbers;
        });
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
