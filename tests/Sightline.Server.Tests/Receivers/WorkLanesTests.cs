using Sightline.Model.Workspaces;
using Sightline.Server.Receivers;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Receivers;

public sealed class WorkLanesTests
{
    static readonly WorkspaceId One = new(new Guid("00000000-0000-7000-8000-000000000011"));
    static readonly WorkspaceId Two = new(new Guid("00000000-0000-7000-8000-000000000012"));
    static readonly int Share = Math.Max(1, Environment.ProcessorCount - 1);

    readonly ManualTime _time = new();

    [Fact]
    public async Task A_workspace_that_sends_alone_waits_for_nothing()
    {
        using var lanes = new WorkLanes(_time);
        for (var i = 0; i < 100; i++)
            await lanes.Decoding.EnterAsync(One, 1, CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task While_two_send_each_leaves_a_core_to_the_other_and_goes_on_in_order()
    {
        using var lanes = new WorkLanes(_time);
        (await lanes.Decoding.EnterAsync(Two, 1, CancellationToken.None)).Dispose();
        var held = new Stack<WorkShare.Place>();
        for (var i = 0; i < Share; i++)
            held.Push(await lanes.Decoding.EnterAsync(One, 1, CancellationToken.None));
        var next = lanes.Decoding.EnterAsync(One, 1, CancellationToken.None).AsTask();
        var last = lanes.Decoding.EnterAsync(One, 1, CancellationToken.None).AsTask();
        Assert.False(next.IsCompleted);
        // The other is not held up by that.
        (await lanes.Decoding.EnterAsync(Two, 1, CancellationToken.None)).Dispose();

        held.Pop().Dispose();
        (await next.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
        await last.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task When_the_other_has_stopped_all_that_wait_go_on_at_once()
    {
        using var lanes = new WorkLanes(_time);
        (await lanes.Decoding.EnterAsync(Two, 1, CancellationToken.None)).Dispose();
        var first = await lanes.Decoding.EnterAsync(One, 1, CancellationToken.None);
        for (var i = 1; i < Share; i++)
            await lanes.Decoding.EnterAsync(One, 1, CancellationToken.None);
        var waiting = Enumerable.Range(0, 5).Select(_ => lanes.Decoding.EnterAsync(One, 1, CancellationToken.None).AsTask()).ToArray();
        _time.Advance(TimeSpan.FromSeconds(2));
        first.Dispose();
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Who_gives_up_while_waiting_takes_no_lane_with_it()
    {
        using var lanes = new WorkLanes(_time);
        (await lanes.Decoding.EnterAsync(Two, 1, CancellationToken.None)).Dispose();
        var held = await lanes.Decoding.EnterAsync(One, 1, CancellationToken.None);
        for (var i = 1; i < Share; i++)
            await lanes.Decoding.EnterAsync(One, 1, CancellationToken.None);
        using var gone = new CancellationTokenSource();
        var waiting = lanes.Decoding.EnterAsync(One, 1, gone.Token).AsTask();
        gone.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        held.Dispose();
        await lanes.Decoding.EnterAsync(One, 1, CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task While_two_send_each_has_some_spans_between_journal_and_answer_or_one_request()
    {
        using var lanes = new WorkLanes(_time);
        (await lanes.Storing.EnterAsync(Two, 1, CancellationToken.None)).Dispose();
        using (await lanes.Storing.EnterAsync(One, 10 * WorkLanes.StoringSpans, CancellationToken.None))
        {
            var next = lanes.Storing.EnterAsync(One, 1, CancellationToken.None).AsTask();
            Assert.False(next.IsCompleted);
            // The other is not held up by that.
            (await lanes.Storing.EnterAsync(Two, WorkLanes.StoringSpans, CancellationToken.None)).Dispose();
            Assert.False(next.IsCompleted);
        }
        for (var i = 1; i < WorkLanes.StoringSpans; i++)
            await lanes.Storing.EnterAsync(One, 1, CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(lanes.Storing.EnterAsync(One, 1, CancellationToken.None).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Small_requests_do_not_overtake_a_large_one_of_their_workspace()
    {
        using var lanes = new WorkLanes(_time);
        (await lanes.Storing.EnterAsync(Two, 1, CancellationToken.None)).Dispose();
        var held = await lanes.Storing.EnterAsync(One, 1, CancellationToken.None);
        var large = lanes.Storing.EnterAsync(One, WorkLanes.StoringSpans, CancellationToken.None).AsTask();
        var small = lanes.Storing.EnterAsync(One, 1, CancellationToken.None).AsTask();
        Assert.False(large.IsCompleted || small.IsCompleted);
        held.Dispose();
        (await large.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
        await small.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
