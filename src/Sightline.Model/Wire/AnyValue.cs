namespace Sightline.Model.Wire;

/// <summary>Types of an OTLP <c>AnyValue</c>. Stored as a number: never renumber, only append.</summary>
public enum AnyValueType : byte
{
    Empty = 0,
    String = 1,
    Bool = 2,
    Int = 3,
    Double = 4,
    Array = 5,
    KvList = 6,
    Bytes = 7,
}

/// <summary>A view of one OTLP <c>AnyValue</c> message.</summary>
public readonly ref struct AnyValue
{
    readonly ulong _number;

    /// <summary>Reads the body of an <c>AnyValue</c>; the last member of its oneof wins, as protobuf says.</summary>
    public AnyValue(ReadOnlySpan<byte> message)
    {
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            if (reader.Field is < AnyValueField.String or > AnyValueField.Bytes
                || reader.Type != TypeOf(reader.Field))
                continue;
            Type = (AnyValueType)reader.Field;
            _number = reader.Number;
            Bytes = reader.Type == WireType.Bytes ? reader.Value : default;
        }
    }

    public AnyValueType Type { get; }

    /// <summary>UTF-8 of a string, the value of bytes, or the body of an <c>ArrayValue</c> or <c>KeyValueList</c>.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    public bool Bool => _number != 0;
    public long Int => (long)_number;
    public double Double => BitConverter.UInt64BitsToDouble(_number);

    /// <summary>The elements of an array.</summary>
    public ValueList Elements => new(Bytes);

    /// <summary>The entries of a key-value list.</summary>
    public AttributeList Entries => new(Bytes, 1);

    static WireType TypeOf(int field) => field switch
    {
        AnyValueField.Bool or AnyValueField.Int => WireType.Varint,
        AnyValueField.Double => WireType.Fixed64,
        _ => WireType.Bytes,
    };
}

/// <summary>Walks the elements of an OTLP <c>ArrayValue</c>.</summary>
public ref struct ValueList(ReadOnlySpan<byte> message)
{
    ProtobufReader _reader = new(message);

    public AnyValue Current { get; private set; }

    public readonly ValueList GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_reader.TryReadField())
        {
            if (_reader.Field != 1 || _reader.Type != WireType.Bytes)
                continue;
            Current = new AnyValue(_reader.Value);
            return true;
        }
        return false;
    }
}

/// <summary>Walks the <c>KeyValue</c> entries that stand in one repeated field of a message, in order.</summary>
public ref struct AttributeList(ReadOnlySpan<byte> message, int field)
{
    readonly int _field = field;
    ProtobufReader _reader = new(message);

    /// <summary>UTF-8 key.</summary>
    public ReadOnlySpan<byte> Key { get; private set; }

    /// <summary>Body of the <c>AnyValue</c>; empty for a value that was not sent.</summary>
    public ReadOnlySpan<byte> RawValue { get; private set; }

    public readonly AnyValue Value => new(RawValue);

    public bool MoveNext()
    {
        while (_reader.TryReadField())
        {
            if (_reader.Field != _field || _reader.Type != WireType.Bytes)
                continue;
            var entry = new ProtobufReader(_reader.Value);
            Key = default;
            RawValue = default;
            while (entry.TryReadField())
            {
                if (entry.Type != WireType.Bytes)
                    continue;
                if (entry.Field == 1)
                    Key = entry.Value;
                else if (entry.Field == 2)
                    RawValue = entry.Value;
            }
            return true;
        }
        return false;
    }
}
