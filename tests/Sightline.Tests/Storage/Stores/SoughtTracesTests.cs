using Sightline.Ingest.Conventions;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Memtables;
using Sightline.Storage.Views;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

public sealed class SoughtTracesTests
{
    const int Traces = 150;

    [Fact]
    public async Task Traces_that_are_looked_for_together_are_found_as_each_by_itself()
    {
        var random = new Random(4);
        var spans = new RandomSpans(random, Traces);
        using var run = new StoreRun(new SimulatedDisk(4));
        await run.Store.Ready;
        TraceId[] all = [.. Enumerable.Range(1, Traces).Select(trace => RandomSpans.TraceOf((ulong)trace))];
        // Of one batch, some are never sent, and others are looked for that are not in it.
        TraceId[] some = [.. all.Where(_ => random.Next(3) > 0).Append(new TraceId(5, 5)).Order()];
        var sought = new SoughtTraces(some);
        for (var flush = 0; flush < 6; flush++)
        {
            for (var i = 0; i < 20; i++)
                await run.Append(spans.Next());
            run.Store.Flush();
            var state = new StoreState(
                new Memtable(new CallSource(SpanConventions.BuiltIn.Read, null)), null, run.Store.Segments);
            var alone = StoreView.Of(state, WorkspaceId.Default, default);
            var together = StoreView.Of(state, WorkspaceId.Default, default);
            together.Sought = sought;
            foreach (var trace in some.Concat(all))
                Assert.Equal(Show(alone, trace), Show(together, trace));
            Assert.True(flush == 0 || all.Any(trace => alone.FindCallGroup(trace) > 1));
        }
    }

    static string Show(StoreView view, TraceId trace)
    {
        var found = view.TryFindTrace(trace, out var place);
        var calls = view.FindCalls(trace);
        var again = calls.Count(call => view.TryFindCall(trace, call.Rows.SpanIdAt(call.Row), out _));
        return $"{(found ? place.Rows.Read(place.Row).SpanCount : 0)} spans {string.Join(' ', view.FindSpans(trace).Select(Show))}, "
            + $"calls {string.Join(' ', calls.Select(call => call.Rows.SpanIdAt(call.Row)))}, {again}, {view.FindCallGroup(trace)}";
    }

    static string Show(SpanPlace span)
    {
        var view = new SpanView();
        span.Rows.Read(span.Trace, span.Row, rest: false, ref view);
        return $"{view.SpanId}";
    }
}
