using Microsoft.Extensions.Logging.Abstractions;
using Sightline.Control.Database;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class MigrationTests
{
    /// <summary>Rows that could be written at each version; 0001 holds the tables of the first.</summary>
    const string OldRows =
        """
        insert into workspaces (id, name, slug, created_at, updated_at, change)
          values ('019ac3a0-0000-7000-8000-000000000001', 'Old', 'old', 1, 1, 0);
        insert into users (id, email, password_hash, created_at, change)
          values ('019ac3a0-0000-7000-8000-000000000002', 'old@example.test', 'x', 1, 0);
        insert into workspace_members (workspace_id, user_id, role, joined_at, change)
          values ('019ac3a0-0000-7000-8000-000000000001', '019ac3a0-0000-7000-8000-000000000002', 'owner', 1, 0);
        """;

    [Theory, Engines]
    public async Task A_database_of_every_earlier_version_is_brought_up_with_its_rows(Engine engine)
    {
        var versions = MigrationScript.All(engine == Engine.Sqlite ? "sqlite" : "postgres").Select(m => m.Version).ToList();
        Assert.Equal(Enumerable.Range(1, versions.Count), versions);
        foreach (var version in versions.SkipLast(1))
        {
            var folder = Directory.CreateTempSubdirectory("sightline-control-").FullName;
            var connection = engine == Engine.Postgres ? PostgresCluster.NewDatabase() : "";
            using (ControlDatabase old = engine == Engine.Postgres
                ? new PostgresDatabase(connection)
                : new SqliteDatabase(Path.Combine(folder, ControlDatabase.FileName)))
            {
                old.Prepare(version, TimeProvider.System, NullLogger.Instance);
                await old.WriteAsync(s => s.Execute(OldRows), default);
            }
            using var control = await ControlFixture.OpenAsync(connection, folder, null);
            await control.Directory.RefreshAsync(default);
            var membership = Assert.Single(control.Directory.MembershipsOf(new Guid("019ac3a0-0000-7000-8000-000000000002")));
            Assert.Equal("Old", membership.Workspace.Name);
            var (scope, _) = await control.NewWorkspaceAsync("New");
            Assert.NotNull(control.Directory.FindKey((await control.NewKeyAsync(scope)).Text));
        }
    }

    [Theory, Engines]
    public async Task A_newer_database_is_refused_with_what_to_do(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        await control.Database.WriteAsync(
            s => s.Execute("insert into schema_migrations (version, name, applied_at) values (9999, 'later', 0)"), default);
        var refused = Assert.Throws<ControlDatabaseException>(() => ControlDatabase.Open(
            control.Connection, control.Folder, TimeProvider.System, NullLoggerFactory.Instance));
        Assert.Contains("version 9999", refused.Message, StringComparison.Ordinal);
        Assert.Contains("backup", refused.Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Programs_that_start_together_migrate_once(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("sightline-control-").FullName;
        var connection = engine == Engine.Postgres ? PostgresCluster.NewDatabase() : "";
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ControlDatabase.Open(
            connection, folder, TimeProvider.System, NullLoggerFactory.Instance))));
        var applied = await opened[0].ReadAsync(s => s.Number("select count(*) from schema_migrations"), default);
        Assert.Equal(MigrationScript.All("sqlite").Count, applied);
        foreach (var database in opened)
            database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_server_that_cannot_be_reached_is_named_without_its_password()
    {
        var refused = Assert.Throws<ControlDatabaseException>(() => ControlDatabase.Open(
            "Host=127.0.0.1;Port=1;Database=d;Username=u;Password=hunter2;Timeout=2", Path.GetTempPath(),
            TimeProvider.System, NullLoggerFactory.Instance));
        Assert.Contains("127.0.0.1:1/d", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }
}
