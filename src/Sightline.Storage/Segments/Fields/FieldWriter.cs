using Sightline.Model.Wire;

namespace Sightline.Storage.Segments.Fields;

/// <summary>Writes fields in the one way that <see cref="CanonicalReader"/> reads.</summary>
static class FieldWriter
{
    const byte KeyTag = 1 << 3 | (byte)WireType.Bytes;
    const byte ValueTag = 2 << 3 | (byte)WireType.Bytes;

    /// <summary>Writes a field whose value is a number, or that has none.</summary>
    public static void Write(ProtobufWriter to, int field, FieldType type, ReadOnlySpan<byte> key, long number)
    {
        switch (type)
        {
            case FieldType.Varint:
                to.WriteVarint(field, (ulong)number);
                return;
            case FieldType.Fixed64:
                to.WriteFixed64(field, (ulong)number);
                return;
            case FieldType.Fixed32:
                to.WriteFixed32(field, (uint)number);
                return;
            case FieldType.NoValue:
                BeginAttribute(to, field, key, 0);
                return;
            case FieldType.Empty:
                BeginAttribute(to, field, key, 2);
                Append(to, ValueTag);
                Append(to, 0);
                return;
        }
        var bytes = type == FieldType.Double ? 8 : CanonicalReader.VarintBytes((ulong)number);
        BeginAttribute(to, field, key, 3 + bytes);
        Append(to, ValueTag);
        Append(to, (byte)(1 + bytes));
        if (type == FieldType.Double)
            to.WriteFixed64((int)type, (ulong)number);
        else
            to.WriteVarint((int)type, (ulong)number);
    }

    /// <summary>Writes all of a text field but the text: its <paramref name="length"/> bytes are to be appended.</summary>
    public static void Begin(ProtobufWriter to, int field, FieldType type, ReadOnlySpan<byte> key, int length)
    {
        if (type == FieldType.Message)
        {
            Tag(to, field);
            Varint(to, length);
            return;
        }
        var value = 1 + CanonicalReader.VarintBytes((uint)length) + length;
        BeginAttribute(to, field, key, 1 + CanonicalReader.VarintBytes((uint)value) + value);
        Append(to, ValueTag);
        Varint(to, value);
        Tag(to, (int)type);
        Varint(to, length);
    }

    // Up to the value's tag.
    static void BeginAttribute(ProtobufWriter to, int field, ReadOnlySpan<byte> key, int rest)
    {
        Tag(to, field);
        if (key.IsEmpty)
        {
            Varint(to, rest);
            return;
        }
        Varint(to, 1 + CanonicalReader.VarintBytes((uint)key.Length) + key.Length + rest);
        Append(to, KeyTag);
        Varint(to, key.Length);
        to.Append(key);
    }

    static void Tag(ProtobufWriter to, int field) => Varint(to, field << 3 | (int)WireType.Bytes);

    static void Append(ProtobufWriter to, byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }

    static void Varint(ProtobufWriter to, int value)
    {
        var rest = (uint)value;
        var span = to.GetSpan(5);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
            span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        to.Advance(length);
    }
}
