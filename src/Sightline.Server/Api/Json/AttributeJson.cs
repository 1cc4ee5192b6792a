using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Model.Wire;

namespace Sightline.Server.Api.Json;

/// <summary>
/// Writes OTLP attributes as a JSON object of key and natural value. Integers beyond ±2^53 and the doubles that JSON
/// has no number for are strings, bytes are base64, a value that was not sent is null. Of a key that is there twice
/// the last value is given.
/// </summary>
static class AttributeJson
{
    /// <summary>Values longer than this are left out of an outline; bytes.</summary>
    public const int OutlineValueBytesMax = 1024;

    /// <summary>Integers up to this are exact in a double, which is what JSON readers make of numbers.</summary>
    const long ExactIntegerMax = 1L << 53;

    /// <summary>Keys whose hashes fit on the stack; lists with more are rare and take the slower way.</summary>
    const int HashedKeysMax = 64;

    /// <summary>Writes the attributes as one object.</summary>
    /// <param name="json">Positioned where a value is expected.</param>
    /// <param name="attributes">A list that has not been moved.</param>
    /// <param name="outline">Long values become <c>{"$omitted": bytes}</c>.</param>
    public static void Write(Utf8JsonWriter json, AttributeList attributes, bool outline)
    {
        json.WriteStartObject();
        var last = MayRepeatKey(attributes) ? LastPlaces(attributes) : null;
        for (var place = 0; attributes.MoveNext(); place++)
        {
            if (last is not null && last[Encoding.UTF8.GetString(attributes.Key)] != place)
                continue;
            json.WritePropertyName(attributes.Key);
            var value = attributes.Value;
            if (outline && value.Bytes.Length > OutlineValueBytesMax)
                WriteOmitted(json, value.Bytes.Length);
            else
                Write(json, value);
        }
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, in AnyValue value)
    {
        switch (value.Type)
        {
            case AnyValueType.String:
                json.WriteStringValue(value.Bytes);
                break;
            case AnyValueType.Bool:
                json.WriteBooleanValue(value.Bool);
                break;
            case AnyValueType.Int:
                WriteInteger(json, value.Int);
                break;
            case AnyValueType.Double:
                WriteDouble(json, value.Double);
                break;
            case AnyValueType.Array:
                json.WriteStartArray();
                foreach (var element in value.Elements)
                    Write(json, element);
                json.WriteEndArray();
                break;
            case AnyValueType.KvList:
                Write(json, value.Entries, outline: false);
                break;
            case AnyValueType.Bytes:
                json.WriteBase64StringValue(value.Bytes);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    static void WriteOmitted(Utf8JsonWriter json, int bytes)
    {
        json.WriteStartObject();
        json.WriteNumber("$omitted"u8, bytes);
        json.WriteEndObject();
    }

    static void WriteInteger(Utf8JsonWriter json, long value)
    {
        if (value is >= -ExactIntegerMax and <= ExactIntegerMax)
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
    }

    // Equal hashes only lead to the slower way, so they need not be equal keys.
    static bool MayRepeatKey(AttributeList attributes)
    {
        Span<int> hashes = stackalloc int[HashedKeysMax];
        var count = 0;
        while (attributes.MoveNext())
        {
            if (count == hashes.Length)
                return true;
            var hash = new HashCode();
            hash.AddBytes(attributes.Key);
            hashes[count++] = hash.ToHashCode();
        }
        hashes = hashes[..count];
        hashes.Sort();
        for (var i = 1; i < count; i++)
            if (hashes[i] == hashes[i - 1])
                return true;
        return false;
    }

    static Dictionary<string, int> LastPlaces(AttributeList attributes)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; attributes.MoveNext(); place++)
            places[Encoding.UTF8.GetString(attributes.Key)] = place;
        return places;
    }
}
