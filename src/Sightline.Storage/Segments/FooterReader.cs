using System.Buffers.Binary;

namespace Sightline.Storage.Segments;

/// <summary>Reads what <see cref="ColumnWriter"/> wrote, in order.</summary>
ref struct FooterReader(ReadOnlySpan<byte> bytes)
{
    readonly int _length = bytes.Length;
    ReadOnlySpan<byte> _left = bytes;

    /// <summary>Bytes read so far.</summary>
    public readonly int Position => _length - _left.Length;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var bytes = _left[..count];
        _left = _left[count..];
        return bytes;
    }

    public byte Byte() => Bytes(1)[0];

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    public ChunkRef Ref()
    {
        var codec = (ChunkCodec)Byte();
        return new ChunkRef(Long(), Int(), Int(), codec, (uint)Int());
    }
}
