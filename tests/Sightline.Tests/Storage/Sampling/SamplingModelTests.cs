using Sightline.Ingest.Sampling;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Sampling;

/// <summary>
/// Random traces, late spans, errors, pins, policies, flushes, merges, restarts and losses of power: what must hold of
/// sampling holds at every look.
/// </summary>
public sealed class SamplingModelTests(ITestOutputHelper output)
{
    const long Start = 1_700_000_000_000_000_000;
    const int TokensOfCall = 5;
    /// <summary>A drop takes less from the spans to the ledger.</summary>
    const int MovesMsMax = 5_000;

    [Theory]
    [InlineData(11, 4)]
    [InlineData(12, 30)]
    [InlineData(13, 300)]
    public async Task Whatever_happens_only_what_was_decided_goes_and_every_count_adds_up(int seed, int traces)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var run = new SamplingRun(seed);
        await run.RestartAsync();
        var model = new Model(run);
        for (var step = 0; step < 250; step++)
        {
            switch (random.Next(16))
            {
                case 0:
                    run.Store.Flush();
                    break;
                case 1:
                    await run.RestartAsync();
                    break;
                case 2:
                    await run.CrashAsync();
                    break;
                case 3:
                    run.Compact();
                    break;
                case 4:
                    run.Clock.Advance(TimeSpan.FromMinutes(random.Next(50)));
                    break;
                case 5 or 6:
                    run.Settle();
                    break;
                case 7:
                    run.Policy = Policy(random, step);
                    break;
                case 8:
                    await model.HoldAsync(random);
                    break;
                case 9 when random.Next(2) == 0:
                    run.Drop();
                    model.CheckDropped();
                    break;
                case 10:
                    model.Check();
                    break;
                default:
                    await model.AppendAsync(random, traces);
                    break;
            }
        }
        run.Policy = run.Policy with { Mode = SamplingMode.Tail };
        run.Drop();
        model.CheckDropped();
        await run.CrashAsync();
        model.CheckDropped();
        output.WriteLine($"{run.Ledger()}");
    }

    static SamplingPolicy Policy(Random random, int revision) => new()
    {
        Mode = random.Next(5) == 0 ? SamplingMode.KeepAll : SamplingMode.Tail,
        Revision = revision,
        SlowNano = random.Next(2) == 0 ? null : 3_000_000_000,
        SlowerThanService = random.Next(4) == 0,
        AlwaysBelowPerMinute = random.Next(3) == 0 ? 5 : 0,
        Attributes = random.Next(3) == 0 ? [new SampledAttribute("gen_ai.operation.name", "chat")] : [],
        Share = random.Next(3) switch { 0 => 0, 1 => 0.3, _ => 0.6 },
    };

    sealed class Trace
    {
        public long Spans { get; set; }
        public long Calls { get; set; }
        /// <summary>A span failed before any could go.</summary>
        public bool FailedInTime { get; set; }
        public TraceHolds Holds { get; set; }
        public DateTimeOffset LastIntake { get; set; }
        /// <summary>Spans that were missing at the last look.</summary>
        public long Missing { get; set; }
        public bool WasKept { get; set; }
    }

    sealed class Model(SamplingRun run)
    {
        readonly Dictionary<TraceId, Trace> _traces = [];
        ulong _nextSpan = 1;
        long _duplicates;

        public async Task AppendAsync(Random random, int traces)
        {
            Look();
            var spans = new List<TestSpan>();
            for (var i = random.Next(1, 8); i > 0; i--)
            {
                var id = new TraceId(77, (ulong)random.Next(1, traces + 1));
                if (!_traces.TryGetValue(id, out var trace))
                    _traces.Add(id, trace = new Trace());
                var span = new TestSpan(id, _nextSpan++)
                {
                    Start = Start,
                    End = Start + random.Next(1, 4_000) * 1_000_000L,
                    Status = random.Next(12) == 0 ? SpanStatus.Error : SpanStatus.Ok,
                    Attributes = random.Next(3) == 0
                        ? [("gen_ai.operation.name", "chat"), ("gen_ai.usage.input_tokens", TokensOfCall)]
                        : [],
                };
                spans.Add(span);
                trace.Spans++;
                trace.Calls += span.Attributes.Length > 0 ? 1 : 0;
                trace.LastIntake = run.Clock.GetUtcNow();
            }
            await run.Append(spans);
            // Only now: the worker may have dropped since the look, and can no longer.
            foreach (var span in spans)
                _traces[span.Trace].FailedInTime |= span.Status == SpanStatus.Error && Missing(span.Trace) == 0;
            if (random.Next(4) > 0)
                return;
            await run.Append(spans);
            _duplicates += spans.Count;
        }

        public async Task HoldAsync(Random random)
        {
            if (_traces.Count == 0)
                return;
            var (id, trace) = _traces.ElementAt(random.Next(_traces.Count));
            var hold = random.Next(2) == 0 ? TraceHolds.Pin : TraceHolds.Feedback;
            var isHeld = random.Next(3) > 0;
            Assert.True(await run.Store.HoldAsync(StoreRun.Scope, id, hold, isHeld));
            var before = trace.Holds;
            trace.Holds = isHeld ? trace.Holds | hold : trace.Holds & ~hold;
            if (before == TraceHolds.None && trace.Holds != TraceHolds.None)
                trace.Missing = trace.Spans - run.Spans(id);
        }

        /// <summary>After everything was decided, the grace time is over, and all is merged.</summary>
        public void CheckDropped()
        {
            Check();
            if (run.Policy.Mode == SamplingMode.KeepAll)
                return;
            foreach (var (id, trace) in _traces)
            {
                var sampling = run.Record(id).Sampling;
                Assert.False(sampling.IsDue, $"{id} is still to be decided");
                if (sampling.IsDropped && run.Clock.GetUtcNow() - trace.LastIntake > SamplingRun.Grace)
                    Assert.Equal(0, run.Spans(id));
            }
        }

        public void Check()
        {
            foreach (var (id, trace) in _traces)
            {
                var record = run.Record(id);
                Assert.Equal(trace.Spans, record.SpanCount);
                Assert.Equal(trace.Holds, record.Sampling.Holds);
                var calls = run.Store.FindCalls(StoreRun.Scope, id);
                Assert.Equal((trace.Calls, trace.Calls * TokensOfCall), (calls.Count, calls.Sum(call => call.TokensInput!.Value)));
                Assert.Equal(trace.Calls == 0 ? null : trace.Calls * TokensOfCall, record.Tokens);
            }
            Look();
            if (_traces.Count > 0)
                CheckLedger();
        }

        // The worker drops when it wants to: counts of spans and those of the ledger are of one moment only where neither
        // moved while they were read. What does not add up while nothing moves never will.
        void CheckLedger()
        {
            var sent = _traces.Values.Sum(trace => trace.Spans);
            var deadline = Environment.TickCount64 + MovesMsMax;
            while (true)
            {
                var (before, missing, ledger) = (Ledger(), MissingOfAll(), Ledger());
                var expected = (sent + _duplicates, sent - missing, _duplicates, missing);
                if ((before == ledger && ledger == expected) || Environment.TickCount64 > deadline)
                {
                    Assert.Equal(expected, ledger);
                    return;
                }
                Thread.Yield();
            }
        }

        (long Received, long Stored, long Duplicate, long SampledOut) Ledger()
        {
            var row = run.Ledger();
            return (row.Received, row.Stored, row.Duplicate, row.SampledOut);
        }

        long Missing(TraceId id) => _traces[id].Spans - run.Spans(id);

        long MissingOfAll() => _traces.Keys.Sum(Missing);

        // What may not have gone has not.
        void Look()
        {
            foreach (var (id, trace) in _traces)
            {
                if (run.Store.FindTrace(StoreRun.Scope, id) is not { } stored)
                    continue;
                // Of a trace with spans on their way the record is older than the model.
                var missing = stored.Record.SpanCount - stored.Count;
                var sampling = stored.Record.Sampling;
                if (trace.WasKept)
                    Assert.Equal(SamplingOutcome.Keep, sampling.Outcome);
                if (trace.WasKept || trace.FailedInTime || trace.Holds != TraceHolds.None)
                    Assert.Equal(trace.Missing, missing);
                Assert.True(missing >= trace.Missing, $"{id} has spans again");
                trace.Missing = missing;
                trace.WasKept |= sampling.Outcome == SamplingOutcome.Keep;
            }
        }
    }
}
