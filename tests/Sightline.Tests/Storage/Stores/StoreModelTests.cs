using Sightline.Storage;
using Sightline.Storage.Deletion;
using Sightline.Storage.Retention;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Stores;

/// <summary>
/// Random appends, revisions, retries, flushes, merges, deletions, retention and restarts against a plain dictionary.
/// </summary>
public sealed class StoreModelTests(ITestOutputHelper output)
{
    const int Days = 10;

    static readonly RetentionOptions Kept = new()
    {
        Spans = TimeSpan.FromDays(Days),
        Traces = TimeSpan.FromDays(Days),
        Calls = TimeSpan.FromDays(Days),
    };

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 40)]
    [InlineData(3, 400)]
    public async Task Store_answers_as_a_dictionary_would(int seed, int traces)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var spans = new RandomSpans(random, traces);
        var model = new StoreModel();
        var disk = new SimulatedDisk(seed);
        var clock = new ManualClock();
        var run = Open(disk, clock);
        await run.Store.Ready;
        for (var step = 0; step < 300; step++)
        {
            switch (random.Next(17))
            {
                case 0:
                    run.Store.Flush();
                    break;
                case 1:
                    run.Dispose();
                    clock.Advance(TimeSpan.FromSeconds(1));
                    run = Open(disk, clock);
                    await run.Store.Ready;
                    break;
                case 2:
                    model.CheckTraces(run.Store);
                    model.CheckCalls(run.Store, settled: false);
                    model.CheckLedger(run.Store);
                    break;
                case 3:
                    model.CheckQueries(run.Store);
                    break;
                case 4:
                    run.Store.Compact(_ => { }, default);
                    model.CheckTables(run.Store);
                    break;
                case 5:
                    Delete(run.Store, model, random);
                    break;
                case 6 when random.Next(4) == 0:
                    clock.Advance(TimeSpan.FromDays(Days + 1));
                    run.Store.Compact(_ => { }, default);
                    model.Spans.Clear();
                    break;
                case 7:
                    Settle(run.Store, clock);
                    model.CheckCalls(run.Store, settled: true);
                    break;
                default:
                    var batch = spans.Next();
                    await run.Append(batch);
                    model.Add(batch);
                    break;
            }
        }
        model.CheckTraces(run.Store);
        model.CheckQueries(run.Store);
        Settle(run.Store, clock);
        model.CheckCalls(run.Store, settled: true);
        run.Store.Compact(_ => { }, default);
        model.CheckTraces(run.Store);
        model.CheckQueries(run.Store);
        model.CheckTables(run.Store);
        model.CheckLedger(run.Store);
        run.Dispose();
    }

    static StoreRun Open(SimulatedDisk disk, TimeProvider clock) => new(disk, time: clock, retention: _ => Kept);

    static void Delete(Store store, StoreModel model, Random random)
    {
        if (model.Spans.Count == 0)
            return;
        var trace = model.Spans.Keys.ElementAt(random.Next(model.Spans.Count)).Trace;
        var deletion = store.Delete(StoreRun.Scope, new DeletionTarget.Trace(trace), default);
        Assert.Equal(1, deletion.Report.Traces);
        model.Remove(trace);
        if (random.Next(3) > 0)
            return;
        var report = store.Purge(deletion, default);
        Assert.True(report.Proof!.IsComplete);
        Assert.Equal(0, report.Proof.RowsArrivedLater);
        Assert.NotNull(report.GoneAt);
    }

    // Twice: rows that a flush moved while they were settled wait for the next time. At the first time after a start
    // those are found that the run before left unsettled.
    static void Settle(Store store, ManualClock clock)
    {
        for (var i = 0; i < 2 || (store.Statistics.OpenTraces > 0 && i < 20); i++)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            store.Settle();
        }
        Assert.Equal(0, store.Statistics.OpenTraces);
    }
}
