using System.Text;

namespace Sightline.Ingest.Facts;

/// <summary>What an attribute can say of a call.</summary>
enum Fact : byte
{
    Operation,
    OpenInferenceKind,
    AgentId,
    AgentName,
    Provider,
    Model,
    BilledModel,
    Tool,
    ErrorType,
    User,
    Session,
    Environment,
    Version,
    Workflow,
    Project,
    /// <summary>With what was read from caches and written to them.</summary>
    InputTokens,
    CacheRead,
    CacheWrite,
    /// <summary>With reasoning.</summary>
    OutputTokens,
    Reasoning,
    /// <summary>Seconds.</summary>
    FirstChunk,
}

/// <summary>
/// The attributes that facts are read from: OpenTelemetry GenAI, current names before deprecated ones, then
/// OpenInference. Of several that a span has, the first in the list says it.
/// </summary>
static class FactKeys
{
    public const int Facts = (int)Fact.FirstChunk + 1;

    static readonly (Fact Fact, string[] Keys)[] All =
    [
        (Fact.Operation, ["gen_ai.operation.name"]),
        (Fact.OpenInferenceKind, ["openinference.span.kind"]),
        (Fact.AgentId, ["gen_ai.agent.id", "agent.id"]),
        (Fact.AgentName, ["gen_ai.agent.name", "agent.name"]),
        (Fact.Provider, ["gen_ai.provider.name", "gen_ai.system", "llm.provider", "llm.system"]),
        (Fact.Model,
        [
            "gen_ai.request.model", "llm.request.model_name", "llm.model_name", "embedding.model_name",
            "reranker.model_name",
        ]),
        (Fact.BilledModel, ["gen_ai.response.model", "llm.response.model_name"]),
        (Fact.Tool, ["gen_ai.tool.name", "tool.name"]),
        (Fact.ErrorType, ["error.type"]),
        (Fact.User, ["user.id", "enduser.id", "gen_ai.user", "llm.user"]),
        (Fact.Session, ["session.id", "gen_ai.conversation.id"]),
        (Fact.Environment, ["deployment.environment.name", "deployment.environment"]),
        (Fact.Version, ["service.version"]),
        (Fact.Workflow, ["gen_ai.workflow.name", "workflow.name", "workflow.id"]),
        (Fact.Project, ["project.id", "openinference.project.name"]),
        (Fact.InputTokens, ["gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt"]),
        (Fact.CacheRead,
        [
            "gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_read_input_tokens",
            "gen_ai.usage.details.cache_read_tokens", "llm.token_count.prompt_details.cache_read",
        ]),
        (Fact.CacheWrite,
        [
            "gen_ai.usage.cache_creation.input_tokens", "gen_ai.usage.cache_creation_input_tokens",
            "gen_ai.usage.details.cache_write_tokens", "llm.token_count.prompt_details.cache_write",
        ]),
        (Fact.OutputTokens,
            ["gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens", "llm.token_count.completion"]),
        (Fact.Reasoning,
        [
            "gen_ai.usage.reasoning.output_tokens", "gen_ai.usage.reasoning_tokens",
            "gen_ai.usage.details.reasoning_tokens", "llm.token_count.completion_details.reasoning",
        ]),
        (Fact.FirstChunk, ["gen_ai.response.time_to_first_chunk"]),
    ];

    readonly record struct Entry(byte[] Key, Fact Fact, byte Rank);

    // By the length of the key.
    static readonly Entry[][] ByLength = Index();

    /// <summary>What an attribute says, and its place among those that say the same, from 1 on; false for nothing.</summary>
    public static bool TryFind(ReadOnlySpan<byte> key, out Fact fact, out byte rank)
    {
        if (key.Length < ByLength.Length)
        {
            foreach (var entry in ByLength[key.Length])
            {
                if (!key.SequenceEqual(entry.Key))
                    continue;
                (fact, rank) = (entry.Fact, entry.Rank);
                return true;
            }
        }
        (fact, rank) = (default, 0);
        return false;
    }

    static Entry[][] Index()
    {
        var lists = new List<List<Entry>>();
        foreach (var (fact, keys) in All)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                var key = Encoding.UTF8.GetBytes(keys[i]);
                while (lists.Count <= key.Length)
                    lists.Add([]);
                lists[key.Length].Add(new Entry(key, fact, (byte)(i + 1)));
            }
        }
        var index = new Entry[lists.Count][];
        for (var length = 0; length < index.Length; length++)
            index[length] = [.. lists[length]];
        return index;
    }
}
