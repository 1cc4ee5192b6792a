using System.Text;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Server.Demo;

/// <summary>Writes spans as OTLP <c>ExportTraceServiceRequest</c> messages, grouped by service.</summary>
static class DemoWriter
{
    // Spans of model calls are large; this many stay far below the limit of a request.
    const int SpansPerRequest = 500;

    public static IEnumerable<byte[]> Write(TraceSketch trace)
    {
        foreach (var part in trace.Spans.Chunk(SpansPerRequest))
        {
            using var writer = new ProtobufWriter(64 << 10);
            foreach (var service in part.GroupBy(s => s.Service))
                WriteService(writer, trace, service.Key, service);
            yield return writer.Written.ToArray();
        }
    }

    static void WriteService(ProtobufWriter writer, TraceSketch trace, DemoService service, IEnumerable<DemoSpan> spans)
    {
        var resourceSpans = writer.Begin(1, 3);
        var resource = writer.Begin(1, 2);
        WriteAttributes(writer, ResourceField.Attributes,
        [
            new("service.name", service.Name), new("service.namespace", "travel"), new("service.version", service.Version),
            new("deployment.environment.name", "production"), new("telemetry.sdk.language", service.Language),
            new("telemetry.sdk.name", "opentelemetry"), new("host.name", $"{service.Name}-0"),
        ]);
        writer.End(resource);
        var scopeSpans = writer.Begin(2, 3);
        var scope = writer.Begin(1, 1);
        WriteText(writer, ScopeField.Name, service.Scope);
        WriteText(writer, ScopeField.Version, service.Version);
        writer.End(scope);
        foreach (var span in spans)
            WriteSpan(writer, trace, span);
        writer.End(scopeSpans);
        writer.End(resourceSpans);
    }

    static void WriteSpan(ProtobufWriter writer, TraceSketch trace, DemoSpan span)
    {
        var message = writer.Begin(2, 2);
        Span<byte> id = stackalloc byte[16];
        trace.Id.Write(id);
        writer.WriteBytes(SpanField.TraceId, id);
        span.Id.Write(id[..8]);
        writer.WriteBytes(SpanField.SpanId, id[..8]);
        if (span.ParentId != default)
        {
            span.ParentId.Write(id[..8]);
            writer.WriteBytes(SpanField.ParentSpanId, id[..8]);
        }
        WriteText(writer, SpanField.Name, span.Name);
        writer.WriteVarint(SpanField.Kind, (ulong)span.Kind);
        writer.WriteFixed64(SpanField.StartTime, (ulong)span.Start);
        writer.WriteFixed64(SpanField.EndTime, (ulong)span.End);
        WriteAttributes(writer, SpanField.Attributes, span.Attributes);
        foreach (var happened in span.Events)
        {
            var body = writer.Begin(SpanField.Events, 2);
            writer.WriteFixed64(EventField.Time, (ulong)happened.Time);
            WriteText(writer, EventField.Name, happened.Name);
            WriteAttributes(writer, EventField.Attributes, happened.Attributes);
            writer.End(body);
        }
        if (span.Status != SpanStatus.Unset)
        {
            var status = writer.Begin(SpanField.Status, 1);
            if (span.StatusMessage.Length > 0)
                WriteText(writer, StatusField.Message, span.StatusMessage);
            writer.WriteVarint(StatusField.Code, (ulong)span.Status);
            writer.End(status);
        }
        writer.End(message);
    }

    static void WriteAttributes(ProtobufWriter writer, int field, IReadOnlyList<DemoAttribute> attributes)
    {
        foreach (var (key, value) in attributes)
        {
            var pair = writer.Begin(field, 1);
            WriteText(writer, 1, key);
            WriteValue(writer, 2, value);
            writer.End(pair);
        }
    }

    static void WriteValue(ProtobufWriter writer, int field, object value)
    {
        var body = writer.Begin(field, 1);
        switch (value)
        {
            case string text:
                WriteText(writer, AnyValueField.String, text);
                break;
            case bool flag:
                writer.WriteVarint(AnyValueField.Bool, flag ? 1u : 0u);
                break;
            case long number:
                writer.WriteVarint(AnyValueField.Int, (ulong)number);
                break;
            case double number:
                writer.WriteFixed64(AnyValueField.Double, BitConverter.DoubleToUInt64Bits(number));
                break;
            case string[] texts:
                var array = writer.Begin(AnyValueField.Array, 1);
                foreach (var text in texts)
                    WriteValue(writer, 1, text);
                writer.End(array);
                break;
            default:
                throw new ArgumentException($"The demo has no values of type {value.GetType()}.", nameof(value));
        }
        writer.End(body);
    }

    static void WriteText(ProtobufWriter writer, int field, string text) =>
        writer.WriteBytes(field, Encoding.UTF8.GetBytes(text));
}
