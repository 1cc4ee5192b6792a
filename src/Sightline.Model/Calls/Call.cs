using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Model.Calls;

/// <summary>One operation of a model, tool or retriever, as readers see it. Null stands for what is not known.</summary>
public sealed record Call
{
    public required TraceId TraceId { get; init; }
    public required SpanId SpanId { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public required long StartUnixNano { get; init; }
    /// <summary>Null for a call that has not ended.</summary>
    public required long? DurationNano { get; init; }
    public required WorkKind Kind { get; init; }
    public required string Name { get; init; }
    public required string? Service { get; init; }
    /// <summary>The nearest agent above it, or itself where it is one.</summary>
    public required string? AgentId { get; init; }
    public required string? AgentName { get; init; }
    public required string? Provider { get; init; }
    public required string? Model { get; init; }
    public required string? BilledModel { get; init; }
    public required string? Tool { get; init; }
    public required long? TokensInput { get; init; }
    public required long? TokensCacheRead { get; init; }
    public required long? TokensCacheWrite { get; init; }
    public required long? TokensOutput { get; init; }
    public required long? TokensReasoning { get; init; }
    public long? TokensCacheWriteHour { get; init; }
    public long? TokensAudioInput { get; init; }
    public long? TokensAudioOutput { get; init; }
    /// <summary>The client says no tokens: those here are an estimate.</summary>
    public bool TokensEstimated { get; init; }
    public required long? TimeToFirstTokenNano { get; init; }
    public required SpanStatus Status { get; init; }
    public required string? ErrorType { get; init; }
    public required string? UserId { get; init; }
    public required string? SessionId { get; init; }
    public required string? Environment { get; init; }
    public required string? Version { get; init; }
    public required string? Workflow { get; init; }
    public required string? Project { get; init; }
    /// <summary>The price row that priced it; null where none did.</summary>
    public string? PriceId { get; init; }
    /// <summary>10⁻¹² USD: by the price row, else as the client says.</summary>
    public long? CostPico { get; init; }
    /// <summary>What the client says that it cost, in 10⁻¹² USD.</summary>
    public long? ClientCostPico { get; init; }
    /// <summary>Of all buckets; null where the client says none.</summary>
    public Int128? Tokens
    {
        get
        {
            Int128? sum = null;
            foreach (var bucket in (ReadOnlySpan<long?>)[TokensInput, TokensCacheRead, TokensCacheWrite,
                TokensCacheWriteHour, TokensAudioInput, TokensOutput, TokensReasoning, TokensAudioOutput])
            {
                if (bucket is { } tokens)
                    sum = sum.GetValueOrDefault() + tokens;
            }
            return sum;
        }
    }

    /// <summary>It is counted; false when a call below it carries its tokens too.</summary>
    public required bool Counted { get; init; }
    /// <summary>A call of a tool that failed, and a later one of the same tool is in its trace.</summary>
    public bool Retried { get; init; }
    /// <summary>Its trace was complete, as far as was known, when agent, session and counted were read from it.</summary>
    public required bool Settled { get; init; }
}
