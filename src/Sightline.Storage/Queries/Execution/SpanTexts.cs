using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Storage.Queries.Execution;

/// <summary>Finds texts in the OTLP messages of a span.</summary>
static class SpanTexts
{
    public static ReadOnlySpan<byte> StatusMessage(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> message = default;
        var reader = new ProtobufReader(rest);
        while (reader.TryReadField())
        {
            if (reader.Field != SpanField.Status || reader.Type != WireType.Bytes)
                continue;
            var found = Last(reader.Value, StatusField.Message);
            if (!found.IsEmpty)
                message = found;
        }
        return message;
    }

    public static ReadOnlySpan<byte> ScopeName(ReadOnlySpan<byte> scope) => Last(scope, ScopeField.Name);

    /// <summary>The last value of a length-delimited field of a message, which is the one that counts.</summary>
    public static ReadOnlySpan<byte> Last(ReadOnlySpan<byte> message, int field)
    {
        ReadOnlySpan<byte> value = default;
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            if (reader.Field == field && reader.Type == WireType.Bytes)
                value = reader.Value;
        }
        return value;
    }

    /// <summary>True when a text of the span satisfies the search.</summary>
    public static bool Any(in SpanView span, PhraseSearch search)
    {
        if (search.IsIn(span.Name))
            return true;
        var reader = new ProtobufReader(span.Rest);
        while (reader.TryReadField())
        {
            if (reader.Type != WireType.Bytes)
                continue;
            var found = reader.Field switch
            {
                SpanField.Attributes => InAttribute(reader.Value, search),
                SpanField.Events => InEvent(reader.Value, search),
                SpanField.Status => InStatus(reader.Value, search),
                _ => false,
            };
            if (found)
                return true;
        }
        return false;
    }

    public static bool InStatus(ReadOnlySpan<byte> message, PhraseSearch search) =>
        search.IsIn(Last(message, StatusField.Message));

    public static bool InEvent(ReadOnlySpan<byte> message, PhraseSearch search)
    {
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            if (reader.Type != WireType.Bytes)
                continue;
            if (reader.Field == EventField.Name && search.IsIn(reader.Value))
                return true;
            if (reader.Field == EventField.Attributes && InAttribute(reader.Value, search))
                return true;
        }
        return false;
    }

    static bool InAttribute(ReadOnlySpan<byte> keyValue, PhraseSearch search) =>
        InValue(new AnyValue(Last(keyValue, 2)), search);

    // Values nest at most as deep as the decoder lets through.
    static bool InValue(in AnyValue value, PhraseSearch search)
    {
        switch (value.Type)
        {
            case AnyValueType.String:
                return search.IsIn(value.Bytes);
            case AnyValueType.Array:
                return InArray(value.Bytes, search);
            case AnyValueType.KvList:
                return InList(value.Bytes, search);
            default:
                return false;
        }
    }

    public static bool InArray(ReadOnlySpan<byte> message, PhraseSearch search)
    {
        foreach (var element in new ValueList(message))
        {
            if (InValue(element, search))
                return true;
        }
        return false;
    }

    public static bool InList(ReadOnlySpan<byte> message, PhraseSearch search)
    {
        var entries = new AttributeList(message, 1);
        while (entries.MoveNext())
        {
            if (InValue(entries.Value, search))
                return true;
        }
        return false;
    }
}
