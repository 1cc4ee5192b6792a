using Sightline.Server.Receivers;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class InFlightBytesTests
{
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
        _inFlight.Release(60);
        Assert.True(await waiting);
        Assert.Equal(60, _inFlight.Used);
    }

    [Fact]
    public async Task A_claim_that_waited_too_long_is_refused_and_lets_the_next_in()
    {
        Assert.True(await Claim(60));
        var large = Claim(100);
        _time.Advance(TimeSpan.FromSeconds(3));
        var small = Claim(40);
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
        var newcomer = Claim(50);
        var more = Claim(50, more: true);
        _inFlight.Release(90);
        Assert.True(await more);
        Assert.True(await newcomer);
    }

    [Fact]
    public async Task A_claim_that_is_cancelled_leaves_the_line()
    {
        Assert.True(await Claim(100));
        using var gone = new CancellationTokenSource();
        var waiting = _inFlight.TryClaimAsync(10, more: false, gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _inFlight.Release(100);
        Assert.Equal(0, _inFlight.Used);
    }

    Task<bool> Claim(long bytes, bool more = false) =>
        _inFlight.TryClaimAsync(bytes, more, CancellationToken.None).AsTask();
}
