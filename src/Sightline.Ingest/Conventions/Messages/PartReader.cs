using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>Reads a part of a message, in any of the shapes that clients and providers write.</summary>
static class PartReader
{
    public static void ReadAll(JsonNode? content, List<MessagePart> to)
    {
        content = Unquoted(content);
        switch (content)
        {
            case null:
                return;
            case JsonArray list:
                foreach (var part in list)
                    Add(Read(part), to);
                return;
            case JsonObject:
                Add(Read(content), to);
                return;
        }
        Add(new TextPart(JsonText.Written(content) ?? ""), to);
    }

    // Nothing said is no part.
    static void Add(MessagePart part, List<MessagePart> to)
    {
        if (part is not (TextPart { Text: "" } or ReasoningPart { Text: "" }))
            to.Add(part);
    }

    public static MessagePart Read(JsonNode? part)
    {
        if (part is not JsonObject fields)
            return new TextPart(JsonText.Written(part) ?? "");
        // OpenInference wraps each.
        if (fields["message_content"] is JsonObject inner)
            fields = inner;
        return JsonText.Text(fields, "type") switch
        {
            null => ReadUntyped(fields),
            "text" or "input_text" or "output_text" => new TextPart(Text(fields, "content", "text")),
            "refusal" => new TextPart(Text(fields, "refusal")),
            "reasoning" or "thinking" or "redacted_thinking" => new ReasoningPart(Reasoning(fields)),
            "tool_call" or "tool_use" or "tool-call" or "function_call" or "function" or "server_tool_use" => Call(fields),
            "tool_call_response" or "tool_result" or "tool-result" or "function_call_output" => Result(fields),
            "blob" or "uri" or "file" or "image" or "image_url" or "input_image" or "input_file" or "input_audio" or "audio"
                or "document" or "media" or "data" => FileReader.Read(fields),
            // A content of .NET that its conventions have no word for.
            "Microsoft.Extensions.AI.TextReasoningContent" => new ReasoningPart(Reasoning(fields["content"] as JsonObject ?? fields)),
            _ => ReadUntyped(fields),
        };
    }

    /// <summary>A call of a tool, however it is wrapped.</summary>
    public static ToolCallPart Call(JsonNode? call)
    {
        var fields = call as JsonObject ?? [];
        if (fields["tool_call"] is JsonObject inner)
            fields = inner;
        var target = fields["function"] as JsonObject ?? fields;
        return new ToolCallPart(
            JsonText.Text(fields, "call_id", "toolCallId", "tool_call_id", "toolUseId", "id"),
            JsonText.Text(target, "name", "toolName", "tool_name") ?? "",
            JsonText.Opened(JsonText.Member(target, "arguments", "input", "args", "parameters")?.DeepClone()));
    }

    public static ToolResultPart Result(JsonObject fields) => new(
        JsonText.Text(fields, "call_id", "tool_use_id", "toolCallId", "tool_call_id", "toolUseId", "id"),
        JsonText.Text(fields, "name", "toolName"),
        ResultValue(JsonText.Member(fields, "response", "result", "output", "content")));

    /// <summary>What a tool answered, out of the wrappers that SDKs put around it.</summary>
    public static JsonNode? ResultValue(JsonNode? value)
    {
        var opened = JsonText.Opened(value);
        if (opened is JsonObject { Count: 2 } typed && typed.ContainsKey("value") && JsonText.Text(typed, "type") is not null)
            opened = JsonText.Opened(typed["value"]);
        if (opened is JsonArray { Count: 1 } list && list[0] is JsonObject only && JsonText.Text(only, "text") is { } text
            && (only.Count == 1 || JsonText.Text(only, "type") == "text"))
            opened = JsonText.Opened(JsonValue.Create(text));
        return opened?.DeepClone();
    }

    static MessagePart ReadUntyped(JsonObject fields)
    {
        if (fields["toolUse"] is JsonObject use)
            return Call(use);
        if (fields["toolResult"] is JsonObject result)
            return Result(result);
        if (JsonText.Member(fields, "functionCall", "function_call") is JsonObject call)
            return Call(call);
        if (JsonText.Member(fields, "functionResponse", "function_response") is JsonObject response)
            return Result(response);
        if (fields.ContainsKey("toolCallId") && fields.ContainsKey("toolName"))
            return fields.ContainsKey("output") || fields.ContainsKey("result") ? Result(fields) : Call(fields);
        if (JsonText.Member(fields, "inlineData", "inline_data", "fileData", "file_data") is JsonObject file)
            return FileReader.Read(file);
        if (fields["reasoningContent"] is JsonObject thought)
            return new ReasoningPart(Reasoning(thought["reasoningText"] as JsonObject ?? thought));
        if (JsonText.Text(fields, "text") is { } text)
            return fields["thought"] is JsonValue flag && flag.TryGetValue<bool>(out var isThought) && isThought
                ? new ReasoningPart(text)
                : new TextPart(text);
        return new OtherPart(fields.DeepClone());
    }

    static string Reasoning(JsonObject fields)
    {
        if (JsonText.Text(fields, "content", "thinking", "text", "reasoning") is { } text)
            return text;
        var lines = new List<string>();
        if (JsonText.Member(fields, "summary", "content") is JsonArray summary)
        {
            foreach (var line in summary)
                lines.Add(line is JsonObject said ? Text(said, "text") : JsonText.Written(line) ?? "");
        }
        return string.Join("\n", lines);
    }

    static string Text(JsonObject fields, params ReadOnlySpan<string> names) =>
        JsonText.Written(JsonText.Member(fields, names)) ?? "";

    // Some clients write lists of parts as text; other text that begins as JSON does was said.
    static JsonNode? Unquoted(JsonNode? content)
    {
        if (JsonText.Opened(content) is not JsonArray { Count: > 0 } list || JsonText.TextOf(content) is null)
            return content;
        foreach (var part in list)
        {
            if (part is not JsonObject fields || Read(fields) is OtherPart)
                return content;
        }
        return list;
    }
}
