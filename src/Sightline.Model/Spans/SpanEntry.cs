using Sightline.Model.Ids;

namespace Sightline.Model.Spans;

/// <summary>A span of a <see cref="SpanBatch"/>: what every reader needs, and where the rest lies in the payload.</summary>
public struct SpanEntry
{
    public TraceId TraceId;
    public SpanId SpanId;
    /// <summary>Zero: no parent.</summary>
    public SpanId ParentSpanId;
    /// <summary>Unix nanoseconds.</summary>
    public long StartUnixNano;
    /// <summary>Unix nanoseconds; 0 is a span that has not ended.</summary>
    public long EndUnixNano;
    public ByteRange Name;
    /// <summary>The body of the OTLP <c>Span</c> message, without its tag and length.</summary>
    public ByteRange Message;
    /// <summary>Index into <see cref="SpanBatch.Scopes"/>.</summary>
    public int Scope;
    public SpanKind Kind;
    public SpanStatus Status;
}

/// <summary>A scope of a <see cref="SpanBatch"/>.</summary>
public struct ScopeEntry
{
    /// <summary>The body of the OTLP <c>InstrumentationScope</c>; empty where there is none.</summary>
    public ByteRange Message;
    /// <summary>The <c>schema_url</c> of the <c>ScopeSpans</c>.</summary>
    public ByteRange SchemaUrl;
    /// <summary>Index into <see cref="SpanBatch.Resources"/>.</summary>
    public int Resource;
}

/// <summary>A resource of a <see cref="SpanBatch"/>.</summary>
public struct ResourceEntry
{
    /// <summary>The body of the OTLP <c>Resource</c>; empty where there is none.</summary>
    public ByteRange Message;
    /// <summary>The <c>schema_url</c> of the <c>ResourceSpans</c>.</summary>
    public ByteRange SchemaUrl;
    /// <summary>The string value of <c>service.name</c>; empty where there is none.</summary>
    public ByteRange Service;
}
