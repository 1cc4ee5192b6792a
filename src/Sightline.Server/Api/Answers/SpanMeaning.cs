using System.Text.Json;

namespace Sightline.Server.Api.Answers;

/// <summary>What a span says of agents, models and tools, whichever convention it was written in.</summary>
sealed record SpanMeaning
{
    /// <summary>What the work was, by the mapping tables of now.</summary>
    /// <example>llm</example>
    public required string Kind { get; init; }

    public required string? AgentId { get; init; }

    /// <example>planner</example>
    public required string? AgentName { get; init; }

    /// <summary>By OpenTelemetry's well-known names.</summary>
    /// <example>openai</example>
    public required string? Provider { get; init; }

    /// <summary>As it was asked for.</summary>
    /// <example>gpt-4o</example>
    public required string? Model { get; init; }

    /// <summary>As it answered.</summary>
    /// <example>gpt-4o-2024-08-06</example>
    public required string? BilledModel { get; init; }

    public required string? Tool { get; init; }

    public required string? Workflow { get; init; }

    public required string? UserId { get; init; }

    public required string? SessionId { get; init; }

    public required string? ErrorType { get; init; }

    /// <summary>Caches included, as OpenTelemetry counts.</summary>
    /// <example>1200</example>
    public required long? TokensInput { get; init; }

    public required long? TokensCacheRead { get; init; }

    public required long? TokensCacheWrite { get; init; }

    /// <summary>Reasoning included, as OpenTelemetry counts.</summary>
    /// <example>80</example>
    public required long? TokensOutput { get; init; }

    public required long? TokensReasoning { get; init; }

    /// <summary>The span says no tokens: those here are an estimate by the length of its messages.</summary>
    /// <example>false</example>
    public required bool TokensEstimated { get; init; }

    /// <example>250.5</example>
    public required double? TimeToFirstTokenMs { get; init; }

    /// <summary>What the client says that it cost.</summary>
    /// <example>0.0123</example>
    public required double? ClientCostUsd { get; init; }
}

/// <summary>What went into a span and what came out, in one shape for every convention.</summary>
sealed record SpanContentAnswer
{
    /// <summary>The instructions before the conversation.</summary>
    public required string? System { get; init; }

    /// <summary>Definitions of the tools that the model could ask for, as they were sent.</summary>
    public required IReadOnlyList<JsonElement> Tools { get; init; }

    public required IReadOnlyList<MessageAnswer> InputMessages { get; init; }

    public required IReadOnlyList<MessageAnswer> OutputMessages { get; init; }

    /// <summary>What went in where it is no messages: arguments of a tool, the input of a chain. JSON in text is opened.</summary>
    public required JsonElement? Input { get; init; }

    public required JsonElement? Output { get; init; }
}

/// <summary>Something that was said to a model, by it, or by a tool.</summary>
sealed record MessageAnswer
{
    /// <summary>system, user, assistant, tool, or another word that the client wrote.</summary>
    /// <example>assistant</example>
    public required string Role { get; init; }

    public required IReadOnlyList<MessagePartAnswer> Parts { get; init; }

    /// <summary>Why the model ended here.</summary>
    /// <example>stop</example>
    public required string? FinishReason { get; init; }
}

/// <summary>A part of a message. Which fields have a value depends on its type.</summary>
sealed record MessagePartAnswer
{
    /// <summary>text, reasoning, tool_call, tool_result, image, file or other.</summary>
    /// <example>text</example>
    public required string Type { get; init; }

    /// <summary>Of text and reasoning.</summary>
    public required string? Text { get; init; }

    /// <summary>Of the call, in tool_call and tool_result.</summary>
    public required string? Id { get; init; }

    /// <summary>Of the tool, or of the file.</summary>
    public required string? Name { get; init; }

    /// <summary>Arguments of tool_call, result of tool_result, or the part as it came, of other.</summary>
    public required JsonElement? Value { get; init; }

    /// <summary>Of image and file; a modality where the client does not say more.</summary>
    /// <example>image/png</example>
    public required string? MimeType { get; init; }

    /// <summary>Base64, where the file lies inside.</summary>
    public required string? Data { get; init; }

    /// <summary>Where the file is, where it does not lie inside.</summary>
    public required string? Uri { get; init; }
}
