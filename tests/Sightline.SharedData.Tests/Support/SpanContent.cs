using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sightline.SharedData.Tests.Support;

/// <summary>
/// The content of the spans of OTLP/JSON documents as texts that are the same exactly when OTLP says that the spans are:
/// a field that is absent has its default, integers may be numbers or strings, ids are of either case, and how spans are
/// grouped says nothing. The order of attributes, events and links stays, and so does every character of a value.
/// </summary>
sealed class SpanContent
{
    readonly Dictionary<string, SortedDictionary<string, string>> _traces = new(StringComparer.Ordinal);

    public IEnumerable<string> TraceIds => _traces.Keys;

    public int Spans => _traces.Values.Sum(t => t.Count);

    /// <summary>Spans of a trace: content by span id.</summary>
    public IReadOnlyDictionary<string, string> this[string traceId] => _traces[traceId];

    /// <summary>Adds the spans of a request. A span that is there twice must have one content.</summary>
    /// <returns>Spans in the document, repeated ones too.</returns>
    public int Add(JsonElement request)
    {
        var count = 0;
        foreach (var resource in Items(request, "resourceSpans"))
        {
            foreach (var scope in Items(resource, "scopeSpans"))
            {
                var around = $"{Member(resource, "resource")} {Member(resource, "schemaUrl")} "
                    + $"{Member(scope, "scope")} {Member(scope, "schemaUrl")}";
                foreach (var span in Items(scope, "spans"))
                {
                    Add(span, around);
                    count++;
                }
            }
        }
        return count;
    }

    /// <summary>Spans that are missing here, too many, or of another content than <paramref name="expected"/> says.</summary>
    public IReadOnlyList<string> Differences(SpanContent expected)
    {
        var differences = new List<string>();
        foreach (var (trace, spans) in expected._traces)
        {
            foreach (var (id, content) in spans)
            {
                var found = _traces.GetValueOrDefault(trace)?.GetValueOrDefault(id);
                if (found != content)
                    differences.Add($"span {id} of trace {trace}: {(found is null ? "missing" : $"{found}\ninstead of\n{content}")}");
            }
        }
        if (Spans > expected.Spans)
            differences.Add($"{Spans} spans, {expected.Spans} expected");
        return differences;
    }

    void Add(JsonElement span, string around)
    {
        var traceId = span.GetProperty("traceId").GetString()!.ToLowerInvariant();
        var spanId = span.GetProperty("spanId").GetString()!.ToLowerInvariant();
        if (!_traces.TryGetValue(traceId, out var spans))
            _traces[traceId] = spans = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var content = $"{Text(span, "span")} in {around}";
        if (spans.TryGetValue(spanId, out var earlier) && earlier != content)
            throw new InvalidDataException($"Span {spanId} of trace {traceId} is there twice:\n{earlier}\n{content}");
        spans[spanId] = content;
    }

    static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    static string Member(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && !IsDefault(Text(member, name)) ? Text(member, name) : "";

    static string Text(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => Fields(element),
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(item => Text(item, name)))}]",
        _ when name == "doubleValue" => Double(element),
        JsonValueKind.String when name is "traceId" or "spanId" or "parentSpanId" => element.GetString()!.ToLowerInvariant(),
        JsonValueKind.String when name == "intValue" || name.EndsWith("UnixNano", StringComparison.Ordinal) => element.GetString()!,
        JsonValueKind.String => Quoted(element.GetString()!),
        _ => element.GetRawText(),
    };

    static string Fields(JsonElement message)
    {
        var text = new StringBuilder("{");
        foreach (var field in message.EnumerateObject().OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var value = Text(field.Value, field.Name);
            // Of the values of an attribute, the one that is there counts even when it is empty: "" is not "no value".
            if (field.Name.EndsWith("Value", StringComparison.Ordinal) || !IsDefault(value))
                text.Append(field.Name).Append('=').Append(value).Append(';');
        }
        return text.Append('}').ToString();
    }

    static bool IsDefault(string text) => text is "" or "0" or "[]" or "{}" or "null" or "0:";

    /// <summary>Length and characters, so that no two lists of strings have one text.</summary>
    static string Quoted(string value) => $"{value.Length}:{value}";

    static string Double(JsonElement value) =>
        (value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetDouble())
        .ToString("R", CultureInfo.InvariantCulture);
}
