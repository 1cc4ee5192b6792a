using Sightline.Model.Workspaces;

namespace Sightline.Control.Contract;

/// <summary>How the spans of a service that came in an hour keep a rule.</summary>
public sealed record ContractCount
{
    public string Service { get; init; } = "";
    public string Rule { get; init; } = "";

    /// <summary>Hours since 1970 of their receipt; of older ones the first hour of the day.</summary>
    public long Hour { get; init; }

    /// <summary>Spans that the rule was asked of.</summary>
    public long Checked { get; init; }

    /// <summary>Spans that broke it.</summary>
    public long Violating { get; init; }

    /// <summary>Revision of the rules that counted last.</summary>
    public long Revision { get; init; }
}

/// <summary>The same of a workspace, to be added to what is stored.</summary>
public sealed record ContractDelta(WorkspaceId Workspace, ContractCount Count);

/// <summary>A span that broke a rule.</summary>
/// <param name="TraceId">32 hex digits.</param>
/// <param name="SpanId">16 hex digits.</param>
/// <param name="ReceivedAt">Unix milliseconds.</param>
/// <param name="IsStored">False where it was refused.</param>
public sealed record ContractExample(string TraceId, string SpanId, long ReceivedAt, bool IsStored);

/// <summary>Spans of a service that broke a rule, the newest first.</summary>
public sealed record ContractExamples(
    WorkspaceId Workspace, string Service, string Rule, IReadOnlyList<ContractExample> Examples);
