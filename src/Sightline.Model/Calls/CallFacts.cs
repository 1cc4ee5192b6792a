using Sightline.Model.Spans;

namespace Sightline.Model.Calls;

/// <summary>
/// What one span says of the work that it was. Texts are UTF-8 pieces of what was read, empty where the span does not
/// say; numbers are null then. Token buckets are disjoint: none is part of another.
/// </summary>
public ref struct CallFacts
{
    public WorkKind Kind;
    /// <summary>The span is a row of the table of calls: an operation of a model, tool or retriever, or any with usage.</summary>
    public bool IsCall;
    public ReadOnlySpan<byte> AgentId;
    public ReadOnlySpan<byte> AgentName;
    public ReadOnlySpan<byte> Provider;
    /// <summary>As it was asked for.</summary>
    public ReadOnlySpan<byte> Model;
    /// <summary>As it answered; as it was asked for where the answer does not say.</summary>
    public ReadOnlySpan<byte> BilledModel;
    public ReadOnlySpan<byte> Tool;
    public ReadOnlySpan<byte> ErrorType;
    public ReadOnlySpan<byte> User;
    public ReadOnlySpan<byte> Session;
    public ReadOnlySpan<byte> Environment;
    public ReadOnlySpan<byte> Version;
    public ReadOnlySpan<byte> Workflow;
    public ReadOnlySpan<byte> Project;
    /// <summary>Neither read from a cache nor written to one.</summary>
    public long? TokensInput;
    public long? TokensCacheRead;
    /// <summary>Written to a cache that lives for minutes, or for a time that is not known.</summary>
    public long? TokensCacheWrite;
    /// <summary>Written to a cache that lives for an hour.</summary>
    public long? TokensCacheWriteHour;
    /// <summary>Sound, read from no cache.</summary>
    public long? TokensAudioInput;
    /// <summary>Without reasoning.</summary>
    public long? TokensOutput;
    public long? TokensReasoning;
    public long? TokensAudioOutput;
    /// <summary>The span says no tokens: those here are an estimate.</summary>
    public bool TokensEstimated;
    /// <summary>Images that it made.</summary>
    public long? Images;
    /// <summary>How it was served, as the provider says: batch, flex, priority …; empty for the usual.</summary>
    public ReadOnlySpan<byte> ServiceTier;
    /// <summary>What the client says that it cost, in 10⁻¹² USD.</summary>
    public long? ClientCost;
    /// <summary>Nanoseconds.</summary>
    public long? TimeToFirstToken;
    /// <summary>Its place in a workflow or graph, by which others name it; of the graph of agents, as all below.</summary>
    public ReadOnlySpan<byte> Step;
    /// <summary>The step that called it.</summary>
    public ReadOnlySpan<byte> StepParent;
    /// <summary>The step that a message comes from.</summary>
    public ReadOnlySpan<byte> MessageSource;
    /// <summary>The step that a message goes to.</summary>
    public ReadOnlySpan<byte> MessageTarget;
    /// <summary>The data source or database that it asks.</summary>
    public ReadOnlySpan<byte> Store;

    /// <summary>It is known how many tokens the span used, or estimated.</summary>
    public readonly bool HasUsage =>
        (TokensInput ?? TokensCacheRead ?? TokensCacheWrite ?? TokensCacheWriteHour ?? TokensAudioInput
            ?? TokensOutput ?? TokensReasoning ?? TokensAudioOutput) is not null;
}
