using Sightline.Ingest.Conventions;
using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

public sealed class EstimateTests
{
    static readonly TraceId Trace = new(3, 3);
    static readonly CallReader Estimating = SpanConventions.BuiltIn.EstimatingTokens().Read;

    readonly SimulatedDisk _disk = new(1);
    readonly ManualClock _clock = new();

    [Fact]
    public async Task Without_the_setting_unknown_tokens_stay_unknown()
    {
        using var run = new StoreRun(_disk, time: _clock);
        await run.Append(Chat());
        var call = await SettledAsync(run);
        Assert.Equal((null, null, false), (call.TokensInput, call.TokensOutput, call.TokensEstimated));
        var record = run.Store.FindTrace(StoreRun.Scope, Trace)!.Record;
        Assert.Equal((null, null), (record.Tokens, record.EstimatedTokens));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_client_says_later_takes_the_place_of_the_estimate(bool flushed)
    {
        using var run = new StoreRun(_disk, time: _clock, readCall: Estimating);
        await run.Append(Chat());
        var call = await SettledAsync(run);
        Assert.Equal((2L, 1L, true), (call.TokensInput, call.TokensOutput, call.TokensEstimated));
        if (flushed)
            run.Store.Flush();
        var chat = Chat();
        await run.Append(chat with
        {
            End = chat.End + 1,
            Attributes = [.. chat.Attributes, ("gen_ai.usage.input_tokens", 70), ("gen_ai.usage.output_tokens", 5)],
        });
        call = await SettledAsync(run);
        Assert.Equal((70L, 5L, false), (call.TokensInput, call.TokensOutput, call.TokensEstimated));
        var record = run.Store.FindTrace(StoreRun.Scope, Trace)!.Record;
        Assert.Equal((75L, null), (record.Tokens, record.EstimatedTokens));
    }

    [Fact]
    public async Task Estimates_survive_replay_and_segments_and_remap_makes_and_takes_them()
    {
        using (var before = new StoreRun(_disk, time: _clock, readCall: Estimating))
            await before.Append(Chat());
        using (var replayed = new StoreRun(_disk, time: _clock, readCall: Estimating))
        {
            Assert.True((await SettledAsync(replayed)).TokensEstimated);
            replayed.Store.Flush();
            Assert.Equal(0, replayed.Store.Remap(StoreRun.Scope, Trace, CancellationToken.None));
            Assert.Equal(3, replayed.Store.FindTrace(StoreRun.Scope, Trace)!.Record.EstimatedTokens);
        }
        using (var off = new StoreRun(_disk, time: _clock))
        {
            Assert.True(Assert.Single(off.Store.FindCalls(StoreRun.Scope, Trace)).TokensEstimated);
            Assert.Equal(1, off.Store.Remap(StoreRun.Scope, Trace, CancellationToken.None));
            Assert.Null((await SettledAsync(off)).TokensInput);
            off.Store.Flush();
        }
        using var on = new StoreRun(_disk, time: _clock, readCall: Estimating);
        Assert.Equal(1, on.Store.Remap(StoreRun.Scope, Trace, CancellationToken.None));
        Assert.Equal(2, (await SettledAsync(on)).TokensInput);
    }

    // The first time it looks for what an earlier run left, which is there when the journal was replayed.
    async Task<Call> SettledAsync(StoreRun run)
    {
        await run.Store.Ready;
        await run.Append(new TestSpan(new TraceId(4, 4), (ulong)_clock.GetUtcNow().Ticks));
        run.Store.Settle();
        _clock.Advance(TimeSpan.FromMinutes(1));
        run.Store.Settle();
        var call = Assert.Single(run.Store.FindCalls(StoreRun.Scope, Trace));
        Assert.Equal((true, true), (call.Settled, call.Counted));
        return call;
    }

    static TestSpan Chat() => new(Trace, 1)
    {
        Attributes =
        [
            ("gen_ai.operation.name", "chat"),
            ("gen_ai.input.messages", """[{"role":"user","parts":[{"type":"text","content":"12345678"}]}]"""),
            ("gen_ai.output.messages", """[{"role":"assistant","parts":[{"type":"text","content":"1234"}]}]"""),
        ],
    };
}
