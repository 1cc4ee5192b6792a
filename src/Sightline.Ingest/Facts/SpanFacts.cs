using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Facts;

/// <summary>
/// Reads what a span says of agents, models and tools, whichever of the conventions it was written in; see
/// <c>docs/calls.md</c>. Everything that knows an attribute's name is in this folder.
/// </summary>
public static class SpanFacts
{
    // Tag of a field of attributes, and of their keys.
    const byte AttributeTag = SpanField.Attributes << 3 | (int)WireType.Bytes;
    const byte KeyTag = KeyValueField.Key << 3 | (int)WireType.Bytes;

    /// <summary>A <see cref="CallReader"/>.</summary>
    public static bool Read(in SpanMessage span, bool always, ref CallFacts facts)
    {
        if (!always && !SaysSomething(span.Rest))
            return false;
        var found = new FoundFacts(span.Rest, span.Resource);
        found.Read();
        ReadTokens(found, ref facts);
        facts.Model = found.Text(Fact.Model);
        facts.BilledModel = found.Has(Fact.BilledModel) ? found.Text(Fact.BilledModel) : facts.Model;
        facts.Provider = Provider(found.Text(Fact.Provider));
        facts.Kind = Kind(found, facts);
        facts.IsCall = facts.HasUsage || facts.Kind
            is WorkKind.Llm or WorkKind.Embedding or WorkKind.Tool or WorkKind.Retriever or WorkKind.Reranker;
        facts.AgentId = found.Text(Fact.AgentId);
        facts.AgentName = found.Text(Fact.AgentName);
        // OpenTelemetry names spans "{operation} {subject}".
        if (facts.Kind == WorkKind.Agent && facts.AgentId.IsEmpty && facts.AgentName.IsEmpty)
            facts.AgentName = Without(span.Name, "invoke_agent "u8);
        if (facts.Kind == WorkKind.Tool)
            facts.Tool = found.Has(Fact.Tool) ? found.Text(Fact.Tool) : Without(span.Name, "execute_tool "u8);
        facts.ErrorType = found.ErrorType();
        facts.User = found.Text(Fact.User);
        facts.Session = found.Text(Fact.Session);
        facts.Environment = found.Text(Fact.Environment);
        facts.Version = found.Text(Fact.Version);
        facts.Workflow = found.Text(Fact.Workflow);
        facts.Project = found.Text(Fact.Project);
        facts.TimeToFirstToken = found.Seconds(Fact.FirstChunk);
        return true;
    }

    /// <summary>
    /// Disjoint buckets. OpenTelemetry and OpenInference count what caches took part in into the input, and reasoning
    /// into the output. A client whose parts are more than the whole does not: it is taken at its word.
    /// </summary>
    static void ReadTokens(in FoundFacts found, ref CallFacts facts)
    {
        facts.TokensCacheRead = found.Count(Fact.CacheRead);
        facts.TokensCacheWrite = found.Count(Fact.CacheWrite);
        facts.TokensReasoning = found.Count(Fact.Reasoning);
        facts.TokensInput = Less(
            found.Count(Fact.InputTokens), facts.TokensCacheRead.GetValueOrDefault(), facts.TokensCacheWrite.GetValueOrDefault());
        facts.TokensOutput = Less(found.Count(Fact.OutputTokens), facts.TokensReasoning.GetValueOrDefault(), 0);
    }

    static long? Less(long? whole, long part, long other) =>
        whole is { } count && part <= count && other <= count - part ? count - part - other : whole;

    static WorkKind Kind(in FoundFacts found, in CallFacts facts)
    {
        var operation = OfOperation(found.Text(Fact.Operation));
        if (operation != WorkKind.Other)
            return operation;
        if (found.Has(Fact.OpenInferenceKind))
            return OfOpenInference(found.Text(Fact.OpenInferenceKind));
        // What came before operations had names.
        if (found.Has(Fact.Operation))
            return found.Has(Fact.Tool) ? WorkKind.Tool : WorkKind.Other;
        if (!facts.Model.IsEmpty)
            return WorkKind.Llm;
        if (found.Has(Fact.Tool))
            return WorkKind.Tool;
        return found.Has(Fact.Workflow) ? WorkKind.Workflow : WorkKind.Other;
    }

