using System.Text.Json;

namespace Sightline.Control.Keys;

/// <summary>What an API key may do in its workspace; stored as <c>{"read":true,"write":true}</c>.</summary>
public readonly record struct KeyPermissions(bool CanRead, bool CanWrite)
{
    public static KeyPermissions Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new KeyPermissions(Is(document, "read"), Is(document, "write"));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $$"""{"read":{{(CanRead ? "true" : "false")}},"write":{{(CanWrite ? "true" : "false")}}}""";

    static bool Is(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
