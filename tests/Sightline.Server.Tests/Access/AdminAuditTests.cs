using System.Net;
using System.Text.Json;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

/// <summary>Deletions and work on the store in the audit log: who, what, from where, and how it ended.</summary>
public sealed class AdminAuditTests
{
    [Theory, Engines]
    public async Task Deletions_are_audited_in_their_workspace_from_the_request_to_the_end(Engine engine)
    {
        await using var tenants = await Tenants.StartAsync(engine);
        var admin = tenants.One.Users["admin"];
        using var trace = await tenants.SendAsync(
            HttpMethod.Delete, $"/api/v1/traces/{tenants.One.OwnTrace}", admin.Token, null);
        Assert.Equal(HttpStatusCode.Accepted, trace.StatusCode);
        using var user = await tenants.PostAsync(
            "/api/v1/admin/deletions", tenants.One.Owner.Token, new { user_id = "ada@example.com" });
        Assert.Equal(HttpStatusCode.Accepted, user.StatusCode);
        var job = (await Tenants.JsonAsync(trace)).GetProperty("id").GetString();

        var asked = await RowAsync(tenants, "deletion.requested", row => Text(row, "object_kind") == "trace");
        Assert.Equal(
            (admin.Email, "127.0.0.1", tenants.One.OwnTrace),
            (Text(asked, "actor_name"), Text(asked, "address"), Text(asked, "object_id")));
        Assert.Equal(job, asked.GetProperty("detail").GetProperty("job").GetString());
        var ofUser = await RowAsync(tenants, "deletion.requested", row => Text(row, "object_kind") == "end_user");
        Assert.Equal(
            (tenants.One.Owner.Email, "ada@example.com"), (Text(ofUser, "actor_name"), Text(ofUser, "object_id")));
        var ended = await RowAsync(tenants, "deletion.finished", row => Text(row, "object_id") == job);
        Assert.Equal("program", Text(ended, "actor_kind"));
        Assert.Equal(1, ended.GetProperty("detail").GetProperty("traces").GetInt32());
        Assert.Equal(0, ended.GetProperty("detail").GetProperty("rows_left").GetInt32());
        var others = await Tenants.JsonAsync(await tenants.GetAsync("/api/v1/audit?action=deletion", tenants.Two.Owner.Token));
        Assert.Empty(others.GetProperty("items").EnumerateArray());
    }

    [Theory, Engines]
    public async Task Work_on_the_whole_store_is_audited_for_who_runs_the_instance_and_exported_to_them(Engine engine)
    {
        await using var tenants = await Tenants.StartAsync(engine);
        var folder = Path.Combine(Path.GetTempPath(), $"sightline-copy-{Guid.NewGuid():N}");
        Assert.Equal(
            HttpStatusCode.Accepted,
            (await tenants.PostAsync("/api/v1/admin/backup", tenants.Ops.Token, new { directory = folder })).StatusCode);
        Assert.Equal(
            HttpStatusCode.Accepted, (await tenants.PostAsync("/api/v1/admin/compact", tenants.Ops.Token, null)).StatusCode);
        const string Rows = "/api/v1/instance/audit";
        foreach (var action in new[] { "backup.finished", "compaction.finished" })
            await tenants.AuditAsync($"{Rows}?action={action}", tenants.Ops.Token, _ => true);
        var asked = await tenants.AuditAsync($"{Rows}?action=backup.requested", tenants.Ops.Token, _ => true);
        Assert.Equal((Tenants.OpsEmail, folder), (Text(asked, "actor_name"), Text(asked, "object_id")));
        Directory.Delete(folder, recursive: true);

        using var csv = await tenants.GetAsync($"{Rows}/export?action=backup", tenants.Ops.Token);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains(folder, lines[2], StringComparison.Ordinal);
        using var json = await tenants.GetAsync($"{Rows}/export?format=jsonl&action=backup.requested", tenants.Ops.Token);
        Assert.Equal(
            Tenants.OpsEmail, Text(JsonSerializer.Deserialize<JsonElement>(await json.Content.ReadAsStringAsync()), "actor_name"));
        using var refused = await tenants.GetAsync($"{Rows}/export", tenants.One.Owner.Token);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory, Engines]
    public async Task The_audit_log_of_a_deleted_workspace_and_its_report_are_for_who_runs_the_instance(Engine engine)
    {
        await using var tenants = await Tenants.StartAsync(engine);
        var owner = tenants.Two.Owner;
        var deleted = await Tenants.JsonAsync(
            await tenants.SendAsync(HttpMethod.Delete, $"/api/v1/workspaces/{tenants.Two.Id}", owner.Token, null));
        var telemetry = deleted.GetProperty("telemetry");
        Assert.Equal(("hidden", 3), (Text(telemetry, "state"), telemetry.GetProperty("traces").GetInt32()));
        var job = Text(telemetry, "job_id");

        var row = await tenants.AuditAsync(
            "/api/v1/instance/audit?action=workspace.deleted", tenants.Ops.Token, r => Text(r, "object_id") == tenants.Two.Id);
        Assert.Equal(owner.Email, Text(row, "actor_name"));
        await tenants.AuditAsync(
            "/api/v1/instance/audit?action=deletion.finished", tenants.Ops.Token, r => Text(r, "object_id") == job);
        // Who asked for it may ask what became of it, and so may who runs the instance; nobody else.
        foreach (var (token, status) in new[]
        {
            (owner.Token, HttpStatusCode.OK), (tenants.Ops.Token, HttpStatusCode.OK),
            (tenants.One.Owner.Token, HttpStatusCode.NotFound),
        })
        {
            using var answer = await tenants.GetAsync($"/api/v1/admin/jobs/{job}", token);
            Assert.Equal(status, answer.StatusCode);
        }
        var report = await Tenants.JsonAsync(await tenants.GetAsync($"/api/v1/admin/jobs/{job}", owner.Token));
        Assert.Equal("succeeded", Text(report, "status"));
        Assert.Equal(0, report.GetProperty("deletion").GetProperty("proof").GetProperty("rows_left").GetInt32());
    }

    static Task<JsonElement> RowAsync(Tenants tenants, string action, Func<JsonElement, bool> wanted) =>
        tenants.AuditAsync($"/api/v1/audit?action={action}", tenants.One.Owner.Token, wanted);

    static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
