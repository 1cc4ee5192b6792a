using System.Text.Json;

namespace Sightline.Server.Api.Answers;

/// <summary>A span, whole or as <c>view=outline</c> gives it.</summary>
sealed record Span
{
    /// <summary>16 hex digits.</summary>
    /// <example>00f067aa0ba902b7</example>
    public required string SpanId { get; init; }

    /// <summary>16 hex digits; null for a span without a parent.</summary>
    public required string? ParentSpanId { get; init; }

    /// <example>chat gpt-4o</example>
    public required string Name { get; init; }

    /// <summary>OpenTelemetry's kind: unspecified, internal, server, client, producer or consumer.</summary>
    /// <example>client</example>
    public required string SpanKind { get; init; }

    /// <summary>
    /// What the work was: agent, workflow, llm, embedding, tool, retriever, reranker, guardrail, evaluator, chain or
    /// other.
    /// </summary>
    /// <example>llm</example>
    public required string Kind { get; init; }

    /// <summary>The resource's <c>service.name</c>.</summary>
    /// <example>planner</example>
    public required string? Service { get; init; }

    /// <summary>Nanoseconds since 1970 as decimal digits: more than a JSON number holds exactly.</summary>
    /// <example>1772366400123456789</example>
    public required string StartTimeUnixNano { get; init; }

    /// <summary>
    /// Nanoseconds from start to end as decimal digits; null for a span that has not ended, negative when clocks
    /// disagree.
    /// </summary>
    /// <example>1532000000</example>
    public required string? DurationNs { get; init; }

    /// <summary>unset, ok or error.</summary>
    /// <example>ok</example>
    public required string Status { get; init; }

    public required string? StatusMessage { get; init; }

    /// <summary>W3C <c>tracestate</c>.</summary>
    public required string? TraceState { get; init; }

    /// <summary>OTLP flags; the low 8 bits are the W3C trace flags.</summary>
    public required uint Flags { get; init; }

    /// <summary>
    /// Key and natural value. Integers beyond ±2^53, NaN and the infinities are strings, bytes are base64, a value
    /// that was not sent is null. In an outline a value over 1,024 bytes is <c>{"$omitted": bytes}</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }

    /// <summary>Attributes that the sender left out.</summary>
    public required uint DroppedAttributesCount { get; init; }

    /// <summary>In the order of arrival.</summary>
    public required IReadOnlyList<SpanEvent> Events { get; init; }

    public required uint DroppedEventsCount { get; init; }

    /// <summary>In the order of arrival.</summary>
    public required IReadOnlyList<SpanLink> Links { get; init; }

    public required uint DroppedLinksCount { get; init; }

    public required Resource Resource { get; init; }

    public required Scope Scope { get; init; }

    /// <summary>What it says of agents, models and tools; null for one that says nothing of them.</summary>
    public required SpanMeaning? Meaning { get; init; }

    /// <summary>What went in and came out, as messages where it is; only where one span is asked for, else null.</summary>
    public required SpanContentAnswer? Content { get; init; }
}

/// <summary>Something that happened at one moment of a span.</summary>
sealed record SpanEvent
{
    /// <summary>Nanoseconds since 1970 as decimal digits.</summary>
    /// <example>1772366400123456789</example>
    public required string TimeUnixNano { get; init; }

    /// <example>exception</example>
    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }

    public required uint DroppedAttributesCount { get; init; }
}

/// <summary>A reference to another span, often of another trace.</summary>
sealed record SpanLink
{
    /// <summary>Hex digits as they were sent; null when empty.</summary>
    public required string? TraceId { get; init; }

    /// <summary>Hex digits as they were sent; null when empty.</summary>
    public required string? SpanId { get; init; }

    public required string? TraceState { get; init; }

    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }

    public required uint DroppedAttributesCount { get; init; }

    public required uint Flags { get; init; }
}

/// <summary>What sent a span: process, host, service.</summary>
sealed record Resource
{
    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }

    public required string? SchemaUrl { get; init; }

    public required uint DroppedAttributesCount { get; init; }
}

/// <summary>The instrumentation that made a span.</summary>
sealed record Scope
{
    /// <example>opentelemetry.instrumentation.openai</example>
    public required string? Name { get; init; }

    public required string? Version { get; init; }

    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }

    public required string? SchemaUrl { get; init; }

    public required uint DroppedAttributesCount { get; init; }
}
