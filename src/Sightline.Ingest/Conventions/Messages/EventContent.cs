using System.Text.Json.Nodes;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>The message that a span event is, as OpenTelemetry's older conventions write them.</summary>
static class EventContent
{
    // Attributes that hold the whole message.
    static readonly string[] Whole = ["gen_ai.event.content", "gen_ai.prompt", "gen_ai.completion", "event_body"];

    /// <summary>Null for an event without content.</summary>
    /// <param name="spanEvent">Its OTLP message.</param>
    /// <param name="name">Its name, which says who spoke: <c>gen_ai.user.message</c>.</param>
    /// <param name="key">Only this attribute; null for all of the event.</param>
    public static JsonNode? Read(ReadOnlySpan<byte> spanEvent, string name, string? key)
    {
        var attributes = AttributeTree.ObjectOf(new AttributeList(spanEvent, EventField.Attributes));
        if (key is not null)
            return JsonText.Opened(attributes[key])?.DeepClone();
        foreach (var whole in Whole)
        {
            if (attributes[whole] is { } content)
                return JsonText.Opened(content) is JsonArray list ? list.DeepClone() : Message(JsonText.Opened(content), name);
        }
        var message = new JsonObject();
        foreach (var (field, value) in attributes)
            message[field] = field is "message" or "tool_calls" ? JsonText.Opened(value)?.DeepClone() : value?.DeepClone();
        return Message(message, name);
    }

    static JsonObject? Message(JsonNode? content, string name)
    {
        var role = RoleOf(name);
        if (content is not JsonObject fields)
            return new JsonObject { ["role"] = role, ["content"] = content?.DeepClone() };
        var message = fields.DeepClone().AsObject();
        if (!message.ContainsKey("role") && !message.ContainsKey("message"))
        {
            // What a choice without a message says is nothing.
            if (JsonText.Member(message, "content", "tool_calls", "parts") is null)
                return null;
            message["role"] = role;
        }
        return message;
    }

    static string RoleOf(string name) => name switch
    {
        "gen_ai.system.message" => "system",
        "gen_ai.assistant.message" or "gen_ai.choice" or "gen_ai.content.completion" => "assistant",
        "gen_ai.tool.message" => "tool",
        _ => "user",
    };
}
