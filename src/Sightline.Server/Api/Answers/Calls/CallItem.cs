using Sightline.Query.Calls;
using Sightline.Server.Api.Json;
using Sightline.Storage.Queries;

namespace Sightline.Server.Api.Answers.Calls;

/// <summary>
/// One operation of a model, tool or retriever. Tokens count as OpenTelemetry does: the input includes what caches took
/// part in, the output includes reasoning.
/// </summary>
sealed record CallItem
{
    const double NanosPerMs = 1e6;

    /// <summary>32 hex digits.</summary>
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public required string TraceId { get; init; }

    /// <summary>The span that it was, 16 hex digits.</summary>
    /// <example>00f067aa0ba902b7</example>
    public required string SpanId { get; init; }

    /// <summary>llm, embedding, reranker, tool, retriever, or what a span with usage was.</summary>
    /// <example>llm</example>
    public required string Kind { get; init; }

    /// <summary>Name of the span.</summary>
    /// <example>chat gpt-4o</example>
    public required string Name { get; init; }

    /// <summary>Name, else id, of the nearest agent above it, which pays.</summary>
    /// <example>planner</example>
    public required string? Agent { get; init; }

    /// <example>openai</example>
    public required string? Provider { get; init; }

    /// <summary>As it was asked for.</summary>
    /// <example>gpt-4o</example>
    public required string? Model { get; init; }

    /// <summary>As it answered, else as it was asked for.</summary>
    /// <example>gpt-4o-2024-08-06</example>
    public required string? BilledModel { get; init; }

    /// <summary>All tokens of the input; null where the client does not say.</summary>
    /// <example>1000</example>
    public required long? TokensInput { get; init; }

    /// <summary>Those of the input that were read from a cache.</summary>
    /// <example>600</example>
    public required long? TokensCacheRead { get; init; }

    /// <summary>Those of the input that were written to a cache.</summary>
    /// <example>100</example>
    public required long? TokensCacheWrite { get; init; }

    /// <summary>All tokens of the output; null where the client does not say.</summary>
    /// <example>50</example>
    public required long? TokensOutput { get; init; }

    /// <summary>Those of the output that were reasoning.</summary>
    /// <example>30</example>
    public required long? TokensReasoning { get; init; }

    /// <summary>The client says no tokens: those here are an estimate by the length of its messages.</summary>
    /// <example>false</example>
    public required bool TokensEstimated { get; init; }

    /// <summary>Milliseconds; null for a call that has not ended.</summary>
    /// <example>1532.25</example>
    public required double? LatencyMs { get; init; }

    /// <summary>Milliseconds.</summary>
    /// <example>250.5</example>
    public required double? TimeToFirstTokenMs { get; init; }

    /// <summary>error, ok or unset.</summary>
    /// <example>unset</example>
    public required string Status { get; init; }

    /// <example>rate_limit_exceeded</example>
    public required string? ErrorType { get; init; }

    /// <example>ada@example.com</example>
    public required string? UserId { get; init; }

    /// <example>session-17</example>
    public required string? SessionId { get; init; }

    /// <summary>By the price row, else as the client says; null where it is not known.</summary>
    /// <example>0.0025</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>What the client says that it cost, kept beside ours; null where it does not say.</summary>
    /// <example>0.0026</example>
    public required decimal? ClientCostUsd { get; init; }

    /// <summary>The price row that priced it; null where none did.</summary>
    /// <example>openai/gpt-4o-2024-08-06</example>
    public required string? PriceId { get; init; }

    /// <summary>It counts; false where another call of its trace carries the same tokens, and for tools without tokens.</summary>
    /// <example>true</example>
    public required bool Counted { get; init; }

    /// <summary>A call of a tool that failed and that a later one of the same tool in its trace followed.</summary>
    /// <example>false</example>
    public required bool Retried { get; init; }

    /// <summary>Agent, user, session, counted and retried were read from the whole trace.</summary>
    /// <example>true</example>
    public required bool Settled { get; init; }

    /// <summary>RFC 3339 in UTC with nine digits of a second.</summary>
    /// <example>2026-03-01T12:00:00.123456789Z</example>
    public required string StartedAt { get; init; }

    public static CallItem Of(CallRow call)
    {
        var cacheWrite = Sum(call, "tokens_cache_write", "tokens_cache_write_hour");
        return new CallItem
        {
            TraceId = call.TraceId.ToString(),
            SpanId = call.SpanId.ToString(),
            Kind = (string)call["kind"]!,
            Name = Text(call, "name") ?? "",
            Agent = Text(call, "agent_name") ?? Text(call, "agent_id"),
            Provider = Text(call, "provider"),
            Model = Text(call, "model"),
            BilledModel = Text(call, "billed_model"),
            TokensInput = Sum(
                call, "tokens_input", "tokens_audio_input", "tokens_cache_read", "tokens_cache_write", "tokens_cache_write_hour"),
            TokensCacheRead = Number(call, "tokens_cache_read"),
            TokensCacheWrite = cacheWrite,
            TokensOutput = Sum(call, "tokens_output", "tokens_audio_output", "tokens_reasoning"),
            TokensReasoning = Number(call, "tokens_reasoning"),
            TokensEstimated = Number(call, "estimated") == 1,
            LatencyMs = Number(call, "duration") / NanosPerMs,
            TimeToFirstTokenMs = Number(call, "time_to_first_token") / NanosPerMs,
            Status = (string)call["status"]!,
            ErrorType = Text(call, "error_type"),
            UserId = Text(call, "user_id"),
            SessionId = Text(call, "session_id"),
            CostUsd = Money.Usd(Number(call, "cost")),
            ClientCostUsd = Money.Usd(Number(call, "client_cost")),
            PriceId = Text(call, "price_id"),
            Counted = Number(call, "counted") == 1,
            Retried = Number(call, "retried") == 1,
            Settled = Number(call, "settled") == 1,
            StartedAt = Rfc3339.Format((long)call["start"]!),
        };
    }

    static string? Text(CallRow call, string column) => (string?)call[column];

    static long? Number(CallRow call, string column) => (long?)call[column];

    static long? Sum(CallRow call, params ReadOnlySpan<string> columns)
    {
        long? sum = null;
        foreach (var column in columns)
        {
            if (Number(call, column) is { } number)
                sum = sum.GetValueOrDefault() + number;
        }
        return sum;
    }
}

/// <summary>A page of a list of calls.</summary>
sealed record CallsAnswer
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<CallItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    public required string? NextCursor { get; init; }

    public static CallsAnswer Of(CallListPage page) => new()
    {
        Items = [.. page.Items.Select(CallItem.Of)],
        NextCursor = page.NextCursor,
    };
}
