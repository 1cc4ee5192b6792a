using Sightline.Model.Spans;

namespace Sightline.Query.Graphs;

/// <summary>What a span is in the graph.</summary>
enum GraphRole : byte
{
    /// <summary>Not a node: what is around it or in it says it.</summary>
    None,
    Agent,
    /// <summary>A model, or anything else whose call counts.</summary>
    Model,
    Tool,
    Store,
    /// <summary>A guardrail or evaluator.</summary>
    Check,
    /// <summary>A step of a workflow that others name by its id.</summary>
    Step,
    /// <summary>A node where it calls something that no agent and no step around it calls.</summary>
    Workflow,
}

static class GraphRoles
{
    public static GraphRole Of(GraphSpan span) => span.Kind switch
    {
        WorkKind.Agent => GraphRole.Agent,
        WorkKind.Llm or WorkKind.Embedding => GraphRole.Model,
        WorkKind.Tool or WorkKind.Reranker => GraphRole.Tool,
        WorkKind.Retriever => GraphRole.Store,
        WorkKind.Guardrail or WorkKind.Evaluator => GraphRole.Check,
        _ when span.Step is not null => GraphRole.Step,
        WorkKind.Workflow => GraphRole.Workflow,
        _ when span.Call is { Counted: true, Tokens: not null } => GraphRole.Model,
        WorkKind.Other when span.Store is not null => GraphRole.Store,
        _ => GraphRole.None,
    };

    /// <summary>What is in it is called by it, unless something further in calls it.</summary>
    public static bool Calls(this GraphRole role) =>
        role is GraphRole.Agent or GraphRole.Step or GraphRole.Workflow;

    public static bool IsTool(WorkKind kind) => kind is WorkKind.Tool or WorkKind.Retriever or WorkKind.Reranker;
}
