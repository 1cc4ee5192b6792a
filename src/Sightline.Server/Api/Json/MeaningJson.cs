using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Ingest.Conventions;
using Sightline.Ingest.Conventions.Messages;
using Sightline.Model.Calls;
using Sightline.Model.Spans;

namespace Sightline.Server.Api.Json;

/// <summary>Writes what a span means, in the shapes of <see cref="Answers.SpanMeaning"/> and its content.</summary>
static class MeaningJson
{
    const double NanosPerMs = 1e6;
    const double PicoUsd = 1e12;

    /// <summary>Digits that a double, which is what JSON readers make of numbers, keeps of any number.</summary>
    const int ExactDigits = 15;

    /// <summary>Writes what a span says; null for one that says nothing of agents and models.</summary>
    public static void WriteFacts(Utf8JsonWriter json, in SpanView span, SpanConventions conventions)
    {
        var facts = new CallFacts();
        if (!conventions.Read(new SpanMessage(span.Name, span.Rest, span.Resource, span.StartUnixNano), always: false, ref facts))
        {
            json.WriteNull("meaning"u8);
            return;
        }
        json.WriteStartObject("meaning"u8);
        json.WriteString("kind"u8, Words.Of(facts.Kind));
        WriteText(json, "agent_id"u8, facts.AgentId);
        WriteText(json, "agent_name"u8, facts.AgentName);
        WriteText(json, "provider"u8, facts.Provider);
        WriteText(json, "model"u8, facts.Model);
        WriteText(json, "billed_model"u8, facts.BilledModel);
        WriteText(json, "tool"u8, facts.Tool);
        WriteText(json, "workflow"u8, facts.Workflow);
        WriteText(json, "user_id"u8, facts.User);
        WriteText(json, "session_id"u8, facts.Session);
        WriteText(json, "error_type"u8, facts.ErrorType);
        var write = Sum(facts.TokensCacheWrite, facts.TokensCacheWriteHour);
        WriteNumber(json, "tokens_input"u8, Sum(Sum(facts.TokensInput, facts.TokensAudioInput), Sum(facts.TokensCacheRead, write)));
        WriteNumber(json, "tokens_cache_read"u8, facts.TokensCacheRead);
        WriteNumber(json, "tokens_cache_write"u8, write);
        WriteNumber(json, "tokens_output"u8, Sum(facts.TokensOutput, Sum(facts.TokensReasoning, facts.TokensAudioOutput)));
        WriteNumber(json, "tokens_reasoning"u8, facts.TokensReasoning);
        json.WriteBoolean("tokens_estimated"u8, facts.TokensEstimated);
        WriteNumber(json, "time_to_first_token_ms"u8, facts.TimeToFirstToken / NanosPerMs);
        WriteNumber(json, "client_cost_usd"u8, facts.ClientCost / PicoUsd);
        json.WriteEndObject();
    }

    /// <summary>Writes what went in and came out.</summary>
    public static void WriteContent(Utf8JsonWriter json, in SpanView span, SpanConventions conventions)
    {
        var content = conventions.ReadContent(new SpanMessage(span.Name, span.Rest, span.Resource, span.StartUnixNano));
        json.WriteStartObject("content"u8);
        json.WriteString("system"u8, content.System);
        json.WriteStartArray("tools"u8);
        foreach (var tool in content.Tools)
            WriteNode(json, tool);
        json.WriteEndArray();
        WriteMessages(json, "input_messages"u8, content.InputMessages);
        WriteMessages(json, "output_messages"u8, content.OutputMessages);
        json.WritePropertyName("input"u8);
        WriteNode(json, content.Input);
        json.WritePropertyName("output"u8);
        WriteNode(json, content.Output);
        json.WriteEndObject();
    }

    static void WriteMessages(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Message> messages)
    {
        json.WriteStartArray(name);
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("role"u8, message.Role);
            json.WriteStartArray("parts"u8);
            foreach (var part in message.Parts)
                WritePart(json, part);
            json.WriteEndArray();
            json.WriteString("finish_reason"u8, message.FinishReason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WritePart(Utf8JsonWriter json, MessagePart part)
    {
        (string Type, string? Text, string? Id, string? Name, JsonNode? Value) said = part switch
        {
            TextPart words => ("text", words.Text, null, null, null),
            ReasoningPart thought => ("reasoning", thought.Text, null, null, null),
            ToolCallPart call => ("tool_call", null, call.Id, call.Name, call.Arguments),
            ToolResultPart result => ("tool_result", null, result.Id, result.Name, result.Result),
            FilePart file => (file.IsImage ? "image" : "file", null, null, file.Name, null),
            _ => ("other", null, null, null, (part as OtherPart)?.Value),
        };
        json.WriteStartObject();
        json.WriteString("type"u8, said.Type);
        json.WriteString("text"u8, said.Text);
        json.WriteString("id"u8, said.Id);
        json.WriteString("name"u8, said.Name);
        json.WritePropertyName("value"u8);
        WriteNode(json, said.Value);
        var inside = part as FilePart;
        json.WriteString("mime_type"u8, inside?.Mime);
        json.WriteString("data"u8, inside?.Data);
        json.WriteString("uri"u8, inside?.Uri);
        json.WriteEndObject();
    }

    // Numbers that readers would take digits from become text.
    static void WriteNode(Utf8JsonWriter json, JsonNode? node)
    {
        switch (node)
        {
            case null:
                json.WriteNullValue();
                break;
            case JsonObject fields:
                json.WriteStartObject();
                foreach (var (key, value) in fields)
                {
                    json.WritePropertyName(key);
                    WriteNode(json, value);
                }
                json.WriteEndObject();
                break;
            case JsonArray list:
                json.WriteStartArray();
                foreach (var item in list)
                    WriteNode(json, item);
                json.WriteEndArray();
                break;
            default:
                if (node.GetValueKind() == JsonValueKind.Number && LosesDigits(node.ToJsonString(), out var digits))
                    json.WriteStringValue(digits);
                else
                    node.WriteTo(json);
                break;
        }
    }

    static bool LosesDigits(string number, out string digits)
    {
        digits = number;
        return number.Length > ExactDigits
            && double.Parse(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) != number;
    }

    static long? Sum(long? one, long? other) => one is null ? other : one + other.GetValueOrDefault();

    static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
