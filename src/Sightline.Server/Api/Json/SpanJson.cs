using System.Buffers.Text;
using System.Text.Json;
using Sightline.Ingest.Conventions;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Server.Api.Json;

/// <summary>
/// Writes stored spans as the API shows them, straight from their bytes. The shapes are those of
/// <see cref="Answers.Span"/> and <see cref="Answers.CoreSpan"/>; a test reads answers back strictly as those.
/// </summary>
static class SpanJson
{
    /// <summary>Writes one span as an object.</summary>
    public static void Write(Utf8JsonWriter json, in SpanView span, SpanDetail detail, SpanConventions conventions)
    {
        json.WriteStartObject();
        WriteCore(json, span);
        if (detail != SpanDetail.Core)
        {
            WriteRest(json, span, detail == SpanDetail.Outline);
            MeaningJson.WriteFacts(json, span, conventions);
            if (detail == SpanDetail.Whole)
                MeaningJson.WriteContent(json, span, conventions);
            else
                json.WriteNull("content"u8);
        }
        json.WriteEndObject();
    }

    static void WriteCore(Utf8JsonWriter json, in SpanView span)
    {
        WriteId(json, "span_id"u8, span.SpanId);
        WriteId(json, "parent_span_id"u8, span.ParentSpanId);
        json.WriteString("name"u8, span.Name);
        json.WriteString("span_kind"u8, Words.Of(span.SpanKind));
        json.WriteString("kind"u8, Words.Of(span.Kind));
        WriteText(json, "service"u8, span.Service);
        WriteNanos(json, "start_time_unix_nano"u8, span.StartUnixNano);
        if (span.EndUnixNano == 0)
            json.WriteNull("duration_ns"u8);
        else
            WriteNanos(json, "duration_ns"u8, span.DurationNano);
        json.WriteString("status"u8, Words.Of(span.Status));
    }

    static void WriteRest(Utf8JsonWriter json, in SpanView span, bool outline)
    {
        var rest = new RestFields(span.Rest);
        WriteText(json, "status_message"u8, rest.StatusMessage);
        WriteText(json, "trace_state"u8, rest.TraceState);
        json.WriteNumber("flags"u8, rest.Flags);
        json.WritePropertyName("attributes"u8);
        AttributeJson.Write(json, new AttributeList(span.Rest, SpanField.Attributes), outline);
        json.WriteNumber("dropped_attributes_count"u8, rest.DroppedAttributes);
        WriteEvents(json, span.Rest, outline);
        json.WriteNumber("dropped_events_count"u8, rest.DroppedEvents);
        WriteLinks(json, span.Rest, outline);
        json.WriteNumber("dropped_links_count"u8, rest.DroppedLinks);
        WriteResource(json, span, outline);
        WriteScope(json, span, outline);
    }

    static void WriteEvents(Utf8JsonWriter json, ReadOnlySpan<byte> rest, bool outline)
    {
        json.WriteStartArray("events"u8);
        var reader = new ProtobufReader(rest);
        while (reader.TryReadField())
            if (reader.Field == SpanField.Events && reader.Type == WireType.Bytes)
                WriteEvent(json, reader.Value, outline);
        json.WriteEndArray();
    }

