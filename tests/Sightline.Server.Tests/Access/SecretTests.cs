using System.Net;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

public sealed class SecretTests
{
    [Theory, Engines]
    public async Task No_secret_of_a_full_run_stands_in_the_log_or_the_database(Engine engine)
    {
        const string Key = "pk_live_fedcba9876543210fedcba9876543210";
        var folder = Directory.CreateTempSubdirectory("sightline-").FullName;
        List<string> secrets = [Tenants.Password, Key, "a wrong password", "pk_live_not-a-key-of-anybody-0123456789abcdef"];
        string[] lines;
        await using (var tenants = await Tenants.StartAsync(
            engine, $"Data:Path={folder}", $"Bootstrap:ApiKey={Key}", "Log:Level=Trace"))
        {
            foreach (var tenant in new[] { tenants.One, tenants.Two })
            {
                secrets.Add(tenant.Key);
                secrets.AddRange(tenant.Users.Values.SelectMany(u => new[] { u.Token, u.RefreshToken }));
                secrets.Add(await tenants.InvitationAsync(tenant, "other@example.test", "viewer"));
            }
            secrets.AddRange(await UsedByABrowserAsync(tenants));
            await tenants.PostAsync(
                "/api/v1/auth/login", null, new { email = Tenants.OpsEmail, password = "a wrong password" });
            await tenants.GetAsync("/api/v1/traces?q=%22my+prompt%22", tenants.One.Key);
            await tenants.GetAsync("/api/v1/traces", "pk_live_not-a-key-of-anybody-0123456789abcdef");
            await tenants.SendSpanAsync("pk_live_not-a-key-of-anybody-0123456789abcdef", OtlpBody.NewTraceId(), "x");
            await tenants.PostAsync("/api/v1/auth/refresh", null, new { refresh_token = tenants.One.Owner.RefreshToken });
            await tenants.AuditAsync(
                "/api/v1/instance/audit?outcome=refused", tenants.Ops.Token,
                r => r.GetProperty("detail").GetProperty("reason").GetString() == "api_key.unknown");
            lines = [.. tenants.Program.Logs.Lines];
        }
        Assert.Contains(lines, l => l.Contains("POST /api/v1/auth/login 401", StringComparison.Ordinal));
        foreach (var secret in secrets)
            Assert.DoesNotContain(lines, l => l.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("my prompt", StringComparison.Ordinal));
        var files = Directory.EnumerateFiles(folder, "control.db*").Select(f => File.ReadAllText(f));
        foreach (var text in files)
            Assert.DoesNotContain(secrets, s => text.Contains(s, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    // Signs in by cookie, changes a password, resets one by link, makes keys by hand: everything that a secret takes part in.
    static async Task<List<string>> UsedByABrowserAsync(Tenants tenants)
    {
        const string Changed = "a password that was changed";
        const string Reset = "a password that was reset";
        var member = tenants.Two.Users["member"];
        using var signedIn = await tenants.PostAsync(
            "/api/v1/auth/login", null, new { email = member.Email, password = Tenants.Password, cookie = true });
        var csrf = (await Tenants.JsonAsync(signedIn)).GetProperty("csrf_token").GetString()!;
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=', 2)[1];
        Assert.Equal(HttpStatusCode.NoContent, (await tenants.PostAsync(
            "/api/v1/auth/password", member.Token,
            new { current_password = Tenants.Password, new_password = Changed })).StatusCode);
        var link = (await Tenants.JsonAsync(await tenants.PostAsync(
            $"/api/v1/instance/users/{member.Id}/reset-link", tenants.Ops.Token, null))).GetProperty("link").GetString()!;
        var token = link.Split("token=")[1];
        Assert.Equal(HttpStatusCode.NoContent, (await tenants.PostAsync(
            "/api/v1/auth/password/reset", null, new { token, new_password = Reset })).StatusCode);
        var key = (await Tenants.JsonAsync(await tenants.PostAsync(
            "/api/v1/api-keys", tenants.Two.Owner.Token, new { name = "by hand" }))).GetProperty("key").GetString()!;
        foreach (var header in new[] { "X-API-Key", "Authorization" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/traces");
            request.Headers.Add(header, header == "X-API-Key"
                ? key
                : $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"any:{key}"))}");
            Assert.Equal(HttpStatusCode.OK, (await tenants.Program.Client.SendAsync(request)).StatusCode);
        }
        return [csrf, cookie, Changed, Reset, token, key, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"any:{key}"))];
    }

    [Fact]
    public async Task Answers_carry_security_headers_and_open_nothing_to_other_origins()
    {
        await using var program = await SightlineProgram.StartAsync(Tenants.Settings(Engine.Sqlite));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/traces");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var preflight = await program.Client.SendAsync(request);
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
        using var answer = await program.Client.GetAsync("/api/v1/auth/config");
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Origins_of_the_settings_may_call_the_api_with_a_key_and_no_others()
    {
        await using var program = await SightlineProgram.StartAsync(
            [.. Tenants.Settings(Engine.Sqlite), "Auth:CorsOrigins=https://grafana.example"]);
        foreach (var (origin, isAllowed) in new[] { ("https://grafana.example", true), ("https://evil.example", false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/traces");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "GET");
            request.Headers.Add("Access-Control-Request-Headers", "x-api-key");
            using var preflight = await program.Client.SendAsync(request);
            Assert.Equal(isAllowed, preflight.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
        }
    }
}
