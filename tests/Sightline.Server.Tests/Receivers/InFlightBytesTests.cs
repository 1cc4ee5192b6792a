using Sightline.Model.Workspaces;
using Sightline.Server.Receivers;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class InFlightBytesTests
{
    static readonly WorkspaceId One = new(new Guid("00000000-0000-7000-8000-000000000011"));
    static readonly WorkspaceId Two = new(new Guid("00000000-0000-7000-8000-000000000012"));

    readonly ManualTime _time = new();
    readonly InFlightBytes _inFlight;

    public InFlightBytesTests() =>
        _inFlight = new InFlightBytes(new IngestOptions { InFlightBytes = 100, HoldTime = TimeSpan.FromSeconds(5) }, _time);

    [Fact]
    public async Task A_claim_over_the_cap_waits_until_there_is_room()
    {
        Assert.True(await Claim(60));
        var waiting = Claim(60);
        Assert.False(waiting.IsCompleted);
        _inFlight.Release(One, 60);
        Assert.True(await waiting);
        Assert.Equal(60, _inFlight.Used);
    }

    [Fact]
    public async Task A_claim_that_waited_too_long_is_refused_and_lets_the_next_in()
    {
        Assert.True(await Claim(60));
        var large = Claim(100, workspace: Two);
        _time.Advance(TimeSpan.FromSeconds(3));
        var small = Claim(40, workspace: Two);
        Assert.False(small.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(await large);
        Assert.True(await small);
        Assert.Equal(100, _inFlight.Used);
    }

    [Fact]
    public async Task Who_needs_more_comes_before_who_has_nothing()
    {
        Assert.True(await Claim(90));
        var newcomer = Claim(50, workspace: Two);
        var more = Claim(50, held: 90);
        _inFlight.Release(One, 90);
        Assert.True(await more);
        Assert.True(await newcomer);
    }

    [Fact]
    public async Task A_claim_that_is_cancelled_leaves_the_line()
    {
        Assert.True(await Claim(100));
        using var gone = new CancellationTokenSource();
        var waiting = _inFlight.TryClaimAsync(One, 10, held: 0, gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _inFlight.Release(One, 100);
        Assert.Equal(0, _inFlight.Used);
    }

    [Fact]
    public async Task A_workspace_leaves_a_quarter_to_the_others_even_while_it_waits()
    {
        Assert.True(await Claim(40));
        Assert.True(await Claim(35));
        var more = Claim(10);
        Assert.False(more.IsCompleted);
        Assert.True(await Claim(25, workspace: Two));
        _inFlight.Release(One, 35);
        Assert.True(await more);
        Assert.Equal(75, _inFlight.Used);
    }

    [Fact]
    public async Task A_request_that_is_its_workspaces_only_one_may_have_it_all()
    {
        Assert.True(await Claim(50));
        Assert.True(await Claim(50, held: 50));
        Assert.Equal(100, _inFlight.Used);
    }

    [Fact]
    public async Task Small_requests_do_not_overtake_a_large_one_of_their_workspace()
    {
        Assert.True(await Claim(20));
        var large = Claim(70);
        var small = Claim(10);
        Assert.False(large.IsCompleted || small.IsCompleted);
        _inFlight.Release(One, 20);
        Assert.True(await large);
        Assert.False(small.IsCompleted);
        _inFlight.Release(One, 70);
        Assert.True(await small);
    }

    Task<bool> Claim(long bytes, long held = 0, WorkspaceId? workspace = null) =>
        _inFlight.TryClaimAsync(workspace ?? One, bytes, held, CancellationToken.None).AsTask();
}
