using Sightline.Model.Workspaces;

namespace Sightline.Storage.Journal;

/// <summary>What the payload of a record is. Stored as a number: never renumber, only append.</summary>
public enum RecordKind : byte
{
    /// <summary>No payload: a request of which nothing was accepted, only <see cref="RecordHeader.Rejected"/>.</summary>
    CountsOnly = 0,
    /// <summary>An OTLP <c>ExportTraceServiceRequest</c>.</summary>
    OtlpTraces = 1,
    /// <summary>What sampling decided on traces, and what holds them: <see cref="Sampling.SamplingPayload"/>.</summary>
    Sampling = 2,
}

/// <summary>Which signal a count is about. Stored as a number: never renumber, only append.</summary>
public enum Signal : byte
{
    Traces = 1,
    Logs = 2,
    Metrics = 3,
}

/// <summary>Records that were refused, for one reason. Reasons are listed in <see cref="RejectReason"/>.</summary>
public readonly record struct RejectedCount(Signal Signal, RejectReason Reason, uint Count);

/// <summary>Why records were refused. Stored as a number: never renumber, only append.</summary>
public enum RejectReason : byte
{
    Invalid = 1,
    NotStored = 2,

    /// <summary>The trace has as many spans as a trace may have.</summary>
    TraceTooLarge = 3,

    /// <summary>A value, or a number of attributes, events or links, is beyond the limit.</summary>
    TooLarge = 4,

    /// <summary>It breaks the contract of a workspace that is strict.</summary>
    Contract = 5,
}

/// <summary>What the journal keeps of a request beside its payload.</summary>
public sealed record RecordHeader
{
    public required WorkspaceId Workspace { get; init; }

    /// <summary>The API key that it came with; empty for none.</summary>
    public Guid Key { get; init; }

    /// <summary>The default project of the key; empty for none.</summary>
    public Guid Project { get; init; }

    /// <summary>When the request was read, Unix nanoseconds.</summary>
    public required long ReceivedUnixNano { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>Version of the payload's format within its kind.</summary>
    public byte Version { get; init; } = 1;

    /// <summary>What was refused of the request.</summary>
    public IReadOnlyList<RejectedCount> Rejected { get; init; } = [];
}
