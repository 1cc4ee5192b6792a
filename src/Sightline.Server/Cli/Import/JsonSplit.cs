using System.Text;
using System.Text.Json;

namespace Sightline.Server.Cli.Import;

/// <summary>The twin of <see cref="ProtobufSplit"/> for JSON.</summary>
sealed class JsonSplit(int bytesMax)
{
    /// <summary>The arrays that are taken apart, from the outside in.</summary>
    static readonly string[] Arrays = ["resourceSpans", "scopeSpans", "spans"];

    readonly List<byte[]> _pieces = [];

    /// <exception cref="UnreadableFileException">One span is over the limit.</exception>
    public static IEnumerable<OtlpRequest> Split(OtlpRequest request, int bytesMax)
    {
        using var json = JsonDocument.Parse(request.Body, new JsonDocumentOptions { MaxDepth = 1000 });
        var split = new JsonSplit(bytesMax);
        split.Add(json.RootElement, 0, "", "");
        return split._pieces.Select(piece => request with { Body = piece });
    }

    void Add(JsonElement message, int level, string open, string close)
    {
        open += Head(message, level);
        close = "]}" + close;
        var overhead = Encoding.UTF8.GetByteCount(open) + close.Length;
        if (!message.TryGetProperty(Arrays[level], out var items) || items.ValueKind != JsonValueKind.Array)
            return;
        var current = new StringBuilder();
        var currentBytes = 0;
        foreach (var item in items.EnumerateArray())
        {
            var text = item.GetRawText();
            var bytes = Encoding.UTF8.GetByteCount(text) + 1;
            if (overhead + currentBytes + bytes > bytesMax && currentBytes > 0)
            {
                Flush(open, current, close);
                currentBytes = 0;
            }
            if (overhead + bytes > bytesMax)
            {
                AddParts(item, bytes, level, open, close);
                continue;
            }
            current.Append(current.Length > 0 ? "," : "").Append(text);
            currentBytes += bytes;
        }
        if (currentBytes > 0)
            Flush(open, current, close);
    }

    void AddParts(JsonElement item, int bytes, int level, string open, string close)
    {
        if (level == Arrays.Length - 1 || item.ValueKind != JsonValueKind.Object)
            throw RequestSplitter.SpanTooLarge(bytes, bytesMax);
        Add(item, level + 1, open, close);
    }

    void Flush(string open, StringBuilder items, string close)
    {
        _pieces.Add(Encoding.UTF8.GetBytes(open + items + close));
        items.Clear();
    }

    // The object up to the opening of its array: resource or scope, and schema URL, come first.
    static string Head(JsonElement message, int level)
    {
        var head = new StringBuilder("{");
        foreach (var property in message.EnumerateObject())
            if (!property.NameEquals(Arrays[level]))
                head.Append(JsonSerializer.Serialize(property.Name)).Append(':')
                    .Append(property.Value.GetRawText()).Append(',');
        return head.Append('"').Append(Arrays[level]).Append("\":[").ToString();
    }
}
