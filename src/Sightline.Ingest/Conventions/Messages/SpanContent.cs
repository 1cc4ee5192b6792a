using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>What went into a span and what came out, in one shape for every dialect.</summary>
public sealed record SpanContent
{
    /// <summary>The instructions before the conversation; null where there are none.</summary>
    public required string? System { get; init; }

    /// <summary>Definitions of the tools that the model could ask for.</summary>
    public required IReadOnlyList<JsonNode?> Tools { get; init; }

    public required IReadOnlyList<Message> InputMessages { get; init; }

    public required IReadOnlyList<Message> OutputMessages { get; init; }

    /// <summary>What went in where it is no messages: arguments of a tool, the input of a chain.</summary>
    public required JsonNode? Input { get; init; }

    public required JsonNode? Output { get; init; }

    /// <summary>Which rule gave what.</summary>
    internal IReadOnlyList<SaidContent> Said { get; init; } = [];
}

/// <summary>The rule that gave a field of content, and the key that it found.</summary>
readonly record struct SaidContent(CallField Field, Rule Rule, string Key);
