using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>JSON that attributes hold as text.</summary>
static class JsonText
{
    // A key that is there twice makes text of it, not an error when it is looked into.
    static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a text holds where it is JSON; the node itself where it is not.</summary>
    public static JsonNode? Opened(JsonNode? node)
    {
        if (TextOf(node) is not { } text)
            return node;
        var first = text.AsSpan().TrimStart();
        if (first.IsEmpty || first[0] is not ('[' or '{' or '"'))
            return node;
        try
        {
            return JsonNode.Parse(text, null, Options);
        }
        catch (JsonException)
        {
            return node;
        }
    }

    /// <summary>The text of a string; null for anything else.</summary>
    public static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A string as it is, anything else as JSON; null for nothing.</summary>
    public static string? Written(JsonNode? node) => node is null ? null : TextOf(node) ?? node.ToJsonString(Relaxed);

    /// <summary>The first member of these names that is there and not null.</summary>
    public static JsonNode? Member(JsonObject fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetPropertyValue(name, out var value) && value is not null)
                return value;
        }
        return null;
    }

    /// <summary>As <see cref="Member"/>, of strings.</summary>
    public static string? Text(JsonObject fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetPropertyValue(name, out var value) && TextOf(value) is { } text)
                return text;
        }
        return null;
    }
}
