using System.Globalization;
using System.Text.Json;
using Sightline.Ingest.Otlp.Schema;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>Counts the records of a request whose signal is not stored, so that the answer can say how many were refused.</summary>
public static class RecordCounter
{
    /// <summary>
    /// Counts log records, metric data points or spans; what is inside of them is not looked at. False when the body
    /// cannot be read; <paramref name="malformed"/> then says where and what was expected.
    /// </summary>
    public static bool TryCount(
        OtlpSignal signal, ReadOnlyMemory<byte> body, OtlpEncoding encoding, out int records, out string? malformed)
    {
        var request = signal switch
        {
            OtlpSignal.Logs => CountedSchema.Logs,
            OtlpSignal.Metrics => CountedSchema.Metrics,
            _ => CountedSchema.Traces,
        };
        records = 0;
        malformed = encoding == OtlpEncoding.Json
            ? CountJson(request, body.Span, ref records)
            : CountProtobuf(request, body.Span, new ByteRange(0, body.Length), ref records);
        if (malformed is not null)
            records = 0;
        return malformed is null;
    }

    static string? CountProtobuf(WireMessage message, ReadOnlySpan<byte> body, ByteRange range, ref int records)
    {
        var reader = new ProtobufReader(body, range);
        while (reader.TryReadField())
        {
            var field = message.Find(reader.Field);
            if (field is null || reader.Type != WireType.Bytes)
                continue;
            if (field.Message is null)
                records++;
            else if (CountProtobuf(field.Message, body, reader.Range, ref records) is { } malformed)
                return malformed;
        }
        return reader.Malformed
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"body: expected protobuf, found bytes that are none at byte {reader.FieldOffset} of {body.Length}")
            : null;
    }

    static string? CountJson(WireMessage request, ReadOnlySpan<byte> body, ref int records)
    {
        body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        if (body.IsEmpty)
            return "body: expected a JSON object, found nothing";
        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = OtlpLimits.JsonDepthMax });
        try
        {
            json.Read();
            CountObject(request, "body", ref json, ref records);
            json.Read();
            return null;
        }
        catch (OtlpFormatException e)
        {
            return e.Message;
        }
        catch (JsonException e)
        {
            return JsonText.Sentence("body", json.BytesConsumed, e);
        }
    }

    static void CountObject(WireMessage message, string name, ref Utf8JsonReader json, ref int records)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            throw Unexpected(name, "an object", in json);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var field = message.Find(json.ValueSpan);
            if (field is null)
            {
                json.Skip();
                continue;
            }
            json.Read();
            if (json.TokenType == JsonTokenType.Null)
                continue;
            if (field.Repeated)
                CountArray(field, ref json, ref records);
            else
                CountObject(field.Message!, field.Name, ref json, ref records);
        }
    }

    static void CountArray(WireField field, ref Utf8JsonReader json, ref int records)
    {
        if (json.TokenType != JsonTokenType.StartArray)
            throw Unexpected(field.Name, "an array", in json);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (field.Message is not null)
            {
                CountObject(field.Message, field.Name, ref json, ref records);
                continue;
            }
            records++;
            json.Skip();
        }
    }

    static OtlpFormatException Unexpected(string name, string expected, in Utf8JsonReader json) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: expected {expected}, found {JsonText.Found(json.TokenType)} at byte {json.TokenStartIndex}"));
}
