using System.Buffers.Binary;
using System.Text;

namespace Sightline.Load.Shapes;

/// <summary>Builds one protobuf message. Independent of the program's own writer, which is what gets measured.</summary>
sealed class WireBuffer
{
    readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    /// <summary>Writes a varint of two bytes, of a number from 128 to 16,383, over another one.</summary>
    public static void WriteVarint2(Span<byte> target, int value)
    {
        target[0] = (byte)(value | 0x80);
        target[1] = (byte)(value >> 7);
    }

    public WireBuffer Varint(int field, ulong value)
    {
        Raw((ulong)field << 3);
        Raw(value);
        return this;
    }

    /// <summary>Writes eight bytes and tells where they lie.</summary>
    public int Fixed64(int field, ulong value)
    {
        Raw((ulong)field << 3 | 1);
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return Length - 8;
    }

    /// <summary>Writes a length-delimited value and tells where it lies.</summary>
    public int Bytes(int field, ReadOnlySpan<byte> value)
    {
        Raw((ulong)field << 3 | 2);
        Raw((ulong)value.Length);
        _bytes.AddRange(value);
        return Length - value.Length;
    }

    public WireBuffer Message(int field, WireBuffer message)
    {
        Bytes(field, message.ToArray());
        return this;
    }

    public WireBuffer Text(int field, string text)
    {
        Bytes(field, Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>Writes a <c>KeyValue</c> with a string and tells where the string lies.</summary>
    public int Attribute(int field, string key, string value)
    {
        Message(field, new WireBuffer().Text(1, key).Message(2, new WireBuffer().Text(1, value)));
        return Length - Encoding.UTF8.GetByteCount(value);
    }

    public void Attribute(int field, string key, long value) =>
        Message(field, new WireBuffer().Text(1, key).Message(2, new WireBuffer().Varint(3, (ulong)value)));

    void Raw(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
    }
}
