using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Sightline.Server.Api.Answers;

/// <summary>One request to an agent. Other fields are kept as attributes <c>sightline.NAME</c>.</summary>
sealed record TraceItemRequest
{
    /// <summary>Any text of at most 128 characters; 32 hex digits or a UUID are the id of the trace itself.</summary>
    /// <example>tr_abc123</example>
    public required string TraceId { get; init; }

    /// <summary>Its service, and its agent.</summary>
    /// <example>support-bot</example>
    public required string AgentId { get; init; }

    /// <summary>The workspace of the API key, by id or slug; may be left out.</summary>
    /// <example>550e8400-e29b-41d4-a716-446655440000</example>
    public string? WorkspaceId { get; init; }

    /// <summary>When it began, RFC 3339 with a zone.</summary>
    /// <example>2025-10-26T10:00:00Z</example>
    public required string Timestamp { get; init; }

    /// <summary>What was asked; what is no text is kept as JSON.</summary>
    public JsonElement? Input { get; init; }

    /// <summary>What was answered; what is no text is kept as JSON.</summary>
    public JsonElement? Output { get; init; }

    /// <summary>What went wrong.</summary>
    public string? Error { get; init; }

    /// <summary>Milliseconds.</summary>
    /// <example>1234</example>
    public required double LatencyMs { get; init; }

    /// <summary>success, error, or timeout, which is an error of that type.</summary>
    /// <example>success</example>
    [AllowedValues("success", "error", "timeout")]
    public required string Status { get; init; }

    /// <summary>As it was asked for.</summary>
    /// <example>gpt-4-turbo</example>
    public string? Model { get; init; }

    /// <summary>Who served it.</summary>
    /// <example>openai</example>
    public string? ModelProvider { get; init; }

    /// <summary>With those read from a cache.</summary>
    /// <example>100</example>
    public long? TokensInput { get; init; }

    /// <summary>With reasoning.</summary>
    /// <example>200</example>
    public long? TokensOutput { get; init; }

    /// <summary>Counts where the price book has no price for the model.</summary>
    /// <example>0.0045</example>
    public double? CostUsd { get; init; }

    /// <summary>Kept as attributes <c>metadata.NAME</c>, objects within it with dots between the names.</summary>
    public Dictionary<string, JsonElement>? Metadata { get; init; }

    /// <summary>Kept as the attribute <c>tags</c>.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>What the span is called; the agent's id where it is left out.</summary>
    public string? Name { get; init; }

    /// <summary>Who was served.</summary>
    public string? UserId { get; init; }

    /// <summary>The conversation that it was part of.</summary>
    public string? SessionId { get; init; }

    /// <summary>Such as production.</summary>
    public string? Environment { get; init; }

    /// <summary>Of the agent.</summary>
    public string? Version { get; init; }
}

/// <summary>Several requests to agents.</summary>
sealed record TraceBatchRequest
{
    /// <summary>At most 100.</summary>
    [MaxLength(Receivers.Items.ItemReceiver.BatchMax)]
    public required IReadOnlyList<TraceItemRequest> Traces { get; init; }
}

/// <summary>A trace that is on disk.</summary>
sealed record TraceAcceptedAnswer
{
    /// <summary>The id as it was sent.</summary>
    /// <example>tr_abc123</example>
    public required string TraceId { get; init; }

    /// <summary>accepted.</summary>
    /// <example>accepted</example>
    public required string Status { get; init; }
}

/// <summary>What became of a batch.</summary>
sealed record TraceBatchAnswer
{
    /// <summary>Items that are on disk.</summary>
    /// <example>2</example>
    public required int Accepted { get; init; }

    /// <summary>Items that were refused.</summary>
    public required IReadOnlyList<RejectedItem> Rejected { get; init; }
}

/// <summary>An item that was refused.</summary>
sealed record RejectedItem
{
    /// <summary>Its place in the batch, from 0 on.</summary>
    /// <example>1</example>
    public required int Index { get; init; }

    /// <summary>The first field that is wrong; empty for the item itself.</summary>
    /// <example>status</example>
    public required string Field { get; init; }

    /// <summary>Each fault: the field, its value, and what is allowed.</summary>
    /// <example>status "done": expected one of success, error, timeout</example>
    public required string Error { get; init; }
}
