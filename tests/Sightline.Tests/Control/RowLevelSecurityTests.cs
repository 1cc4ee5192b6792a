using System.Data.Common;
using Sightline.Control.Budgets;
using Sightline.Control.Contract;
using Sightline.Control.Database;
using Sightline.Control.Instrumentation;
using Sightline.Control.Prices;
using Sightline.Control.Queries;
using Sightline.Model.Prices;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class RowLevelSecurityTests
{
    [PostgresFact]
    public Task Statements_that_forget_the_workspace_see_and_change_only_its_rows_for_a_superuser() =>
        TryToCrossAsync(PostgresCluster.NewDatabase());

    [PostgresFact]
    public Task Statements_that_forget_the_workspace_see_and_change_only_its_rows_for_the_owner_of_the_tables() =>
        TryToCrossAsync(PostgresCluster.NewDatabaseOfPlainUser());

    static async Task TryToCrossAsync(string connection)
    {
        var folder = Directory.CreateTempSubdirectory("sightline-control-").FullName;
        using var control = await ControlFixture.OpenAsync(connection, folder, null);
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");
        await control.Projects.CreateAsync(two, "Theirs", "theirs", "", ControlFixture.Tester, default);
        await control.Prices.CreateAsync(
            two, new NewPrice { Provider = "", Model = "theirs", Rates = new PriceRates { [Rate.Input] = 1 } },
            ControlFixture.Tester, default);
        var (theirs, text) = await control.NewKeyAsync(two);
        await control.NewKeyAsync(one);
        await control.Redaction.SaveAsync(two, "{}", "{}", ControlFixture.Tester, default);
        await control.Webhooks.CreateAsync(two, "theirs", "{}", "a secret", ControlFixture.Tester, default);
        await control.Agents.DescribeAsync(two, "theirs", agent => agent with { Name = "Theirs" }, ControlFixture.Tester, default);
        await control.Budgets.CreateAsync(
            two, new Budget { Name = "Theirs", Scope = "workspace", Period = "monthly" }, ControlFixture.Tester, default);
        await control.SavedQueries.CreateAsync(
            two, new SavedQuery { Name = "Theirs", Query = "{}", Display = "table" }, ControlFixture.Tester, default);
        await control.Contract.SaveAsync(two, "{}", ControlFixture.Tester, default);
        await control.Sampling.SaveAsync(two, "{}", ControlFixture.Tester, default);
        var count = new ContractCount { Service = "theirs", Rule = "r", Hour = 1, Checked = 1 };
        await control.ContractCounts.AddAsync(
            [new ContractDelta(two.Workspace, count)],
            [new ContractExamples(two.Workspace, "theirs", "r", [new ContractExample("1", "2", 3, true)])], default);
        await control.Instrumentation.SaveAsync(two, isEnabled: true, 1, 1, ControlFixture.Tester, default);
        await control.Instrumentation.SaveServiceAsync(
            two, new RolloutService { Service = "theirs" }, ControlFixture.Tester, default);
        await control.Overhead.AddAsync(two, new OverheadReport("theirs", 1, 1, 1, 1), default);
        string[] tables =
        [
            "workspaces", "workspace_members", "agents", "projects", "api_keys", "invitations", "audit_log", "audit_horizons",
            "redaction_settings", "contract_settings", "contract_counts", "contract_examples", "prices", "webhook_sources",
            "instrumentation_rollouts", "instrumentation_services", "instrumentation_overhead", "sampling_policies", "budgets",
            "saved_queries",
        ];

        foreach (var table in tables)
        {
            var column = table == "workspaces" ? "id" : "workspace_id";
            var others = await control.Database.ReadAsync(
                one, s => s.Number($"select count(*) from {table} where {column} <> @One", new { One = IdText.Of(one) }),
                default);
            Assert.True(others == 0, $"{others} rows of others in {table}");
        }
        var changed = await control.Database.WriteAsync(
            one, s => s.Execute("update api_keys set revoked_at = 1 where id = @Id", new { theirs.Id }), default);
        var deleted = await control.Database.WriteAsync(one, s => s.Execute("delete from projects"), default);
        await Assert.ThrowsAnyAsync<DbException>(() => control.Database.WriteAsync(
            one,
            s => s.Execute(
                "insert into projects (id, workspace_id, name, slug, created_at, updated_at) "
                + "values ('x', @Two, 'x', 'x', 0, 0)", new { Two = IdText.Of(two) }), default));

        Assert.Equal((0, 0), (changed, deleted));
        Assert.Single(await control.Projects.ListAsync(two, "", 10, default));
        Assert.Empty(await control.Agents.ListAsync(one, default));
        Assert.Empty(await control.Budgets.ListAsync(one, "", 10, default));
        Assert.Single(await control.Budgets.ListAsync(two, "", 10, default));
        Assert.Empty(await control.SavedQueries.ListAsync(one, pinnedOnly: false, "", 10, default));
        Assert.Single(await control.SavedQueries.ListAsync(two, pinnedOnly: false, "", 10, default));
        Assert.Equal("Theirs", Assert.Single(await control.Agents.ListAsync(two, default)).Name);
        await control.Directory.RefreshAsync(default);
        Assert.Equal(0, control.Directory.FindKey(text)!.RevokedAtMs);
    }
}
