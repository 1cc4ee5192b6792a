using System.Globalization;
using Sightline.Control;
using Sightline.Control.Audit;
using Sightline.Control.Budgets;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class BudgetListTests
{
    [Theory, Engines]
    public async Task Budgets_are_made_changed_and_deleted_in_their_workspace_alone(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");
        var asked = new Budget
        {
            Name = "Planner",
            Scope = "agent",
            ScopeValue = "planner",
            Period = "monthly",
            Amount = 12_500_000,
            StartDate = "2026-03-01",
            Timezone = "Europe/Berlin",
            Thresholds = "[80]",
        };

        var made = await control.Budgets.CreateAsync(one, asked, ControlFixture.Tester, default);
        var id = Guid.Parse(made.Id);
        Assert.Equal(
            asked with { Id = made.Id, CreatedBy = ControlFixture.Tester.Name, CreatedAt = made.CreatedAt, UpdatedAt = made.UpdatedAt },
            made);
        var changed = await control.Budgets.ReplaceAsync(
            one, id, asked with { Amount = 1, EndDate = "2026-04-01", Thresholds = "[]" }, ControlFixture.Tester, default);
        Assert.Equal((1L, "2026-04-01", "[]", made.CreatedAt), (changed.Amount, changed.EndDate, changed.Thresholds, changed.CreatedAt));

        foreach (var refused in new Func<Task>[]
        {
            () => control.Budgets.FindAsync(two, id, default),
            () => control.Budgets.ReplaceAsync(two, id, asked, ControlFixture.Tester, default),
            () => control.Budgets.DeleteAsync(two, id, ControlFixture.Tester, default),
        })
        {
            Assert.Equal(Refusal.NotFound, (await Assert.ThrowsAsync<RefusedChangeException>(refused)).Reason);
        }
        Assert.Equal(changed, Assert.Single(await control.Budgets.ListAsync(one, "", 10, default)));
        await control.Budgets.DeleteAsync(one, id, ControlFixture.Tester, default);
        Assert.Empty(await control.Budgets.ListAsync(one, "", 10, default));
        var rows = await control.Audit.SearchAsync(one, new AuditSearch { Action = "budget" }, default);
        Assert.Equal(
            ["budget.deleted Planner", "budget.changed Planner", "budget.created Planner"],
            rows.Select(row => $"{row.Action} {row.ObjectName}"));
    }

    [Theory, Engines]
    public async Task Workspace_has_a_hundred_budgets_at_most_and_gives_them_in_pages(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (one, _) = await control.NewWorkspaceAsync("One");
        for (var i = 0; i < Sightline.Control.Limits.BudgetsOfWorkspaceMax; i++)
            await control.Budgets.CreateAsync(one, new Budget { Name = $"{i}" }, ControlFixture.Tester, default);

        var more = await Assert.ThrowsAsync<RefusedChangeException>(
            () => control.Budgets.CreateAsync(one, new Budget { Name = "more" }, ControlFixture.Tester, default));
        Assert.Equal(Refusal.TooMany, more.Reason);
        var first = await control.Budgets.ListAsync(one, "", 60, default);
        var second = await control.Budgets.ListAsync(one, first[^1].Id, 60, default);
        // Of the same millisecond any may come first.
        Assert.Equal(
            Enumerable.Range(0, 100), first.Concat(second).Select(budget => int.Parse(budget.Name, CultureInfo.InvariantCulture)).Order());
    }
}
