using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage;
using Sightline.Storage.Retention;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

public sealed class SettlingTests : IDisposable
{
    static readonly TraceId Trace = new(3, 3);
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    readonly SimulatedDisk _disk = new(1);
    readonly ManualClock _clock = new();
    StoreRun _run;

    public SettlingTests() => _run = new StoreRun(_disk, time: _clock);

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_call_is_visible_at_once_and_settled_when_its_trace_rests()
    {
        await Append(Chat(2, tokens: 7));
        _clock.Advance(Idle - TimeSpan.FromSeconds(1));
        Assert.Equal(["2 7  counted"], Settle());
        await Append(Plain(5));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["2 7  counted"], Settle());
        _clock.Advance(Idle);
        Assert.Equal(["2 7  counted settled"], Settle());
        Assert.Equal(0, _run.Store.Statistics.OpenTraces);
    }

    [Fact]
    public async Task A_trace_that_never_rests_is_settled_when_it_is_ten_minutes_old()
    {
        await Append(Chat(2, tokens: 7));
        for (var second = 0; second < 600; second += 20)
        {
            Assert.Equal(["2 7  counted"], Settle());
            await Append(Plain(100 + (ulong)second));
            _clock.Advance(TimeSpan.FromSeconds(20));
        }
        Assert.Equal(["2 7  counted settled"], Settle());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_parent_that_comes_late_gives_its_agent_user_and_session_and_counts_no_more(bool flushed)
    {
        await Append(Chat(2, tokens: 7), Tool(3));
        Assert.Equal(["2 7  counted settled", "3   settled"], SettleLater());
        if (flushed)
            _run.Store.Flush();
        await Append(Agent(1, "planner", tokens: 7) with
        {
            Attributes =
            [
                ("gen_ai.operation.name", "invoke_agent"), ("gen_ai.agent.name", "planner"), ("gen_ai.agent.id", "p1"),
                ("gen_ai.usage.input_tokens", 7), ("session.id", "s1"), ("user.id", "u1"),
                ("gen_ai.workflow.name", "w1"),
            ],
        });

        Assert.Equal(["1 7 planner settled", "2 7 planner counted settled", "3  planner settled"], SettleLater());
        Assert.All(Calls(), call => Assert.Equal(
            ("p1", "s1", "u1", "w1"), (call.AgentId, call.SessionId, call.UserId, call.Workflow)));
    }

    [Fact]
    public async Task The_nearest_agent_is_the_agent_and_what_a_call_says_itself_stays()
    {
        await Append(
            Agent(1, "outer", tokens: null), Agent(2, "inner", tokens: null) with { Parent = 1 },
            Plain(3) with { Parent = 2, Attributes = [("session.id", "above")] },
            Chat(4, tokens: 5) with { Parent = 3 },
            Chat(5, tokens: 6) with
            {
                Parent = 3,
                Attributes = [("gen_ai.operation.name", "chat"), ("session.id", "own"), ("gen_ai.usage.input_tokens", 6)],
            });
        Assert.Equal(["4 5 inner counted settled", "5 6 inner counted settled"], SettleLater());
        Assert.Equal(["above", "own"], Calls().Select(call => call.SessionId));
        // Settled again, what it has from above is not taken for its own.
        await Append(Plain(3) with { Parent = 2, Attributes = [("session.id", "changed")] });
        SettleLater();
        Assert.Equal(["changed", "own"], Calls().Select(call => call.SessionId));
    }

    [Fact]
    public async Task A_parent_that_is_an_agent_no_more_gives_the_call_its_own_back()
    {
        var chat = Chat(2, tokens: 5) with
        {
            Attributes = [("gen_ai.operation.name", "chat"), ("gen_ai.agent.name", "own"), ("gen_ai.usage.input_tokens", 5)],
        };
        await Append(chat, Agent(1, "outer", tokens: null));
        Assert.Equal(["2 5 outer counted settled"], SettleLater());
        _run.Store.Flush();
        await Append(Plain(1));
        Assert.Equal(["2 5 own counted settled"], SettleLater());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Equal_spans_make_no_revision_and_a_span_that_is_no_call_any_more_removes_it(bool flushed)
    {
        await Append(Chat(2, tokens: 7));
        SettleLater();
        if (flushed)
            _run.Store.Flush();
        await Append(Chat(2, tokens: 7));
        Assert.Equal(["2 7  counted settled"], Settle());
        Assert.Equal(1, _run.Store.Statistics.Duplicates);

        await Append(Plain(2));
        Assert.Empty(Settle());
        Assert.Equal(0, _run.Store.Statistics.Calls);
        _run.Store.Flush();
        Assert.Empty(Settle());
        await Append(Chat(2, tokens: 8));
        Assert.Equal(["2 8  counted"], Settle());
        Assert.Equal(1, _run.Store.Statistics.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_crash_a_trace_that_was_open_is_settled(bool settledBefore)
    {
        await Append(Chat(2, tokens: 7));
        if (settledBefore)
            SettleLater();
        _run.Store.Flush();
        if (settledBefore)
        {
            await Append(Agent(1, "planner", tokens: 7));
            _run.Store.Flush();
        }
        _run.Dispose();
        _run = new StoreRun(_disk.Crash(), time: _clock);
        await _run.Store.Ready;

        // The first look finds what is open, and the trace rests from then on.
        Settle();
        Assert.Equal(
            settledBefore ? ["1 7 planner settled", "2 7 planner counted settled"] : ["2 7  counted settled"],
            SettleLater());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_trace_whose_one_call_that_was_not_settled_is_no_call_any_more_is_settled_after_a_start_too(bool flushed)
    {
        await Append(Chat(2, tokens: 7), Tool(3));
        SettleLater();
        // It opens the trace: the other call stays settled.
        await Append(Chat(2, tokens: 8));
        if (flushed)
            _run.Store.Flush();
        await Append(Agent(1, "planner", tokens: null));
        await Append(Plain(2));
        await FlushAndStartAgain();

        Settle();
        Assert.Equal(["3  planner settled"], SettleLater());
    }

    [Fact]
    public async Task A_trace_to_which_more_came_while_it_was_settled_is_settled_anew_after_a_start_too()
    {
        var other = new TraceId(4, 4);
        // No calls themselves, which would be found by not being settled.
        TestSpan[] late = [Agent(1, "planner", tokens: null), Agent(1, "planner", tokens: null) with { Trace = other }];
        // The store asks for each trace twice: where its calls lie, and as it reads them. At the last time the first trace was read.
        var (asked, settling) = (0, -1);
        _run.Dispose();
        var options = new StoreOptions { FreeBytesMin = 0, JournalFileBytes = 16 << 10, SettleIdle = TimeSpan.Zero };
        _run = new StoreRun(_disk, options, _clock, _ =>
        {
            if (Environment.CurrentManagedThreadId == settling && ++asked == 4)
            {
                // Not due any more in this round, and before the timer's next one.
                _clock.Advance(TimeSpan.FromMilliseconds(1));
                Task.Run(() => _run.Append(late)).GetAwaiter().GetResult();
            }
            return new RetentionOptions();
        });
        await Append(Chat(2, tokens: 7), Chat(2, tokens: 7) with { Trace = other });
        settling = Environment.CurrentManagedThreadId;
        _run.Store.Settle();
        Assert.Equal(4, asked);
        Assert.Equal(2, _run.Store.Statistics.OpenTraces);
        await FlushAndStartAgain();

        Settle();
        Assert.Equal(["2 7 planner counted settled"], SettleLater());
        Assert.All(_run.Store.FindCalls(StoreRun.Scope, other), call => Assert.Equal("planner", call.AgentName));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_call_of_a_tool_is_tried_again_where_a_later_one_of_the_same_tool_follows(bool flushed)
    {
        await Append(
            Failed(2, "search", second: 1), Failed(3, "search", second: 2), Failed(4, "write", second: 1),
            Called(5, "read", second: 9), Failed(6, "read", second: 9));
        SettleLater();
        Assert.Equal([2], Retried());
        if (flushed)
            _run.Store.Flush();
        // What comes late, and what is revised, is told of the others.
        await Append(Called(7, "write", second: 2), Called(2, "search", second: 1));
        SettleLater();
        Assert.Equal([4], Retried());
        await Append(Called(7, "other", second: 2));
        SettleLater();
        Assert.Empty(Retried());
    }

    [Fact]
    public async Task Parents_that_form_a_circle_are_settled_too()
    {
        await Append(
            Chat(2, tokens: 7) with { Parent = 3 }, Chat(3, tokens: 8) with { Parent = 2 }, Chat(4, tokens: 9) with { Parent = 4 });
        Assert.All(SettleLater(), call => Assert.EndsWith("settled", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_than_one_batch_is_settled_although_all_rows_lie_in_segments()
    {
        for (ulong trace = 1; trace <= 3; trace++)
        {
            await Append([.. Enumerable.Range(1, Limits.SettledCallsMax)
                .Select(id => Chat((ulong)id, tokens: 1) with { Trace = new TraceId(4, trace) })]);
        }
        _run.Store.Flush();
        // The first look finds what is open, and the traces rest from then on.
        _run.Store.Settle();
        _clock.Advance(Idle);
        _run.Store.Settle();
        for (ulong trace = 1; trace <= 3; trace++)
        {
            var calls = _run.Store.FindCalls(StoreRun.Scope, new TraceId(4, trace));
            Assert.Equal(Limits.SettledCallsMax, calls.Count(call => call.Settled));
        }
    }

    [Fact]
    public async Task What_was_put_off_because_too_much_was_open_is_settled_when_there_is_room()
    {
        _run.Dispose();
        _run = new StoreRun(_disk, new StoreOptions { FreeBytesMin = 0, OpenTracesMax = 8 }, _clock);
        await _run.Store.Ready;
        for (ulong trace = 1; trace <= 40; trace++)
            await Append(Chat(2, tokens: 1) with { Trace = new TraceId(5, trace) });
        _clock.Advance(Idle);
        _run.Store.Settle();
        Assert.NotEqual(0, _run.Store.Statistics.NotSettled);
        Assert.Contains(Enumerable.Range(1, 40), trace => !IsSettled(trace));

        // Each look finds as many as may be open, and nobody flushes but the store.
        for (var look = 0; look < 400 && !Enumerable.Range(1, 40).All(IsSettled); look++)
        {
            _run.Store.Settle();
            _clock.Advance(Idle);
            await Task.Delay(10);
        }
        Assert.All(Enumerable.Range(1, 40), trace => Assert.True(IsSettled(trace), $"trace {trace}"));
    }

    [Fact]
    public async Task The_timer_of_the_store_settles_without_being_asked()
    {
        var options = new StoreOptions
        {
            FreeBytesMin = 0,
            JournalFileBytes = 16 << 10,
            SettleIdle = TimeSpan.FromMilliseconds(10),
        };
        using var run = new StoreRun(new SimulatedDisk(2), options);
        await run.Store.Ready;
        await run.Append(Chat(2, tokens: 7));
        for (var i = 0; i < 1_000 && !run.Store.FindCalls(StoreRun.Scope, Trace)[0].Settled; i++)
            await Task.Delay(10);
        Assert.True(run.Store.FindCalls(StoreRun.Scope, Trace)[0].Settled);
    }

    bool IsSettled(int trace) => _run.Store.FindCalls(StoreRun.Scope, new TraceId(5, (ulong)trace)).All(call => call.Settled);

    async Task FlushAndStartAgain()
    {
        _run.Store.Flush();
        _run.Dispose();
        _run = new StoreRun(_disk, time: _clock);
        await _run.Store.Ready;
    }

    async Task Append(params TestSpan[] spans)
    {
        await _run.Store.Ready;
        await _run.Append(spans);
    }

    List<string> SettleLater()
    {
        _clock.Advance(Idle);
        return Settle();
    }

    List<string> Settle()
    {
        _run.Store.Settle();
        return [.. Calls().Select(call => $"{call.SpanId.Value} {call.TokensInput} {call.AgentName}"
            + (call.Counted ? " counted" : "") + (call.Settled ? " settled" : ""))];
    }

    IReadOnlyList<Call> Calls() => [.. _run.Store.FindCalls(StoreRun.Scope, Trace).OrderBy(call => call.SpanId.Value)];

    static TestSpan Plain(ulong id) => new(Trace, id);

    static TestSpan Chat(ulong id, int tokens) => new(Trace, id)
    {
        Parent = 1,
        Attributes = [("gen_ai.operation.name", "chat"), ("gen_ai.usage.input_tokens", tokens)],
    };

    static TestSpan Tool(ulong id) => Called(id, "search", second: 0) with { Parent = 1 };

    IEnumerable<ulong> Retried() => Calls().Where(call => call.Retried).Select(call => call.SpanId.Value);

    static TestSpan Called(ulong id, string tool, long second)
    {
        var call = new TestSpan(Trace, id)
        {
            Attributes = [("gen_ai.operation.name", "execute_tool"), ("gen_ai.tool.name", tool)],
        };
        return call with { Start = call.Start + second * 1_000_000_000, End = call.End + second * 1_000_000_000 };
    }

    static TestSpan Failed(ulong id, string tool, long second) =>
        Called(id, tool, second) with { Status = SpanStatus.Error };

    static TestSpan Agent(ulong id, string name, int? tokens)
    {
        var agent = new TestSpan(Trace, id)
        {
            Attributes = [("gen_ai.operation.name", "invoke_agent"), ("gen_ai.agent.name", name)],
        };
        return tokens is { } count
            ? agent with { Attributes = [.. agent.Attributes, ("gen_ai.usage.input_tokens", count)] }
            : agent;
    }
}
