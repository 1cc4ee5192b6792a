using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Crash;

public sealed partial class KilledDropInTests
{
    [GeneratedRegex(@"http://[^\s,]+")]
    static partial Regex Address { get; }

    [Fact]
    public async Task Items_and_updates_by_id_that_were_answered_are_there_after_a_kill()
    {
        var folder = Directory.CreateTempSubdirectory("sightline-killed-").FullName;
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
        using (var client = await StartAsync(folder))
        {
            using var item = await client.Http.PostAsJsonAsync("/api/v1/traces", new
            {
                trace_id = "killed",
                agent_id = "a",
                timestamp = now,
                latency_ms = 1,
                status = "success",
            });
            Assert.Equal(HttpStatusCode.Accepted, item.StatusCode);
            await SendAsync(client.Http, "span-create", now, new { id = "s", traceId = "t", name = "kept" });
            await SendAsync(client.Http, "span-update", now, new { id = "s", traceId = "t", output = "one" });
        }
        using (var client = await StartAsync(folder))
        {
            // Also what comes while the journal is replayed changes what was known before.
            await SendAsync(client.Http, "span-update", now, new { id = "s", traceId = "t", level = "ERROR" });
            using var killed = await client.Http.GetAsync("/api/v1/traces/killed");
            Assert.Equal(HttpStatusCode.OK, killed.StatusCode);
            var trace = await client.Http.GetFromJsonAsync<JsonElement>("/api/v1/traces/t");
            var span = Assert.Single(trace.GetProperty("spans").EnumerateArray());
            Assert.Equal(
                ("kept", "error", "one"),
                (span.GetProperty("name").GetString(), span.GetProperty("status").GetString(),
                    span.GetProperty("attributes").GetProperty("langfuse.observation.output").GetString()));
        }
        Directory.Delete(folder, recursive: true);
    }

    static async Task SendAsync(HttpClient client, string type, string timestamp, object body)
    {
        using var answer = await client.PostAsJsonAsync(
            "/api/public/ingestion", new { batch = new[] { new { id = "1", type, timestamp, body } } });
        Assert.Equal(HttpStatusCode.MultiStatus, answer.StatusCode);
        Assert.Contains("\"errors\":[]", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    static async Task<Running> StartAsync(string folder)
    {
        var process = SightlineProcess.Start(
            folder, "serve", "--data", "data", "--http", "127.0.0.1:0", "--otlp-http", "127.0.0.1:0", "--otlp-grpc", "127.0.0.1:0");
        var address = Address.Match(await process.WaitForAddressesAsync()).Value;
        return new Running(process, new HttpClient { BaseAddress = new Uri(address) });
    }

    /// <summary>Killed, not ended, when it is disposed.</summary>
    sealed record Running(SightlineProcess Process, HttpClient Http) : IDisposable
    {
        public void Dispose()
        {
            Http.Dispose();
            Process.Kill();
            Process.WaitForExitAsync().GetAwaiter().GetResult();
            Process.Dispose();
        }
    }
}
