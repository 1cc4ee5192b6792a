using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>smolagents tells calls of tools, and which one an answer belongs to, in words.</summary>
static class SmolAgents
{
    const string Calling = "Calling tools:";
    const string CallId = "Call id: ";

    /// <summary>The calls in a message such as <c>Calling tools: [{'id': …}]</c>; null for other words.</summary>
    public static List<MessagePart>? CallsIn(JsonNode? content)
    {
        if (TextOf(content) is not { } text || !text.StartsWith(Calling, StringComparison.Ordinal))
            return null;
        if (PythonLiteral.Read(text[Calling.Length..]) is not JsonArray { Count: > 0 } list)
            return null;
        var calls = new List<MessagePart>();
        foreach (var call in list)
            calls.Add(PartReader.Call(call));
        return calls;
    }

    /// <summary>The id in an answer that begins with <c>Call id: …</c>; null where there is none.</summary>
    public static string? IdOf(JsonNode? content)
    {
        if (TextOf(content) is not { } text || !text.StartsWith(CallId, StringComparison.Ordinal))
            return null;
        var end = text.AsSpan(CallId.Length).IndexOfAny(" \n\r\t");
        return end < 0 ? text[CallId.Length..] : text.Substring(CallId.Length, end);
    }

    // Alone, or as the only part.
    static string? TextOf(JsonNode? content)
    {
        if (content is JsonArray { Count: 1 } list && PartReader.Read(list[0]) is TextPart part)
            return part.Text;
        return JsonText.TextOf(content);
    }
}
