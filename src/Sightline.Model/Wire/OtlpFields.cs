namespace Sightline.Model.Wire;

/// <summary>Field numbers of <c>opentelemetry/proto/trace/v1/trace.proto</c>, <c>Span</c>.</summary>
public static class SpanField
{
    public const int TraceId = 1;
    public const int SpanId = 2;
    public const int TraceState = 3;
    public const int ParentSpanId = 4;
    public const int Name = 5;
    public const int Kind = 6;
    public const int StartTime = 7;
    public const int EndTime = 8;
    public const int Attributes = 9;
    public const int DroppedAttributes = 10;
    public const int Events = 11;
    public const int DroppedEvents = 12;
    public const int Links = 13;
    public const int DroppedLinks = 14;
    public const int Status = 15;
    public const int Flags = 16;
}

/// <summary>Field numbers of <c>ExportTraceServiceRequest</c>.</summary>
public static class RequestField
{
    public const int ResourceSpans = 1;
}

/// <summary>Field numbers of <c>ResourceSpans</c>.</summary>
public static class ResourceSpansField
{
    public const int Resource = 1;
    public const int ScopeSpans = 2;
    public const int SchemaUrl = 3;
}

/// <summary>Field numbers of <c>ScopeSpans</c>.</summary>
public static class ScopeSpansField
{
    public const int Scope = 1;
    public const int Spans = 2;
    public const int SchemaUrl = 3;
}

/// <summary>Field numbers of <c>Span.Event</c>.</summary>
public static class EventField
{
    public const int Time = 1;
    public const int Name = 2;
    public const int Attributes = 3;
    public const int DroppedAttributes = 4;
}

/// <summary>Field numbers of <c>Span.Link</c>.</summary>
public static class LinkField
{
    public const int TraceId = 1;
    public const int SpanId = 2;
    public const int TraceState = 3;
    public const int Attributes = 4;
    public const int DroppedAttributes = 5;
    public const int Flags = 6;
}

/// <summary>Field numbers of <c>Status</c>.</summary>
public static class StatusField
{
    public const int Message = 2;
    public const int Code = 3;
}

/// <summary>Field numbers of <c>opentelemetry/proto/resource/v1/resource.proto</c>, <c>Resource</c>.</summary>
public static class ResourceField
{
    public const int Attributes = 1;
    public const int DroppedAttributes = 2;
    public const int EntityRefs = 3;
}

/// <summary>Field numbers of <c>opentelemetry/proto/common/v1/common.proto</c>, <c>InstrumentationScope</c>.</summary>
public static class ScopeField
{
    public const int Name = 1;
    public const int Version = 2;
    public const int Attributes = 3;
    public const int DroppedAttributes = 4;
}

/// <summary>Field numbers of <c>KeyValue</c>.</summary>
public static class KeyValueField
{
    public const int Key = 1;
    public const int Value = 2;
}

/// <summary>Field numbers of <c>AnyValue</c>.</summary>
public static class AnyValueField
{
    public const int String = 1;
    public const int Bool = 2;
    public const int Int = 3;
    public const int Double = 4;
    public const int Array = 5;
    public const int KvList = 6;
    public const int Bytes = 7;
}

/// <summary>Field numbers of <c>EntityRef</c>.</summary>
public static class EntityRefField
{
    public const int SchemaUrl = 1;
    public const int Type = 2;
    public const int IdKeys = 3;
    public const int DescriptionKeys = 4;
}
