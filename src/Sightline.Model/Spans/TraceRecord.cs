using Sightline.Model.Ids;
using Sightline.Model.Sampling;

namespace Sightline.Model.Spans;

/// <summary>One row per trace: what a list shows of it.</summary>
public sealed record TraceRecord
{
    public required TraceId TraceId { get; init; }

    /// <summary>The id as the client wrote it, where that was not 32 hex digits.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Name of the root: the span without a parent, else the earliest span.</summary>
    public required string RootName { get; init; }

    /// <summary>Service of the root; null where it has none.</summary>
    public required string? Service { get; init; }

    /// <summary>All services, sorted by ordinal.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary><c>error</c> when any span failed, else the root's.</summary>
    public required SpanStatus Status { get; init; }

    /// <summary>Start of the earliest span, Unix nanoseconds.</summary>
    public required long StartUnixNano { get; init; }

    /// <summary>End of the latest span, Unix nanoseconds; never before the start.</summary>
    public required long EndUnixNano { get; init; }

    public required int SpanCount { get; init; }

    public required int ErrorCount { get; init; }

    /// <summary>What the work of the root was.</summary>
    public WorkKind Kind { get; init; }

    /// <summary>Name, else id, of the agent of the earliest span that says one; null where none does.</summary>
    public string? Agent { get; init; }

    /// <summary>As the earliest span that says one says it.</summary>
    public string? UserId { get; init; }

    /// <summary>As the earliest span that says one says it.</summary>
    public string? SessionId { get; init; }

    /// <summary>Of the calls that count, all buckets; null where none says any.</summary>
    public long? Tokens { get; init; }

    /// <summary>Of the calls that count, in 10⁻¹² USD; null where no cost is known.</summary>
    public long? CostPico { get; init; }

    /// <summary>Those of the tokens whose cost is not known.</summary>
    public long? UnpricedTokens { get; init; }

    /// <summary>Those of the tokens that no client said.</summary>
    public long? EstimatedTokens { get; init; }

    /// <summary>Whether its spans are kept, and why.</summary>
    public TraceSampling Sampling { get; init; }

    /// <summary>Nanoseconds from the earliest start to the latest end.</summary>
    public long DurationNano => EndUnixNano - StartUnixNano;
}
