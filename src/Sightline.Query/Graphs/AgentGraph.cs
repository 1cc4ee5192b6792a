using Sightline.Model.Ids;

namespace Sightline.Query.Graphs;

/// <summary>Who called whom: agents, models, tools, stores, and what called the first of them.</summary>
public sealed record AgentGraph
{
    /// <summary>In the order in which they came up.</summary>
    public required IReadOnlyList<GraphNode> Nodes { get; init; }

    public required IReadOnlyList<GraphEdge> Edges { get; init; }

    /// <summary>Traces that it is of, whether they have nodes or not.</summary>
    public required int Traces { get; init; }

    /// <summary>There are more traces, older ones, which were not looked at.</summary>
    public required bool HasMoreTraces { get; init; }

    /// <summary>Nodes that were left out because there are too many: those with the fewest calls.</summary>
    public required int NodesLeftOut { get; init; }

    /// <summary>Edges that were left out because there are too many, or because a node is.</summary>
    public required int EdgesLeftOut { get; init; }

    /// <summary>Over the calls of all traces that count, each once.</summary>
    public required GraphUsage Usage { get; init; }
}

/// <summary>What calls that count used and cost.</summary>
/// <param name="Tokens">All buckets; null where no call says any.</param>
/// <param name="CostPico">10⁻¹² USD; null where no cost is known.</param>
/// <param name="UnpricedTokens">Those of the tokens whose cost is not known.</param>
/// <param name="EstimatedTokens">Those of the tokens that are an estimate.</param>
public sealed record GraphUsage(Int128? Tokens, Int128? CostPico, Int128 UnpricedTokens, Int128 EstimatedTokens);

/// <summary>An agent, model, tool, store or check, a step of a workflow, or what called the first of them.</summary>
public sealed record GraphNode
{
    /// <summary>Kind and name, or id of an agent; edges name it so.</summary>
    public required string Id { get; init; }

    /// <summary>The word of a kind of work, or <c>store</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Its spans.</summary>
    public required GraphCounts Counts { get; init; }

    /// <summary>Of a model's calls, or of those that an agent made itself.</summary>
    public required GraphUsage Usage { get; init; }

    /// <summary>How often it called itself.</summary>
    public required long SelfCalls { get; init; }

    /// <summary>Traces that it took part in.</summary>
    public required int Traces { get; init; }

    /// <summary>Its spans in order of time; of the graph of one trace only.</summary>
    public required IReadOnlyList<SpanId> Spans { get; init; }

    /// <summary>A filter that lists its traces.</summary>
    public required string Filter { get; init; }
}

/// <summary>Calls from one node to another.</summary>
public sealed record GraphEdge
{
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>The called spans.</summary>
    public required GraphCounts Counts { get; init; }

    /// <summary>Of the called model, or of what the called agent used itself when it was called so.</summary>
    public required GraphUsage Usage { get; init; }

    /// <summary>Those of the calls that handed the conversation over.</summary>
    public required long Handovers { get; init; }

    /// <summary>Those of the calls that are known by messages or links between spans, not by one lying in the other.</summary>
    public required long Messages { get; init; }

    /// <summary>Traces that have such a call.</summary>
    public required int Traces { get; init; }

    /// <summary>A filter that lists its traces.</summary>
    public required string Filter { get; init; }
}

/// <summary>How many, how many failed, and how long they took.</summary>
/// <param name="Calls">Spans that are there.</param>
/// <param name="EstimatedCalls">About how many there were before sampling let some go.</param>
/// <param name="Errors">Those that failed.</param>
/// <param name="TotalNano">Nanoseconds of those that have ended, together.</param>
/// <param name="P95Nano">What 95 of 100 of them did not exceed; null where none has ended.</param>
public sealed record GraphCounts(long Calls, long EstimatedCalls, long Errors, long TotalNano, long? P95Nano);
