using Sightline.Server.Tests.Access;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Sdks;

/// <summary>OpenFeature's own providers against the program in mode required, as services use them.</summary>
public sealed class OfrepSdkTests
{
    const string Missing = "Node.js 20.19 or newer with the packages of tests/sdks is missing; ./dev test installs them";
    const string Packages =
        "for (const p of ['@openfeature/ofrep-provider','@openfeature/ofrep-web-provider','@openfeature/server-sdk',"
        + "'@openfeature/web-sdk']) require.resolve(p)";

    [ToolFact(Missing, "node", "-e", Packages)]
    public async Task Providers_evaluate_with_a_key_that_only_sends_understand_refusals_and_hear_of_changes()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        var made = await Tenants.JsonAsync(await tenants.PostAsync(
            "/api/v1/api-keys", tenants.One.Owner.Token,
            new { name = "ingest", permissions = new { read = false, write = true } }));
        var output = await SdkScript.RunAsync("node", ["ofrep.mjs"], new Dictionary<string, string>
        {
            ["SIGHTLINE_URL"] = tenants.Program.Http.ToString().TrimEnd('/'),
            ["SIGHTLINE_KEY"] = made.GetProperty("key").GetString()!,
            ["SIGHTLINE_TOKEN"] = tenants.One.Owner.Token,
        });
        Assert.Equal(
            """
            server: false TARGETING_MATCH off checkout
            server: true TARGETING_MATCH on checkout
            server: false ERROR FLAG_NOT_FOUND -
            server: false ERROR TARGETING_KEY_MISSING -
            web: true
            web: false
            """.ReplaceLineEndings("\n"),
            output.ReplaceLineEndings("\n"));
    }
}
