using System.Buffers.Binary;
using System.Numerics;
using Sightline.Model.Memory;

namespace Sightline.Model.Wire;

/// <summary>
/// Writes protobuf fields into one growing array of <see cref="Buffers"/>. The array goes back on <see cref="Dispose"/>, or
/// to whoever took it with <see cref="Detach"/>.
/// </summary>
public sealed class ProtobufWriter(int capacity) : IDisposable
{
    const int VarintBytesMax = 10;

    byte[] _buffer = Buffers.Rent<byte>(Math.Max(capacity, 64));

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>A message that has been begun and not ended.</summary>
    /// <param name="Start">Where its body begins.</param>
    /// <param name="LengthBytes">Bytes that were left free before it for its length.</param>
    public readonly record struct Nested(int Start, int LengthBytes);

    /// <summary>Begins a nested message. A good guess of how many bytes its length takes saves moving the body.</summary>
    public Nested Begin(int field, int lengthBytes)
    {
        WriteTag(field, WireType.Bytes);
        Reserve(lengthBytes);
        Length += lengthBytes;
        return new Nested(Length, lengthBytes);
    }

    /// <summary>Ends a nested message and writes its length.</summary>
    public void End(Nested nested)
    {
        var length = Length - nested.Start;
        var lengthBytes = VarintBytes((uint)length);
        if (lengthBytes != nested.LengthBytes)
        {
            var shift = lengthBytes - nested.LengthBytes;
            Reserve(Math.Max(shift, 0));
            _buffer.AsSpan(nested.Start, length).CopyTo(_buffer.AsSpan(nested.Start + shift));
            Length += shift;
        }
        PutVarint(_buffer.AsSpan(nested.Start - nested.LengthBytes), (uint)length);
    }

    public void WriteVarint(int field, ulong value)
    {
        WriteTag(field, WireType.Varint);
        AppendVarint(value);
    }

    public void WriteFixed64(int field, ulong value)
    {
        WriteTag(field, WireType.Fixed64);
        Reserve(8);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.AsSpan(Length), value);
        Length += 8;
    }

    public void WriteFixed32(int field, uint value)
    {
        WriteTag(field, WireType.Fixed32);
        Reserve(4);
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(Length), value);
        Length += 4;
    }

    /// <summary>Writes a string, bytes, or a whole nested message.</summary>
    public void WriteBytes(int field, ReadOnlySpan<byte> value)
    {
        WriteTag(field, WireType.Bytes);
        AppendVarint((uint)value.Length);
        Append(value);
    }

    /// <summary>Appends bytes as they are: whole fields, or a piece of a body that was begun.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Room for at least <paramref name="bytes"/> more; what is used of it is told to <see cref="Advance"/>.</summary>
    public Span<byte> GetSpan(int bytes)
    {
        Reserve(bytes);
        return _buffer.AsSpan(Length);
    }

    public void Advance(int bytes) => Length += bytes;

    /// <summary>Forgets what was written from a position on.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Gives the rented array away; the new owner gives it back to <see cref="Buffers"/>.</summary>
    public byte[] Detach(out int length)
    {
        var buffer = _buffer;
        length = Length;
        _buffer = [];
        Length = 0;
        return buffer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer.Length > 0)
            Buffers.Return(_buffer);
        _buffer = [];
        Length = 0;
    }

    void WriteTag(int field, WireType type) => AppendVarint((uint)field << 3 | (uint)type);

    void AppendVarint(ulong value)
    {
        Reserve(VarintBytesMax);
        Length += PutVarint(_buffer.AsSpan(Length), value);
    }

    void Reserve(int bytes)
    {
        if (bytes > _buffer.Length - Length)
            Grow(bytes);
    }

    void Grow(int bytes)
    {
        var needed = checked(Length + bytes);
        var larger = Buffers.Rent<byte>((int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _buffer.Length)));
        Written.CopyTo(larger);
        if (_buffer.Length > 0)
            Buffers.Return(_buffer);
        _buffer = larger;
    }

    static int VarintBytes(uint value) => (31 - BitOperations.LeadingZeroCount(value | 1)) / 7 + 1;

    static int PutVarint(Span<byte> target, ulong value)
    {
        var count = 0;
        while (value >= 0x80)
        {
            target[count++] = (byte)(value | 0x80);
            value >>= 7;
        }
        target[count++] = (byte)value;
        return count;
    }
}
