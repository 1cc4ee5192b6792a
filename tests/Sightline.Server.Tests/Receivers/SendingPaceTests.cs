using Sightline.Model.Workspaces;
using Sightline.Server.Receivers;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class SendingPaceTests
{
    readonly ManualTime _time = new();

    [Fact]
    public void A_sender_that_stands_still_after_a_fast_beginning_is_cut_off()
    {
        using var pace = new SendingPace(_time, CancellationToken.None);
        for (var second = 0; second < 100; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            pace.Received(SendingPace.BytesPerWindow);
        }
        Assert.False(pace.Token.IsCancellationRequested);
        for (var second = 0; second < SendingPace.Window.TotalSeconds; second++)
        {
            pace.Received(100);
            _time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.True(pace.Token.IsCancellationRequested);
    }

    [Fact]
    public void Time_spent_waiting_for_room_is_not_the_senders()
    {
        using var pace = new SendingPace(_time, CancellationToken.None);
        _time.Advance(SendingPace.Window - TimeSpan.FromSeconds(1));
        pace.Restart();
        _time.Advance(SendingPace.Window - TimeSpan.FromSeconds(1));
        Assert.False(pace.Token.IsCancellationRequested);
    }

    [Fact]
    public void A_client_that_is_gone_ends_it()
    {
        using var gone = new CancellationTokenSource();
        using var pace = new SendingPace(_time, gone.Token);
        gone.Cancel();
        Assert.True(pace.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task A_body_that_stalls_is_refused_and_gives_its_bytes_back()
    {
        var (reading, inFlight) = await StalledAsync(announced: 1 << 20);
        Assert.Equal(1 << 20, inFlight.Used);
        _time.Advance(SendingPace.Window);
        var refused = await Assert.ThrowsAsync<RefusedRequestException>(() => reading);
        Assert.Equal(Outcome.TooSlow, refused.Answer.Outcome);
        Assert.Equal(0, inFlight.Used);
    }

    [Fact]
    public async Task Who_announces_much_and_sends_nothing_does_not_hold_it()
    {
        var (reading, inFlight) = await StalledAsync(announced: 64 << 20);
        Assert.Equal(4 << 20, inFlight.Used);
        _time.Advance(SendingPace.Window);
        await Assert.ThrowsAsync<RefusedRequestException>(() => reading);
    }

    async Task<(Task<RequestBody> Reading, InFlightBytes InFlight)> StalledAsync(int announced)
    {
        var options = new IngestOptions();
        var inFlight = new InFlightBytes(options, _time);
        var pipe = new System.IO.Pipelines.Pipe();
        await pipe.Writer.WriteAsync(new byte[1000]);
        var reading = new RequestBodyReader(options, inFlight, new WorkLanes(_time), _time)
            .ReadExactlyAsync(pipe.Reader, announced, WorkspaceId.Default, CancellationToken.None);
        return (reading, inFlight);
    }
}