    static void WriteEvent(Utf8JsonWriter json, ReadOnlySpan<byte> message, bool outline)
    {
        ulong time = 0;
        ulong dropped = 0;
        ReadOnlySpan<byte> name = default;
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            if (reader.Field == EventField.Time && reader.Type == WireType.Fixed64)
                time = reader.Number;
            else if (reader.Field == EventField.Name && reader.Type == WireType.Bytes)
                name = reader.Value;
            else if (reader.Field == EventField.DroppedAttributes && reader.Type == WireType.Varint)
                dropped = reader.Number;
        }
        json.WriteStartObject();
        WriteNanos(json, "time_unix_nano"u8, time);
        json.WriteString("name"u8, name);
        json.WritePropertyName("attributes"u8);
        AttributeJson.Write(json, new AttributeList(message, EventField.Attributes), outline);
        json.WriteNumber("dropped_attributes_count"u8, (uint)dropped);
        json.WriteEndObject();
    }

    static void WriteLinks(Utf8JsonWriter json, ReadOnlySpan<byte> rest, bool outline)
    {
        json.WriteStartArray("links"u8);
        var reader = new ProtobufReader(rest);
        while (reader.TryReadField())
            if (reader.Field == SpanField.Links && reader.Type == WireType.Bytes)
                WriteLink(json, reader.Value, outline);
        json.WriteEndArray();
    }

    static void WriteLink(Utf8JsonWriter json, ReadOnlySpan<byte> message, bool outline)
    {
        var link = new LinkFields(message);
        json.WriteStartObject();
        WriteHex(json, "trace_id"u8, link.TraceId);
        WriteHex(json, "span_id"u8, link.SpanId);
        WriteText(json, "trace_state"u8, link.TraceState);
        json.WritePropertyName("attributes"u8);
        AttributeJson.Write(json, new AttributeList(message, LinkField.Attributes), outline);
        json.WriteNumber("dropped_attributes_count"u8, link.DroppedAttributes);
        json.WriteNumber("flags"u8, link.Flags);
        json.WriteEndObject();
    }

    static void WriteResource(Utf8JsonWriter json, in SpanView span, bool outline)
    {
        json.WriteStartObject("resource"u8);
        json.WritePropertyName("attributes"u8);
        AttributeJson.Write(json, new AttributeList(span.Resource, ResourceField.Attributes), outline);
        WriteText(json, "schema_url"u8, span.ResourceSchemaUrl);
        json.WriteNumber("dropped_attributes_count"u8, Count(span.Resource, ResourceField.DroppedAttributes));
        json.WriteEndObject();
    }

    static void WriteScope(Utf8JsonWriter json, in SpanView span, bool outline)
    {
        ReadOnlySpan<byte> name = default;
        ReadOnlySpan<byte> version = default;
        var reader = new ProtobufReader(span.Scope);
        while (reader.TryReadField())
        {
            if (reader.Field == ScopeField.Name && reader.Type == WireType.Bytes)
                name = reader.Value;
            else if (reader.Field == ScopeField.Version && reader.Type == WireType.Bytes)
                version = reader.Value;
        }
        json.WriteStartObject("scope"u8);
        WriteText(json, "name"u8, name);
        WriteText(json, "version"u8, version);
        json.WritePropertyName("attributes"u8);
        AttributeJson.Write(json, new AttributeList(span.Scope, ScopeField.Attributes), outline);
        WriteText(json, "schema_url"u8, span.ScopeSchemaUrl);
        json.WriteNumber("dropped_attributes_count"u8, Count(span.Scope, ScopeField.DroppedAttributes));
        json.WriteEndObject();
    }

    static uint Count(ReadOnlySpan<byte> message, int field)
    {
        uint count = 0;
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
            if (reader.Field == field && reader.Type == WireType.Varint)
                count = (uint)reader.Number;
        return count;
    }

    static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    static void WriteId(Utf8JsonWriter json, ReadOnlySpan<byte> name, SpanId id)
    {
        if (id.IsZero)
        {
            json.WriteNull(name);
            return;
        }
        Span<byte> bytes = stackalloc byte[SpanId.Size];
        id.Write(bytes);
        WriteHex(json, name, bytes);
    }

    // Ids of links are not checked on arrival, so they can have any length.
    static void WriteHex(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> bytes)
    {
        Span<byte> hex = stackalloc byte[2 * TraceId.Size];
        if (bytes.IsEmpty)
            json.WriteNull(name);
        else if (Convert.TryToHexStringLower(bytes, hex, out var written))
            json.WriteString(name, hex[..written]);
        else
            json.WriteString(name, Convert.ToHexStringLower(bytes));
    }

    static void WriteNanos(Utf8JsonWriter json, ReadOnlySpan<byte> name, long nanos)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(nanos, digits, out var written);
        json.WriteString(name, digits[..written]);
    }

    static void WriteNanos(Utf8JsonWriter json, ReadOnlySpan<byte> name, ulong nanos)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(nanos, digits, out var written);
        json.WriteString(name, digits[..written]);
    }
}
