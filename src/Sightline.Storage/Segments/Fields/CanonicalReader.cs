using System.Buffers.Binary;
using System.Numerics;
using Sightline.Model.Wire;

namespace Sightline.Storage.Segments.Fields;

/// <summary>
/// Reads the fields of a message as long as they are written in the one way that <see cref="FieldWriter"/> writes
/// them, so that the same bytes can be made again from their values. Anything else ends it with
/// <see cref="Irregular"/>; that is correct protobuf all the same.
/// </summary>
ref struct CanonicalReader(ReadOnlySpan<byte> message)
{
    const byte KeyTag = 1 << 3 | (byte)WireType.Bytes;
    const byte ValueTag = 2 << 3 | (byte)WireType.Bytes;

    readonly ReadOnlySpan<byte> _message = message;
    int _position;

    public int Field { get; private set; }

    public FieldType Type { get; private set; }

    /// <summary>Key of an attribute.</summary>
    public ReadOnlySpan<byte> Key { get; private set; }

    /// <summary>Value of a text field.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>Value of a number field; the bits of a double.</summary>
    public long Number { get; private set; }

    public bool Irregular { get; private set; }

    /// <summary>Where the field just read ends in the message; its text, where it has one, ends there too.</summary>
    public readonly int Position => _position;

    /// <summary>False at the end, and when the next field is irregular.</summary>
    public bool TryRead()
    {
        if (_position == _message.Length)
            return false;
        Irregular = !TryReadField();
        return !Irregular;
    }

    bool TryReadField()
    {
        if (!TryVarint(_message, ref _position, out var tag) || tag >> 3 is 0 or > int.MaxValue >> 3)
            return false;
        Field = (int)(tag >> 3);
        Key = default;
        Text = default;
        switch ((WireType)(tag & 7))
        {
            case WireType.Varint:
                Type = FieldType.Varint;
                var isVarint = TryVarint(_message, ref _position, out var number);
                Number = (long)number;
                return isVarint;
            case WireType.Fixed64:
                Type = FieldType.Fixed64;
                return TryFixed64(_message, ref _position);
            case WireType.Fixed32:
                Type = FieldType.Fixed32;
                return TryFixed32();
            case WireType.Bytes:
                if (!TryBytes(_message, ref _position, out var body))
                    return false;
                if (Field == SpanField.Attributes)
                    return TryAttribute(body);
                Type = FieldType.Message;
                Text = body;
                return true;
            default:
                return false;
        }
    }

    bool TryAttribute(ReadOnlySpan<byte> body)
    {
        var position = 0;
        // An empty key is left out.
        if (!body.IsEmpty && body[0] == KeyTag)
        {
            position = 1;
            if (!TryBytes(body, ref position, out var key) || key.IsEmpty)
                return false;
            Key = key;
        }
        Type = FieldType.NoValue;
        if (position == body.Length)
            return true;
        return body[position++] == ValueTag && TryBytes(body, ref position, out var value)
            && position == body.Length && TryValue(value);
    }

    bool TryValue(ReadOnlySpan<byte> value)
    {
        Type = FieldType.Empty;
        if (value.IsEmpty)
            return true;
        var position = 1;
        Type = (FieldType)(value[0] >> 3);
        var wire = (WireType)(value[0] & 7);
        switch (Type)
        {
            case FieldType.Bool or FieldType.Int when wire == WireType.Varint:
                if (!TryVarint(value, ref position, out var number))
                    return false;
                Number = (long)number;
                return position == value.Length && (Type == FieldType.Int || number <= 1);
            case FieldType.Double when wire == WireType.Fixed64:
                return TryFixed64(value, ref position) && position == value.Length;
            case FieldType.String or FieldType.Array or FieldType.KvList or FieldType.Bytes when wire == WireType.Bytes:
                var isBytes = TryBytes(value, ref position, out var text);
                Text = text;
                return isBytes && position == value.Length;
            default:
                return false;
        }
    }

    bool TryFixed64(ReadOnlySpan<byte> bytes, scoped ref int position)
    {
        if (bytes.Length - position < 8)
            return false;
        Number = BinaryPrimitives.ReadInt64LittleEndian(bytes[position..]);
        position += 8;
        return true;
    }

    bool TryFixed32()
    {
        if (_message.Length - _position < 4)
            return false;
        Number = BinaryPrimitives.ReadUInt32LittleEndian(_message[_position..]);
        _position += 4;
        return true;
    }

    static bool TryBytes(ReadOnlySpan<byte> bytes, scoped ref int position, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!TryVarint(bytes, ref position, out var length) || length > (ulong)(bytes.Length - position))
            return false;
        value = bytes.Slice(position, (int)length);
        position += (int)length;
        return true;
    }

    // A varint in as few bytes as it can have.
    static bool TryVarint(ReadOnlySpan<byte> bytes, scoped ref int position, out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 64 && position < bytes.Length; shift += 7)
        {
            var next = bytes[position++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return next != 0 && (shift < 63 || next == 1) || shift == 0;
        }
        return false;
    }

    /// <summary>Bytes of a varint.</summary>
    public static int VarintBytes(ulong value) => (BitOperations.Log2(value | 1) + 7) / 7;
}
