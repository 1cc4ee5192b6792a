using Sightline.Model.Calls;

namespace Sightline.Query.Graphs;

/// <summary>What the graph needs of a call.</summary>
/// <param name="AgentId">The nearest agent above it; what it says itself where there is none.</param>
/// <param name="AgentName">As the id.</param>
/// <param name="Model">As it was asked for, else as it answered.</param>
/// <param name="Tool">Null where it is no tool.</param>
/// <param name="Counted">It is counted.</param>
/// <param name="Tokens">Of all buckets; null where the client says none.</param>
/// <param name="IsEstimate">The tokens are an estimate.</param>
/// <param name="CostPico">10⁻¹² USD; null where it is not known.</param>
sealed record GraphCall(
    string? AgentId, string? AgentName, string? Model, string? Tool, bool Counted, Int128? Tokens, bool IsEstimate,
    long? CostPico)
{
    public static GraphCall Of(Call call, TextPool texts) => new(
        texts.One(call.AgentId), texts.One(call.AgentName), texts.One(call.Model ?? call.BilledModel), texts.One(call.Tool),
        call.Counted, call.Tokens, call.TokensEstimated, call.CostPico);
}
