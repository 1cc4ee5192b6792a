using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Query.Graphs;

/// <summary>What the graph needs of a span. Texts are null where it does not say.</summary>
sealed class GraphSpan
{
    public required SpanId Id { get; init; }
    public required SpanId Parent { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public required long Start { get; init; }
    /// <summary>Nanoseconds; null for a span that has not ended.</summary>
    public required long? Duration { get; init; }
    public required WorkKind Kind { get; init; }
    public required bool Failed { get; init; }
    public required string Name { get; init; }
    public string? AgentId { get; init; }
    public string? AgentName { get; init; }
    public string? Tool { get; init; }
    public string? Workflow { get; init; }
    public string? Step { get; init; }
    public string? StepParent { get; init; }
    public string? MessageSource { get; init; }
    public string? MessageTarget { get; init; }
    public string? Store { get; init; }
    /// <summary>Spans of the same trace that it is linked to.</summary>
    public IReadOnlyList<SpanId> Links { get; init; } = [];
    /// <summary>So many traces its trace stands for.</summary>
    public double Weight { get; set; } = 1;
    /// <summary>The call that it was; null where it was none.</summary>
    public GraphCall? Call { get; set; }
}
