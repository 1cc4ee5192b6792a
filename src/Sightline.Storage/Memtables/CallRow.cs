using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Memtables;

/// <summary>Fills rows of the table of calls.</summary>
static class CallRow
{
    /// <summary>Fills the row in the making with what a span says, not settled yet.</summary>
    public static void Set(
        MemColumns calls, in CallFacts facts, in CallPrice price, in SpanEntry span, ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> service)
    {
        calls.Set(CallColumns.Start, span.StartUnixNano);
        if (span.EndUnixNano != 0)
            calls.Set(CallColumns.Duration, span.EndUnixNano - span.StartUnixNano);
        calls.Set(CallColumns.Kind, (long)facts.Kind);
        calls.Set(CallColumns.Name, name);
        calls.Set(CallColumns.Service, service);
        calls.Set(CallColumns.AgentId, facts.AgentId);
        calls.Set(CallColumns.AgentName, facts.AgentName);
        calls.Set(CallColumns.Provider, facts.Provider);
        calls.Set(CallColumns.Model, facts.Model);
        calls.Set(CallColumns.BilledModel, facts.BilledModel);
        calls.Set(CallColumns.Tool, facts.Tool);
        calls.Set(CallColumns.TokensInput, facts.TokensInput);
        calls.Set(CallColumns.TokensCacheRead, facts.TokensCacheRead);
        calls.Set(CallColumns.TokensCacheWrite, facts.TokensCacheWrite);
        calls.Set(CallColumns.TokensOutput, facts.TokensOutput);
        calls.Set(CallColumns.TokensReasoning, facts.TokensReasoning);
        calls.Set(CallColumns.TokensCacheWriteHour, facts.TokensCacheWriteHour);
        calls.Set(CallColumns.TokensAudioInput, facts.TokensAudioInput);
        calls.Set(CallColumns.TokensAudioOutput, facts.TokensAudioOutput);
        if (facts.TokensEstimated)
            calls.Set(CallColumns.Estimated, 1L);
        calls.Set(CallColumns.ServiceTier, facts.ServiceTier);
        calls.Set(CallColumns.ClientCost, facts.ClientCost);
        calls.Set(CallColumns.Images, facts.Images);
        SetPrice(calls, price);
        calls.Set(CallColumns.TimeToFirstToken, facts.TimeToFirstToken);
        calls.Set(CallColumns.Status, (long)span.Status);
        calls.Set(CallColumns.ErrorType, facts.ErrorType);
        calls.Set(CallColumns.User, facts.User);
        calls.Set(CallColumns.Session, facts.Session);
        calls.Set(CallColumns.Environment, facts.Environment);
        calls.Set(CallColumns.Version, facts.Version);
        calls.Set(CallColumns.Workflow, facts.Workflow);
        calls.Set(CallColumns.Project, facts.Project);
        // Agents and workflows repeat what their models used, and come after them: they count once it is known that
        // no model below them does.
        calls.Set(CallColumns.Counted, IsOfModel(facts.Kind) ? 1L : 0);
        calls.Set(CallColumns.Settled, 0L);
        calls.Set(CallColumns.Inherited, 0L);
    }

    /// <summary>Sets what the call of the row in the making costs.</summary>
    public static void SetPrice(MemColumns calls, in CallPrice price)
    {
        calls.Set(CallColumns.Price, price.PriceId);
        calls.Set(CallColumns.Cost, price.Cost);
        calls.Set(CallColumns.CostInput, price.Input);
        calls.Set(CallColumns.CostCacheRead, price.CacheRead);
        calls.Set(CallColumns.CostCacheWrite, price.CacheWrite);
        calls.Set(CallColumns.CostOutput, price.Output);
        calls.Set(CallColumns.CostOther, price.Other);
        calls.Set(CallColumns.CacheSaved, price.CacheSaved);
    }

    /// <summary>A call of a model, which counts also where it says nothing of tokens.</summary>
    public static bool IsOfModel(WorkKind kind) => kind is WorkKind.Llm or WorkKind.Embedding or WorkKind.Reranker;
}
