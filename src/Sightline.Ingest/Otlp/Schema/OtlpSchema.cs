using Sightline.Ingest.Redaction;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp.Schema;

/// <summary>
/// The messages of <c>opentelemetry/proto</c> v1 that a trace request is made of. Checking, rewriting and reading of
/// JSON all follow from these tables.
/// </summary>
static class OtlpSchema
{
    public static readonly WireMessage AnyValue = new(
        new(AnyValueField.String, "stringValue", FieldKind.Text),
        new(AnyValueField.Bool, "boolValue", FieldKind.Bool),
        new(AnyValueField.Int, "intValue", FieldKind.Int),
        new(AnyValueField.Double, "doubleValue", FieldKind.Double),
        new(AnyValueField.Array, "arrayValue", FieldKind.Message),
        new(AnyValueField.KvList, "kvlistValue", FieldKind.Message),
        new(AnyValueField.Bytes, "bytesValue", FieldKind.Bytes))
    { IsOneof = true };

    public static readonly WireMessage KeyValue = new(
        new(KeyValueField.Key, "key", FieldKind.Text),
        new(KeyValueField.Value, "value", FieldKind.Message) { Message = AnyValue });

    static readonly WireMessage EntityRef = new(
        new(EntityRefField.SchemaUrl, "schemaUrl", FieldKind.Text),
        new(EntityRefField.Type, "type", FieldKind.Text),
        new(EntityRefField.IdKeys, "idKeys", FieldKind.Text) { Repeated = true },
        new(EntityRefField.DescriptionKeys, "descriptionKeys", FieldKind.Text) { Repeated = true });

    public static readonly WireMessage Resource = new(
        Attributes(ResourceField.Attributes),
        new(ResourceField.DroppedAttributes, "droppedAttributesCount", FieldKind.Unsigned32),
        new(ResourceField.EntityRefs, "entityRefs", FieldKind.Message) { Message = EntityRef, Repeated = true });

    public static readonly WireMessage Scope = new(
        new(ScopeField.Name, "name", FieldKind.Text) { RedactionKey = RedactionKeys.ScopeName.ToArray() },
        new(ScopeField.Version, "version", FieldKind.Text) { RedactionKey = RedactionKeys.ScopeVersion.ToArray() },
        Attributes(ScopeField.Attributes),
        new(ScopeField.DroppedAttributes, "droppedAttributesCount", FieldKind.Unsigned32));

    public static readonly WireMessage Event = new(
        new(EventField.Time, "timeUnixNano", FieldKind.Nanoseconds),
        new(EventField.Name, "name", FieldKind.Text) { RedactionKey = RedactionKeys.EventName.ToArray() },
        Attributes(EventField.Attributes),
        new(EventField.DroppedAttributes, "droppedAttributesCount", FieldKind.Unsigned32));

    public static readonly WireMessage Link = new(
        new(LinkField.TraceId, "traceId", FieldKind.TraceId),
        new(LinkField.SpanId, "spanId", FieldKind.SpanId),
        new(LinkField.TraceState, "traceState", FieldKind.Text) { RedactionKey = RedactionKeys.TraceState.ToArray() },
        Attributes(LinkField.Attributes),
        new(LinkField.DroppedAttributes, "droppedAttributesCount", FieldKind.Unsigned32),
        new(LinkField.Flags, "flags", FieldKind.Flags));

    static readonly WireMessage Status = new(
        new(StatusField.Message, "message", FieldKind.Text) { RedactionKey = RedactionKeys.StatusMessage.ToArray() },
        new(StatusField.Code, "code", FieldKind.StatusCode));

    public static readonly WireMessage Span = new(
        new(SpanField.TraceId, "traceId", FieldKind.TraceId),
        new(SpanField.SpanId, "spanId", FieldKind.SpanId),
        new(SpanField.TraceState, "traceState", FieldKind.Text) { RedactionKey = RedactionKeys.TraceState.ToArray() },
        new(SpanField.ParentSpanId, "parentSpanId", FieldKind.ParentSpanId),
        new(SpanField.Name, "name", FieldKind.Text) { RedactionKey = RedactionKeys.SpanName.ToArray() },
        new(SpanField.Kind, "kind", FieldKind.SpanKind),
        new(SpanField.StartTime, "startTimeUnixNano", FieldKind.Nanoseconds),
        new(SpanField.EndTime, "endTimeUnixNano", FieldKind.Nanoseconds),
        Attributes(SpanField.Attributes),
        new(SpanField.DroppedAttributes, "droppedAttributesCount", FieldKind.Unsigned32),
        new(SpanField.Events, "events", FieldKind.Message) { Message = Event, Repeated = true },
        new(SpanField.DroppedEvents, "droppedEventsCount", FieldKind.Unsigned32),
        new(SpanField.Links, "links", FieldKind.Message) { Message = Link, Repeated = true },
        new(SpanField.DroppedLinks, "droppedLinksCount", FieldKind.Unsigned32),
        new(SpanField.Status, "status", FieldKind.Message) { Message = Status },
        new(SpanField.Flags, "flags", FieldKind.Flags));

    /// <summary>What of a span is not kept in columns.</summary>
    public static readonly WireMessage SpanRest = Span.Without(
        SpanField.TraceId,
        SpanField.SpanId,
        SpanField.ParentSpanId,
        SpanField.Name,
        SpanField.Kind,
        SpanField.StartTime,
        SpanField.EndTime);

    public static readonly WireMessage ScopeSpans = new(
        new(ScopeSpansField.Scope, "scope", FieldKind.Message) { Message = Scope },
        new(ScopeSpansField.Spans, "spans", FieldKind.Message) { Message = Span, Repeated = true, LengthBytes = 2 },
        new(ScopeSpansField.SchemaUrl, "schemaUrl", FieldKind.Text));

    public static readonly WireMessage ResourceSpans = new(
        new(ResourceSpansField.Resource, "resource", FieldKind.Message) { Message = Resource },
        new(ResourceSpansField.ScopeSpans, "scopeSpans", FieldKind.Message)
        {
            Message = ScopeSpans,
            Repeated = true,
            LengthBytes = 3,
        },
        new(ResourceSpansField.SchemaUrl, "schemaUrl", FieldKind.Text));

    public static readonly WireMessage Request = new(
        new WireField(RequestField.ResourceSpans, "resourceSpans", FieldKind.Message)
        {
            Message = ResourceSpans,
            Repeated = true,
            LengthBytes = 3,
        });

    static OtlpSchema()
    {
        AnyValue.Find(AnyValueField.Array)!.Message = new(
            new WireField(ValuesField, "values", FieldKind.Message) { Message = AnyValue, Repeated = true });
        AnyValue.Find(AnyValueField.KvList)!.Message = new(
            new WireField(ValuesField, "values", FieldKind.Message) { Message = KeyValue, Repeated = true });
    }

    /// <summary><c>ArrayValue</c> and <c>KeyValueList</c> have one field each.</summary>
    public const int ValuesField = 1;

    static WireField Attributes(int number) =>
        new(number, "attributes", FieldKind.Message) { Message = KeyValue, Repeated = true };
}
