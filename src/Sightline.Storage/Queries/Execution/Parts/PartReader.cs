using System.Buffers.Binary;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>
/// Reads what a <see cref="PartWriter"/> wrote. All methods throw <see cref="InvalidDataException"/> where it is something else.
/// </summary>
sealed class PartReader(ReadOnlyMemory<byte> bytes)
{
    int _at;

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public ReadOnlySpan<byte> Bytes() => Take(Int());

    public int[] Ints()
    {
        var from = Take((long)Int() * sizeof(int));
        var values = new int[from.Length / sizeof(int)];
        for (var i = 0; i < values.Length; i++)
            values[i] = BinaryPrimitives.ReadInt32LittleEndian(from[(i * sizeof(int))..]);
        return values;
    }

    public long[] Longs()
    {
        var from = Take((long)Int() * sizeof(long));
        var values = new long[from.Length / sizeof(long)];
        for (var i = 0; i < values.Length; i++)
            values[i] = BinaryPrimitives.ReadInt64LittleEndian(from[(i * sizeof(long))..]);
        return values;
    }

    ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > bytes.Length - _at)
            throw new InvalidDataException("a part of an answer ends too early");
        _at += (int)length;
        return bytes.Span.Slice(_at - (int)length, (int)length);
    }
}
