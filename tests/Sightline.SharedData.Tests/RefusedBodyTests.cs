using System.Net;
using System.Text;
using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.SharedData.Tests.Support;

namespace Sightline.SharedData.Tests;

public sealed class RefusedBodyTests
{
    [SharedFolderFact]
    public async Task Logs_and_metrics_are_answered_with_success_that_rejects_every_record()
    {
        await using var program = await SightlineProgram.StartAsync();
        var bodies = CapturedBody.Producers().Where(b => b.Signal != "traces").ToArray();
        Assert.NotEmpty(bodies);
        foreach (var body in bodies)
        {
            using var answer = await body.PostAsync(program.Client);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Contains(body.Signal, text, StringComparison.OrdinalIgnoreCase);
            if (!body.IsJson)
                continue;
            using var sent = body.Read();
            using var received = JsonDocument.Parse(text);
            var partial = received.RootElement.GetProperty("partialSuccess");
            var rejected = partial.GetProperty(body.Signal == "logs" ? "rejectedLogRecords" : "rejectedDataPoints");
            Assert.Equal($"{Records(sent.RootElement)}", rejected.ToString());
        }
    }

    [SharedFolderFact]
    public async Task Agent_prism_bodies_are_refused_because_they_are_lists()
    {
        await using var program = await SightlineProgram.StartAsync();
        foreach (var file in AgentPrism())
        {
            var (status, message) = await PostAsync(program.Client, await File.ReadAllTextAsync(file));
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("object", message, StringComparison.Ordinal);
        }
    }

    [SharedFolderFact]
    public async Task Agent_prism_elements_are_refused_by_field_and_expectation()
    {
        await using var program = await SightlineProgram.StartAsync();
        foreach (var file in AgentPrism())
        {
            using var list = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
            foreach (var element in list.RootElement.EnumerateArray())
            {
                var (_, message) = await PostAsync(program.Client, element.GetRawText());
                Assert.Contains("traceId", message, StringComparison.Ordinal);
                Assert.Contains("32 hex digits", message, StringComparison.Ordinal);
                Assert.Contains("kind", message, StringComparison.Ordinal);
                Assert.Contains("integer", message, StringComparison.Ordinal);
            }
        }
        Assert.Equal(0, program.Store.Statistics.Spans);
    }

    static IEnumerable<string> AgentPrism() => Directory.EnumerateFiles(SharedFolder.File("traces", "agent-prism"));

    static async Task<(HttpStatusCode Status, string Message)> PostAsync(HttpClient client, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/v1/traces", UriKind.Relative), body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Log records or data points of a document, wherever they are nested.</summary>
    static int Records(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Sum(Records),
        JsonValueKind.Object => element.EnumerateObject().Sum(p =>
            p.Name is "logRecords" or "dataPoints" ? p.Value.GetArrayLength() : Records(p.Value)),
        _ => 0,
    };
}
