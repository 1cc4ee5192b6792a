using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>Reads images, recordings and documents of messages.</summary>
static class FileReader
{
    public static FilePart Read(JsonObject fields)
    {
        var type = JsonText.Text(fields, "type") ?? "file";
        var inner = Inner(fields);
        var name = JsonText.Text(inner, "filename", "file_name", "name") ?? JsonText.Text(fields, "filename", "title");
        var mime = JsonText.Text(inner, "mime_type", "mimeType", "media_type", "mediaType")
            ?? JsonText.Text(fields, "mime_type", "mimeType", "mediaType", "media_type")
            ?? JsonText.Text(fields, "modality") ?? Mime(type, JsonText.Text(inner, "format"));
        var text = JsonText.Text(inner, "url", "uri", "file_uri", "fileUri", "file_url", "image_url", "image", "file_id", "fileId")
            ?? JsonText.Text(inner, "data", "file_data", "content", "bytes") ?? "";
        if (TryDataUrl(text, out var ofUrl, out var data))
            return new FilePart(ofUrl, data, null, name);
        var isInside = JsonText.Text(inner, "data", "file_data", "content", "bytes") == text && !IsAddress(text);
        return new FilePart(mime, isInside ? text : null, isInside ? null : text, name);
    }

    static JsonObject Inner(JsonObject fields)
    {
        var inner = fields;
        foreach (var name in (string[])["image_url", "image", "input_audio", "file", "source", "document", "image"])
        {
            if (inner[name] is JsonObject next)
                inner = next;
        }
        return inner;
    }

    static string Mime(string type, string? format) => type switch
    {
        "image" or "image_url" or "input_image" => format is null ? "image" : $"image/{format}",
        "input_audio" or "audio" => format is null ? "audio" : $"audio/{format}",
        _ => "file",
    };

    static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal);

    static bool TryDataUrl(string url, out string mime, out string data)
    {
        const string marker = ";base64,";
        (mime, data) = ("", "");
        var comma = url.StartsWith("data:", StringComparison.Ordinal) ? url.IndexOf(marker, StringComparison.Ordinal) : -1;
        if (comma < 0)
            return false;
        (mime, data) = (url[5..comma], url[(comma + marker.Length)..]);
        return true;
    }
}
