using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Control.Workspaces;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

/// <summary>Walks the table of routes, and tries each with the things of another workspace.</summary>
public sealed class RouteTableTests(TenantsFixture fixture) : IClassFixture<TenantsFixture>
{
    // Calls that do their harm without a body; who may make them is tested where they are made.
    static readonly string[] Final =
    [
        "DELETE /api/v1/workspaces/{workspace_id}", "POST /api/v1/workspaces/{workspace_id}/leave",
        "DELETE /api/v1/workspaces/{workspace_id}/members/{user_id}",
        "DELETE /api/v1/workspaces/{workspace_id}/invitations/{id}", "DELETE /api/v1/api-keys/{id}",
        "DELETE /api/v1/projects/{id}", "DELETE /api/v1/prices/{id}", "GET /api/v1/live",
        "DELETE /api/v1/webhook-sources/{id}",
        "DELETE /api/v1/traces/{trace_id}",
    ];

    [Theory, Engines]
    public async Task Every_route_says_who_may_call_it_and_has_a_case(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var routes = Routes(tenants).ToList();

        Assert.DoesNotContain(routes, r => r.Access is null);
        var guarded = routes.Where(r => r.Access!.Kind != AccessKind.Open && !r.IsGrpc).Select(r => r.Name).Distinct().Order();
        Assert.Equal(RouteCase.All.Keys.Order(), guarded);
    }

    [Theory, Engines]
    public async Task Without_a_credential_no_route_answers(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        foreach (var route in Guarded(tenants).Where(r => r.Access!.Kind != AccessKind.Metrics))
        {
            using var answer = await CallAsync(tenants, route.Name, tenants.Two, token: null, null);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{route.Name}: {answer.StatusCode}");
            await AssertSilentAsync(route.Name, answer, tenants.Two);
        }
        foreach (var route in Routes(tenants).Where(r => r.IsGrpc))
        {
            using var call = await GrpcCall.SendAsync(
                tenants.Program.OtlpGrpc, route.Name.Split(' ')[1], GrpcCall.Frame([]));
            Assert.Equal("16", call.Status);
        }
    }

    [Theory, Engines]
    public async Task The_owner_of_a_workspace_reads_and_writes_nothing_of_another(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var before = await StateAsync(tenants, tenants.Two);
        foreach (var credential in new[] { tenants.One.Owner.Token, tenants.One.Key })
        {
            foreach (var route in Guarded(tenants).Where(r => r.Name != "POST /api/v1/auth/logout"))
            {
                // Of the own workspace only what does nothing, of the other all.
                var isOwn = RouteCase.All[route.Name].Path(tenants.One) == RouteCase.All[route.Name].Path(tenants.Two);
                using var answer = await CallAsync(
                    tenants, route.Name, tenants.Two, credential, null, isHarmless: isOwn);
                await AssertSilentAsync(route.Name, answer, tenants.Two);
                if (!isOwn)
                    Assert.True((int)answer.StatusCode is 403 or 404, $"{route.Name}: {answer.StatusCode}");
                using var byHeader = await CallAsync(
                    tenants, route.Name, tenants.Two, credential, workspace: tenants.Two.Id);
                Assert.True(byHeader.StatusCode == HttpStatusCode.Forbidden || route.Access!.Kind == AccessKind.Metrics,
                    $"{route.Name} with the header: {byHeader.StatusCode}");
                await AssertSilentAsync(route.Name, byHeader, tenants.Two);
            }
        }
        Assert.Equal(before, await StateAsync(tenants, tenants.Two));
    }

    [Theory, Engines]
    public async Task Each_cell_of_the_role_table_is_what_routes_do(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        foreach (var row in RoleTable.Rows)
        {
            foreach (var route in Guarded(tenants).Where(r => r.Access is { Kind: AccessKind.Right } a && a.Right == row.Right))
            {
                foreach (var (name, user) in tenants.One.Users)
                {
                    var isAllowed = row.Roles.Contains(RoleText.Read(name)!.Value);
                    await AssertAllowedAsync(tenants, route.Name, user.Token, isAllowed, name);
                }
                await AssertAllowedAsync(
                    tenants, route.Name, tenants.One.Key, isAllowed: row.KeyPermission is not null, "key");
                if (row.IsInstance)
                    await AssertAllowedAsync(tenants, route.Name, tenants.Ops.Token, isAllowed: true, "ops");
            }
        }
    }

