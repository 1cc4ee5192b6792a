using Sightline.Control;
using Sightline.Control.Audit;
using Sightline.Control.Contract;
using Sightline.Model.Workspaces;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class ContractCountsTests
{
    const long Now = 24 * 20_000 + 5;

    [Theory, Engines]
    public async Task Settings_hold_at_once_reach_other_programs_and_are_audited(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        using var other = await control.AgainAsync();
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");

        await control.Contract.SaveAsync(one, """{"mode":"lenient"}""", ControlFixture.Tester, default);
        await control.Contract.SaveAsync(one, """{"mode":"strict"}""", ControlFixture.Tester, default);
        await other.Contract.RefreshAsync(default);

        Assert.Equal("""{"mode":"strict"}""", other.Contract.Find(one.Workspace)!.Settings);
        Assert.Equal(control.Contract.Find(one.Workspace), other.Contract.Find(one.Workspace));
        Assert.Null(control.Contract.Find(two.Workspace));
        var rows = await control.Audit.SearchAsync(one, new AuditSearch { Action = "contract.changed" }, default);
        Assert.Equal(2, rows.Count);
    }

    [Theory, Engines]
    public async Task Counts_add_up_by_hour_and_old_hours_become_days_that_go(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");
        const long OldDay = Now - 5 - 10 * 24;
        const long Gone = Now - 5 - (Limits.ContractDays + 2) * 24;

        await AddAsync(control, one, (Now, 10, 1), (OldDay, 1, 1), (OldDay + 3, 2, 0), (OldDay + 23, 4, 2), (Gone, 9, 9));
        await AddAsync(control, one, (Now, 5, 5), (OldDay + 3, 8, 1));
        await AddAsync(control, two, (Now, 7, 7));
        await control.ContractCounts.CoarsenAsync(Now, default);
        await control.ContractCounts.CoarsenAsync(Now, default);

        var counts = await control.ContractCounts.ReadAsync(one, 0, long.MaxValue, default);
        Assert.Equal([(OldDay, 15L, 4L), (Now, 15L, 6L)], counts.Select(c => (c.Hour, c.Checked, c.Violating)));
        Assert.Equal([("web", "r", 3L)], counts.Select(c => (c.Service, c.Rule, c.Revision)).Distinct());
        Assert.Empty(await control.ContractCounts.ReadAsync(two, 0, Now, default));
        Assert.Equal(2, (await control.ContractCounts.ReadServicesAsync(default)).Count);
    }

    [Theory, Engines]
    public async Task The_newest_examples_stay_each_once(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (one, _) = await control.NewWorkspaceAsync("One");
        await AddAsync(control, one, (Now, 1, 1));
        await AddExamplesAsync(control, one.Workspace, 3, 2, 1);
        await AddExamplesAsync(control, one.Workspace, 6, 5, 4, 3);

        var examples = Assert.Single(await control.ContractCounts.ReadExamplesAsync(one, default));
        Assert.Equal(["6", "5", "4", "3", "2"], examples.Examples.Select(e => e.TraceId));
    }

    [Theory, Engines]
    public async Task Counts_of_a_workspace_that_is_gone_do_not_keep_others_from_being_written(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (one, _) = await control.NewWorkspaceAsync("One");
        var count = new ContractCount { Service = "web", Rule = "r", Hour = Now, Checked = 1 };
        var gone = new WorkspaceId(Guid.NewGuid());
        await control.ContractCounts.AddAsync(
            [new ContractDelta(gone, count), new ContractDelta(one.Workspace, count)],
            [new ContractExamples(gone, "web", "r", [new ContractExample("1", "2", 3, true)])], default);

        Assert.Single(await control.ContractCounts.ReadAsync(one, 0, long.MaxValue, default));
        Assert.Single(await control.ContractCounts.ReadServicesAsync(default));
    }

    static Task AddAsync(
        ControlFixture control, WorkspaceScope scope, params (long Hour, long Checked, long Violating)[] counts) =>
        control.ContractCounts.AddAsync(
            [
                .. counts.Select(c => new ContractDelta(scope.Workspace, new ContractCount
                {
                    Service = "web", Rule = "r", Hour = c.Hour, Checked = c.Checked, Violating = c.Violating, Revision = 3,
                })),
            ],
            [], default);

    static Task AddExamplesAsync(ControlFixture control, WorkspaceId workspace, params int[] traces) =>
        control.ContractCounts.AddAsync(
            [],
            [
                new ContractExamples(
                    workspace, "web", "r", [.. traces.Select(t => new ContractExample($"{t}", "1", t, true))]),
            ],
            default);
}
