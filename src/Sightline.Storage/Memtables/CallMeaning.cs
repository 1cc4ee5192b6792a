using Sightline.Model.Calls;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>Tells whether a stored call is what its span says now.</summary>
static class CallMeaning
{
    /// <summary>False where a value differs that is the call's own; what it has from the trace around it is not looked at.</summary>
    public static bool IsOf(CallPlace call, in CallFacts facts) =>
        Is(call, CallColumns.Kind, (long)facts.Kind)
        && Is(call, CallColumns.Provider, facts.Provider)
        && Is(call, CallColumns.Model, facts.Model)
        && Is(call, CallColumns.BilledModel, facts.BilledModel)
        && Is(call, CallColumns.Tool, facts.Tool)
        && Is(call, CallColumns.TokensInput, facts.TokensInput)
        && Is(call, CallColumns.TokensCacheRead, facts.TokensCacheRead)
        && Is(call, CallColumns.TokensCacheWrite, facts.TokensCacheWrite)
        && Is(call, CallColumns.TokensCacheWriteHour, facts.TokensCacheWriteHour)
        && Is(call, CallColumns.TokensAudioInput, facts.TokensAudioInput)
        && Is(call, CallColumns.TokensOutput, facts.TokensOutput)
        && Is(call, CallColumns.TokensReasoning, facts.TokensReasoning)
        && Is(call, CallColumns.TokensAudioOutput, facts.TokensAudioOutput)
        && Is(call, CallColumns.Estimated, facts.TokensEstimated ? 1 : null)
        && Is(call, CallColumns.ServiceTier, facts.ServiceTier)
        && Is(call, CallColumns.ClientCost, facts.ClientCost)
        && Is(call, CallColumns.Images, facts.Images)
        && Is(call, CallColumns.TimeToFirstToken, facts.TimeToFirstToken)
        && Is(call, CallColumns.ErrorType, facts.ErrorType)
        && Is(call, CallColumns.Environment, facts.Environment)
        && Is(call, CallColumns.Version, facts.Version)
        && Is(call, CallColumns.Project, facts.Project)
        && IsOwn(call, Inheritance.User, CallColumns.User, facts.User)
        && IsOwn(call, Inheritance.Session, CallColumns.Session, facts.Session)
        && IsOwn(call, Inheritance.Workflow, CallColumns.Workflow, facts.Workflow)
        // An agent above comes before what the call says itself.
        && (Has(call, Inheritance.Agent)
            || Is(call, CallColumns.AgentId, facts.AgentId) && Is(call, CallColumns.AgentName, facts.AgentName));

    static bool IsOwn(CallPlace call, Inheritance what, Column column, ReadOnlySpan<byte> text) =>
        Has(call, what) ? text.IsEmpty : Is(call, column, text);

    static bool Has(CallPlace call, Inheritance what) =>
        call.Rows.Number(CallColumns.Inherited, call.Row) is not NumberColumn.None and var inherited
        && ((Inheritance)inherited & what) != 0;

    static bool Is(CallPlace call, Column column, ReadOnlySpan<byte> text) =>
        call.Rows.TextAt(column, call.Row).SequenceEqual(text);

    static bool Is(CallPlace call, Column column, long? number) =>
        call.Rows.Number(column, call.Row) == (number ?? NumberColumn.None);
}
