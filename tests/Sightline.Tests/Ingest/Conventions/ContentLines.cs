using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Ingest.Conventions.Messages;

namespace Sightline.Tests.Ingest.Conventions;

/// <summary>Writes the content of a span as cases expect it, a line for each part.</summary>
static class ContentLines
{
    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Of(SpanContent content)
    {
        if (content.System is not null)
            yield return $"system {OneLine(content.System)}";
        foreach (var tool in content.Tools)
            yield return $"tool_definition {NameOf(tool)}";
        var input = content.InputMessages.SelectMany(message => Of("in", message));
        foreach (var line in input.Concat(content.OutputMessages.SelectMany(message => Of("out", message))))
            yield return line;
        if (content.Input is not null)
            yield return $"input {Json(content.Input)}";
        if (content.Output is not null)
            yield return $"output {Json(content.Output)}";
    }

    static IEnumerable<string> Of(string way, Message message)
    {
        foreach (var part in message.Parts)
        {
            yield return $"{way} {message.Role} " + part switch
            {
                TextPart text => $"text {OneLine(text.Text)}",
                ReasoningPart thought => $"reasoning {OneLine(thought.Text)}",
                ToolCallPart call => $"call {call.Id ?? "-"} {call.Name} {Json(call.Arguments)}",
                ToolResultPart result => $"result {result.Id ?? "-"} {Json(result.Result)}",
                FilePart file => $"{(file.IsImage ? "image" : "file")} {file.Mime} {file.Data ?? file.Uri}",
                OtherPart other => $"other {Json(other.Value)}",
                _ => throw new InvalidOperationException(part.GetType().Name),
            };
        }
        if (message.FinishReason is not null)
            yield return $"finish {message.FinishReason}";
    }

    static string OneLine(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Trim();

    static string Json(JsonNode? node) => node is null ? "null" : node.ToJsonString(Relaxed);

    static string NameOf(JsonNode? tool) => (tool?["function"] ?? tool)?["name"]?.GetValue<string>() ?? Json(tool);
}
