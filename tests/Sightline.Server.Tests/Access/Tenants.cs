using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

/// <summary>A user who has signed in.</summary>
public sealed record TestUser(string Id, string Email, string Token, string RefreshToken);

/// <summary>A workspace with a member of each role, and something of everything that it can own.</summary>
public sealed record Tenant(string Name)
{
    public string Id { get; set; } = "";
    public Dictionary<string, TestUser> Users { get; } = [];
    public string Key { get; set; } = "";
    public string KeyId { get; set; } = "";
    public string ProjectId { get; set; } = "";
    public string PriceId { get; set; } = "";
    public string BudgetId { get; set; } = "";
    public string QueryId { get; set; } = "";
    public string WebhookId { get; set; } = "";
    public string InvitationId { get; set; } = "";

    /// <summary>A trace that no other tenant has, in hex.</summary>
    public string OwnTrace { get; set; } = "";

    public TestUser Owner => Users["owner"];

    /// <summary>Texts that nobody else may ever read.</summary>
    public IEnumerable<string> Secrets =>
    [
        Id, KeyId, ProjectId, PriceId, BudgetId, QueryId, WebhookId, InvitationId, OwnTrace, $"span of {Name}", $"agent of {Name}",
        .. Users.Values.Select(u => u.Email),
        .. Users.Values.Select(u => u.Id),
    ];
}

/// <summary>A program in mode required with two workspaces that both hold a trace of the same id.</summary>
public sealed class Tenants : IAsyncDisposable
{
    public const string Password = "correct horse battery staple";
    public const string OpsEmail = "ops@example.test";

    Tenants(SightlineProgram program) => Program = program;

    public SightlineProgram Program { get; }

    public Tenant One { get; } = new("one");

    public Tenant Two { get; } = new("two");

    public TestUser Ops { get; private set; } = null!;

    /// <summary>The trace that both have.</summary>
    public byte[] SharedTrace { get; } = OtlpBody.NewTraceId();

    public static string[] Settings(Engine engine, params string[] more) =>
    [
        "Auth:Mode=Required", "Auth:Registration=Open", $"Bootstrap:Email={OpsEmail}", $"Bootstrap:Password={Password}",
        "Limits:SignInsPerMinute=0", "Limits:RegistrationsPerHour=0", "Limits:RequestsPerMinute=0",
        .. engine == Engine.Postgres ? [$"Control:ConnectionString={PostgresCluster.NewDatabase()}"] : Array.Empty<string>(),
        .. more,
    ];

    public static Task<Tenants> StartAsync(Engine engine, params string[] more) => StartAsync(engine, null, more);

    public static async Task<Tenants> StartAsync(Engine engine, TimeProvider? clock, string[] more)
    {
        var tenants = new Tenants(await SightlineProgram.StartAsync(data: null, Settings(engine, more), clock));
        tenants.Ops = await tenants.SignInAsync(OpsEmail);
        await tenants.FillAsync(tenants.One);
        await tenants.FillAsync(tenants.Two);
        return tenants;
    }

