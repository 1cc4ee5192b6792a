using Sightline.Model.Spans;
using Sightline.Query.Answers;
using Sightline.Query.Budgets;

namespace Sightline.Server.Api.Json;

/// <summary>The words that the API uses for the model's enums. UTF-8 properties are for writers, strings for records.</summary>
static class Words
{
    /// <summary>Values of <c>status</c>, in the order of <see cref="SpanStatus"/>.</summary>
    public static readonly string[] Statuses = ["unset", "ok", "error"];

    /// <summary>Values of <c>span_kind</c>, in the order of <see cref="SpanKind"/>.</summary>
    public static readonly string[] SpanKinds =
        ["unspecified", "internal", "server", "client", "producer", "consumer"];

    /// <summary>Values of <c>kind</c>, in the order of <see cref="WorkKind"/>.</summary>
    public static readonly string[] Kinds =
    [
        "other", "agent", "workflow", "llm", "embedding", "tool", "retriever", "reranker", "guardrail", "evaluator",
        "chain",
    ];

    static readonly string[] Phases = ["running", "upcoming", "ended"];

    static readonly string[] States = ["ok", "at_risk", "over"];

    static readonly string[] Verdicts = ["worse", "better", "no_clear_difference", "too_few_calls"];

    public static string Of(Verdict verdict) => Verdicts[(int)verdict];

    public static string Of(BudgetPhase phase) => Phases[(int)phase];

    public static string Of(BudgetState state) => States[(int)state];

    public static string Of(SpanStatus status) => (int)status < Statuses.Length ? Statuses[(int)status] : Statuses[0];

    /// <summary>A kind with a number that OpenTelemetry may add later reads as unspecified.</summary>
    public static string Of(SpanKind kind) => (int)kind < SpanKinds.Length ? SpanKinds[(int)kind] : SpanKinds[0];

    public static string Of(WorkKind kind) => (int)kind < Kinds.Length ? Kinds[(int)kind] : Kinds[0];
}
