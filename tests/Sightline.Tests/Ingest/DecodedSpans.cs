using Sightline.Ingest.Otlp;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Tests.Ingest.Oracle;

namespace Sightline.Tests.Ingest;

/// <summary>Looks at a batch through the independent decoder.</summary>
static class DecodedSpans
{
    /// <summary>Asserts that a batch holds the spans of a request, in order, with everything they carry.</summary>
    /// <param name="expected">What the independent decoder read.</param>
    /// <param name="batch">What ours read.</param>
    /// <param name="loose">Compare the messages only: numbers of enums may be unknown ones.</param>
    public static void AssertEqual(ExportTraceServiceRequest expected, SpanBatch batch, bool loose = false)
    {
        var index = 0;
        var payload = batch.Payload.Span;
        foreach (var resource in expected.ResourceSpans)
        {
            foreach (var scope in resource.ScopeSpans)
            {
                foreach (var span in scope.Spans)
                {
                    Assert.True(index < batch.Spans.Length);
                    AssertEqual(span, in batch.Spans[index], payload, loose);
                    var scopeEntry = batch.Scopes[batch.Spans[index++].Scope];
                    var resourceEntry = batch.Resources[scopeEntry.Resource];
                    Assert.Equal(
                        scope.Scope ?? new(), InstrumentationScope.Parser.ParseFrom(scopeEntry.Message.Of(payload)));
                    Assert.Equal(scope.SchemaUrl, Text(scopeEntry.SchemaUrl, payload));
                    Assert.Equal(resource.Resource ?? new(), Resource.Parser.ParseFrom(resourceEntry.Message.Of(payload)));
                    Assert.Equal(resource.SchemaUrl, Text(resourceEntry.SchemaUrl, payload));
                    Assert.Equal(Service(resource.Resource), Text(resourceEntry.Service, payload));
                }
            }
        }
        Assert.Equal(index, batch.Spans.Length);
    }

    /// <summary>The spans of a batch as OTLP/JSON.</summary>
    public static byte[] Export(SpanBatch batch)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
            OtlpJsonWriter.Write(writer, batch.Spans.Length, i => View(batch, i));
        return stream.ToArray();
    }

    /// <summary>A span as the store would show it.</summary>
    public static SpanView View(SpanBatch batch, int index)
    {
        var payload = batch.Payload.Span;
        ref readonly var span = ref batch.Spans[index];
        ref readonly var scope = ref batch.Scopes[span.Scope];
        ref readonly var resource = ref batch.Resources[scope.Resource];
        return new SpanView
        {
            TraceId = span.TraceId,
            SpanId = span.SpanId,
            ParentSpanId = span.ParentSpanId,
            StartUnixNano = span.StartUnixNano,
            EndUnixNano = span.EndUnixNano,
            SpanKind = span.Kind,
            Status = span.Status,
            Name = span.Name.Of(payload),
            Service = resource.Service.Of(payload),
            Rest = Rest(span.Message.Of(payload)),
            Resource = resource.Message.Of(payload),
            ResourceSchemaUrl = resource.SchemaUrl.Of(payload),
            Scope = scope.Message.Of(payload),
            ScopeSchemaUrl = scope.SchemaUrl.Of(payload),
        };
    }

    static byte[] Rest(ReadOnlySpan<byte> message)
    {
        using var writer = new ProtobufWriter(message.Length);
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            if (reader.Field is not (1 or 2 or 4 or 5 or 6 or 7 or 8))
                writer.Append(message[reader.FieldOffset..reader.Position]);
        }
        return writer.Written.ToArray();
    }

    static void AssertEqual(Span expected, in SpanEntry actual, ReadOnlySpan<byte> payload, bool loose)
    {
        Assert.Equal(expected, Span.Parser.ParseFrom(actual.Message.Of(payload)));
        Assert.Equal(Convert.ToHexStringLower(expected.TraceId.Span), actual.TraceId.ToString());
        Assert.Equal(Convert.ToHexStringLower(expected.SpanId.Span), actual.SpanId.ToString());
        var parent = expected.ParentSpanId.IsEmpty ? new byte[8] : expected.ParentSpanId.ToByteArray();
        Assert.Equal(Convert.ToHexStringLower(parent), actual.ParentSpanId.ToString());
        Assert.Equal(expected.StartTimeUnixNano, (ulong)actual.StartUnixNano);
        Assert.Equal(expected.EndTimeUnixNano, (ulong)actual.EndUnixNano);
        Assert.Equal(expected.Name, Text(actual.Name, payload));
        if (loose)
            return;
        Assert.Equal(expected.Kind, (int)actual.Kind);
        Assert.Equal(expected.Status?.Code ?? 0, (int)actual.Status);
    }

    static string Service(Resource? resource)
    {
        foreach (var attribute in resource?.Attributes ?? [])
        {
            if (attribute is { Key: "service.name", Value.HasStringValue: true })
                return attribute.Value.StringValue;
        }
        return "";
    }

    static string Text(ByteRange range, ReadOnlySpan<byte> payload) =>
        System.Text.Encoding.UTF8.GetString(range.Of(payload));
}
