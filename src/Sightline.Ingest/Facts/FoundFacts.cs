using System.Buffers.Text;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Facts;

/// <summary>Where the value of a fact lies; a greater rank gives way to a smaller one, 0 is none.</summary>
struct FoundFact
{
    public ByteRange Value;
    public byte Rank;
    public bool InResource;
}

/// <summary>One of each <see cref="Fact"/>.</summary>
[System.Runtime.CompilerServices.InlineArray(FactKeys.Facts)]
struct FoundTable
{
    FoundFact _first;
}

/// <summary>The facts that the attributes of a span and of its resource say.</summary>
ref struct FoundFacts(ReadOnlySpan<byte> span, ReadOnlySpan<byte> resource)
{
    /// <summary>Bytes of the longest text: names and ids are far shorter, and more is not worth a dictionary's room.</summary>
    const int TextBytesMax = 512;

    const byte SecondSource = 100;

    readonly ReadOnlySpan<byte> _span = span;
    readonly ReadOnlySpan<byte> _resource = resource;
    FoundTable _found;
    // Type of the exception that the span recorded first.
    ReadOnlySpan<byte> _exception;

    public void Read()
    {
        var reader = new ProtobufReader(_span);
        while (reader.TryReadField())
        {
            if (reader.Type != WireType.Bytes)
                continue;
            if (reader.Field == SpanField.Attributes)
                ReadAttribute(_span, reader.Range, inResource: false);
            else if (reader.Field == SpanField.Events && _exception.IsEmpty)
                _exception = ExceptionType(reader.Value);
        }
        reader = new ProtobufReader(_resource);
        while (reader.TryReadField())
        {
            if (reader.Field == ResourceField.Attributes && reader.Type == WireType.Bytes)
                ReadAttribute(_resource, reader.Range, inResource: true);
        }
    }

    public readonly bool Has(Fact fact) => _found[(int)fact].Rank != 0;

    /// <summary>The value of a string; empty for any other.</summary>
    public readonly ReadOnlySpan<byte> Text(Fact fact)
    {
        var value = Value(fact);
        return value.Type == AnyValueType.String ? Cut(value.Bytes) : default;
    }

    /// <summary>Type of the error: as the span says, else that of the exception that it recorded.</summary>
    public readonly ReadOnlySpan<byte> ErrorType() => Has(Fact.ErrorType) ? Text(Fact.ErrorType) : Cut(_exception);

    /// <summary>A count: a number, or a string of digits, as some clients write it. Null for any other.</summary>
    public readonly long? Count(Fact fact)
    {
        var value = Value(fact);
        switch (value.Type)
        {
            case AnyValueType.Int:
                return value.Int >= 0 ? value.Int : null;
            case AnyValueType.Double:
                return value.Double is >= 0 and < long.MaxValue ? (long)value.Double : null;
            case AnyValueType.String:
                return Utf8Parser.TryParse(value.Bytes, out long number, out var used)
                    && used == value.Bytes.Length && number >= 0
                        ? number
                        : null;
            default:
                return null;
        }
    }

    /// <summary>Seconds as nanoseconds; null for what is none.</summary>
    public readonly long? Seconds(Fact fact)
    {
        var value = Value(fact);
        var seconds = value.Type switch
        {
            AnyValueType.Double => value.Double,
            AnyValueType.Int => value.Int,
            _ => -1,
        };
        return seconds is >= 0 and < 1e9 ? (long)(seconds * 1e9) : null;
    }

    readonly AnyValue Value(Fact fact)
    {
        var found = _found[(int)fact];
        return found.Rank == 0 ? default : new AnyValue(found.Value.Of(found.InResource ? _resource : _span));
    }

    void ReadAttribute(ReadOnlySpan<byte> message, ByteRange attribute, bool inResource)
    {
        var reader = new ProtobufReader(message, attribute);
        ReadOnlySpan<byte> key = default;
        var value = default(ByteRange);
        while (reader.TryReadField())
        {
            if (reader.Type != WireType.Bytes)
                continue;
            if (reader.Field == KeyValueField.Key)
                key = reader.Value;
            else if (reader.Field == KeyValueField.Value)
                value = reader.Range;
        }
        if (!FactKeys.TryFind(key, out var fact, out var rank) || (inResource && !IsOfResource(fact)))
            return;
        // What a deployment is stands in the resource first, who was served in the span.
        if (inResource != IsOfDeployment(fact))
            rank += SecondSource;
        ref var found = ref _found[(int)fact];
        if (found.Rank == 0 || rank < found.Rank)
            found = new FoundFact { Value = value, Rank = rank, InResource = inResource };
    }

    static bool IsOfDeployment(Fact fact) => fact is Fact.Environment or Fact.Version or Fact.Project;

    static bool IsOfResource(Fact fact) =>
        IsOfDeployment(fact) || fact is Fact.User or Fact.Session or Fact.Workflow;

    static ReadOnlySpan<byte> ExceptionType(ReadOnlySpan<byte> spanEvent)
    {
        var attributes = new AttributeList(spanEvent, EventField.Attributes);
        while (attributes.MoveNext())
        {
            if (attributes.Key.SequenceEqual("exception.type"u8) && attributes.Value.Type == AnyValueType.String)
                return attributes.Value.Bytes;
        }
        return default;
    }

    // Not in the middle of a character.
    static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text)
    {
        if (text.Length <= TextBytesMax)
            return text;
        var end = TextBytesMax;
        while (end > 0 && (text[end] & 0xC0) == 0x80)
            end--;
        return text[..end];
    }
}
