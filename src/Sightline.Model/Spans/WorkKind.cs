namespace Sightline.Model.Spans;

/// <summary>What the work of a span was. Stored as a number: never renumber, only append.</summary>
public enum WorkKind : byte
{
    Other = 0,
    Agent = 1,
    Workflow = 2,
    Llm = 3,
    Embedding = 4,
    Tool = 5,
    Retriever = 6,
    Reranker = 7,
    Guardrail = 8,
    Evaluator = 9,
    Chain = 10,
}
