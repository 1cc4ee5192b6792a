using System.Net;
using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

public sealed class RetentionTests
{
    const string Path = "/api/v1/workspaces/current/retention";

    [Theory, Engines]
    public async Task A_workspace_keeps_its_traces_for_its_own_days_and_others_for_the_days_of_the_server(Engine engine)
    {
        var clock = new ShiftedTime();
        await using var tenants = await Tenants.StartAsync(engine, clock, []);
        await SetAsync(tenants, tenants.One.Owner.Token, new { trace_days = 7 });

        clock.Shift = TimeSpan.FromDays(6);
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(tenants, tenants.One));
        clock.Shift = TimeSpan.FromDays(8);
        Assert.Equal(HttpStatusCode.NotFound, await ReadAsync(tenants, tenants.One));
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(tenants, tenants.Two));
        var list = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/traces?range=3650d", tenants.One.Key));
        Assert.Empty(list.GetProperty("items").EnumerateArray());
    }

    [Theory, Engines]
    public async Task A_shorter_retention_holds_from_the_answer_on(Engine engine)
    {
        var clock = new ShiftedTime();
        await using var tenants = await Tenants.StartAsync(engine, clock, []);
        clock.Shift = TimeSpan.FromDays(3);
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(tenants, tenants.One));

        var owner = await tenants.SignInAsync(tenants.One.Owner.Email);
        await SetAsync(tenants, owner.Token, new { trace_days = 2, call_days = 400 });

        Assert.Equal(HttpStatusCode.NotFound, await ReadAsync(tenants, tenants.One));
    }

    [Theory, Engines]
    public async Task Retention_is_shown_with_the_settings_of_the_server_and_each_change_is_audited(Engine engine)
    {
        await using var tenants = await Tenants.StartAsync(
            engine, "Retention:Spans=12:00:00", "Retention:Calls=50.00:00:00", "Control:AuditDays=90");
        var owner = tenants.One.Owner.Token;
        var before = await Tenants.JsonAsync(await tenants.GetAsync(Path, tenants.One.Users["viewer"].Token));
        Assert.Equal(JsonValueKind.Null, before.GetProperty("trace_days").ValueKind);
        var defaults = before.GetProperty("defaults");
        Assert.Equal(
            [0.5, 365, 50, 90],
            new[] { "trace_days", "important_days", "call_days", "audit_days" }.Select(n => defaults.GetProperty(n).GetDouble()));

        await SetAsync(tenants, owner, new { trace_days = 14, audit_days = 730 });
        var after = await SetAsync(tenants, owner, new { trace_days = 20, audit_days = (int?)null });

        Assert.Equal(20, after.GetProperty("trace_days").GetInt32());
        Assert.Equal(JsonValueKind.Null, after.GetProperty("audit_days").ValueKind);
        Assert.Equal(after.ToString(), (await Tenants.JsonAsync(await tenants.GetAsync(Path, owner))).ToString());
        var row = await tenants.AuditAsync(
            "/api/v1/audit?action=workspace.retention_changed", owner,
            r => r.GetProperty("detail").ToString().Contains("730,", StringComparison.Ordinal));
        Assert.Equal(
            """{"trace_days":{"from":14,"to":20},"audit_days":{"from":730,"to":null}}""", row.GetProperty("detail").GetRawText());
        Assert.Equal(tenants.One.Owner.Email, row.GetProperty("actor_name").GetString());
    }

    [Fact]
    public async Task Days_that_make_no_sense_are_refused_with_the_field_and_what_it_may_be()
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        foreach (var (body, field, words) in new (object, string, string)[]
        {
            (new { trace_days = 0 }, "trace_days", "from 1 to 3650"),
            (new { call_days = 3_651 }, "call_days", "from 1 to 3650"),
            (new { audit_days = -1 }, "audit_days", "from 1 to 3650"),
            (new { trace_days = 400 }, "important_days", "at least the 400 days"),
            (new { important_days = 29 }, "important_days", "at least the 30 days"),
        })
        {
            using var answer = await tenants.SendAsync(HttpMethod.Put, Path, tenants.One.Owner.Token, body);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(field, JsonSerializer.Deserialize<JsonElement>(text).GetProperty("field").GetString());
            Assert.Contains(words, text, StringComparison.Ordinal);
        }
    }

    static async Task<JsonElement> SetAsync(Tenants tenants, string token, object body) =>
        await Tenants.JsonAsync(await tenants.SendAsync(HttpMethod.Put, Path, token, body));

    static async Task<HttpStatusCode> ReadAsync(Tenants tenants, Tenant tenant)
    {
        using var answer = await tenants.GetAsync($"/api/v1/traces/{tenant.OwnTrace}", tenant.Key);
        return answer.StatusCode;
    }
}
