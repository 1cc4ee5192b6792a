using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sightline.Server.Hosting.Settings;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

/// <summary>What is refused as a credential, and that each refusal is audited.</summary>
public sealed class CredentialTests(TenantsFixture fixture) : IClassFixture<TenantsFixture>
{
    [Theory, Engines]
    public async Task A_token_without_signature_changed_or_signed_by_another_key_is_refused_and_audited(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var parts = tenants.One.Owner.Token.Split('.');
        var header = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[0]));
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        var kid = header.GetProperty("kid").GetString();
        var otherUser = payload.Replace(tenants.One.Owner.Id, tenants.Two.Owner.Id, StringComparison.Ordinal);
        var forged = $"{parts[0]}.{parts[1]}";
        (string Token, string Reason)[] wrong =
        [
            ($"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.", "token.algorithm"),
            ($"{Encode($$"""{"alg":"none","kid":"{{kid}}"}""")}.{parts[1]}.{parts[2]}", "token.algorithm"),
            ($"{Encode($$"""{"alg":"HS512","kid":"{{kid}}"}""")}.{parts[1]}.{parts[2]}", "token.algorithm"),
            ($"{parts[0]}.{Encode(otherUser)}.{parts[2]}", "token.signature"),
            ($"{forged}.{Base64Url.EncodeToString(HMACSHA256.HashData("guess"u8, Encoding.UTF8.GetBytes(forged)))}",
                "token.signature"),
            ($"{Encode("""{"alg":"HS256","kid":"other"}""")}.{parts[1]}.{parts[2]}", "token.unknown_key"),
            ("nonsense", "token.malformed"),
        ];
        foreach (var (token, reason) in wrong)
        {
            using var answer = await tenants.GetAsync("/api/v1/traces", token);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{reason}: {answer.StatusCode}");
            Assert.Equal("/problems/unauthenticated", await Tenants.TypeAsync(answer));
            await AuditedAsync(tenants, reason);
        }
    }

    [Theory, Engines]
    public async Task An_expired_token_is_refused_and_audited(Engine engine)
    {
        await using var tenants = await Tenants.StartAsync(engine, "Auth:TokenLifetime=00:01:00");
        var parts = tenants.One.Owner.Token.Split('.');
        var payload = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Base64Url.DecodeFromChars(parts[1]))!;
        Assert.Equal(60, payload["exp"].GetInt64() - payload["iat"].GetInt64());
        Assert.Equal(
            ["email", "exp", "iat", "role", "sid", "sub", "workspace_id"], payload.Keys.Order(StringComparer.Ordinal));
        // Signed as the server would have signed it two hours ago.
        var (kid, secret) = await SigningKeyAsync(tenants);
        var old = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]))
            .Replace($"{payload["exp"]}", $"{payload["exp"].GetInt64() - 7200}", StringComparison.Ordinal)
            .Replace($"{payload["iat"]}", $"{payload["iat"].GetInt64() - 7200}", StringComparison.Ordinal);
        var signed = $"{Encode($$"""{"alg":"HS256","typ":"JWT","kid":"{{kid}}"}""")}.{Encode(old)}";
        var token = $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)))}";

        using var answer = await tenants.GetAsync("/api/v1/auth/me", token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await AuditedAsync(tenants, "token.expired");
    }

    [Theory, Engines]
    public async Task A_key_is_taken_in_every_way_and_refused_in_every_way_once_revoked(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var made = await Tenants.JsonAsync(await tenants.PostAsync(
            "/api/v1/api-keys", tenants.One.Owner.Token, new { name = "short-lived" }));
        var key = made.GetProperty("key").GetString()!;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"pk-lf-public:{key}"));
        (string Name, string Value)[] ways =
            [("X-API-Key", key), ("Authorization", $"Bearer {key}"), ("Authorization", $"Basic {basic}")];

        foreach (var (name, value) in ways)
            Assert.Equal((HttpStatusCode.OK, "0"), await SendAsync(tenants, name, value));
        using var revoked = await tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/api-keys/{made.GetProperty("id").GetString()}", tenants.One.Owner.Token, null);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        foreach (var (name, value) in ways)
            Assert.Equal((HttpStatusCode.Unauthorized, "16"), await SendAsync(tenants, name, value));

        var row = await tenants.AuditAsync(
            "/api/v1/audit?outcome=refused", tenants.One.Owner.Token,
            r => r.GetProperty("detail").GetProperty("reason").GetString() == "api_key.revoked");
        Assert.Equal("short-lived", row.GetProperty("actor_name").GetString());
    }

    [Theory, Engines]
    public async Task A_key_does_only_what_its_permissions_say_and_knows_its_project(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var owner = tenants.Two.Owner.Token;
        var reads = await KeyAsync(tenants, owner, new { name = "r", permissions = new { read = true, write = false } });
        var writes = await KeyAsync(tenants, owner, new { name = "w", permissions = new { read = false, write = true } });

        Assert.Equal(HttpStatusCode.OK, (await tenants.GetAsync("/api/v1/traces", reads)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await tenants.GetAsync("/api/v1/traces", writes)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden, (await tenants.SendSpanAsync(reads, OtlpBody.NewTraceId(), "x")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tenants.SendSpanAsync(writes, OtlpBody.NewTraceId(), "x")).StatusCode);
        var me = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/auth/me", tenants.Two.Key));
        Assert.Equal("project-of-two", me.GetProperty("api_key").GetProperty("project").GetString());
        Assert.Equal("test", me.GetProperty("api_key").GetProperty("environment").GetString());
        Assert.Equal(tenants.Two.Id, me.GetProperty("workspace_id").GetString());
    }

    [Theory, Engines]
    public async Task A_refresh_token_works_once_and_using_it_again_ends_the_session(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var user = await tenants.SignInAsync(tenants.One.Users["member"].Email);
        var first = await Tenants.JsonAsync(await RefreshAsync(tenants, user.RefreshToken));
        var token = first.GetProperty("access_token").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await tenants.GetAsync("/api/v1/auth/me", token)).StatusCode);

        using var again = await RefreshAsync(tenants, user.RefreshToken);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        using var family = await RefreshAsync(tenants, first.GetProperty("refresh_token").GetString()!);
        Assert.Equal(HttpStatusCode.Unauthorized, family.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await tenants.GetAsync("/api/v1/auth/me", token)).StatusCode);
        await tenants.AuditAsync(
            $"/api/v1/instance/audit?actor={user.Id}", tenants.Ops.Token,
            row => row.GetProperty("action").GetString() == "refresh_token.reused");
    }

    [Theory, Engines]
    public async Task Tokens_of_a_replaced_signing_key_stay_valid_and_new_ones_name_the_new_key(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        using var rotated = await tenants.PostAsync("/api/v1/instance/signing-keys/rotate", tenants.Ops.Token, null);
        Assert.Equal(HttpStatusCode.NoContent, rotated.StatusCode);

        var fresh = await tenants.SignInAsync(tenants.One.Owner.Email);

        Assert.NotEqual(fresh.Token.Split('.')[0], tenants.One.Owner.Token.Split('.')[0]);
        Assert.Equal(HttpStatusCode.OK, (await tenants.GetAsync("/api/v1/auth/me", tenants.One.Owner.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tenants.GetAsync("/api/v1/auth/me", fresh.Token)).StatusCode);
    }

    [PostgresFact]
    public async Task What_one_server_revokes_another_on_the_same_database_refuses_within_a_second()
    {
        await using var here = await Tenants.StartAsync(Engine.Postgres);
        var settings = (SightlineSettings)here.Program.Services.GetService(typeof(SightlineSettings))!;
        await using var there = await SightlineProgram.StartAsync(
            "Auth:Mode=Required", $"Control:ConnectionString={settings.Control.ConnectionString}");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(there, here.One.Key));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(there, here.One.Users["viewer"].Token));

        await here.SendAsync(HttpMethod.Delete, $"/api/v1/api-keys/{here.One.KeyId}", here.One.Owner.Token, null);
        await here.SendAsync(
            HttpMethod.Delete, $"/api/v1/workspaces/current/members/{here.One.Users["viewer"].Id}", here.One.Owner.Token, null);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(there, here.One.Key));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(there, here.One.Users["viewer"].Token));
    }

    static async Task<HttpStatusCode> StatusAsync(SightlineProgram program, string credential)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/services");
        request.Headers.Add("Authorization", $"Bearer {credential}");
        using var answer = await program.Client.SendAsync(request);
        return answer.StatusCode;
    }

    static Task<HttpResponseMessage> RefreshAsync(Tenants tenants, string token) =>
        tenants.PostAsync("/api/v1/auth/refresh", null, new { refresh_token = token });

    static async Task<string> KeyAsync(Tenants tenants, string token, object body) =>
        (await Tenants.JsonAsync(await tenants.PostAsync("/api/v1/api-keys", token, body))).GetProperty("key").GetString()!;

    static async Task<(HttpStatusCode Http, string Grpc)> SendAsync(Tenants tenants, string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(tenants.Program.OtlpHttp, "/v1/traces"))
        {
            Content = Tenants.Otlp(OtlpBody.Protobuf(OtlpBody.NewTraceId())),
        };
        request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await tenants.Program.Client.SendAsync(request);
        Assert.Equal("application/x-protobuf", answer.Content.Headers.ContentType?.MediaType);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        using var call = await GrpcCall.SendAsync(
            tenants.Program.OtlpGrpc, GrpcCall.Traces, GrpcCall.Frame(OtlpBody.Protobuf(OtlpBody.NewTraceId())),
            client: client);
        return (answer.StatusCode, call.Status);
    }

    static async Task AuditedAsync(Tenants tenants, string reason) => await tenants.AuditAsync(
        "/api/v1/instance/audit?outcome=refused&limit=1000", tenants.Ops.Token,
        row => row.GetProperty("detail").GetProperty("reason").GetString() == reason);

    static Task<(string Id, byte[] Secret)> SigningKeyAsync(Tenants tenants)
    {
        var directory = (Control.Access.AccessDirectory)tenants.Program.Services
            .GetService(typeof(Control.Access.AccessDirectory))!;
        var key = directory.NewestSigningKey!;
        return Task.FromResult((key.Id, key.Secret.ToArray()));
    }

    static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