    public async Task<TestUser> SignInAsync(string email)
    {
        var answer = await PostAsync("/api/v1/auth/login", null, new { email, password = Password });
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, json.ToString());
        return new TestUser(
            json.GetProperty("user").GetProperty("id").GetString()!, email, json.GetProperty("access_token").GetString()!,
            json.GetProperty("refresh_token").GetString()!);
    }

    /// <summary>A new user with a workspace of their own.</summary>
    public async Task<TestUser> RegisterAsync(string email, string workspace)
    {
        var answer = await PostAsync(
            "/api/v1/auth/register", null, new { email, password = Password, full_name = "Test", workspace_name = workspace });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await SignInAsync(email);
    }

    /// <summary>Invites a new user into a tenant, and lets them register with the link.</summary>
    public async Task<TestUser> InviteAsync(Tenant tenant, string email, string role)
    {
        var token = await InvitationAsync(tenant, email, role);
        var answer = await PostAsync(
            "/api/v1/auth/register", null, new { email, password = Password, full_name = role, invitation = token });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await SignInAsync(email);
    }

    /// <summary>What the link of a new invitation carries.</summary>
    public async Task<string> InvitationAsync(Tenant tenant, string email, string role)
    {
        var invited = await JsonAsync(await PostAsync(
            $"/api/v1/workspaces/{tenant.Id}/invitations", tenant.Owner.Token, new { email, role }));
        return invited.GetProperty("link").GetString()!.Split("#token=")[1];
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? token, string? workspace = null) =>
        SendAsync(HttpMethod.Get, path, token, null, workspace);

    public Task<HttpResponseMessage> PostAsync(string path, string? token, object? body, string? workspace = null) =>
        SendAsync(HttpMethod.Post, path, token, body, workspace);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? token, object? body, string? workspace = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (workspace is not null)
            request.Headers.Add("X-Workspace-ID", workspace);
        if (body is HttpContent content)
            request.Content = content;
        else if (body is not null)
            request.Content = JsonContent.Create(body);
        // The live stream never ends.
        return await Program.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static async Task<string> TypeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString()!;

    public Task<HttpResponseMessage> SendSpanAsync(string key, byte[] trace, string name) =>
        SendAsync(HttpMethod.Post, "/v1/traces", key, Otlp(OtlpBody.Protobuf(trace, name)));

    public static ByteArrayContent Otlp(byte[] bytes) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-protobuf") } };

    /// <summary>Waits until the audit log has a row; rows of refused requests come a moment later.</summary>
    public async Task<JsonElement> AuditAsync(string path, string token, Func<JsonElement, bool> wanted)
    {
        for (var attempt = 0; ; attempt++)
        {
            var rows = (await JsonAsync(await GetAsync(path, token))).GetProperty("items");
            foreach (var row in rows.EnumerateArray())
            {
                if (wanted(row))
                    return row;
            }
            Assert.True(attempt < 50, $"The audit log has no such row: {rows}");
            await Task.Delay(100);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Program.DisposeAsync();

    static StringContent AgentCall(Tenant tenant)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000;
        var json = $$$"""
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"{{{Convert.ToHexStringLower(OtlpBody.NewTraceId())}}}",
             "spanId":"00000000000000a1","name":"chat","startTimeUnixNano":"{{{now}}}","endTimeUnixNano":"{{{now}}}","attributes":[
             {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
             {"key":"gen_ai.agent.id","value":{"stringValue":"agent-of-{{{tenant.Name}}}"}}]}]}]}]}
            """;
        return new StringContent(json, System.Text.Encoding.UTF8, "application/json");
    }

    async Task FillAsync(Tenant tenant)
    {
        tenant.Users["owner"] = await RegisterAsync($"owner@{tenant.Name}.test", $"Workspace {tenant.Name}");
        var me = await JsonAsync(await GetAsync("/api/v1/auth/me", tenant.Owner.Token));
        tenant.Id = me.GetProperty("workspace_id").GetString()!;
        foreach (var role in new[] { "admin", "member", "viewer" })
            tenant.Users[role] = await InviteAsync(tenant, $"{role}@{tenant.Name}.test", role);
        await InvitationAsync(tenant, $"invited@{tenant.Name}.test", "viewer");
        var invitations = await JsonAsync(await GetAsync($"/api/v1/workspaces/{tenant.Id}/invitations", tenant.Owner.Token));
        tenant.InvitationId = invitations.GetProperty("items")[0].GetProperty("id").GetString()!;
        var project = await JsonAsync(await PostAsync(
            "/api/v1/projects", tenant.Owner.Token, new { name = $"Project of {tenant.Name}" }));
        tenant.ProjectId = project.GetProperty("id").GetString()!;
        var key = await JsonAsync(await PostAsync(
            "/api/v1/api-keys", tenant.Owner.Token,
            new { name = $"key of {tenant.Name}", project_id = tenant.ProjectId, environment = "test" }));
        (tenant.Key, tenant.KeyId) = (key.GetProperty("key").GetString()!, key.GetProperty("id").GetString()!);
        var price = await JsonAsync(await PostAsync(
            "/api/v1/prices", tenant.Owner.Token, new { model = $"model of {tenant.Name}", rates = new { input_usd = 1 } }));
        tenant.PriceId = price.GetProperty("id").GetString()!;
        var budget = await JsonAsync(await PostAsync(
            "/api/v1/budgets", tenant.Owner.Token, new { name = $"budget of {tenant.Name}", period = "monthly", amount_usd = 1 }));
        tenant.BudgetId = budget.GetProperty("id").GetString()!;
        var query = await JsonAsync(await PostAsync(
            "/api/v1/analytics/queries", tenant.Owner.Token,
            new { name = $"query of {tenant.Name}", query = new { select = new[] { new { op = "count" } } } }));
        tenant.QueryId = query.GetProperty("id").GetString()!;
        var webhook = await JsonAsync(await PostAsync(
            "/api/v1/webhook-sources", tenant.Owner.Token, new { name = $"source of {tenant.Name}", signature = "sha256" }));
        tenant.WebhookId = webhook.GetProperty("id").GetString()!;
        var own = OtlpBody.NewTraceId();
        tenant.OwnTrace = Convert.ToHexStringLower(own);
        Assert.Equal(HttpStatusCode.OK, (await SendSpanAsync(tenant.Key, own, $"span of {tenant.Name}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Post, "/v1/traces", tenant.Key, AgentCall(tenant))).StatusCode);
        await JsonAsync(await SendAsync(
            HttpMethod.Patch, $"/api/v1/agents/agent-of-{tenant.Name}", tenant.Owner.Token,
            new { description = $"agent of {tenant.Name}" }));
        Assert.Equal(HttpStatusCode.OK, (await SendSpanAsync(tenant.Key, SharedTrace, $"span of {tenant.Name}")).StatusCode);
    }
}

/// <summary>Tenants of both engines, each started when first asked for, for all tests of a class.</summary>
public sealed class TenantsFixture : IAsyncLifetime
{
    readonly Dictionary<Engine, Tenants> _started = [];

    public async Task<Tenants> OnAsync(Engine engine)
    {
        if (!_started.TryGetValue(engine, out var tenants))
            _started[engine] = tenants = await Tenants.StartAsync(engine);
        return tenants;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var tenants in _started.Values)
            await tenants.DisposeAsync();
    }
}
