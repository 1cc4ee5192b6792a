using System.Buffers.Binary;
using Sightline.Storage.Encodings;

namespace Sightline.Storage.Segments.Reading;

/// <summary>A dictionary of texts, read by number.</summary>
sealed class Texts
{
    readonly ReadOnlyMemory<byte> _bytes;
    // One more than texts.
    readonly int[] _offsets;

    Texts(ReadOnlyMemory<byte> bytes, int[] offsets)
    {
        _bytes = bytes;
        _offsets = offsets;
    }

    public static Texts None { get; } = new(default, [0]);

    public int Count => _offsets.Length - 1;

    public ReadOnlySpan<byte> this[int id] => _bytes.Span[_offsets[id].._offsets[id + 1]];

    /// <summary>The number of a text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var bytes = _bytes.Span;
        for (var id = 0; id < _offsets.Length - 1; id++)
        {
            var start = _offsets[id];
            if (_offsets[id + 1] - start == text.Length && bytes.Slice(start, text.Length).SequenceEqual(text))
                return id;
        }
        return -1;
    }

    /// <summary>Reads the dictionary that a chunk begins with; gives what follows it.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static Texts Read(ReadOnlyMemory<byte> chunk, out ReadOnlyMemory<byte> rest)
    {
        if (chunk.Length < 4)
            throw new InvalidDataException("a dictionary ends too early");
        var count = BinaryPrimitives.ReadInt32LittleEndian(chunk.Span);
        var lengths = NumberColumn.Read(chunk[4..]);
        if (lengths.Count != count)
            throw new InvalidDataException("a dictionary has another number of lengths than of texts");
        var offsets = new int[count + 1];
        var values = new long[count];
        lengths.CopyTo(0, values);
        var all = chunk[(4 + lengths.Bytes)..];
        long end = 0;
        for (var id = 0; id < count; id++)
        {
            if (values[id] < 0 || (end += values[id]) > all.Length)
                throw new InvalidDataException("a dictionary's texts end too early");
            offsets[id + 1] = (int)end;
        }
        rest = all[(int)end..];
        return new Texts(all[..(int)end], offsets);
    }
}
