using Sightline.Model.Wire;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments.Fields;

namespace Sightline.Storage.Segments.Writing;

/// <summary>Finds the texts that a search for words looks at inside arrays, lists, events and statuses.</summary>
static class FramedTexts
{
    public static void AddWords(FieldType type, int field, ReadOnlySpan<byte> value, TokenSet words)
    {
        switch (type)
        {
            case FieldType.Array:
                AddArray(value, words);
                break;
            case FieldType.KvList:
                AddList(value, 1, words);
                break;
            case FieldType.Message when field == SpanField.Events:
                AddFields(value, EventField.Name, words);
                AddList(value, EventField.Attributes, words);
                break;
            case FieldType.Message when field == SpanField.Status:
                AddFields(value, StatusField.Message, words);
                break;
            case FieldType.Irregular:
                AddSpan(value, words);
                break;
        }
    }

    static void AddSpan(ReadOnlySpan<byte> rest, TokenSet words)
    {
        AddList(rest, SpanField.Attributes, words);
        var reader = new ProtobufReader(rest);
        while (reader.TryReadField())
        {
            if (reader.Type == WireType.Bytes && reader.Field is SpanField.Events or SpanField.Status)
                AddWords(FieldType.Message, reader.Field, reader.Value, words);
        }
    }

    static void AddFields(ReadOnlySpan<byte> message, int field, TokenSet words)
    {
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            if (reader.Type == WireType.Bytes && reader.Field == field)
                words.AddText(reader.Value);
        }
    }

    static void AddList(ReadOnlySpan<byte> message, int field, TokenSet words)
    {
        var entries = new AttributeList(message, field);
        while (entries.MoveNext())
            AddValue(entries.Value, words);
    }

    static void AddArray(ReadOnlySpan<byte> message, TokenSet words)
    {
        foreach (var element in new ValueList(message))
            AddValue(element, words);
    }

    // Values nest at most as deep as the decoder lets through.
    static void AddValue(in AnyValue value, TokenSet words)
    {
        switch (value.Type)
        {
            case AnyValueType.String:
                words.AddText(value.Bytes);
                break;
            case AnyValueType.Array:
                AddArray(value.Bytes, words);
                break;
            case AnyValueType.KvList:
                AddList(value.Bytes, 1, words);
                break;
        }
    }
}
