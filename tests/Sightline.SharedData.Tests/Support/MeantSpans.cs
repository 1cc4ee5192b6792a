using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sightline.SharedData.Tests.Support;

/// <summary>Posts spans made of attributes, and asks what they mean.</summary>
static class MeantSpans
{
    /// <summary>Posts the spans as one trace, and gives what the program answers for each.</summary>
    public static async Task<List<JsonElement>> ReadAsync(
        HttpClient client, string traceId, IReadOnlyList<(string Name, JsonObject Attributes)> spans)
    {
        var made = new JsonArray();
        for (var i = 0; i < spans.Count; i++)
        {
            made.Add(new JsonObject
            {
                ["traceId"] = traceId,
                ["spanId"] = Id(i),
                ["name"] = spans[i].Name,
                ["startTimeUnixNano"] = $"{1_790_000_000_000_000_000 + i}",
                ["endTimeUnixNano"] = $"{1_790_000_000_000_001_000 + i}",
                ["attributes"] = new JsonArray([.. spans[i].Attributes.Select(a => Attribute(a.Key, a.Value))]),
            });
        }
        var request = new JsonObject
        {
            ["resourceSpans"] = new JsonArray(new JsonObject { ["scopeSpans"] = new JsonArray(new JsonObject { ["spans"] = made }) }),
        };
        using var body = new StringContent(request.ToJsonString(), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var answer = await client.PostAsync(new Uri("/v1/traces", UriKind.Relative), body);
        Assert.Equal("{}", await answer.Content.ReadAsStringAsync());
        var read = new List<JsonElement>();
        for (var i = 0; i < spans.Count; i++)
            read.Add(await SpanAsync(client, traceId, Id(i)));
        return read;
    }

    public static async Task<JsonElement> SpanAsync(HttpClient client, string traceId, string spanId)
    {
        using var span = JsonDocument.Parse(
            await client.GetStringAsync(new Uri($"/api/v1/traces/{traceId}/spans/{spanId}", UriKind.Relative)));
        return span.RootElement.Clone();
    }

    static string Id(int place) => $"{place + 1:x16}";

    static JsonObject Attribute(string key, JsonNode? value) => new() { ["key"] = key, ["value"] = Value(value) };

    static JsonObject Value(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => new() { ["arrayValue"] = new JsonObject { ["values"] = new JsonArray([.. list.Select(Value)]) } },
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => new() { ["stringValue"] = value.GetValue<string>() },
            JsonValueKind.True or JsonValueKind.False => new() { ["boolValue"] = value.GetValue<bool>() },
            JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal)
                ? new() { ["doubleValue"] = value.DeepClone() }
                : new() { ["intValue"] = value.DeepClone() },
            _ => new() { ["stringValue"] = value.ToJsonString() },
        },
    };
}
