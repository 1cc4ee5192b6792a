using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Sightline.Tests.Ingest.Oracle;

/// <summary>Reads exported OTLP/JSON into the generated messages; knows nothing but the canonical way to write it.</summary>
static class OtlpJsonReader
{
    public static ExportTraceServiceRequest Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 500 });
        var request = new ExportTraceServiceRequest();
        using var document = JsonDocument.ParseValue(ref reader);
        Fill(request, document.RootElement);
        return request;
    }

    static void Fill(IMessage message, JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            var field = FindField(message.Descriptor, property.Name);
            if (field.IsRepeated)
            {
                var list = (System.Collections.IList)field.Accessor.GetValue(message);
                foreach (var element in property.Value.EnumerateArray())
                    list.Add(Value(field, element));
            }
            else
            {
                field.Accessor.SetValue(message, Value(field, property.Value));
            }
        }
    }

    static FieldDescriptor FindField(MessageDescriptor message, string name)
    {
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            if (field.JsonName == name)
                return field;
        }
        throw new InvalidOperationException($"{message.Name} has no field {name}.");
    }

    static object Value(FieldDescriptor field, JsonElement json)
    {
        switch (field.FieldType)
        {
            case FieldType.Message:
                var message = field.MessageType.Parser.ParseFrom(ByteString.Empty);
                Fill(message, json);
                return message;
            case FieldType.Bytes when field.Name.EndsWith("_id", StringComparison.Ordinal):
                return ByteString.CopyFrom(Convert.FromHexString(json.GetString()!));
            case FieldType.Bytes:
                return ByteString.FromBase64(json.GetString()!);
            case FieldType.Int64:
                return long.Parse(json.GetString()!, CultureInfo.InvariantCulture);
            case FieldType.Fixed64:
                return ulong.Parse(json.GetString()!, CultureInfo.InvariantCulture);
            case FieldType.Double:
                return json.ValueKind == JsonValueKind.String
                    ? double.Parse(json.GetString()!, CultureInfo.InvariantCulture)
                    : json.GetDouble();
            case FieldType.Bool:
                return json.GetBoolean();
            case FieldType.Int32:
                return json.GetInt32();
            case FieldType.UInt32 or FieldType.Fixed32:
                return json.GetUInt32();
            default:
                return json.GetString()!;
        }
    }
}