    static WorkKind OfOperation(ReadOnlySpan<byte> operation)
    {
        if (operation.SequenceEqual("chat"u8) || operation.SequenceEqual("text_completion"u8)
            || operation.SequenceEqual("generate_content"u8))
            return WorkKind.Llm;
        if (operation.SequenceEqual("execute_tool"u8))
            return WorkKind.Tool;
        if (operation.SequenceEqual("invoke_agent"u8) || operation.SequenceEqual("create_agent"u8))
            return WorkKind.Agent;
        if (operation.SequenceEqual("embeddings"u8))
            return WorkKind.Embedding;
        if (operation.SequenceEqual("retrieval"u8) || operation.SequenceEqual("search_memory"u8))
            return WorkKind.Retriever;
        if (operation.SequenceEqual("invoke_workflow"u8))
            return WorkKind.Workflow;
        return operation.SequenceEqual("plan"u8) || operation.SequenceEqual("orchestrate_tools"u8)
            ? WorkKind.Chain
            : WorkKind.Other;
    }

    static WorkKind OfOpenInference(ReadOnlySpan<byte> kind)
    {
        Span<byte> upper = stackalloc byte[16];
        if (kind.Length > upper.Length
            || System.Text.Ascii.ToUpper(kind, upper, out var length) != System.Buffers.OperationStatus.Done)
            return WorkKind.Other;
        upper = upper[..length];
        if (upper.SequenceEqual("LLM"u8))
            return WorkKind.Llm;
        if (upper.SequenceEqual("TOOL"u8))
            return WorkKind.Tool;
        if (upper.SequenceEqual("AGENT"u8))
            return WorkKind.Agent;
        if (upper.SequenceEqual("CHAIN"u8) || upper.SequenceEqual("PROMPT"u8))
            return WorkKind.Chain;
        if (upper.SequenceEqual("EMBEDDING"u8))
            return WorkKind.Embedding;
        if (upper.SequenceEqual("RETRIEVER"u8))
            return WorkKind.Retriever;
        if (upper.SequenceEqual("RERANKER"u8))
            return WorkKind.Reranker;
        if (upper.SequenceEqual("GUARDRAIL"u8))
            return WorkKind.Guardrail;
        return upper.SequenceEqual("EVALUATOR"u8) ? WorkKind.Evaluator : WorkKind.Other;
    }

    static ReadOnlySpan<byte> Provider(ReadOnlySpan<byte> provider) =>
        provider.SequenceEqual("xai"u8) ? "x_ai"u8 : provider;

    static ReadOnlySpan<byte> Without(ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix) =>
        name.StartsWith(prefix) ? name[prefix.Length..] : name;

    // Most spans are of services and end here. Keys are looked at where nearly all lie: lengths of one or two bytes,
    // the key first; any other span goes the long way.
    static bool SaysSomething(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (at < rest.Length)
        {
            if (rest[at] != AttributeTag)
            {
                var field = new ProtobufReader(rest[at..]);
                if (!field.TryReadField())
                    return false;
                at += field.Position;
                continue;
            }
            if (at + 5 > rest.Length)
                return false;
            int length = rest[at + 1];
            var body = at + 2;
            if (length >= 0x80)
            {
                if (rest[body] >= 0x80)
                    return true;
                length = length & 0x7F | rest[body] << 7;
                body++;
            }
            if (length > rest.Length - body)
                return false;
            var attribute = rest.Slice(body, length);
            if (attribute.Length < 3 || attribute[0] != KeyTag || attribute[1] >= 0x80 || attribute[1] > attribute.Length - 2)
                return true;
            if (IsKnown(attribute.Slice(2, attribute[1])))
                return true;
            at = body + length;
        }
        return false;
    }

    static bool IsKnown(ReadOnlySpan<byte> key)
    {
        if (key.Length < 4 || key[0] is not ((byte)'g' or (byte)'l' or (byte)'o'))
            return false;
        return key.StartsWith("gen_ai."u8) || key.StartsWith("llm."u8) || key.StartsWith("openinference.span."u8);
    }
}
