using System.Text;

namespace Sightline.Ingest.Redaction;

/// <summary>
/// Attributes that hold what was said: prompts, answers, arguments and results of tools, in the dialects that
/// exporters speak. Numbers of tokens, models, ids and names are not among them.
/// </summary>
static class ContentKeys
{
    static readonly byte[][] Whole = Bytes(
        "gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.system_instructions", "gen_ai.tool.call.arguments",
        "gen_ai.tool.call.result", "gen_ai.event.content", "gen_ai.prompt", "gen_ai.completion",
        "gen_ai.retrieval.query.text", "gen_ai.retrieval.documents", "input.value", "output.value", "input", "output",
        "llm.prompts", "llm.completions", "llm.function_call", "tool.parameters", "tool_call.function.arguments",
        "ai.prompt", "ai.response.text", "ai.response.object", "ai.response.toolCalls", "ai.response.reasoning",
        "ai.toolCall.args", "ai.toolCall.result", "ai.value", "ai.values",
        "traceloop.entity.input", "traceloop.entity.output", "langfuse.observation.input", "langfuse.observation.output",
        "langfuse.trace.input", "langfuse.trace.output", "mlflow.spanInputs", "mlflow.spanOutputs",
        "mlflow.chat.messages", "gen_ai.agent.input", "gen_ai.agent.output", "prompt", "completion", "message.content",
        "sightline.input", "sightline.output");

    static readonly byte[][] Starts = Bytes(
        "gen_ai.prompt.", "gen_ai.completion.", "gen_ai.system.message", "gen_ai.user.message", "gen_ai.assistant.message",
        "llm.input_messages.", "llm.output_messages.", "llm.prompts.", "llm.completions.", "ai.prompt.",
        "retrieval.documents.", "reranker.input_documents.", "reranker.output_documents.", "embedding.embeddings.");

    // Of lists of messages that are spread over attributes, and of messages as JSON: what they are made of.
    static readonly byte[][] Structure = Bytes(
        "role", "type", "id", "name", "finish_reason", "finishReason", "tool_call_id", "toolCallId", "tool_name", "toolName",
        "mime_type", "mimeType", "modality", "index", "object", "model", "score", "message.role", "tool_call.id",
        "tool_call.function.name", "message.name", "document.id", "document.score");

    /// <summary>Whether an attribute holds contents.</summary>
    public static bool IsOne(ReadOnlySpan<byte> key)
    {
        foreach (var whole in Whole)
        {
            if (key.SequenceEqual(whole))
                return true;
        }
        foreach (var start in Starts)
        {
            if (key.StartsWith(start))
                return !IsStructure(key);
        }
        return false;
    }

    /// <summary>Whether a name within contents says how they are built, and nothing of what they say.</summary>
    public static bool IsStructure(ReadOnlySpan<byte> name)
    {
        foreach (var structure in Structure)
        {
            if (name.EndsWith(structure) && (name.Length == structure.Length || name[^(structure.Length + 1)] == '.'))
                return true;
        }
        return false;
    }

    static byte[][] Bytes(params string[] keys) => Array.ConvertAll(keys, Encoding.UTF8.GetBytes);
}
