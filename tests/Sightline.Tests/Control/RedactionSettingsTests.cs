using Sightline.Control.Audit;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class RedactionSettingsTests
{
    [Theory, Engines]
    public async Task Settings_hold_at_once_keep_their_hash_key_and_reach_other_programs(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        using var other = await control.AgainAsync();
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");

        await control.Redaction.SaveAsync(one, """{"v":1}""", "{}", ControlFixture.Tester, default);
        var first = control.Redaction.Find(one.Workspace)!;
        await control.Redaction.SaveAsync(one, """{"v":2}""", """{"patterns":3}""", ControlFixture.Tester, default);
        await other.Redaction.RefreshAsync(default);

        Assert.Equal("""{"v":2}""", control.Redaction.Find(one.Workspace)!.Settings);
        Assert.Equal(control.Redaction.Find(one.Workspace), other.Redaction.Find(one.Workspace));
        Assert.Equal(first.HashKey, other.Redaction.Find(one.Workspace)!.HashKey);
        Assert.Null(control.Redaction.Find(two.Workspace));
        var rows = await control.Audit.SearchAsync(one, new AuditSearch { Action = "redaction.changed" }, default);
        Assert.Equal("""{"patterns":3}""", rows[0].Detail);
        Assert.Equal(2, rows.Count);
    }
}
