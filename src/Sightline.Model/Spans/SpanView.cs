using Sightline.Model.Ids;

namespace Sightline.Model.Spans;

/// <summary>
/// A stored span as readers see it: the columns, and the bodies of its OTLP messages. Valid while the store's lease
/// that gave it is held.
/// </summary>
public ref struct SpanView
{
    public TraceId TraceId;
    public SpanId SpanId;
    /// <summary>Zero: no parent.</summary>
    public SpanId ParentSpanId;
    /// <summary>Unix nanoseconds.</summary>
    public long StartUnixNano;
    /// <summary>Unix nanoseconds; 0 is a span that has not ended.</summary>
    public long EndUnixNano;
    public SpanKind SpanKind;
    public SpanStatus Status;
    /// <summary>What the work was.</summary>
    public WorkKind Kind;
    /// <summary>UTF-8.</summary>
    public ReadOnlySpan<byte> Name;
    /// <summary>UTF-8 value of <c>service.name</c>; empty where there is none.</summary>
    public ReadOnlySpan<byte> Service;
    /// <summary>
    /// The OTLP <c>Span</c> message without what stands in the fields above: trace_state, flags, attributes, events,
    /// links, dropped counts, status (with its message), and fields that this program does not know, in the order
    /// of arrival.
    /// </summary>
    public ReadOnlySpan<byte> Rest;
    /// <summary>The body of the OTLP <c>Resource</c> message.</summary>
    public ReadOnlySpan<byte> Resource;
    public ReadOnlySpan<byte> ResourceSchemaUrl;
    /// <summary>The body of the OTLP <c>InstrumentationScope</c> message.</summary>
    public ReadOnlySpan<byte> Scope;
    public ReadOnlySpan<byte> ScopeSchemaUrl;

    /// <summary>Nanoseconds from start to end; 0 for a span that has not ended. Negative when clocks disagree.</summary>
    public readonly long DurationNano => EndUnixNano == 0 ? 0 : EndUnixNano - StartUnixNano;
}
