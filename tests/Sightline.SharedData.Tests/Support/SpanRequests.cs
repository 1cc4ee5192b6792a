using System.Text;
using System.Text.Json.Nodes;

namespace Sightline.SharedData.Tests.Support;

/// <summary>Takes OTLP/JSON requests apart: a request for each span, with its resource and scope.</summary>
static class SpanRequests
{
    public static IEnumerable<string> Of(CapturedBody body)
    {
        var request = JsonNode.Parse(File.ReadAllText(body.File))!;
        foreach (var resource in request["resourceSpans"]!.AsArray())
        {
            foreach (var scope in resource!["scopeSpans"]!.AsArray())
            {
                foreach (var span in scope!["spans"]!.AsArray())
                    yield return Request(resource, scope, span!);
            }
        }
    }

    public static async Task PostAsync(HttpClient client, string request)
    {
        using var content = new StringContent(request, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/v1/traces", content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    static string Request(JsonNode resource, JsonNode scope, JsonNode span) => new JsonObject
    {
        ["resourceSpans"] = new JsonArray(With(
            resource, "scopeSpans", new JsonArray(With(scope, "spans", new JsonArray(span.DeepClone()))))),
    }.ToJsonString();

    // The same object with another value of one field.
    static JsonObject With(JsonNode node, string field, JsonNode value)
    {
        var copy = new JsonObject();
        foreach (var (key, own) in node.AsObject())
            copy[key] = key == field ? value : own?.DeepClone();
        return copy;
    }
}
