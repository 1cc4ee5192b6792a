using System.Text.Json;
using Sightline.Ingest.Otlp.Schema;
using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// Writes stored spans as OTLP/JSON, equal in content to what came in. Fields that this program does not know have no
/// JSON name and are left out.
/// </summary>
public static class OtlpJsonWriter
{
    /// <summary>
    /// Writes <c>{"resourceSpans":[…]}</c>. Spans are grouped by equal resource, then by equal scope, in the order in
    /// which each first appears. The caller flushes the writer.
    /// </summary>
    public static void Write(Utf8JsonWriter writer, int count, SpanSource spans)
    {
        using var parts = WriteParts(writer, count, spans).GetEnumerator();
        while (parts.MoveNext())
        {
            // All parts go to the writer.
        }
    }

    /// <summary>As <see cref="Write"/>, but stops after each span, so that the caller can flush a large trace.</summary>
    /// <returns>How many spans have been written.</returns>
    public static IEnumerable<int> WriteParts(Utf8JsonWriter writer, int count, SpanSource spans)
    {
        var written = 0;
        var groups = new SpanGroups(count, spans);
        writer.WriteStartObject();
        writer.WriteStartArray("resourceSpans"u8);
        foreach (var resource in groups.Resources)
        {
            writer.WriteStartObject();
            WriteHead(writer, "resource"u8, OtlpSchema.Resource, resource);
            writer.WriteStartArray("scopeSpans"u8);
            foreach (var scope in resource.Scopes)
            {
                BeginScope(writer, scope);
                for (var i = scope.First; i >= 0; i = groups.Next(i))
                {
                    WriteSpan(writer, spans, i);
                    yield return ++written;
                }
                EndGroup(writer, scope);
            }
            EndGroup(writer, resource);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void BeginScope(Utf8JsonWriter writer, SpanGroups.Group scope)
    {
        writer.WriteStartObject();
        WriteHead(writer, "scope"u8, OtlpSchema.Scope, scope);
        writer.WriteStartArray("spans"u8);
    }

    static void EndGroup(Utf8JsonWriter writer, SpanGroups.Group group)
    {
        writer.WriteEndArray();
        WriteSchemaUrl(writer, group);
        writer.WriteEndObject();
    }

    static void WriteHead(Utf8JsonWriter writer, ReadOnlySpan<byte> name, WireMessage message, SpanGroups.Group group)
    {
        if (group.Message.Length == 0)
            return;
        writer.WritePropertyName(name);
        writer.WriteStartObject();
        JsonFields.Write(writer, message, group.Message);
        writer.WriteEndObject();
    }

    static void WriteSchemaUrl(Utf8JsonWriter writer, SpanGroups.Group group)
    {
        if (group.SchemaUrl.Length > 0)
            writer.WriteString("schemaUrl"u8, group.SchemaUrl);
    }

    static void WriteSpan(Utf8JsonWriter writer, SpanSource spans, int place)
    {
        var span = spans(place);
        writer.WriteStartObject();
        Span<byte> id = stackalloc byte[TraceId.Size];
        span.TraceId.Write(id);
        JsonFields.WriteHex(writer, "traceId"u8, id);
        span.SpanId.Write(id);
        JsonFields.WriteHex(writer, "spanId"u8, id[..SpanId.Size]);
        if (!span.ParentSpanId.IsZero)
        {
            span.ParentSpanId.Write(id);
            JsonFields.WriteHex(writer, "parentSpanId"u8, id[..SpanId.Size]);
        }
        writer.WriteString("name"u8, span.Name);
        writer.WriteNumber("kind"u8, (int)span.SpanKind);
        JsonFields.WriteInteger(writer, "startTimeUnixNano"u8, (ulong)span.StartUnixNano);
        JsonFields.WriteInteger(writer, "endTimeUnixNano"u8, (ulong)span.EndUnixNano);
        JsonFields.Write(writer, OtlpSchema.SpanRest, span.Rest);
        writer.WriteEndObject();
    }
}
