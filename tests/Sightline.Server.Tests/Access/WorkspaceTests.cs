using System.Net;
using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

public sealed class WorkspaceTests(TenantsFixture fixture) : IClassFixture<TenantsFixture>
{
    [Theory, Engines]
    public async Task A_user_of_several_workspaces_chooses_one_with_each_request(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var both = await tenants.InviteAsync(tenants.One, $"both-{engine}@example.test", "viewer");
        var token = await tenants.InvitationAsync(tenants.Two, both.Email, "admin");
        var view = await Tenants.JsonAsync(await tenants.PostAsync("/api/v1/auth/invitations/view", null, new { token }));
        Assert.True(view.GetProperty("has_account").GetBoolean());
        using var stranger = await tenants.PostAsync(
            "/api/v1/auth/invitations/accept", tenants.One.Owner.Token, new { token });
        Assert.Equal("/problems/invalid-link", await Tenants.TypeAsync(stranger));
        var joined = await Tenants.JsonAsync(await tenants.PostAsync(
            "/api/v1/auth/invitations/accept", both.Token, new { token }));
        Assert.Equal("admin", joined.GetProperty("role").GetString());

        foreach (var (tenant, role) in new[] { (tenants.One, "viewer"), (tenants.Two, "admin") })
        {
            var me = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/auth/me", both.Token, tenant.Id));
            Assert.Equal((tenant.Id, role), (me.GetProperty("workspace_id").GetString(), me.GetProperty("role").GetString()));
            var traces = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/traces?range=3650d", both.Token, tenant.Id));
            Assert.Contains(tenant.OwnTrace, traces.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory, Engines]
    public async Task Members_are_changed_within_what_the_callers_role_reaches(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var (owner, admin) = (tenants.One.Owner, tenants.One.Users["admin"]);
        var member = await tenants.InviteAsync(tenants.One, $"rises-{engine}@example.test", "viewer");
        var path = $"/api/v1/workspaces/current/members/{member.Id}";

        var changed = await Tenants.JsonAsync(
            await tenants.SendAsync(HttpMethod.Patch, path, admin.Token, new { role = "member" }));
        Assert.Equal("member", changed.GetProperty("role").GetString());
        Assert.Equal("member", await RoleAsync(tenants, member));
        using var toOwner = await tenants.SendAsync(HttpMethod.Patch, path, admin.Token, new { role = "owner" });
        Assert.Equal(HttpStatusCode.Forbidden, toOwner.StatusCode);
        using var ofOwner = await tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/workspaces/current/members/{owner.Id}", admin.Token, null);
        Assert.Equal(HttpStatusCode.Forbidden, ofOwner.StatusCode);
        using var lastLeaves = await tenants.PostAsync("/api/v1/workspaces/current/leave", owner.Token, null);
        Assert.Equal("/problems/last-owner", await Tenants.TypeAsync(lastLeaves));

        using var left = await tenants.PostAsync("/api/v1/workspaces/current/leave", member.Token, null);
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        using var gone = await tenants.GetAsync("/api/v1/traces", member.Token);
        Assert.Equal(HttpStatusCode.Forbidden, gone.StatusCode);
    }

    [Theory, Engines]
    public async Task A_workspace_is_transferred_and_deleted_with_all_that_reaches_it(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var owner = await tenants.RegisterAsync($"gives-{engine}@example.test", "Handed on");
        var tenant = new Tenant("handed")
        {
            Id = (await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/auth/me", owner.Token)))
                .GetProperty("workspace_id").GetString()!,
        };
        tenant.Users["owner"] = owner;
        var heir = await tenants.InviteAsync(tenant, $"takes-{engine}@example.test", "member");
        var key = (await Tenants.JsonAsync(await tenants.PostAsync("/api/v1/api-keys", owner.Token, new { name = "k" })))
            .GetProperty("key").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await tenants.SendSpanAsync(key, OtlpBody.NewTraceId(), "x")).StatusCode);

        using var transferred = await tenants.PostAsync(
            $"/api/v1/workspaces/{tenant.Id}/transfer", owner.Token, new { user_id = heir.Id });
        Assert.Equal(HttpStatusCode.NoContent, transferred.StatusCode);
        using var notAnyMore = await tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/workspaces/{tenant.Id}", owner.Token, null);
        Assert.Equal(HttpStatusCode.Forbidden, notAnyMore.StatusCode);
        var report = await Tenants.JsonAsync(
            await tenants.SendAsync(HttpMethod.Delete, $"/api/v1/workspaces/{tenant.Id}", heir.Token, null));
        Assert.Equal((1, 2), (report.GetProperty("api_keys").GetInt32(), report.GetProperty("members").GetInt32()));
        Assert.NotEqual("", report.GetProperty("telemetry").GetProperty("state").GetString());

        Assert.Equal(
            HttpStatusCode.Unauthorized, (await tenants.SendSpanAsync(key, OtlpBody.NewTraceId(), "x")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await tenants.GetAsync("/api/v1/traces", heir.Token)).StatusCode);
        var me = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/auth/me", heir.Token, workspace: null));
        Assert.Empty(me.GetProperty("workspaces").EnumerateArray());
    }

    [Theory, Engines]
    public async Task A_live_stream_says_nothing_any_more_to_a_member_who_was_removed(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var member = await tenants.InviteAsync(tenants.One, $"listens-{engine}@example.test", "viewer");
        using var answer = await tenants.GetAsync("/api/v1/live", member.Token);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await tenants.SendSpanAsync(tenants.One.Key, OtlpBody.NewTraceId(), "heard");
        var heard = "";
        while (!heard.Contains("heard", StringComparison.Ordinal))
            heard += await stream.ReadLineAsync();
        using var removed = await tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/workspaces/current/members/{member.Id}", tenants.One.Owner.Token, null);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);

        await tenants.SendSpanAsync(tenants.One.Key, OtlpBody.NewTraceId(), "not for them");

        Assert.DoesNotContain("not for them", await stream.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Every_change_is_audited_searchable_and_exported(Engine engine)
    {
        var tenants = await fixture.OnAsync(engine);
        var owner = tenants.Two.Owner;
        using var renamed = await tenants.SendAsync(
            HttpMethod.Patch, $"/api/v1/projects/{tenants.Two.ProjectId}", owner.Token, new { name = "=Renamed, \"quoted\"" });
        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        var rows = (await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/audit?limit=1000", owner.Token)))
            .GetProperty("items").EnumerateArray().ToList();
        string[] expected =
        [
            "workspace.created", "invitation.created", "member.joined", "project.created", "api_key.created",
            "project.changed",
        ];
        Assert.All(expected, action => Assert.Contains(rows, r => r.GetProperty("action").GetString() == action));
        Assert.All(rows, r => Assert.NotEqual("", r.GetProperty("address").GetString()));

        var found = (await Tenants.JsonAsync(await tenants.GetAsync(
            $"/api/v1/audit?action=project&object={tenants.Two.ProjectId}&q=renamed&actor={owner.Email}", owner.Token)))
            .GetProperty("items");
        Assert.Equal("project.changed", Assert.Single(found.EnumerateArray()).GetProperty("action").GetString());
        var first = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/audit?limit=2", owner.Token));
        var second = await Tenants.JsonAsync(await tenants.GetAsync(
            $"/api/v1/audit?limit=2&cursor={first.GetProperty("next_cursor").GetString()}", owner.Token));
        Assert.Equal(
            rows.Take(4).Select(Id), first.GetProperty("items").EnumerateArray()
                .Concat(second.GetProperty("items").EnumerateArray()).Select(Id));

        var csv = await (await tenants.GetAsync("/api/v1/audit/export?action=project", owner.Token)).Content.ReadAsStringAsync();
        Assert.Contains("\"'=Renamed, \"\"quoted\"\"\"", csv, StringComparison.Ordinal);
        Assert.Equal(3, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var lines = await (await tenants.GetAsync("/api/v1/audit/export?format=jsonl", owner.Token)).Content.ReadAsStringAsync();
        Assert.Equal(
            rows.Select(Id), lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => Id(JsonSerializer.Deserialize<JsonElement>(l))));
    }

    static string? Id(JsonElement row) => row.GetProperty("id").GetString();

    static async Task<string?> RoleAsync(Tenants tenants, TestUser user) =>
        (await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/auth/me", user.Token))).GetProperty("role").GetString();
}
