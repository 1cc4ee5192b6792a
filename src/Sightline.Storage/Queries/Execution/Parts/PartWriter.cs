using System.Buffers;
using System.Buffers.Binary;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>Writes a part of an answer: little-endian numbers, arrays with their length before them.</summary>
sealed class PartWriter
{
    readonly ArrayBufferWriter<byte> _bytes = new(1 << 12);

    /// <summary>Of all that was written.</summary>
    public uint Checksum => Crc32C.Of(_bytes.WrittenSpan);

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    public void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Int(bytes.Length);
        _bytes.Write(bytes);
    }

    public void Ints(ReadOnlySpan<int> values)
    {
        Int(values.Length);
        var to = _bytes.GetSpan(values.Length * sizeof(int));
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(to[(i * sizeof(int))..], values[i]);
        _bytes.Advance(values.Length * sizeof(int));
    }

    public void Longs(ReadOnlySpan<long> values)
    {
        Int(values.Length);
        var to = _bytes.GetSpan(values.Length * sizeof(long));
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(to[(i * sizeof(long))..], values[i]);
        _bytes.Advance(values.Length * sizeof(long));
    }
}
