using System.Text;
using System.Text.Json.Nodes;
using Sightline.Ingest.Conventions.Messages;
using Sightline.Model.Calls;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Conventions;

/// <summary>
/// Estimates the tokens of a call that says none, of the text that is there: one for four bytes of UTF-8, rounded up.
/// OpenAI's rule of thumb is one for four characters of English
/// (https://help.openai.com/en/articles/4936856-what-are-tokens-and-how-to-count-them), which are bytes; letters of more
/// bytes take more tokens. Images, sound and files have no text and are left out.
/// </summary>
static class TokenEstimate
{
    const int BytesPerToken = 4;

    /// <summary>
    /// Fills input and output and marks them; leaves a call alone that nothing came back from, because it is still
    /// running or failed, or because its answer was not recorded.
    /// </summary>
    public static void Fill(SpanContent content, ref CallFacts facts)
    {
        // What embedding models and rerankers answer is no text and is not paid for.
        var answers = facts.Kind == WorkKind.Llm;
        var output = answers ? Bytes(content.OutputMessages) + Bytes(content.Output) : 0;
        if (answers ? output == 0 : !facts.ErrorType.IsEmpty)
            return;
        var input = Bytes(content.System) + Bytes(content.InputMessages) + Bytes(content.Input);
        foreach (var tool in content.Tools)
            input += Bytes(tool);
        facts.TokensInput = Tokens(input);
        facts.TokensOutput = Tokens(output);
        facts.TokensEstimated = facts.HasUsage;
    }

    static long? Tokens(long bytes) => bytes == 0 ? null : (bytes + BytesPerToken - 1) / BytesPerToken;

    static long Bytes(IReadOnlyList<Message> messages)
    {
        var bytes = 0L;
        foreach (var message in messages)
        {
            foreach (var part in message.Parts)
                bytes += Bytes(part);
        }
        return bytes;
    }

    static long Bytes(MessagePart part) => part switch
    {
        TextPart said => Bytes(said.Text),
        ReasoningPart thought => Bytes(thought.Text),
        ToolCallPart call => Bytes(call.Name) + Bytes(call.Arguments),
        ToolResultPart result => Bytes(result.Result),
        OtherPart other => Bytes(other.Value),
        _ => 0,
    };

    static long Bytes(JsonNode? node) => Bytes(JsonText.Written(node));

    static long Bytes(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
