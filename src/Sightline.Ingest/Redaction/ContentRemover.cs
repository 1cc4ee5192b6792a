using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sightline.Ingest.Redaction;

/// <summary>Takes what was said out of a text and leaves its size; of JSON also how it is built.</summary>
static class ContentRemover
{
    /// <summary>Depth of JSON that is looked into; what is deeper goes as a whole.</summary>
    const int DepthMax = 64;

    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text without its contents.</summary>
    public static ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> text)
    {
        var trimmed = text.TrimStart(" \t\r\n"u8);
        if (trimmed.IsEmpty || trimmed[0] is not ((byte)'{' or (byte)'['))
            return Size(text.Length);
        var output = new ArrayBufferWriter<byte>(text.Length);
        try
        {
            using var writer = new Utf8JsonWriter(output, Relaxed);
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = DepthMax });
            Copy(ref reader, writer);
            writer.Flush();
            return output.WrittenSpan;
        }
        catch (JsonException)
        {
            return Size(text.Length);
        }
    }

    /// <summary>What stands for so many bytes.</summary>
    public static byte[] Size(int bytes) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"[{bytes} bytes]"));

    static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var keeps = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    keeps = ContentKeys.IsStructure(reader.ValueSpan);
                    writer.WritePropertyName(reader.GetString()!);
                    continue;
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(keeps ? Encoding.UTF8.GetBytes(reader.GetString()!) : Size(reader.ValueSpan.Length));
                    break;
                default:
                    if (keeps)
                        writer.WriteRawValue(reader.ValueSpan);
                    else
                        writer.WriteNullValue();
                    break;
            }
            keeps = false;
        }
    }
}
