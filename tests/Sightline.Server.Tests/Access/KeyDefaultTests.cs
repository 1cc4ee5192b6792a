using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

/// <summary>What a key says of the telemetry that comes with it, by every way that telemetry comes.</summary>
public sealed class KeyDefaultTests
{
    [Theory, Engines]
    public async Task A_key_fills_in_its_project_and_environment_where_telemetry_says_nothing(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("sightline-").FullName;
        var traces = new List<byte[]>();
        string key;
        await using (var tenants = await Tenants.StartAsync(engine, $"Data:Path={folder}"))
        {
            key = await KeyAsync(tenants, tenants.One.ProjectId, "production");
            foreach (var send in new Func<byte[], Task<bool>>[]
            {
                trace => PostAsync(tenants, key, "application/x-protobuf", OtlpBody.Protobuf(trace)),
                trace => PostAsync(tenants, key, "application/json", OtlpBody.Json(trace)),
                trace => CallAsync(tenants, key, OtlpBody.Protobuf(trace)),
            })
            {
                traces.Add(OtlpBody.NewTraceId());
                Assert.True(await send(traces[^1]));
                Assert.Equal(
                    "deployment.environment.name=production,project.id=project-of-one",
                    await ResourceAsync(tenants, key, traces[^1]));
            }
            // What a sender says itself goes before what its key says.
            var own = OtlpBody.NewTraceId();
            Assert.True(await PostAsync(tenants, key, "application/json", WithResource(own, "project.id", "mine")));
            Assert.Equal(
                "deployment.environment.name=production,project.id=mine", await ResourceAsync(tenants, key, own));
            // A key without defaults changes nothing.
            var plain = await KeyAsync(tenants, null, null);
            var untouched = OtlpBody.NewTraceId();
            Assert.True(await PostAsync(tenants, plain, "application/x-protobuf", OtlpBody.Protobuf(untouched)));
            Assert.Equal("", await ResourceAsync(tenants, plain, untouched));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_a_key_filled_in_is_in_the_journal_and_so_there_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("sightline-").FullName;
        var trace = OtlpBody.NewTraceId();
        string key;
        string[] settings = [.. Tenants.Settings(Engine.Sqlite), $"Data:Path={folder}"];
        await using (var tenants = await Tenants.StartAsync(Engine.Sqlite, $"Data:Path={folder}"))
        {
            key = await KeyAsync(tenants, null, "staging");
            Assert.True(await PostAsync(tenants, key, "application/x-protobuf", OtlpBody.Protobuf(trace)));
        }
        await using (var again = await SightlineProgram.StartAsync(folder, settings))
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get, $"/api/v1/traces/{Convert.ToHexStringLower(trace)}?format=otlp");
            request.Headers.Add("X-API-Key", key);
            using var answer = await again.Client.SendAsync(request);
            Assert.Contains("staging", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Directory.Delete(folder, recursive: true);
    }

    static async Task<string> KeyAsync(Tenants tenants, string? project, string? environment)
    {
        var made = await Tenants.JsonAsync(await tenants.PostAsync(
            "/api/v1/api-keys", tenants.One.Owner.Token, new { name = "sender", project_id = project, environment }));
        return made.GetProperty("key").GetString()!;
    }

    static async Task<bool> PostAsync(Tenants tenants, string key, string type, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await tenants.SendAsync(HttpMethod.Post, "/v1/traces", key, content);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    static async Task<bool> CallAsync(Tenants tenants, string key, byte[] body)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        using var call = await GrpcCall.SendAsync(
            tenants.Program.OtlpGrpc, GrpcCall.Traces, GrpcCall.Frame(body), client: client);
        return call.Status == "0";
    }

    // The attributes of the resource, by name.
    static async Task<string> ResourceAsync(Tenants tenants, string key, byte[] trace)
    {
        var answer = await Tenants.JsonAsync(await tenants.GetAsync(
            $"/api/v1/traces/{Convert.ToHexStringLower(trace)}?format=otlp", key));
        var spans = answer.GetProperty("resourceSpans")[0];
        return spans.TryGetProperty("resource", out var resource) && resource.TryGetProperty("attributes", out var attributes)
            ? string.Join(',', attributes.EnumerateArray().Select(Pair).Order(StringComparer.Ordinal))
            : "";
    }

    static string Pair(JsonElement attribute) =>
        $"{attribute.GetProperty("key").GetString()}={attribute.GetProperty("value").GetProperty("stringValue").GetString()}";

    static byte[] WithResource(byte[] trace, string key, string value)
    {
        var json = Encoding.UTF8.GetString(OtlpBody.Json(trace));
        var resource = $$$"""{"resource":{"attributes":[{"key":"{{{key}}}","value":{"stringValue":"{{{value}}}"}}]},""";
        return Encoding.UTF8.GetBytes(json.Replace("{\"scopeSpans\"", resource + "\"scopeSpans\"", StringComparison.Ordinal));
    }
}
