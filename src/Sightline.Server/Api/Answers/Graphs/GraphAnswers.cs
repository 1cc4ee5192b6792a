using Sightline.Query.Graphs;

namespace Sightline.Server.Api.Answers.Graphs;

/// <summary>Who called whom in a trace.</summary>
sealed record TraceGraphAnswer
{
    /// <summary>In the order in which they came up.</summary>
    public required IReadOnlyList<GraphNodeItem> Nodes { get; init; }

    public required IReadOnlyList<GraphEdgeItem> Edges { get; init; }

    /// <summary>Over the calls of the trace that count, each once.</summary>
    public required GraphTotals Totals { get; init; }

    /// <summary>Nodes or edges were left out because there are too many: those with the fewest calls.</summary>
    public required bool Truncated { get; init; }

    public static TraceGraphAnswer Of(AgentGraph graph) => new()
    {
        Nodes = [.. graph.Nodes.Select(node => GraphNodeItem.Of(node, withSpans: true))],
        Edges = [.. graph.Edges.Select(GraphEdgeItem.Of)],
        Totals = GraphTotals.Of(graph.Usage),
        Truncated = graph.NodesLeftOut + graph.EdgesLeftOut > 0,
    };
}

/// <summary>Who called whom in the traces of a time range.</summary>
sealed record AgentsGraphAnswer
{
    public required IReadOnlyList<GraphNodeItem> Nodes { get; init; }

    public required IReadOnlyList<GraphEdgeItem> Edges { get; init; }

    /// <summary>Over the calls of these traces that count, each once.</summary>
    public required GraphTotals Totals { get; init; }

    /// <summary>Traces that were looked at: the newest of the range.</summary>
    /// <example>1204</example>
    public required int Traces { get; init; }

    /// <summary>Something was left out, which the next fields say.</summary>
    /// <example>false</example>
    public required bool Truncated { get; init; }

    /// <summary>The range has older traces too, which were not looked at.</summary>
    /// <example>false</example>
    public required bool MoreTraces { get; init; }

    /// <summary>Nodes that were left out: those with the fewest calls.</summary>
    /// <example>0</example>
    public required int NodesLeftOut { get; init; }

    /// <summary>Edges that were left out.</summary>
    /// <example>0</example>
    public required int EdgesLeftOut { get; init; }

    public static AgentsGraphAnswer Of(AgentGraph graph) => new()
    {
        Nodes = [.. graph.Nodes.Select(node => GraphNodeItem.Of(node, withSpans: false))],
        Edges = [.. graph.Edges.Select(GraphEdgeItem.Of)],
        Totals = GraphTotals.Of(graph.Usage),
        Traces = graph.Traces,
        Truncated = graph.HasMoreTraces || graph.NodesLeftOut + graph.EdgesLeftOut > 0,
        MoreTraces = graph.HasMoreTraces,
        NodesLeftOut = graph.NodesLeftOut,
        EdgesLeftOut = graph.EdgesLeftOut,
    };
}
