using Sightline.Model.Spans;

namespace Sightline.Storage.Queries.Execution;

/// <summary>How enumerations are written in filters and answers.</summary>
static class EnumTexts
{
    public static ReadOnlySpan<byte> Of(SpanStatus status) => status switch
    {
        SpanStatus.Ok => "ok"u8,
        SpanStatus.Error => "error"u8,
        _ => "unset"u8,
    };

    public static ReadOnlySpan<byte> Of(SpanKind kind) => kind switch
    {
        SpanKind.Internal => "internal"u8,
        SpanKind.Server => "server"u8,
        SpanKind.Client => "client"u8,
        SpanKind.Producer => "producer"u8,
        SpanKind.Consumer => "consumer"u8,
        _ => "unspecified"u8,
    };

    public static ReadOnlySpan<byte> Of(WorkKind kind) => kind switch
    {
        WorkKind.Agent => "agent"u8,
        WorkKind.Workflow => "workflow"u8,
        WorkKind.Llm => "llm"u8,
        WorkKind.Embedding => "embedding"u8,
        WorkKind.Tool => "tool"u8,
        WorkKind.Retriever => "retriever"u8,
        WorkKind.Reranker => "reranker"u8,
        WorkKind.Guardrail => "guardrail"u8,
        WorkKind.Evaluator => "evaluator"u8,
        WorkKind.Chain => "chain"u8,
        _ => "other"u8,
    };
}
