using System.Data.Common;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Control.Workspaces;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class AuditLogTests
{
    [Theory, Engines]
    public async Task Rows_can_neither_be_changed_nor_deleted(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (scope, _) = await control.NewWorkspaceAsync("One");
        foreach (var sql in new[] { "update audit_log set actor_name = 'nobody'", "delete from audit_log" })
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(
                () => control.Database.WriteAsync(s => s.Execute(sql), default));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }
        var rows = await control.Audit.SearchAsync(scope, new AuditSearch(), default);
        Assert.Contains(rows, r => r.Action == "workspace.created");
        Assert.DoesNotContain(rows, r => r.ActorName == "nobody");
    }

    [Theory, Engines]
    public async Task Retention_deletes_old_rows_per_workspace_and_says_so(Engine engine)
    {
        var time = new ShiftedTime();
        using var control = await ControlFixture.OpenAsync(engine, time);
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");
        await control.Retention.SetAsync(one, new RetentionDays { AuditDays = 10 }, ControlFixture.Tester, default);
        time.Shift = TimeSpan.FromDays(20);
        await control.NewKeyAsync(one, "recent");

        await control.Audit.PurgeAsync(defaultDays: 365, default);

        var rows = await control.Audit.SearchAsync(one, new AuditSearch(), default);
        Assert.Equal(["audit.purged", "api_key.created"], rows.Select(r => r.Action));
        Assert.Contains(
            await control.Audit.SearchAsync(two, new AuditSearch(), default), r => r.Action == "workspace.created");
        await Assert.ThrowsAnyAsync<DbException>(
            () => control.Database.WriteAsync(s => s.Execute("delete from audit_log"), default));
    }

    [Theory, Engines]
    public async Task A_search_text_is_taken_as_it_is(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (scope, _) = await control.NewWorkspaceAsync("One");
        await control.NewKeyAsync(scope, "100% of_it");
        await control.NewKeyAsync(scope, "100 or it");
        var found = await control.Audit.SearchAsync(scope, new AuditSearch { Text = "100% OF_" }, default);
        Assert.Equal("100% of_it", Assert.Single(found).ObjectName);
    }

    [Fact]
    public async Task A_backup_is_a_database_of_its_own()
    {
        using var control = await ControlFixture.OpenAsync(Engine.Sqlite);
        var (scope, _) = await control.NewWorkspaceAsync("One");
        var (_, text) = await control.NewKeyAsync(scope);
        var folder = Directory.CreateTempSubdirectory("sightline-copy-").FullName;
        Assert.True(await control.Database.TryBackupAsync(Path.Combine(folder, ControlDatabase.FileName), default));
        await control.NewKeyAsync(scope, "later");

        using var copy = await ControlFixture.OpenAsync("", folder, null);
        await copy.Directory.RefreshAsync(default);
        Assert.NotNull(copy.Directory.FindKey(text));
        Assert.Single(await copy.Keys.ListAsync(scope, "", 10, default));
    }

    sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
