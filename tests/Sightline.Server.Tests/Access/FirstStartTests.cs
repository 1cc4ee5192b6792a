using System.Net;
using System.Text.Json;
using Sightline.Server.Hosting.Settings;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

public sealed class FirstStartTests
{
    [Theory, Engines]
    public async Task The_link_in_the_log_makes_the_first_owner_once(Engine engine)
    {
        await using var program = await SightlineProgram.StartAsync(
            [.. Tenants.Settings(engine), "Bootstrap:Email=", "Bootstrap:Password="]);
        var tenants = new Api(program);
        Assert.True((await tenants.GetAsync("/api/v1/auth/config")).GetProperty("setup_required").GetBoolean());
        var line = Assert.Single(program.Logs.Lines, l => l.Contains("/setup#token=", StringComparison.Ordinal));
        var token = line.Split("#token=")[1].Trim();
        Assert.Contains($"{program.Http}setup#token=", line, StringComparison.Ordinal);
        var body = new { token, email = "first@example.test", password = Tenants.Password, full_name = "First" };

        var guessed = await tenants.PostAsync("/api/v1/auth/setup", body with { token = "sl_guess" });
        Assert.Equal(HttpStatusCode.Gone, guessed.StatusCode);
        var answer = await tenants.PostAsync("/api/v1/auth/setup", body);
        var first = await Tenants.JsonAsync(answer);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await tenants.PostAsync("/api/v1/auth/setup", body)).StatusCode);

        var me = await tenants.GetAsync("/api/v1/auth/me", first.GetProperty("access_token").GetString());
        Assert.Equal("00000000-0000-7000-8000-000000000001", me.GetProperty("workspace_id").GetString());
        Assert.Equal("owner", me.GetProperty("role").GetString());
        Assert.True(me.GetProperty("user").GetProperty("is_ops").GetBoolean());
        Assert.False((await tenants.GetAsync("/api/v1/auth/config")).GetProperty("setup_required").GetBoolean());
    }

    [Theory, Engines]
    public async Task The_settings_make_the_first_owner_and_a_key_and_what_local_mode_took_is_theirs(Engine engine)
    {
        const string Key = "pk_live_0123456789abcdef0123456789abcdef";
        var folder = Directory.CreateTempSubdirectory("sightline-").FullName;
        var trace = OtlpBody.NewTraceId();
        await using (var local = await SightlineProgram.StartAsync(folder, []))
        {
            using var sent = await local.Client.PostAsync(
                new Uri("/v1/traces", UriKind.Relative), Tenants.Otlp(OtlpBody.Protobuf(trace, "from before")));
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        }
        string[] settings = [.. Tenants.Settings(engine), $"Bootstrap:ApiKey={Key}"];
        for (var start = 0; start < 2; start++)
        {
            await using var program = await SightlineProgram.StartAsync(folder, settings);
            var api = new Api(program);
            var seen = await api.GetAsync($"/api/v1/traces/{Convert.ToHexStringLower(trace)}", Key);
            Assert.Contains("from before", seen.ToString(), StringComparison.Ordinal);
            var signedIn = await Tenants.JsonAsync(await api.PostAsync(
                "/api/v1/auth/login", new { email = Tenants.OpsEmail, password = Tenants.Password }));
            var keys = await api.GetAsync("/api/v1/api-keys", signedIn.GetProperty("access_token").GetString());
            Assert.Equal("pk_live_0123456", Assert.Single(keys.GetProperty("items").EnumerateArray())
                .GetProperty("key_prefix").GetString());
            Assert.DoesNotContain(program.Logs.Lines, l => l.Contains("/setup#", StringComparison.Ordinal));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Settings_of_access_are_checked_and_secrets_are_not_repeated()
    {
        var mistakes = Mistakes(
            "Auth:Mode=Required", "Bootstrap:Email=nobody", "Bootstrap:Password=hunter2", "Bootstrap:ApiKey=pk_live_short",
            "Auth:PublicUrl=example.com", "Auth:TrustedProxies=proxy", "Mail:Host=mail", "Limits:RequestsPerMinute=-1");
        string[] keys =
        [
            "Bootstrap:Email = nobody", "Bootstrap:Password", "Bootstrap:ApiKey", "Auth:PublicUrl = example.com",
            "Auth:TrustedProxies = proxy", "Mail:From", "Limits:RequestsPerMinute = -1",
        ];
        Assert.All(keys, key => Assert.Single(mistakes, m => m.StartsWith(key, StringComparison.Ordinal)));
        Assert.Equal(keys.Length, mistakes.Count);
        Assert.DoesNotContain(mistakes, m => m.Contains("hunter2", StringComparison.Ordinal)
            || m.Contains("pk_live_short", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_addresses_than_loopback_need_mode_required()
    {
        var mistake = Assert.Single(Mistakes("Http:Address=0.0.0.0:8000"));
        Assert.Contains("Auth:Mode = Required", mistake, StringComparison.Ordinal);
        Assert.Contains("Auth:Mode", Assert.Single(Mistakes("Auth:CorsOrigins=https://a.example")), StringComparison.Ordinal);
        var settings = Read("Http:Address=0.0.0.0:8000", "Auth:Mode=required");
        Assert.False(settings.Http.Address.IsLoopback);
    }

    static SightlineSettings Read(params string[] settings) => SettingsSource.Read(
        Path.GetTempPath(), settings.ToDictionary(s => s.Split('=')[0], s => (string?)s[(s.IndexOf('=') + 1)..]));

    static IReadOnlyList<string> Mistakes(params string[] settings) =>
        Assert.Throws<SettingsException>(() => Read(settings)).Mistakes;

    /// <summary>Calls a program that has no tenants.</summary>
    sealed class Api(SightlineProgram program)
    {
        public async Task<JsonElement> GetAsync(string path, string? token = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (token is not null)
                request.Headers.Add("Authorization", $"Bearer {token}");
            return await Tenants.JsonAsync(await program.Client.SendAsync(request));
        }

        public Task<HttpResponseMessage> PostAsync(string path, object body) =>
            program.Client.PostAsync(new Uri(path, UriKind.Relative), System.Net.Http.Json.JsonContent.Create(body));
    }
}
