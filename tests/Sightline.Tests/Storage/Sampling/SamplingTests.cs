using Sightline.Ingest.Sampling;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Storage;
using Sightline.Storage.Deletion;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Sampling;

public sealed class SamplingTests : IDisposable
{
    static readonly TraceId Plain = new(9, 1);
    static readonly TraceId Failed = new(9, 2);
    static readonly TraceId Slow = new(9, 3);

    readonly SamplingRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Spans_of_a_plain_trace_go_after_the_grace_time_and_its_record_and_calls_stay()
    {
        await _run.Append(
            Span(Plain, 1), Chat(Plain, 2), Span(Failed, 3) with { Status = SpanStatus.Error }, Chat(Failed, 4),
            Span(Slow, 5, seconds: 6));
        _run.Settle();
        Assert.Equal(
            ["Drop Share", "Keep Error", "Keep Slow"],
            [_run.Decision(Plain), _run.Decision(Failed), _run.Decision(Slow)]);
        Assert.Equal((7, 0), (_run.Record(Plain).Sampling.Revision, _run.Record(Plain).Sampling.SharePpm));
        _run.Compact();
        Assert.Equal(2, _run.Spans(Plain));
        Assert.Equal(5, _run.Ledger().Stored);

        _run.Drop();
        Assert.Equal([0, 2, 1], [_run.Spans(Plain), _run.Spans(Failed), _run.Spans(Slow)]);
        Assert.Equal((2, 42), (_run.Record(Plain).SpanCount, _run.Record(Plain).Tokens));
        Assert.Equal(42, Assert.Single(_run.Store.FindCalls(StoreRun.Scope, Plain)).TokensInput);
        Assert.Equal((5, 3, 2), (_run.Ledger().Received, _run.Ledger().Stored, _run.Ledger().SampledOut));
        Assert.Equal((3, 0), Rows());
        await _run.RestartAsync();
        Assert.Equal([0, 2, 1], [_run.Spans(Plain), _run.Spans(Failed), _run.Spans(Slow)]);
        Assert.Equal((5, 3, 2), (_run.Ledger().Received, _run.Ledger().Stored, _run.Ledger().SampledOut));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_late_error_keeps_the_whole_trace_also_across_a_crash(bool crashes)
    {
        await _run.Append(Span(Plain, 1), Span(Plain, 2));
        _run.Settle();
        _run.Compact();
        await _run.Append(Span(Plain, 3) with { Status = SpanStatus.Error });
        if (crashes)
        {
            _run.Store.Flush();
            await _run.CrashAsync();
        }
        _run.Clock.Advance(SamplingRun.Grace);
        _run.Compact();
        Assert.Equal(3, _run.Spans(Plain));
        _run.Drop();
        Assert.Equal("Keep Error", _run.Decision(Plain));
        Assert.Equal(3, _run.Spans(Plain));
    }

    [Fact]
    public async Task A_late_span_that_changes_nothing_waits_for_its_own_grace_time_and_goes_too()
    {
        await _run.Append(Span(Plain, 1));
        _run.Settle();
        _run.Clock.Advance(SamplingRun.Grace / 2);
        await _run.Append(Span(Plain, 2));
        _run.Settle();
        _run.Clock.Advance(SamplingRun.Grace / 2);
        _run.Compact();
        Assert.Equal(2, _run.Spans(Plain));
        _run.Clock.Advance(SamplingRun.Grace / 2);
        _run.Compact();
        Assert.Equal(0, _run.Spans(Plain));

        // And one that comes when all are gone.
        await _run.Append(Span(Plain, 3));
        Assert.Equal((1, 3), (_run.Spans(Plain), _run.Record(Plain).SpanCount));
        _run.Drop();
        Assert.Equal((0, 3), (_run.Spans(Plain), _run.Record(Plain).SpanCount));
        Assert.Equal(3, _run.Ledger().SampledOut);
    }

    [Theory]
    [InlineData(TraceHolds.Pin)]
    [InlineData(TraceHolds.Feedback)]
    [InlineData(TraceHolds.Evaluation)]
    public async Task What_holds_a_trace_keeps_it_whole_until_it_is_let_go(TraceHolds holds)
    {
        await _run.Append(Span(Plain, 1), Span(Failed, 2));
        _run.Settle();
        Assert.True(await _run.Store.HoldAsync(StoreRun.Scope, Plain, holds, isHeld: true));
        Assert.False(await _run.Store.HoldAsync(StoreRun.Scope, new TraceId(1, 1), holds, isHeld: true));
        await _run.CrashAsync();
        _run.Drop();
        Assert.Equal((1, 0), (_run.Spans(Plain), _run.Spans(Failed)));
        Assert.Equal((holds, "Drop Share"), (_run.Record(Plain).Sampling.Holds, _run.Decision(Plain)));

        await _run.Store.HoldAsync(StoreRun.Scope, Plain, holds, isHeld: false);
        _run.Compact();
        Assert.Equal(0, _run.Spans(Plain));
    }

    [Fact]
    public async Task A_decision_outlives_crashes_and_other_policies()
    {
        var kept = new TraceId(9, 77);
        _run.Policy = _run.Policy with { Share = 1 };
        await _run.Append(Span(kept, 1));
        _run.Settle();
        _run.Policy = _run.Policy with { Share = 0, Revision = 8 };
        await _run.Append(Span(Plain, 1));
        _run.Settle();
        _run.Policy = _run.Policy with { Share = 1, Revision = 9 };
        await _run.CrashAsync();
        await _run.Append(Span(kept, 2), Span(Plain, 2));
        _run.Drop();
        Assert.Equal(["Keep Share", "Drop Share"], [_run.Decision(kept), _run.Decision(Plain)]);
        Assert.Equal([7, 8], [_run.Record(kept).Sampling.Revision, _run.Record(Plain).Sampling.Revision]);
        Assert.Equal((2, 0), (_run.Spans(kept), _run.Spans(Plain)));
    }

    [Fact]
    public async Task What_a_crash_left_undecided_is_decided_then()
    {
        await _run.Append(Span(Plain, 1), Span(Failed, 2) with { Status = SpanStatus.Error });
        _run.Store.Flush();
        await _run.CrashAsync();
        _run.Drop();
        Assert.Equal((0, 1), (_run.Spans(Plain), _run.Spans(Failed)));
    }

    [Fact]
    public async Task While_everything_is_kept_nothing_is_decided_and_nothing_goes()
    {
        _run.Policy = SamplingPolicy.KeepAll;
        await _run.Append(Span(Plain, 1));
        _run.Drop();
        Assert.Equal("None None", _run.Decision(Plain));
        Assert.Equal(1, _run.Spans(Plain));

        // Nor what was decided before, as long as it stays so.
        _run.Policy = new SamplingRun().Policy;
        await _run.Append(Span(Failed, 1));
        _run.Settle();
        Assert.Equal("Drop Share", _run.Decision(Failed));
        _run.Policy = SamplingPolicy.KeepAll;
        _run.Drop();
        Assert.Equal(1, _run.Spans(Failed));
    }

    [Fact]
    public async Task Above_the_bytes_that_may_wait_the_oldest_go_before_their_time()
    {
        using var run = new SamplingRun { StoreOptions = new StoreOptions { FreeBytesMin = 0, SamplingGraceBytes = 1_000 } };
        await run.RestartAsync();
        for (var i = 0UL; i < 3; i++)
        {
            await run.Append(Span(new TraceId(9, i + 1), 1));
            run.Settle();
            run.Store.Flush();
        }
        run.Compact();
        Assert.Equal((0, 1), (run.Spans(new TraceId(9, 1)), run.Spans(new TraceId(9, 3))));
    }

    [Fact]
    public async Task The_ledger_moves_spans_of_each_key_and_a_call_that_comes_again_is_no_second_one()
    {
        var one = Guid.NewGuid();
        var two = Guid.NewGuid();
        await _run.Append(one, [Span(Plain, 1), Chat(Plain, 2)]);
        await _run.Append(two, [Span(Plain, 3), Span(Failed, 4) with { Status = SpanStatus.Error }]);
        _run.Drop();
        Assert.Equal((2, 0, 2), (_run.Ledger(one).Received, _run.Ledger(one).Stored, _run.Ledger(one).SampledOut));
        Assert.Equal((2, 1, 1), (_run.Ledger(two).Received, _run.Ledger(two).Stored, _run.Ledger(two).SampledOut));

        await _run.Append(one, [Chat(Plain, 2) with { Name = "again" }]);
        _run.Drop();
        Assert.Equal("again", Assert.Single(_run.Store.FindCalls(StoreRun.Scope, Plain)).Name);
        Assert.Equal(42, _run.Record(Plain).Tokens);
        Assert.Equal((3, 0, 3), (_run.Ledger(one).Received, _run.Ledger(one).Stored, _run.Ledger(one).SampledOut));
    }

    [Fact]
    public async Task The_data_of_a_user_are_deleted_also_where_the_spans_are_gone()
    {
        await _run.Append(Span(Plain, 1) with { User = "ada" }, Chat(Plain, 2), Span(Failed, 3));
        _run.Drop();
        Assert.Equal(0, _run.Spans(Plain));
        var deletion = _run.Store.Delete(StoreRun.Scope, new DeletionTarget.User("ada"), default);
        Assert.Equal(1, deletion.Report.Traces);
        Assert.Null(_run.Store.FindTrace(StoreRun.Scope, Plain));
        Assert.Empty(_run.Store.FindCalls(StoreRun.Scope, Plain));
        Assert.NotNull(_run.Store.FindTrace(StoreRun.Scope, Failed));
    }

    (long Visible, long Hidden) Rows()
    {
        var spans = Assert.Single(_run.Store.Tables, table => table.Table == "spans");
        return (spans.Rows, spans.HiddenRows);
    }

    static TestSpan Span(TraceId trace, ulong id, int seconds = 1) => new(trace, id)
    {
        End = 1_700_000_000_000_000_000 + seconds * 1_000_000_000L,
        Start = 1_700_000_000_000_000_000,
    };

    static TestSpan Chat(TraceId trace, ulong id) => Span(trace, id) with
    {
        Parent = 1,
        Attributes =
        [
            ("gen_ai.operation.name", "chat"), ("gen_ai.request.model", "gpt-4o"), ("gen_ai.usage.input_tokens", 42),
        ],
    };
}
