using Sightline.Model.Spans;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers;

/// <summary>A trace in a list, and the head of a trace.</summary>
sealed record TraceItem
{
    const double NanosPerMs = 1e6;

    /// <summary>32 hex digits, or the id as the client wrote it where that was something else.</summary>
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public required string TraceId { get; init; }

    /// <summary>Name of the span without a parent, else of the earliest span.</summary>
    /// <example>plan trip</example>
    public required string RootName { get; init; }

    /// <summary>Service of the root.</summary>
    /// <example>planner</example>
    public required string? Service { get; init; }

    /// <summary>All services of the trace, sorted.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>error when any span failed, else the root's: unset or ok.</summary>
    /// <example>ok</example>
    public required string Status { get; init; }

    /// <summary>Start of the earliest span, RFC 3339 in UTC with nine digits of a second.</summary>
    /// <example>2026-03-01T12:00:00.123456789Z</example>
    public required string StartedAt { get; init; }

    /// <summary>Milliseconds from the earliest start to the latest end.</summary>
    /// <example>1532.25</example>
    public required double DurationMs { get; init; }

    /// <example>12</example>
    public required int SpanCount { get; init; }

    /// <summary>Spans with status error.</summary>
    /// <example>0</example>
    public required int ErrorCount { get; init; }

    /// <summary>What the work of the root was: agent, workflow, llm and so on.</summary>
    /// <example>agent</example>
    public required string Kind { get; init; }

    /// <summary>Name, else id, of the agent of the earliest span that says one.</summary>
    /// <example>planner</example>
    public required string? Agent { get; init; }

    /// <summary>Tokens of the calls that count, input and output; null where none says any.</summary>
    /// <example>1237</example>
    public required long? Tokens { get; init; }

    /// <summary>Of the calls that count; null where no cost is known.</summary>
    /// <example>0.0125</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Those of the tokens whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Those of the tokens that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>As the earliest span that says one says it.</summary>
    /// <example>ada@example.com</example>
    public required string? UserId { get; init; }

    /// <summary>As the earliest span that says one says it.</summary>
    /// <example>session-17</example>
    public required string? SessionId { get; init; }

    /// <summary>Whether its spans are kept, and why.</summary>
    public required SamplingItem Sampling { get; init; }

    public static TraceItem Of(TraceRecord trace) => new()
    {
        TraceId = trace.ExternalId ?? trace.TraceId.ToString(),
        RootName = trace.RootName,
        Service = trace.Service,
        Services = trace.Services,
        Status = Words.Of(trace.Status),
        StartedAt = Rfc3339.Format(trace.StartUnixNano),
        DurationMs = trace.DurationNano / NanosPerMs,
        SpanCount = trace.SpanCount,
        ErrorCount = trace.ErrorCount,
        Kind = Words.Of(trace.Kind),
        Agent = trace.Agent,
        Tokens = trace.Tokens,
        CostUsd = Money.Usd(trace.CostPico),
        UnpricedTokens = trace.UnpricedTokens ?? 0,
        EstimatedTokens = trace.EstimatedTokens ?? 0,
        UserId = trace.UserId,
        SessionId = trace.SessionId,
        Sampling = SamplingItem.Of(trace.Sampling),
    };
}
