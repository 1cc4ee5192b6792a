using System.Text;
using System.Text.Json;
using Sightline.Model.Wire;

namespace Sightline.Server.Cli;

/// <summary>Why the server refused: from problem details, or from the <c>google.rpc.Status</c> of OTLP.</summary>
static class ServerMessage
{
    const int StatusMessageField = 2;

    public static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        var text = response.Content.Headers.ContentType?.MediaType == "application/x-protobuf"
            ? FromProtobuf(body)
            : FromJson(body);
        var status = $"{(int)response.StatusCode} {response.ReasonPhrase}";
        return string.IsNullOrEmpty(text) ? status : $"{status}: {text}";
    }

    static string FromProtobuf(byte[] body)
    {
        var reader = new ProtobufReader(body);
        while (reader.TryReadField())
            if (reader.Field == StatusMessageField && reader.Type == WireType.Bytes)
                return Encoding.UTF8.GetString(reader.Value);
        return "";
    }

    static string? FromJson(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            foreach (var name in (string[])["detail", "message", "title"])
                if (json.RootElement.ValueKind == JsonValueKind.Object
                    && json.RootElement.TryGetProperty(name, out var value))
                    return value.ToString();
        }
        catch (JsonException)
        {
            // Not from Sightline, perhaps from a proxy: the status has to do.
        }
        return null;
    }
}
