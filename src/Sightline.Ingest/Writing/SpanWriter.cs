using System.Text;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Writing;

/// <summary>
/// Writes what came in another shape as an OTLP <c>ExportTraceServiceRequest</c>, so that it takes the same road as OTLP.
/// Parts are begun and ended in order: resource, its attributes, scope, spans, each with attributes and events.
/// </summary>
public sealed class SpanWriter(int capacity) : IDisposable
{
    // Bytes of the lengths of messages, as they mostly are.
    const int OuterLengthBytes = 3;
    const int SpanLengthBytes = 2;
    const int AttributeLengthBytes = 1;

    readonly ProtobufWriter _writer = new(capacity);
    ProtobufWriter.Nested _resourceSpans;
    ProtobufWriter.Nested _part;
    ProtobufWriter.Nested _scopeSpans;
    ProtobufWriter.Nested _span;
    ProtobufWriter.Nested _event;
    int _attributes;

    /// <summary>Bytes written so far: a place for <see cref="Truncate"/>.</summary>
    public int Length => _writer.Length;

    public ReadOnlySpan<byte> Written => _writer.Written;

    /// <summary>Begins a resource; its attributes follow.</summary>
    public void BeginResource()
    {
        _resourceSpans = _writer.Begin(RequestField.ResourceSpans, OuterLengthBytes);
        _part = _writer.Begin(ResourceSpansField.Resource, SpanLengthBytes);
        _attributes = ResourceField.Attributes;
    }

    /// <summary>Begins a resource and a scope that were written before; the spans follow.</summary>
    /// <param name="resource">The body of a <c>Resource</c>.</param>
    /// <param name="scope">The body of an <c>InstrumentationScope</c>.</param>
    public void BeginWritten(ReadOnlySpan<byte> resource, ReadOnlySpan<byte> scope)
    {
        _resourceSpans = _writer.Begin(RequestField.ResourceSpans, OuterLengthBytes);
        _writer.WriteBytes(ResourceSpansField.Resource, resource);
        _scopeSpans = _writer.Begin(ResourceSpansField.ScopeSpans, OuterLengthBytes);
        _writer.WriteBytes(ScopeSpansField.Scope, scope);
    }

    /// <summary>Ends the attributes of the resource, and names the scope of the spans that follow.</summary>
    public void BeginScope(ReadOnlySpan<byte> name)
    {
        _writer.End(_part);
        _scopeSpans = _writer.Begin(ResourceSpansField.ScopeSpans, OuterLengthBytes);
        var scope = _writer.Begin(ScopeSpansField.Scope, 1);
        _writer.WriteBytes(ScopeField.Name, name);
        _writer.End(scope);
    }

    /// <summary>Ends scope and resource, which have schemas where they were written before.</summary>
    public void EndResource(ReadOnlySpan<byte> schemaUrl = default, ReadOnlySpan<byte> scopeSchemaUrl = default)
    {
        if (!scopeSchemaUrl.IsEmpty)
            _writer.WriteBytes(ScopeSpansField.SchemaUrl, scopeSchemaUrl);
        _writer.End(_scopeSpans);
        if (!schemaUrl.IsEmpty)
            _writer.WriteBytes(ResourceSpansField.SchemaUrl, schemaUrl);
        _writer.End(_resourceSpans);
    }

