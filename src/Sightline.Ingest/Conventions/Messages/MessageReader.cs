using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>
/// Reads messages from what clients write: lists of messages of every provider, requests and answers that hold such lists,
/// and what frameworks wrap around them.
/// </summary>
/// <param name="role">Who said what does not say; null for input, which the user said.</param>
/// <param name="isStrict">Words alone are no message: only what names a role, or wraps what does.</param>
sealed class MessageReader(string? role, bool isStrict)
{
    /// <summary>Deeper wrappers are not opened.</summary>
    const int DepthMax = 12;

    readonly List<Message> _messages = [];

    /// <summary>Definitions of tools that stood beside the messages; null for none.</summary>
    public JsonArray? Tools { get; private set; }

    public List<Message> Messages => _messages;

    /// <summary>False for what holds no messages; a reader that failed is of no further use.</summary>
    public bool TryRead(JsonNode? node) => TryRead(node, 0) && _messages.Count > 0;

    bool TryRead(JsonNode? node, int depth) => depth < DepthMax && TryAdd(JsonText.Opened(node), depth + 1);

    bool TryAdd(JsonNode? node, int depth)
    {
        if (node is JsonObject fields)
            return TryAdd(fields, depth);
        if (node is JsonArray list)
            return TryAddAll(list, depth);
        if (isStrict || JsonText.Written(node) is not { Length: > 0 } text)
            return false;
        _messages.Add(new Message(role ?? "user", [new TextPart(text)]));
        return true;
    }

    bool TryAddAll(JsonArray list, int depth)
    {
        if (!isStrict && AreParts(list))
        {
            var parts = new List<MessagePart>();
            PartReader.ReadAll(list, parts);
            _messages.Add(new Message(role ?? "user", parts));
            return true;
        }
        foreach (var item in list)
        {
            if (!TryRead(item, depth))
                return false;
        }
        return true;
    }

    // Parts of one message, with nobody's role on them.
    static bool AreParts(JsonArray list)
    {
        foreach (var item in list)
        {
            if (item is not JsonObject part || part.ContainsKey("role") || part.ContainsKey("message")
                || JsonText.Text(part, "type") is "message" or "function_call" or "function_call_output" or "reasoning"
                || PartReader.Read(part) is OtherPart)
                return false;
        }
        return list.Count > 0;
    }

    bool TryAdd(JsonObject fields, int depth)
    {
        if (fields["kwargs"] is JsonObject kwargs && fields["id"] is JsonArray path)
            return TryAddConstructed(kwargs, JsonText.TextOf(path.Count > 0 ? path[^1] : null) ?? "");
        if (fields.ContainsKey("role") && !fields.ContainsKey("messages"))
        {
            Add(fields, JsonText.Text(fields, "role"));
            return true;
        }
        TakeTools(fields);
        if (JsonText.Member(fields, "messages", "contents") is { } messages)
        {
            AddSystem(fields);
            return TryRead(messages, depth);
        }
        if (JsonText.Member(fields, "choices", "candidates", "generations") is JsonArray answers)
            return TryAddAll(answers, depth);
        if (JsonText.Text(fields, "type") is { } type && TryAddItem(fields, type))
            return true;
        if (JsonText.Member(fields, "message", "new_message") is { } message)
            return TryAddAnswer(fields, message, depth);
        if (fields["content"] is JsonObject { } inner && inner.ContainsKey("parts"))
            return TryAddAnswer(fields, inner, depth);
        if (!isStrict && JsonText.Member(fields, "prompt") is { } prompt)
        {
            AddSystem(fields);
            return TryRead(prompt, depth);
        }
        if (JsonText.Member(fields, "output", "input") is { } turns && (turns is JsonArray || fields.ContainsKey("model")))
        {
            AddSystem(fields);
            return TryRead(turns, depth);
        }
        if (isStrict || !HasWords(fields))
            return false;
        Add(fields, role ?? "user");
        return true;
    }

    static bool HasWords(JsonObject fields) =>
        JsonText.Member(fields, "content", "contents", "parts", "text", "tool_calls") is not null;

    // An answer of a provider, with the reason why it ended around it.
    bool TryAddAnswer(JsonObject around, JsonNode message, int depth)
    {
        var before = _messages.Count;
        if (!TryRead(message, depth))
            return false;
        var reason = FinishReason(around);
        if (reason is not null && _messages.Count == before + 1)
            _messages[before] = _messages[before] with { FinishReason = _messages[before].FinishReason ?? reason };
        return true;
    }

