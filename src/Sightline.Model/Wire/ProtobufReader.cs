using System.Buffers.Binary;
using Sightline.Model.Spans;

namespace Sightline.Model.Wire;

/// <summary>
/// Reads the fields of one protobuf message in order, without copying. Every read is bounds-checked: after malformed
/// bytes <see cref="Malformed"/> is set and <see cref="TryReadField"/> answers false.
/// </summary>
public ref struct ProtobufReader
{
    readonly ReadOnlySpan<byte> _message;
    int _position;

    /// <summary>Reads a message; offsets count from its first byte.</summary>
    public ProtobufReader(ReadOnlySpan<byte> message) => _message = message;

    /// <summary>Reads a message that is a piece of a buffer; offsets count from the buffer's first byte.</summary>
    public ProtobufReader(ReadOnlySpan<byte> buffer, ByteRange message)
    {
        _message = buffer[..(message.Offset + message.Length)];
        _position = message.Offset;
    }

    /// <summary>Field number of the field just read.</summary>
    public int Field { get; private set; }

    public WireType Type { get; private set; }

    /// <summary>Value of a varint, fixed64 or fixed32 field.</summary>
    public ulong Number { get; private set; }

    /// <summary>Where the value of a length-delimited field lies in the message.</summary>
    public int ValueOffset { get; private set; }

    /// <summary>Length of the value of a length-delimited field, in bytes.</summary>
    public int ValueLength { get; private set; }

    /// <summary>Where the tag of the field just read begins.</summary>
    public int FieldOffset { get; private set; }

    /// <summary>True once bytes were met that are no protobuf.</summary>
    public bool Malformed { get; private set; }

    /// <summary>Where the next field begins; after the last field, the length of the message.</summary>
    public readonly int Position => _position;

    /// <summary>Value of a length-delimited field.</summary>
    public readonly ReadOnlySpan<byte> Value => _message.Slice(ValueOffset, ValueLength);

    /// <summary>Where the value of a length-delimited field lies.</summary>
    public readonly ByteRange Range => new(ValueOffset, ValueLength);

    /// <summary>Value of a fixed64 field as a double.</summary>
    public readonly double Double => BitConverter.UInt64BitsToDouble(Number);

    /// <summary>Reads the next field, its value included; groups are skipped. False at the end or when malformed.</summary>
    public bool TryReadField()
    {
        while (_position < _message.Length)
        {
            FieldOffset = _position;
            if (!TryReadVarint(out var tag) || tag > uint.MaxValue || tag >> 3 == 0)
                return Fail();
            Field = (int)(tag >> 3);
            Type = (WireType)(tag & 7);
            switch (Type)
            {
                case WireType.Varint:
                    if (!TryReadVarint(out var number))
                        return Fail();
                    Number = number;
                    return true;
                case WireType.Fixed64:
                    if (_message.Length - _position < 8)
                        return Fail();
                    Number = BinaryPrimitives.ReadUInt64LittleEndian(_message[_position..]);
                    _position += 8;
                    return true;
                case WireType.Fixed32:
                    if (_message.Length - _position < 4)
                        return Fail();
                    Number = BinaryPrimitives.ReadUInt32LittleEndian(_message[_position..]);
                    _position += 4;
                    return true;
                case WireType.Bytes:
                    if (!TryReadVarint(out var length) || length > (ulong)(_message.Length - _position))
                        return Fail();
                    ValueOffset = _position;
                    ValueLength = (int)length;
                    _position += ValueLength;
                    return true;
                case WireType.StartGroup:
                    if (!TrySkipGroup(Field))
                        return Fail();
                    continue;
                default:
                    return Fail();
            }
        }
        return false;
    }

    // Groups are long deprecated; OTLP has none, so one can only be an unknown field. The open groups are counted
    // instead of recursed into: field numbers of nested groups need not be matched to find the end safely.
    bool TrySkipGroup(int field)
    {
        var depth = 1;
        while (_position < _message.Length)
        {
            if (!TryReadVarint(out var tag) || tag > uint.MaxValue || tag >> 3 == 0)
                return false;
            switch ((WireType)(tag & 7))
            {
                case WireType.Varint:
                    if (!TryReadVarint(out _))
                        return false;
                    break;
                case WireType.Fixed64:
                    _position += 8;
                    break;
                case WireType.Fixed32:
                    _position += 4;
                    break;
                case WireType.Bytes:
                    if (!TryReadVarint(out var length) || length > (ulong)(_message.Length - _position))
                        return false;
                    _position += (int)length;
                    break;
                case WireType.StartGroup:
                    depth++;
                    break;
                case WireType.EndGroup:
                    if (--depth == 0)
                        return (int)(tag >> 3) == field;
                    break;
                default:
                    return false;
            }
        }
        return false;
    }

    bool TryReadVarint(out ulong value)
    {
        var message = _message;
        var position = _position;
        if ((uint)position < (uint)message.Length && message[position] < 0x80)
        {
            value = message[position];
            _position = position + 1;
            return true;
        }
        value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if ((uint)position >= (uint)message.Length)
                return false;
            var b = message[position++];
            value |= (ulong)(b & 0x7f) << shift;
            if (b < 0x80)
            {
                _position = position;
                return true;
            }
        }
        return false;
    }

    bool Fail()
    {
        Malformed = true;
        _position = _message.Length;
        return false;
    }
}
