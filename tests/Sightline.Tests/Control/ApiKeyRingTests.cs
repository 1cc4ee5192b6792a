using System.Diagnostics;
using Sightline.Control;
using Sightline.Tests.Support;

namespace Sightline.Tests.Control;

public sealed class ApiKeyRingTests
{
    [Theory, Engines]
    public async Task A_key_is_found_by_its_text_and_only_its_hash_is_stored(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (scope, _) = await control.NewWorkspaceAsync("One");
        var (key, text) = await control.NewKeyAsync(scope);

        var found = control.Directory.FindKey(text);

        Assert.Equal(key.Id, found?.Id.ToString());
        Assert.Equal(scope.Workspace, found?.Workspace);
        Assert.StartsWith("pk_live_", text, StringComparison.Ordinal);
        Assert.Equal(text[..15], key.KeyPrefix);
        Assert.Null(control.Directory.FindKey(text[..^1] + (text[^1] == 'A' ? 'B' : 'A')));
        var stored = await control.Database.ReadAsync(
            s => s.Number("select count(*) from api_keys where key_hash like '%' || @Text || '%' or name = @Text",
                new { Text = text }), default);
        Assert.Equal(0, stored);
    }

    [Theory, Engines]
    public async Task A_key_that_another_program_revokes_is_refused_within_a_second(Engine engine)
    {
        using var here = await ControlFixture.OpenAsync(engine);
        using var there = await here.AgainAsync();
        var (scope, _) = await here.NewWorkspaceAsync("One");
        var (key, text) = await here.NewKeyAsync(scope);
        await there.Directory.RefreshAsync(default);
        Assert.Equal(0, there.Directory.FindKey(text)!.RevokedAtMs);

        await here.Keys.RevokeAsync(scope, Guid.Parse(key.Id), ControlFixture.Tester, default);
        Assert.NotEqual(0, here.Directory.FindKey(text)!.RevokedAtMs);
        var clock = Stopwatch.StartNew();
        await there.Directory.RefreshAsync(default);

        Assert.NotEqual(0, there.Directory.FindKey(text)!.RevokedAtMs);
        // The server refreshes twice a second, so that this is what is left of the second.
        Assert.InRange(clock.ElapsedMilliseconds, 0, 500);
        await Assert.ThrowsAsync<RefusedChangeException>(
            () => here.Keys.RevokeAsync(scope, Guid.Parse(key.Id), ControlFixture.Tester, default));
    }

    [Theory, Engines]
    public async Task Keys_of_another_workspace_cannot_be_listed_or_revoked(Engine engine)
    {
        using var control = await ControlFixture.OpenAsync(engine);
        var (one, _) = await control.NewWorkspaceAsync("One");
        var (two, _) = await control.NewWorkspaceAsync("Two");
        var (key, text) = await control.NewKeyAsync(one);

        Assert.Empty(await control.Keys.ListAsync(two, "", 50, default));
        var refused = await Assert.ThrowsAsync<RefusedChangeException>(
            () => control.Keys.RevokeAsync(two, Guid.Parse(key.Id), ControlFixture.Tester, default));

        Assert.Equal(Refusal.NotFound, refused.Reason);
        Assert.Equal(0, control.Directory.FindKey(text)!.RevokedAtMs);
        Assert.Equal(key.Id, Assert.Single(await control.Keys.ListAsync(one, "", 50, default)).Id);
    }
}
