using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>Something that was said to a model, by it, or by a tool.</summary>
/// <param name="Role">system, user, assistant, tool, or another word that the client wrote.</param>
/// <param name="Parts">What it consists of, in order.</param>
public sealed record Message(string Role, IReadOnlyList<MessagePart> Parts)
{
    /// <summary>Why the model ended here; null where nothing says it.</summary>
    public string? FinishReason { get; init; }
}

/// <summary>A part of a message.</summary>
public abstract record MessagePart;

/// <summary>Words.</summary>
public sealed record TextPart(string Text) : MessagePart;

/// <summary>What the model thought before it spoke.</summary>
public sealed record ReasoningPart(string Text) : MessagePart;

/// <summary>The model asks for a tool.</summary>
public sealed record ToolCallPart(string? Id, string Name, JsonNode? Arguments) : MessagePart;

/// <summary>What a tool answered; the id is that of the call.</summary>
public sealed record ToolResultPart(string? Id, string? Name, JsonNode? Result) : MessagePart;

/// <summary>An image, a recording, a document: inside, as base64, or at an address.</summary>
public sealed record FilePart(string Mime, string? Data, string? Uri, string? Name) : MessagePart
{
    public bool IsImage => Mime.StartsWith("image", StringComparison.Ordinal);
}

/// <summary>A part of a shape that nobody knows, as it came.</summary>
public sealed record OtherPart(JsonNode? Value) : MessagePart;
