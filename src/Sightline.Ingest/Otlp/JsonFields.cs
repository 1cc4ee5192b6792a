using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Sightline.Ingest.Otlp.Schema;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>Writes protobuf fields as the properties of a JSON object, by the tables of the schema.</summary>
static class JsonFields
{
    // A signed 64-bit number has 20 characters at most.
    const int IntegerCharactersMax = 20;

    /// <summary>Writes the known fields of a message that are there and, outside a oneof, not their default.</summary>
    public static void Write(Utf8JsonWriter writer, WireMessage message, ReadOnlySpan<byte> body)
    {
        foreach (var field in message.Fields)
        {
            var reader = new ProtobufReader(body);
            if (field.Repeated)
                WriteRepeated(writer, field, ref reader);
            else
                WriteSingular(writer, message, field, ref reader);
        }
    }

    public static void WriteHex(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> bytes)
    {
        Span<byte> hex = stackalloc byte[64];
        if (bytes.Length > hex.Length / 2)
            hex = new byte[bytes.Length * 2];
        Convert.TryToHexStringLower(bytes, hex, out var written);
        writer.WriteString(name, hex[..written]);
    }

    public static void WriteInteger(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ulong value)
    {
        Span<byte> digits = stackalloc byte[IntegerCharactersMax];
        Utf8Formatter.TryFormat(value, digits, out var written);
        writer.WriteString(name, digits[..written]);
    }

    static void WriteRepeated(Utf8JsonWriter writer, WireField field, ref ProtobufReader reader)
    {
        var begun = false;
        while (reader.TryReadField())
        {
            if (reader.Field != field.Number || reader.Type != field.Type)
                continue;
            if (!begun)
                writer.WriteStartArray(field.NameUtf8);
            begun = true;
            if (field.Kind == FieldKind.Text)
            {
                writer.WriteStringValue(reader.Value);
                continue;
            }
            writer.WriteStartObject();
            Write(writer, field.Message!, reader.Value);
            writer.WriteEndObject();
        }
        if (begun)
            writer.WriteEndArray();
    }

    static void WriteSingular(Utf8JsonWriter writer, WireMessage message, WireField field, ref ProtobufReader reader)
    {
        var found = false;
        var number = 0UL;
        ReadOnlySpan<byte> value = default;
        while (reader.TryReadField())
        {
            if (reader.Field != field.Number || reader.Type != field.Type)
                continue;
            found = true;
            if (field.Type == WireType.Bytes)
                value = reader.Value;
            else
                number = reader.Number;
        }
        var hasPresence = message.IsOneof || field.Kind == FieldKind.Message;
        if (found && (hasPresence || number != 0 || value.Length > 0))
            WriteField(writer, field, number, value);
    }

    static void WriteField(Utf8JsonWriter writer, WireField field, ulong number, ReadOnlySpan<byte> value)
    {
        var name = field.NameUtf8;
        switch (field.Kind)
        {
            case FieldKind.Text:
                writer.WriteString(name, value);
                break;
            case FieldKind.Bytes:
                writer.WriteBase64String(name, value);
                break;
            case FieldKind.TraceId or FieldKind.SpanId or FieldKind.ParentSpanId:
                WriteHex(writer, name, value);
                break;
            case FieldKind.Nanoseconds:
                WriteInteger(writer, name, number);
                break;
            case FieldKind.Int:
                Span<byte> digits = stackalloc byte[IntegerCharactersMax];
                Utf8Formatter.TryFormat((long)number, digits, out var written);
                writer.WriteString(name, digits[..written]);
                break;
            case FieldKind.Double:
                WriteDouble(writer, name, BitConverter.UInt64BitsToDouble(number));
                break;
            case FieldKind.Bool:
                writer.WriteBoolean(name, number != 0);
                break;
            case FieldKind.SpanKind or FieldKind.StatusCode:
                writer.WriteNumber(name, (int)number);
                break;
            case FieldKind.Unsigned32 or FieldKind.Flags:
                writer.WriteNumber(name, (uint)number);
                break;
            case FieldKind.Message:
                writer.WriteStartObject(name);
                Write(writer, field.Message!, value);
                writer.WriteEndObject();
                break;
        }
    }

    static void WriteDouble(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumber(name, value);
        else
            writer.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
