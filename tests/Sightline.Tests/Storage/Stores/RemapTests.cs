using Sightline.Ingest.Conventions;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

public sealed class RemapTests : IDisposable
{
    static readonly TraceId Trace = new(3, 3);

    readonly string _folder = Directory.CreateTempSubdirectory("sightline-").FullName;
    readonly SimulatedDisk _disk = new(1);
    readonly ManualClock _clock = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Spans_that_a_newer_table_reads_otherwise_get_their_kind_call_and_agent(bool flushed)
    {
        using (var before = new StoreRun(_disk, time: _clock))
        {
            await before.Store.Ready;
            await before.Append(Step(1, 0, "lead"), Step(2, 1, "think"), Step(3, 1, "other"));
            Assert.Empty(before.Store.FindCalls(StoreRun.Scope, Trace));
            before.Store.Flush();
        }
        using var run = new StoreRun(_disk, time: _clock, readCall: Newer().Read);
        await run.Store.Ready;
        // Replaces what is in a segment, or what is still in memory.
        if (!flushed)
            await run.Append(Step(2, 1, "think") with { End = 1_700_000_000_600_000_000 });
        await run.Append(new TestSpan(new TraceId(4, 4), 9));

        Assert.Equal(flushed ? 2 : 1, run.Store.Remap(StoreRun.Scope, Trace, CancellationToken.None));
        Assert.Equal(0, run.Store.Remap(StoreRun.Scope, Trace, CancellationToken.None));

        Assert.Equal([WorkKind.Agent, WorkKind.Llm, WorkKind.Other], Kinds(run));
        if (flushed)
            run.Store.Flush();
        Assert.Equal([WorkKind.Agent, WorkKind.Llm, WorkKind.Other], Kinds(run));
        // The first time it looks for what an earlier run left.
        run.Store.Settle();
        _clock.Advance(TimeSpan.FromMinutes(1));
        run.Store.Settle();
        var call = Assert.Single(run.Store.FindCalls(StoreRun.Scope, Trace));
        Assert.Equal((7L, "work", true, true), (call.TokensInput, call.AgentName, call.Counted, call.Settled));
        Assert.Equal(3, run.Store.FindTrace(StoreRun.Scope, Trace)!.Record.SpanCount);
    }

    [Fact]
    public async Task A_call_that_the_tables_no_longer_know_is_one_no_more()
    {
        using (var before = new StoreRun(_disk, time: _clock, readCall: Newer().Read))
        {
            await before.Store.Ready;
            await before.Append(Step(2, 1, "think"));
            Assert.Single(before.Store.FindCalls(StoreRun.Scope, Trace));
            before.Store.Flush();
        }
        using var run = new StoreRun(_disk, time: _clock);
        await run.Store.Ready;
        Assert.Equal(1, run.Store.Remap(StoreRun.Scope, Trace, CancellationToken.None));
        Assert.Empty(run.Store.FindCalls(StoreRun.Scope, Trace));
        Assert.Equal([WorkKind.Other], Kinds(run));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static List<WorkKind> Kinds(StoreRun run)
    {
        var trace = run.Store.FindTrace(StoreRun.Scope, Trace)!;
        var kinds = new SortedDictionary<ulong, WorkKind>();
        for (var i = 0; i < trace.Count; i++)
            kinds.Add(trace[i].SpanId.Value, trace[i].Kind);
        return [.. kinds.Values];
    }

    static TestSpan Step(ulong id, ulong parent, string step) => new(Trace, id)
    {
        Parent = parent,
        Attributes = [("acme.agent.step", step), ("acme.agent.tokens", step == "think" ? "7" : "")],
    };

    SpanConventions Newer()
    {
        File.WriteAllText(Path.Combine(_folder, "acme.json"), """
            {
              "table": "acme", "version": 1, "order": 50, "telling": ["acme.agent."],
              "rules": [
                { "field": "kind", "attribute": "acme.agent.step", "map": { "lead": "agent", "think": "llm" } },
                { "field": "tokens_input_total", "attribute": "acme.agent.tokens" }
              ]
            }
            """);
        return SpanConventions.Load(_folder);
    }
}
