using Sightline.Query.Graphs;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Graphs;

/// <summary>An agent, model, tool, store or check, a step of a workflow, or what called the first of them.</summary>
sealed record GraphNodeItem
{
    /// <summary>Edges name it so: its kind, and its name or an agent's id.</summary>
    /// <example>agent planner</example>
    public required string Id { get; init; }

    /// <summary>agent, llm, embedding, tool, retriever, reranker, store, guardrail, evaluator, workflow, chain or other.</summary>
    /// <example>agent</example>
    public required string Kind { get; init; }

    /// <example>planner</example>
    public required string Name { get; init; }

    /// <summary>Its spans; 0 for an agent that only its calls name.</summary>
    /// <example>12</example>
    public required long Calls { get; init; }

    /// <summary>About how many there were before sampling let some go; of one trace as many as there are.</summary>
    /// <example>97</example>
    public required long EstimatedCalls { get; init; }

    /// <summary>Those of the calls that failed.</summary>
    /// <example>1</example>
    public required long Errors { get; init; }

    /// <summary>Milliseconds of all calls together.</summary>
    /// <example>15320.25</example>
    public required double TotalMs { get; init; }

    /// <summary>Milliseconds that 95 of 100 calls did not exceed; null where none has ended.</summary>
    /// <example>1950.5</example>
    public required double? P95Ms { get; init; }

    /// <summary>Of a model's calls, or of those that an agent made itself, each once; null where none says any.</summary>
    /// <example>41200</example>
    public required long? Tokens { get; init; }

    /// <summary>Of the same calls; null where no cost is known.</summary>
    /// <example>0.0412</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Those of the tokens whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Those of the tokens that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>How often it called itself.</summary>
    /// <example>0</example>
    public required long SelfCalls { get; init; }

    /// <summary>Traces that it took part in.</summary>
    /// <example>10</example>
    public required int Traces { get; init; }

    /// <summary>A filter that lists its traces.</summary>
    /// <example>agent:planner</example>
    public required string Q { get; init; }

    /// <summary>Its spans in order of time, 16 hex digits each; of the graph of a trace, else null.</summary>
    public required IReadOnlyList<string>? SpanIds { get; init; }

    public static GraphNodeItem Of(GraphNode node, bool withSpans) => new()
    {
        Id = node.Id,
        Kind = node.Kind,
        Name = node.Name,
        Calls = node.Counts.Calls,
        EstimatedCalls = node.Counts.EstimatedCalls,
        Errors = node.Counts.Errors,
        TotalMs = node.Counts.TotalNano / GraphEdgeItem.NanosPerMs,
        P95Ms = node.Counts.P95Nano / GraphEdgeItem.NanosPerMs,
        Tokens = GraphTotals.Number(node.Usage.Tokens),
        CostUsd = Money.Usd(node.Usage.CostPico),
        UnpricedTokens = UsageAnswer.Number(node.Usage.UnpricedTokens),
        EstimatedTokens = UsageAnswer.Number(node.Usage.EstimatedTokens),
        SelfCalls = node.SelfCalls,
        Traces = node.Traces,
        Q = node.Filter,
        SpanIds = withSpans ? [.. node.Spans.Select(id => id.ToString())] : null,
    };
}

/// <summary>Calls from one node to another.</summary>
sealed record GraphEdgeItem
{
    internal const double NanosPerMs = 1e6;

    /// <summary>Id of the node that called.</summary>
    /// <example>agent planner</example>
    public required string From { get; init; }

    /// <summary>Id of the node that was called.</summary>
    /// <example>llm gpt-4o</example>
    public required string To { get; init; }

    /// <example>12</example>
    public required long Calls { get; init; }

    /// <summary>About how many there were before sampling let some go; of one trace as many as there are.</summary>
    /// <example>97</example>
    public required long EstimatedCalls { get; init; }

    /// <summary>Those of the calls that failed.</summary>
    /// <example>1</example>
    public required long Errors { get; init; }

    /// <summary>Milliseconds of all calls together.</summary>
    /// <example>15320.25</example>
    public required double TotalMs { get; init; }

    /// <summary>Milliseconds that 95 of 100 calls did not exceed; null where none has ended.</summary>
    /// <example>1950.5</example>
    public required double? P95Ms { get; init; }

    /// <summary>Of the called model, or of what the called agent used itself; null where no call says any.</summary>
    /// <example>41200</example>
    public required long? Tokens { get; init; }

    /// <summary>Of the same calls; null where no cost is known.</summary>
    /// <example>0.0412</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Those of the tokens whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Those of the tokens that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Calls that handed the work over: through a tool, or as the called agent says.</summary>
    /// <example>0</example>
    public required long Handovers { get; init; }

    /// <summary>Calls that messages or links between spans tell of, where neither span lies in the other.</summary>
    /// <example>0</example>
    public required long Messages { get; init; }

    /// <summary>Traces that have such a call.</summary>
    /// <example>10</example>
    public required int Traces { get; init; }

    /// <summary>A filter that lists its traces.</summary>
    /// <example>agent:planner kind:llm model:gpt-4o</example>
    public required string Q { get; init; }

    public static GraphEdgeItem Of(GraphEdge edge) => new()
    {
        From = edge.From,
        To = edge.To,
        Calls = edge.Counts.Calls,
        EstimatedCalls = edge.Counts.EstimatedCalls,
        Errors = edge.Counts.Errors,
        TotalMs = edge.Counts.TotalNano / NanosPerMs,
        P95Ms = edge.Counts.P95Nano / NanosPerMs,
        Tokens = GraphTotals.Number(edge.Usage.Tokens),
        CostUsd = Money.Usd(edge.Usage.CostPico),
        UnpricedTokens = UsageAnswer.Number(edge.Usage.UnpricedTokens),
        EstimatedTokens = UsageAnswer.Number(edge.Usage.EstimatedTokens),
        Handovers = edge.Handovers,
        Messages = edge.Messages,
        Traces = edge.Traces,
        Q = edge.Filter,
    };
}

/// <summary>Sums over the calls that count, each once.</summary>
sealed record GraphTotals
{
    /// <summary>Null where no call says any.</summary>
    /// <example>41200</example>
    public required long? Tokens { get; init; }

    /// <summary>Null where no cost is known.</summary>
    /// <example>0.0412</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Those of the tokens whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Those of the tokens that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    public static GraphTotals Of(GraphUsage usage) => new()
    {
        Tokens = Number(usage.Tokens),
        CostUsd = Money.Usd(usage.CostPico),
        UnpricedTokens = UsageAnswer.Number(usage.UnpricedTokens),
        EstimatedTokens = UsageAnswer.Number(usage.EstimatedTokens),
    };

    internal static long? Number(Int128? number) => number is { } known ? UsageAnswer.Number(known) : null;
}
