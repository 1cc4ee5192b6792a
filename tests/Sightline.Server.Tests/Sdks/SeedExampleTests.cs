using System.Text.Json;
using Sightline.Server.Tests.Access;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Sdks;

/// <summary>The examples of the platform that the REST schema is of, run by the programs that people run them with.</summary>
public sealed class SeedExampleTests
{
    // The one that has the package, where there are two.
    const string Python =
        "for p in python3 /usr/bin/python3; do $p -c 'import requests' 2>/dev/null && echo $p && break; done";

    [ToolFact("curl is missing", "curl", "--version")]
    public async Task The_example_with_curl_is_taken_as_it_stands()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        var output = await SdkScript.RunAsync("bash", ["item.sh"], Environment(tenants));
        Assert.Equal("""{"trace_id":"tr_abc123","status":"accepted"}""", output);
        await AssertTraceAsync(tenants, "tr_abc123", tokens: 300);
    }

    [ToolFact("Python with the package requests is missing", "bash", "-c", $"[ -n \"$({Python})\" ]")]
    public async Task The_example_in_Python_is_taken_as_it_stands()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        var output = await SdkScript.RunAsync("bash", ["-c", $"$({Python}) item.py"], Environment(tenants));
        Assert.Matches("^tr_[0-9a-f]{16} accepted$", output);
        await AssertTraceAsync(tenants, output.Split(' ')[0], tokens: null);
    }

    static Dictionary<string, string> Environment(Tenants tenants) => new()
    {
        ["SIGHTLINE_HOST"] = tenants.Program.Http.ToString().TrimEnd('/'),
        ["SIGHTLINE_KEY"] = tenants.One.Key,
        ["SIGHTLINE_WORKSPACE"] = tenants.One.Id,
    };

    static async Task AssertTraceAsync(Tenants tenants, string id, long? tokens)
    {
        var trace = await Tenants.JsonAsync(await tenants.GetAsync($"/api/v1/traces/{id}", tenants.One.Key));
        var record = trace.GetProperty("trace");
        Assert.Equal(
            ("support-bot", "ok", 1234.0),
            (record.GetProperty("agent").GetString(), record.GetProperty("status").GetString(),
                record.GetProperty("duration_ms").GetDouble()));
        Assert.Equal(tokens is null ? JsonValueKind.Null : JsonValueKind.Number, record.GetProperty("tokens").ValueKind);
        var span = Assert.Single(trace.GetProperty("spans").EnumerateArray());
        var attributes = span.GetProperty("attributes");
        Assert.Equal("How do I reset my password?", attributes.GetProperty("sightline.input").GetString());
        Assert.Equal(0.0045, attributes.GetProperty("sightline.cost_usd").GetDouble(), 0.0000001);
        Assert.Equal("gpt-4-turbo", span.GetProperty("meaning").GetProperty("model").GetString());
    }
}
