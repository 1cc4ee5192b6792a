namespace Sightline.Server.Api.Answers;

/// <summary>A span as <c>view=core</c> gives it: what a waterfall draws.</summary>
sealed record CoreSpan
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
    public required string? Service { get; init; }

    /// <summary>Nanoseconds since 1970 as decimal digits.</summary>
    /// <example>1772366400123456789</example>
    public required string StartTimeUnixNano { get; init; }

    /// <summary>Nanoseconds from start to end as decimal digits; null for a span that has not ended.</summary>
    /// <example>1532000000</example>
    public required string? DurationNs { get; init; }

    /// <summary>unset, ok or error.</summary>
    /// <example>ok</example>
    public required string Status { get; init; }
}
