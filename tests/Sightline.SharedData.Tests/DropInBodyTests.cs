using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.SharedData.Tests.Support;

namespace Sightline.SharedData.Tests;

/// <summary>Bodies as SDKs of other tools posted them, sent to the paths that those SDKs know.</summary>
public sealed class DropInBodyTests
{
    [SharedFolderFact]
    public async Task The_batch_of_langfuse_3_becomes_a_trace_with_all_that_it_says()
    {
        await using var program = await SightlineProgram.StartAsync();
        var body = await File.ReadAllTextAsync(SharedFolder.File("producers", "langfuse-v3-ingestion.json"));
        using var answer = await program.Client.PostAsync(
            "/api/public/ingestion", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.MultiStatus, answer.StatusCode);
        var result = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((4, 0), (result.GetProperty("successes").GetArrayLength(), result.GetProperty("errors").GetArrayLength()));

        var trace = await program.Client.GetFromJsonAsync<JsonElement>("/api/v1/traces/51a25d8d-4b91-4cf1-bc46-dde925b6eeeb");
        Assert.Equal("u1", trace.GetProperty("trace").GetProperty("user_id").GetString());
        var spans = trace.GetProperty("spans").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!);
        Assert.Equal(["g", "legacy", "score quality"], spans.Keys.Order(StringComparer.Ordinal));
        // Its update came before it in the batch, and both before the trace.
        var generation = spans["g"];
        Assert.Equal(
            (spans["legacy"].GetProperty("span_id").GetString(), "0", "llm", 1, 2),
            (generation.GetProperty("parent_span_id").GetString(), generation.GetProperty("duration_ns").GetString(),
                generation.GetProperty("kind").GetString(), generation.GetProperty("meaning").GetProperty("tokens_input").GetInt64(),
                generation.GetProperty("meaning").GetProperty("tokens_output").GetInt64()));
        var score = spans["score quality"].GetProperty("attributes").GetProperty("gen_ai.evaluation.score.value");
        Assert.Equal(0.9, score.GetDouble());
    }

    [SharedFolderFact]
    public async Task Every_captured_trace_is_taken_on_each_path_of_otlp()
    {
        await using var program = await SightlineProgram.StartAsync();
        var bodies = CapturedBody.Producers().Where(b => b.Signal == "traces").ToArray();
        Assert.NotEmpty(bodies);
        foreach (var body in bodies)
        {
            foreach (var path in new[] { "/api/v1/traces/otlp", "/api/public/otel/v1/traces", "/otel/v1/traces" })
            {
                using var answer = await body.PostAsync(program.Client, path);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.DoesNotContain("errorMessage", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }
}
