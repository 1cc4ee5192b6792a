using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Sightline.Tests.Ingest.Oracle;

/// <summary>
/// Writes a request as OTLP/JSON in one of the many ways that the rules allow: properties in any order, integers as
/// strings or numbers, hex in either case, null for what is absent, unknown fields anywhere.
/// </summary>
sealed class RandomJson(Random random)
{
    public byte[] Write(IMessage message) => Encoding.UTF8.GetBytes(Node(message).ToJsonString(Options()));

    JsonObject Node(IMessage message)
    {
        var properties = new List<KeyValuePair<string, JsonNode?>>();
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            var value = field.Accessor.GetValue(message);
            if (field.IsRepeated)
                properties.Add(new(field.JsonName, List(field, (System.Collections.IEnumerable)value)));
            else if (field.HasPresence ? field.Accessor.HasValue(message) : random.Next(4) > 0 || !IsDefault(value))
                properties.Add(new(field.JsonName, Value(field, value)));
            else if (random.Next(4) == 0)
                properties.Add(new(field.JsonName, null));
        }
        if (random.Next(8) == 0)
            properties.Add(new("unknown_" + random.Next(9), JsonNode.Parse("{\"a\":[1,{\"traceId\":[]}],\"spans\":3}")));
        var shuffled = properties.ToArray();
        random.Shuffle(shuffled);
        return new JsonObject(shuffled);
    }

    JsonArray List(FieldDescriptor field, System.Collections.IEnumerable values)
    {
        var list = new JsonArray();
        foreach (var value in values)
            list.Add(Value(field, value));
        return list;
    }

    JsonNode Value(FieldDescriptor field, object value) => value switch
    {
        IMessage message => Node(message),
        ByteString bytes when field.Name.EndsWith("_id", StringComparison.Ordinal) => Hex(bytes),
        ByteString bytes => random.Next(2) == 0
            ? Convert.ToBase64String(bytes.Span)
            : Convert.ToBase64String(bytes.Span).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        double.NaN => "NaN",
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        long number => Integer(number),
        ulong number => Integer(number),
        uint number => Integer(number),
        int number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        _ => JsonValue.Create((string)value),
    };

    JsonNode Integer(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return random.Next(4) switch
        {
            0 => JsonNode.Parse(text)!,
            1 => JsonNode.Parse(text + ".0")!,
            2 when number % 1000 == 0 => JsonNode.Parse((number / 1000).ToString(CultureInfo.InvariantCulture) + "e3")!,
            _ => text,
        };
    }

    string Hex(ByteString bytes)
    {
        var hex = Convert.ToHexStringLower(bytes.Span);
        return random.Next(2) == 0 ? hex : hex.ToUpperInvariant();
    }

    JsonSerializerOptions Options() => new()
    {
        WriteIndented = random.Next(4) == 0,
        MaxDepth = 500,
        Encoder = random.Next(2) == 0 ? System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping : null,
    };

    static bool IsDefault(object value) => value switch
    {
        string text => text.Length == 0,
        ByteString bytes => bytes.IsEmpty,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture) == 0,
    };
}
