using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>JSON that attributes hold as text.</summary>
static class JsonText
{
    const int EscapeLength = 6;

    // A key that is there twice makes text of it, not an error when it is looked into.
    static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    // Values nest as deep as OTLP may, and below that as the keys that they were flattened into.
    static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 256,
    };

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
            return JsonNode.Parse(Mended(text), null, Options);
        }
        catch (JsonException)
        {
            return node;
        }
    }

    // Clients that cut a text in the middle of a character write half of it, which no JSON reader takes for text.
    static string Mended(string text)
    {
        if (!text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return text;
        var mended = text.ToCharArray();
        for (var i = 0; i < mended.Length - 1; i++)
        {
            if (mended[i] != '\\')
                continue;
            var unit = Escaped(text, i);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Escaped(text, i + EscapeLength)))
                i += EscapeLength;
            else if (char.IsSurrogate(unit))
                "\\ufffd".CopyTo(mended.AsSpan(i));
            i += mended[i + 1] == 'u' ? EscapeLength - 1 : 1;
        }
        return new string(mended);
    }

    // The code unit of an escape such as \u00e9; 0 where there is none.
    static char Escaped(string text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
        && ushort.TryParse(
            text.AsSpan(at + 2, EscapeLength - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';

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
