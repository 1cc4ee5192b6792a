using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Sightline.SharedData.Tests.Support;

/// <summary>
/// A plain decoder of OTLP trace requests, from the field numbers of opentelemetry-proto 1.x to OTLP/JSON. It shares no
/// code with the program's, and fails on a field that it does not know, so that nothing is left out of a comparison.
/// </summary>
static class ProtobufTraces
{
    sealed record Field(string Name, string Type, bool Repeated = false);

    static readonly Dictionary<int, Field> KeyValue = new() { [1] = new("key", "string"), [2] = new("value", "AnyValue") };

    static readonly Dictionary<string, Dictionary<int, Field>> Messages = new()
    {
        ["Request"] = new() { [1] = new("resourceSpans", "ResourceSpans", true) },
        ["ResourceSpans"] = new()
        {
            [1] = new("resource", "Resource"),
            [2] = new("scopeSpans", "ScopeSpans", true),
            [3] = new("schemaUrl", "string"),
        },
        ["Resource"] = new() { [1] = new("attributes", "KeyValue", true), [2] = new("droppedAttributesCount", "number") },
        ["ScopeSpans"] = new()
        {
            [1] = new("scope", "Scope"),
            [2] = new("spans", "Span", true),
            [3] = new("schemaUrl", "string"),
        },
        ["Scope"] = new()
        {
            [1] = new("name", "string"),
            [2] = new("version", "string"),
            [3] = new("attributes", "KeyValue", true),
            [4] = new("droppedAttributesCount", "number"),
        },
        ["Span"] = new()
        {
            [1] = new("traceId", "hex"),
            [2] = new("spanId", "hex"),
            [3] = new("traceState", "string"),
            [4] = new("parentSpanId", "hex"),
            [5] = new("name", "string"),
            [6] = new("kind", "number"),
            [7] = new("startTimeUnixNano", "fixed64"),
            [8] = new("endTimeUnixNano", "fixed64"),
            [9] = new("attributes", "KeyValue", true),
            [10] = new("droppedAttributesCount", "number"),
            [11] = new("events", "Event", true),
            [12] = new("droppedEventsCount", "number"),
            [13] = new("links", "Link", true),
            [14] = new("droppedLinksCount", "number"),
            [15] = new("status", "Status"),
            [16] = new("flags", "fixed32"),
        },
        ["Event"] = new()
        {
            [1] = new("timeUnixNano", "fixed64"),
            [2] = new("name", "string"),
            [3] = new("attributes", "KeyValue", true),
            [4] = new("droppedAttributesCount", "number"),
        },
        ["Link"] = new()
        {
            [1] = new("traceId", "hex"),
            [2] = new("spanId", "hex"),
            [3] = new("traceState", "string"),
            [4] = new("attributes", "KeyValue", true),
            [5] = new("droppedAttributesCount", "number"),
            [6] = new("flags", "fixed32"),
        },
        ["Status"] = new() { [2] = new("message", "string"), [3] = new("code", "number") },
        ["KeyValue"] = KeyValue,
        ["AnyValue"] = new()
        {
            [1] = new("stringValue", "string"),
            [2] = new("boolValue", "bool"),
            [3] = new("intValue", "int64"),
            [4] = new("doubleValue", "double"),
            [5] = new("arrayValue", "ArrayValue"),
            [6] = new("kvlistValue", "KeyValueList"),
            [7] = new("bytesValue", "base64"),
        },
        ["ArrayValue"] = new() { [1] = new("values", "AnyValue", true) },
        ["KeyValueList"] = new() { [1] = new("values", "KeyValue", true) },
    };

    public static string ToJson(ReadOnlySpan<byte> request) => Message("Request", request).ToJsonString();

    static JsonObject Message(string type, ReadOnlySpan<byte> bytes)
    {
        var result = new JsonObject();
        while (!bytes.IsEmpty)
        {
            var tag = Varint(ref bytes);
            var field = Messages[type].TryGetValue((int)(tag >> 3), out var known)
                ? known
                : throw new InvalidDataException($"{type} has no field {tag >> 3}");
            var value = Value(field.Type, (int)(tag & 7), ref bytes);
            if (!field.Repeated)
                result[field.Name] = value;
            else if (result[field.Name] is JsonArray values)
                values.Add(value);
            else
                result[field.Name] = new JsonArray(value);
        }
        return result;
    }

    static JsonNode Value(string type, int wireType, ref ReadOnlySpan<byte> bytes)
    {
        switch (wireType)
        {
            case 0:
                var number = Varint(ref bytes);
                return type switch
                {
                    "bool" => number != 0,
                    "int64" => ((long)number).ToString(CultureInfo.InvariantCulture),
                    "number" => (long)number,
                    _ => throw new InvalidDataException($"{type} as varint"),
                };
            case 1:
                var wide = BinaryPrimitives.ReadUInt64LittleEndian(Take(8, ref bytes));
                return type switch
                {
                    "fixed64" => wide.ToString(CultureInfo.InvariantCulture),
                    "double" => Double(BitConverter.UInt64BitsToDouble(wide)),
                    _ => throw new InvalidDataException($"{type} as 8 bytes"),
                };
            case 5 when type == "fixed32":
                return (long)BinaryPrimitives.ReadUInt32LittleEndian(Take(4, ref bytes));
            case 2:
                var content = Take((int)Varint(ref bytes), ref bytes);
                return type switch
                {
                    "string" => Encoding.UTF8.GetString(content),
                    "hex" => Convert.ToHexStringLower(content),
                    "base64" => Convert.ToBase64String(content),
                    _ => Message(type, content),
                };
            default:
                throw new InvalidDataException($"{type} in wire type {wireType}");
        }
    }

    static JsonNode Double(double value) =>
        double.IsFinite(value) ? value : value.ToString(CultureInfo.InvariantCulture);

    static ReadOnlySpan<byte> Take(int count, ref ReadOnlySpan<byte> bytes)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var result = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = Take(1, ref bytes)[0];
            result |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return result;
        }
    }
}