    /// <summary>Begins a span; its attributes follow, then its events.</summary>
    /// <param name="trace">Its trace.</param>
    /// <param name="id">Its id.</param>
    /// <param name="parent">Zero for none.</param>
    /// <param name="name">UTF-8.</param>
    /// <param name="start">Unix nanoseconds.</param>
    /// <param name="end">Unix nanoseconds; 0 for one that has not ended.</param>
    /// <param name="kind">OpenTelemetry's kind.</param>
    public void BeginSpan(
        TraceId trace, SpanId id, SpanId parent, ReadOnlySpan<byte> name, long start, long end,
        SpanKind kind = SpanKind.Internal)
    {
        _span = _writer.Begin(ScopeSpansField.Spans, SpanLengthBytes);
        Span<byte> bytes = stackalloc byte[TraceId.Size];
        trace.Write(bytes);
        _writer.WriteBytes(SpanField.TraceId, bytes);
        id.Write(bytes);
        _writer.WriteBytes(SpanField.SpanId, bytes[..SpanId.Size]);
        if (!parent.IsZero)
        {
            parent.Write(bytes);
            _writer.WriteBytes(SpanField.ParentSpanId, bytes[..SpanId.Size]);
        }
        _writer.WriteBytes(SpanField.Name, name);
        _writer.WriteVarint(SpanField.Kind, (ulong)kind);
        _writer.WriteFixed64(SpanField.StartTime, (ulong)start);
        if (end != 0)
            _writer.WriteFixed64(SpanField.EndTime, (ulong)end);
        _attributes = SpanField.Attributes;
    }

    /// <summary>Begins an event of the span; its attributes follow.</summary>
    public void BeginEvent(ReadOnlySpan<byte> name, long time)
    {
        _event = _writer.Begin(SpanField.Events, SpanLengthBytes);
        _writer.WriteFixed64(EventField.Time, (ulong)time);
        _writer.WriteBytes(EventField.Name, name);
        _attributes = EventField.Attributes;
    }

    public void EndEvent()
    {
        _writer.End(_event);
        _attributes = SpanField.Attributes;
    }

    /// <summary>Ends the span; a message goes with its status.</summary>
    public void EndSpan(SpanStatus status, ReadOnlySpan<byte> message)
    {
        if (status != SpanStatus.Unset)
        {
            var nested = _writer.Begin(SpanField.Status, 1);
            if (!message.IsEmpty)
                _writer.WriteBytes(StatusField.Message, message);
            _writer.WriteVarint(StatusField.Code, (ulong)status);
            _writer.End(nested);
        }
        _writer.End(_span);
    }

    /// <summary>Appends whole fields of the span that is being written.</summary>
    public void AppendFields(ReadOnlySpan<byte> fields) => _writer.Append(fields);

    public void Text(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var (attribute, any) = Begin(key);
        _writer.WriteBytes(AnyValueField.String, value);
        End(attribute, any);
    }

    public void Text(ReadOnlySpan<byte> key, string value) => Text(key, Encoding.UTF8.GetBytes(value));

    public void Whole(ReadOnlySpan<byte> key, long value)
    {
        var (attribute, any) = Begin(key);
        _writer.WriteVarint(AnyValueField.Int, (ulong)value);
        End(attribute, any);
    }

    public void Number(ReadOnlySpan<byte> key, double value)
    {
        var (attribute, any) = Begin(key);
        _writer.WriteFixed64(AnyValueField.Double, BitConverter.DoubleToUInt64Bits(value));
        End(attribute, any);
    }

    /// <summary>Begins an attribute whose value, the body of an <c>AnyValue</c>, is written into what this gives.</summary>
    public (ProtobufWriter Value, ProtobufWriter.Nested Attribute, ProtobufWriter.Nested Any) BeginValue(ReadOnlySpan<byte> key)
    {
        var (attribute, any) = Begin(key);
        return (_writer, attribute, any);
    }

    public void EndValue(ProtobufWriter.Nested attribute, ProtobufWriter.Nested any) => End(attribute, any);

    /// <summary>Forgets what was written from a place on, where no part was open.</summary>
    public void Truncate(int length) => _writer.Truncate(length);

    /// <summary>Gives the rented array away.</summary>
    public byte[] Detach(out int length) => _writer.Detach(out length);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    (ProtobufWriter.Nested Attribute, ProtobufWriter.Nested Any) Begin(ReadOnlySpan<byte> key)
    {
        var attribute = _writer.Begin(_attributes, AttributeLengthBytes);
        _writer.WriteBytes(KeyValueField.Key, key);
        return (attribute, _writer.Begin(KeyValueField.Value, AttributeLengthBytes));
    }

    void End(ProtobufWriter.Nested attribute, ProtobufWriter.Nested any)
    {
        _writer.End(any);
        _writer.End(attribute);
    }
}
