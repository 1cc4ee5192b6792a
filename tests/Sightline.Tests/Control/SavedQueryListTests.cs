using System.Globalization;
using Sightline.Control;
using Sightline.Control.Audit;
using Sightline.Control.Queries;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class SavedQueryListTests
{
    [Theory, Engines]
    public async Task Queries_are_saved_changed_and_deleted_in_their_workspace_alone(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");
        var asked = new SavedQuery { Name = "Agents", Query = """{"where":"研究"}""", Display = "bars" };

        var made = await control.SavedQueries.CreateAsync(one, asked, ControlFixture.Tester, default);
        var id = Guid.Parse(made.Id);
        Assert.Equal(
            asked with { Id = made.Id, CreatedBy = ControlFixture.Tester.Name, CreatedAt = made.CreatedAt, UpdatedAt = made.UpdatedAt },
            made);
        var changed = await control.SavedQueries.ReplaceAsync(
            one, id, asked with { Query = "{}", Display = "table", IsPinned = 1 }, ControlFixture.Tester, default);
        Assert.Equal(("{}", "table", 1L, made.CreatedAt), (changed.Query, changed.Display, changed.IsPinned, changed.CreatedAt));

        foreach (var refused in new Func<Task>[]
        {
            () => control.SavedQueries.FindAsync(two, id, default),
            () => control.SavedQueries.ReplaceAsync(two, id, asked, ControlFixture.Tester, default),
            () => control.SavedQueries.DeleteAsync(two, id, ControlFixture.Tester, default),
        })
        {
            Assert.Equal(Refusal.NotFound, (await Assert.ThrowsAsync<RefusedChangeException>(refused)).Reason);
        }
        Assert.Equal(changed, Assert.Single(await control.SavedQueries.ListAsync(one, pinnedOnly: true, "", 10, default)));
        await control.SavedQueries.DeleteAsync(one, id, ControlFixture.Tester, default);
        Assert.Empty(await control.SavedQueries.ListAsync(one, pinnedOnly: false, "", 10, default));
        var rows = await control.Audit.SearchAsync(one, new AuditSearch { Action = "saved_query" }, default);
        Assert.Equal(
            ["saved_query.deleted Agents", "saved_query.changed Agents", "saved_query.created Agents"],
            rows.Select(row => $"{row.Action} {row.ObjectName}"));
    }

    [Theory, Engines]
    public async Task Workspace_has_two_hundred_at_most_and_eight_of_them_on_Home(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");
        const int Most = Sightline.Control.Limits.SavedQueriesOfWorkspaceMax;
        const int Pins = Sightline.Control.Limits.PinnedQueriesMax;
        var asked = new SavedQuery { Query = "{}", Display = "table" };
        var made = new List<SavedQuery>();
        for (var i = 0; i < Most; i++)
        {
            made.Add(await control.SavedQueries.CreateAsync(
                one, asked with { Name = $"{i}", IsPinned = i < Pins ? 1 : 0 }, ControlFixture.Tester, default));
        }

        async Task<string> RefusedAsync(Task change)
        {
            var refused = await Assert.ThrowsAsync<RefusedChangeException>(() => change);
            Assert.Equal(Refusal.TooMany, refused.Reason);
            return refused.Message;
        }

        Assert.Contains(
            "200", await RefusedAsync(control.SavedQueries.CreateAsync(one, asked with { Name = "x" }, ControlFixture.Tester, default)),
            StringComparison.Ordinal);
        var pin = asked with { Name = "x", IsPinned = 1 };
        var last = Guid.Parse(made[^1].Id);
        Assert.Contains(
            "Home shows 8", await RefusedAsync(control.SavedQueries.ReplaceAsync(one, last, pin, ControlFixture.Tester, default)),
            StringComparison.Ordinal);
        // One of the eight may be changed, and another workspace has a Home of its own.
        await control.SavedQueries.ReplaceAsync(one, Guid.Parse(made[0].Id), pin, ControlFixture.Tester, default);
        await control.SavedQueries.CreateAsync(two, pin, ControlFixture.Tester, default);

        var first = await control.SavedQueries.ListAsync(one, pinnedOnly: false, "", 120, default);
        var second = await control.SavedQueries.ListAsync(one, pinnedOnly: false, first[^1].Id, 120, default);
        // Of the same millisecond any may come first.
        Assert.Equal(
            Enumerable.Range(1, Most - 1).Order(),
            first.Concat(second).Select(query => query.Name).Where(name => name != "x")
                .Select(name => int.Parse(name, CultureInfo.InvariantCulture)).Order());
        Assert.Equal(Pins, (await control.SavedQueries.ListAsync(one, pinnedOnly: true, "", 100, default)).Count);
    }
}