    // Items of OpenAI's responses, and LangChain's messages, which have a type for a role.
    bool TryAddItem(JsonObject fields, string type)
    {
        switch (type)
        {
            case "function_call" or "reasoning" or "custom_tool_call":
                var part = type == "reasoning" ? PartReader.Read(fields) : PartReader.Call(fields);
                if (_messages.Count > 0 && _messages[^1] is { Role: "assistant" } last && type != "reasoning")
                    _messages[^1] = last with { Parts = [.. last.Parts, part] };
                else
                    _messages.Add(new Message("assistant", [part]));
                return true;
            case "function_call_output" or "custom_tool_call_output":
                _messages.Add(new Message("tool", [PartReader.Result(fields)]));
                return true;
            case "human" or "ai" or "system" or "tool" or "AIMessageChunk":
                var inner = fields["data"] as JsonObject ?? fields;
                if (!HasWords(inner))
                    return false;
                Add(inner, type);
                return true;
            default:
                return false;
        }
    }

    // LangChain's way to write an object down.
    bool TryAddConstructed(JsonObject kwargs, string name)
    {
        if (!name.Contains("Message", StringComparison.Ordinal))
            return false;
        Add(kwargs, name.Replace("MessageChunk", "", StringComparison.Ordinal).Replace("Message", "", StringComparison.Ordinal));
        return true;
    }

    // Answers repeat what they were asked with.
    void AddSystem(JsonObject fields)
    {
        if (role is not null)
            return;
        var config = JsonText.Member(fields, "config") as JsonObject;
        var system = JsonText.Member(fields, "system", "instructions", "system_instruction", "systemInstruction")
            ?? (config is null ? null : JsonText.Member(config, "system_instruction", "systemInstruction"));
        if (system is JsonObject inner)
            system = inner["parts"] ?? inner["content"];
        var parts = new List<MessagePart>();
        PartReader.ReadAll(system, parts);
        if (parts.Count > 0)
            _messages.Add(new Message("system", parts));
    }

    void TakeTools(JsonObject fields)
    {
        if (JsonText.Member(fields, "tools", "functions") is JsonArray tools && tools.Count > 0)
            Tools = tools.DeepClone().AsArray();
    }

    void Add(JsonObject fields, string? said)
    {
        var name = RoleOf(said);
        var parts = new List<MessagePart>();
        // Some say here what they were asked to think, beside the words.
        if (JsonText.Text(fields, "reasoning_content", "reasoning") is { Length: > 0 } thought)
            parts.Add(new ReasoningPart(thought));
        var content = JsonText.Member(fields, "content", "parts", "contents", "text");
        if (name == "tool" && IsDefinition(content))
        {
            Tools ??= [];
            Tools.Add(content!.DeepClone());
            return;
        }
        if (name == "tool" && !HasResults(content))
            parts.Add(new ToolResultPart(
                JsonText.Text(fields, "tool_call_id", "id", "call_id") ?? SmolAgents.IdOf(content),
                JsonText.Text(fields, "name"),
                PartReader.ResultValue(content)));
        else if (said == "tool-call" && SmolAgents.CallsIn(content) is { } calls)
            parts.AddRange(calls);
        else
            PartReader.ReadAll(content, parts);
        AddCalls(fields, parts);
        _messages.Add(new Message(name, parts) { FinishReason = FinishReason(fields) });
    }

    // LangChain's callbacks put what the model may ask for among the messages.
    static bool IsDefinition(JsonNode? content) =>
        content is JsonObject fields && JsonText.Text(fields, "type") == "function" && fields["function"] is JsonObject;

    static bool HasResults(JsonNode? content)
    {
        if (content is not JsonArray list)
            return false;
        foreach (var part in list)
        {
            if (part is JsonObject && PartReader.Read(part) is ToolResultPart)
                return true;
        }
        return false;
    }

    static void AddCalls(JsonObject fields, List<MessagePart> parts)
    {
        var extra = fields["additional_kwargs"] as JsonObject;
        var calls = JsonText.Opened(JsonText.Member(fields, "tool_calls", "toolCalls")) as JsonArray;
        if (calls is null or { Count: 0 } && extra is not null)
            calls = JsonText.Member(extra, "tool_calls") as JsonArray;
        foreach (var call in calls ?? [])
        {
            var read = PartReader.Call(call);
            // The same call may stand among the parts already.
            if (!parts.Exists(part => part is ToolCallPart known && known.Id is not null && known.Id == read.Id))
                parts.Add(read);
        }
        if (fields["function_call"] is JsonObject single)
            parts.Add(PartReader.Call(single));
    }

    static string? FinishReason(JsonObject fields)
    {
        var reason = JsonText.Text(fields, "finish_reason", "finishReason", "stop_reason", "stopReason");
        return reason is { Length: > 0 } ? reason : null;
    }

    static string RoleOf(string? role) => role switch
    {
        null or "" => "unknown",
        "human" or "Human" => "user",
        "ai" or "AI" or "AIMessageChunk" or "model" or "tool-call" => "assistant",
        "developer" or "System" => "system",
        "tool-response" or "function" or "Tool" or "Function" => "tool",
        _ => role.ToLowerInvariant(),
    };
}
