using Sightline.Query.Graphs;

namespace Sightline.Tests.Query.Graphs;

/// <summary>A graph in lines, as <c>Cases/graphs.txt</c> has them.</summary>
static class GraphLines
{
    public static IEnumerable<string> Of(AgentGraph graph)
    {
        foreach (var edge in graph.Edges)
            yield return Of(edge);
        foreach (var node in graph.Nodes)
        {
            if (!graph.Edges.Any(edge => edge.From == node.Id || edge.To == node.Id))
                yield return node.Id;
        }
    }

    static string Of(GraphEdge edge) => $"{edge.From} > {edge.To} {edge.Counts.Calls}"
        + Some("handover", edge.Handovers) + Some("message", edge.Messages) + Some("failed", edge.Counts.Errors)
        + Some("tokens", (long)edge.Usage.Tokens.GetValueOrDefault());

    static string Some(string what, long count) => count == 0 ? "" : $" {what} {count}";
}
