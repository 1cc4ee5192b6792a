using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Deletion;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Stores;

/// <summary>Every operation of a script fails once in every way; what was acknowledged is there afterwards, once.</summary>
public sealed class StoreFaultTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData((int)SimulatedDiskFault.NoSpace)]
    [InlineData((int)SimulatedDiskFault.InputOutput)]
    [InlineData((int)SimulatedDiskFault.PowerLoss)]
    public async Task Acknowledged_spans_survive_a_fault_of_any_operation(int fault)
    {
        const int seed = 7;
        var whole = new SimulatedDisk(seed);
        await Play(whole, new SentSpans(), seed);
        Assert.True(whole.OperationCount > 60, $"only {whole.OperationCount} operations");
        for (var k = 1; k <= whole.OperationCount; k++)
        {
            try
            {
                await PlayWithFault(seed, k, (SimulatedDiskFault)fault);
            }
            catch
            {
                output.WriteLine($"seed {seed}, operation {k} of {whole.OperationCount}, {(SimulatedDiskFault)fault}");
                throw;
            }
        }
    }

    [Fact]
    public async Task What_needs_older_rows_is_applied_once_they_can_be_read_again()
    {
        var disk = new SimulatedDisk(3);
        var trace = new TraceId(1, 2);
        using (var before = new StoreRun(disk))
        {
            await before.Store.Ready;
            await before.Append(new TestSpan(trace, 1) { Number = 1 });
            before.Store.Flush();
        }
        using (var run = new StoreRun(disk))
        {
            await run.Store.Ready;
            disk.ReadsFail = true;
            // Acknowledged all the same: it is in the journal.
            await run.Append(new TestSpan(trace, 2) { Number = 2 });
            disk.ReadsFail = false;
            await run.Append(new TestSpan(trace, 3) { Number = 3 });
            Assert.Equal(3, run.Store.FindTrace(StoreRun.Scope, trace)!.Record.SpanCount);
            disk.ReadsFail = true;
            await run.Append(new TestSpan(new TraceId(1, 9), 1) { Number = 4 });
        }
        // It closed while it could not read: the next start replays what it had not applied.
        disk.ReadsFail = false;
        using var after = new StoreRun(disk);
        await after.Store.Ready;
        Assert.Equal(3, after.Store.FindTrace(StoreRun.Scope, trace)!.Record.SpanCount);
        Assert.Equal(1, after.Store.FindTrace(StoreRun.Scope, new TraceId(1, 9))!.Record.SpanCount);
    }

    [Fact]
    public async Task Segments_that_cannot_be_opened_at_the_start_are_not_taken_for_damaged_ones()
    {
        var disk = new SimulatedDisk(3);
        var trace = new TraceId(1, 2);
        using (var before = new StoreRun(disk))
        {
            await before.Store.Ready;
            await before.Append(new TestSpan(trace, 1));
            before.Store.Flush();
        }
        disk.NotOpened = "segments/";
        var refused = Assert.Throws<IOException>(() => new StoreRun(disk));
        Assert.Contains("Too many open files", refused.Message, StringComparison.Ordinal);
        disk.NotOpened = null;
        using var after = new StoreRun(disk);
        await after.Store.Ready;
        Assert.Equal(1, after.Store.FindTrace(StoreRun.Scope, trace)!.Record.SpanCount);
        Assert.Equal(0, after.Store.Statistics.Quarantined);
    }

    static async Task PlayWithFault(int seed, int k, SimulatedDiskFault fault)
    {
        var disk = new SimulatedDisk(seed + k);
        disk.FailAt(k, fault);
        var sent = new SentSpans();
        try
        {
            await Play(disk, sent, seed);
        }
        catch (IOException)
        {
            // Opening may fail as a whole; it acknowledges nothing.
        }
        // Twice: what the first start after the crash writes must survive the next crash.
        for (var crash = 0; crash < 2; crash++)
        {
            disk = disk.Crash();
            var clock = new ManualClock();
            using var run = new StoreRun(disk, time: clock);
            await run.Store.Ready;
            sent.Check(run);
            Settle(run, clock);
            sent.CheckSettled(run);
            await sent.Append(run, new Random(seed + crash), mustSucceed: true);
            run.Store.Flush();
            sent.Check(run);
            if (crash == 0)
                continue;
            run.Store.Compact(_ => { }, default);
            sent.Check(run);
            Assert.Equal(run.Store.Segments.Count, FilesUnder(disk, "segments"));
            Settle(run, clock);
            sent.CheckSettled(run);
        }
    }

    // Also what a crash left behind is gone.
    static int FilesUnder(SimulatedDisk disk, string folder) =>
        disk.Files(folder).Count + disk.Folders(folder).Sum(child => FilesUnder(disk, $"{folder}/{child}"));

    static async Task Play(SimulatedDisk disk, SentSpans sent, int seed)
    {
        var random = new Random(seed);
        var clock = new ManualClock();
        for (var opening = 0; opening < 2; opening++)
        {
            using var run = new StoreRun(disk, time: clock);
            // Without power what is left to replay is waited for until the store closes.
            while (!run.Store.Ready.IsCompleted && !disk.IsOff)
                await Task.Delay(1);
            for (var i = 0; i < 8 && !disk.IsOff; i++)
            {
                await sent.Append(run, random, mustSucceed: false);
                var flushed = i % 4 == 3 && Try(run.Store.Flush);
                if (i == 5)
                    sent.Delete(run, new TraceId(1, 2));
                if (i == 7)
                    Try(() => run.Store.Compact(_ => { }, default));
                // The next flush writes what is settled now, over rows that are in segments.
                if (flushed)
                    Settle(run, clock);
            }
        }
    }

    static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (IOException)
        {
            // It is tried again behind what follows.
            return false;
        }
    }

    // The first time after a start finds what was left unsettled and waits for it to rest; rows that a flush or a merge
    // moved while they were settled wait for the next time.
    static void Settle(StoreRun run, ManualClock clock)
    {
        for (var i = 0; i < 2 || (run.Store.Statistics.OpenTraces > 0 && i < 20); i++)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            run.Store.Settle();
        }
    }

    /// <summary>What was sent: acknowledged revisions must win, others may.</summary>
    sealed class SentSpans
    {
        readonly Dictionary<(TraceId, ulong), List<(long Number, bool Acknowledged)>> _spans = [];
        long _next;

        public async Task Append(StoreRun run, Random random, bool mustSucceed)
        {
            var spans = new List<TestSpan>();
            for (var i = 0; i < 5; i++)
            {
                var trace = new TraceId(1, (ulong)random.Next(1, 6));
                spans.Add(Span(trace, (ulong)random.Next(1, 5), ++_next));
            }
            var acknowledged = false;
            try
            {
                await run.Append(spans);
                acknowledged = true;
            }
            catch (IOException) when (!mustSucceed)
            {
            }
            foreach (var span in spans)
            {
                if (!_spans.TryGetValue((span.Trace, span.Id), out var revisions))
                    _spans.Add((span.Trace, span.Id), revisions = []);
                revisions.Add((span.Number, acknowledged));
            }
        }

        /// <summary>Deletes a trace; where that fails it may have happened.</summary>
        public void Delete(StoreRun run, TraceId trace)
        {
            var deleted = false;
            try
            {
                run.Store.Delete(StoreRun.Scope, new DeletionTarget.Trace(trace), default);
                deleted = true;
            }
            catch (IOException)
            {
            }
            foreach (var (_, revisions) in _spans.Where(entry => entry.Key.Item1 == trace))
            {
                for (var i = 0; i < revisions.Count; i++)
                    revisions[i] = revisions[i] with { Acknowledged = false };
                if (deleted)
                    revisions.Clear();
            }
        }

        // An agent, and models that it asks: each a call with the tokens that tell its revision.
        static TestSpan Span(TraceId trace, ulong id, long number) => new(trace, id)
        {
            Parent = id == 1 ? 0UL : 1,
            Number = number,
            Status = SpanStatus.Ok,
            Attributes =
            [
                ("gen_ai.operation.name", id == 1 ? "invoke_agent" : "chat"),
                ("gen_ai.usage.input_tokens", number),
            ],
        };

        /// <summary>The agent counts only where no model does, and all know it.</summary>
        public void CheckSettled(StoreRun run)
        {
            foreach (var trace in _spans.Keys.Select(key => key.Item1).Distinct())
            {
                var calls = run.Store.FindCalls(StoreRun.Scope, trace);
                var models = calls.Where(call => call.Kind == WorkKind.Llm).ToArray();
                var counted = models.Length > 0 ? models : [.. calls];
                Assert.All(calls, call => Assert.True(call.Settled));
                Assert.Equal(
                    counted.Sum(call => call.TokensInput),
                    calls.Where(call => call.Counted).Sum(call => call.TokensInput));
                var isAgentThere = calls.Any(call => call.SpanId.Value == 1);
                Assert.All(calls, call => Assert.Equal(isAgentThere ? "work" : null, call.AgentName));
            }
        }

        public void Check(StoreRun run)
        {
            foreach (var trace in _spans.Keys.Select(key => key.Item1).Distinct())
            {
                var stored = run.Store.FindTrace(StoreRun.Scope, trace);
                var found = new Dictionary<ulong, long>();
                for (var i = 0; i < (stored?.Count ?? 0); i++)
                {
                    var span = stored![i];
                    found.Add(span.SpanId.Value, Number(span));
                }
                Assert.Equal(found.Count, stored?.Record.SpanCount ?? 0);
                var calls = run.Store.FindCalls(StoreRun.Scope, trace);
                Assert.Equal(found, calls.ToDictionary(call => call.SpanId.Value, call => call.TokensInput!.Value));
                foreach (var ((_, id), revisions) in _spans.Where(entry => entry.Key.Item1 == trace))
                    CheckSpan(revisions, found.TryGetValue(id, out var number) ? number : null);
            }
        }

        static void CheckSpan(List<(long Number, bool Acknowledged)> revisions, long? found)
        {
            var last = revisions.FindLastIndex(revision => revision.Acknowledged);
            if (last < 0 && found is null)
                return;
            // Nothing older than the last acknowledged revision, and nothing that was never sent.
            Assert.Contains(found, revisions.Skip(Math.Max(last, 0)).Select(revision => (long?)revision.Number));
        }

        static long Number(SpanView span)
        {
            var attributes = new Sightline.Model.Wire.AttributeList(
                span.Rest, Sightline.Model.Wire.SpanField.Attributes);
            while (attributes.MoveNext())
            {
                if (attributes.Key.SequenceEqual("number"u8))
                    return attributes.Value.Int;
            }
            return -1;
        }
    }
}