    [Theory, Engines]
    public async Task A_removed_member_is_refused_everywhere_and_that_is_audited(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var gone = await tenants.InviteAsync(tenants.One, $"gone-{engine}@one.test", "admin");
        using var removed = await tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/workspaces/{tenants.One.Id}/members/{gone.Id}", tenants.One.Owner.Token, null);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);

        foreach (var route in Guarded(tenants).Where(r => r.Access!.Kind == AccessKind.Right))
        {
            using var answer = await CallAsync(tenants, route.Name, tenants.One, gone.Token, null);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{route.Name}: {answer.StatusCode}");
            await AssertSilentAsync(route.Name, answer, tenants.One);
        }
        await tenants.AuditAsync(
            $"/api/v1/audit?actor={gone.Id}&action=access.refused", tenants.One.Owner.Token,
            row => row.GetProperty("detail").GetProperty("reason").GetString() == "workspace.not_yours");
    }

    [Theory, Engines]
    public async Task Two_workspaces_with_the_same_trace_id_each_see_their_own(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var id = Convert.ToHexStringLower(tenants.SharedTrace);
        foreach (var (mine, other) in new[] { (tenants.One, tenants.Two), (tenants.Two, tenants.One) })
        {
            string[] paths =
            [
                $"/api/v1/traces/{id}", $"/api/v1/traces/{id}?format=otlp", $"/api/v1/traces/{id}?view=core",
                $"/api/v1/traces/{id}/spans/{id[..16]}", "/api/v1/traces?range=3650d",
                "/api/v1/attributes/name/values?range=3650d",
            ];
            foreach (var path in paths)
            {
                using var answer = await tenants.GetAsync(path, mine.Key);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True(text.Contains($"span of {mine.Name}", StringComparison.Ordinal), $"{path}: {text}");
                Assert.DoesNotContain($"span of {other.Name}", text, StringComparison.Ordinal);
                Assert.DoesNotContain(other.OwnTrace, text, StringComparison.Ordinal);
            }
            using var own = await tenants.GetAsync($"/api/v1/traces/{other.OwnTrace}", mine.Key);
            Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
        }
    }

    static async Task AssertAllowedAsync(Tenants tenants, string route, string token, bool isAllowed, string who)
    {
        if (isAllowed && Final.Contains(route))
            return;
        using var answer = await CallAsync(tenants, route, tenants.One, token, null, isHarmless: isAllowed);
        var wasAllowed = answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized);
        Assert.True(wasAllowed == isAllowed, $"{route} as {who}: {answer.StatusCode}");
    }

    static Task<HttpResponseMessage> CallAsync(
        Tenants tenants, string route, Tenant of, string? token, string? workspace, bool isHarmless = false)
    {
        var (method, call) = (new HttpMethod(route.Split(' ')[0]), RouteCase.All[route]);
        return tenants.SendAsync(
            method, call.Path(of), token, isHarmless ? call.Harmless ?? call.Body : call.Body, workspace);
    }

    static async Task AssertSilentAsync(string route, HttpResponseMessage answer, Tenant about)
    {
        if (route == "GET /api/v1/live" && answer.IsSuccessStatusCode)
            return;
        var text = await answer.Content.ReadAsStringAsync();
        // What the caller wrote into the URL may be repeated to them.
        var asked = answer.RequestMessage!.RequestUri!.ToString();
        foreach (var secret in about.Secrets.Where(s => !asked.Contains(s, StringComparison.Ordinal)))
            Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{route} says {secret}: {text}");
        if (!answer.IsSuccessStatusCode)
            Assert.DoesNotContain($"span of {about.Name}", text, StringComparison.Ordinal);
    }

    /// <summary>All that a workspace owns, as its owner reads it.</summary>
    static async Task<string> StateAsync(Tenants tenants, Tenant tenant)
    {
        string[] paths =
        [
            $"/api/v1/workspaces/{tenant.Id}", $"/api/v1/workspaces/{tenant.Id}/members",
            $"/api/v1/workspaces/{tenant.Id}/invitations", "/api/v1/projects", "/api/v1/traces?range=3650d",
            "/api/v1/prices?source=workspace", "/api/v1/webhook-sources",
        ];
        var state = "";
        foreach (var path in paths)
            state += await Tenants.JsonAsync(await tenants.GetAsync(path, tenant.Owner.Token));
        var keys = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/api-keys", tenant.Owner.Token));
        return state + JsonSerializer.Serialize(
            keys.GetProperty("items").EnumerateArray().Select(k => k.GetProperty("id").GetString()));
    }

    static IEnumerable<Route> Guarded(Tenants tenants) =>
        Routes(tenants).Where(r => r.Access is { Kind: not AccessKind.Open } && !r.IsGrpc);

    static IEnumerable<Route> Routes(Tenants tenants) =>
        from source in tenants.Program.Services.GetServices<EndpointDataSource>()
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new Route(
            $"{method} {endpoint.RoutePattern.RawText!.TrimEnd('/')}",
            endpoint.Metadata.GetMetadata<RouteAccess>(),
            endpoint.Metadata.GetMetadata<AnswersOn>()?.Listeners == Listener.OtlpGrpc);

    sealed record Route(string Name, RouteAccess? Access, bool IsGrpc);
}
