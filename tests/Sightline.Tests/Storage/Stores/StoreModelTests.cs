using Sightline.Storage;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Stores;

/// <summary>Random appends, revisions, retries, flushes and restarts against a plain dictionary.</summary>
public sealed class StoreModelTests(ITestOutputHelper output)
{
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
        var run = new StoreRun(disk, time: clock);
        await run.Store.Ready;
        for (var step = 0; step < 300; step++)
        {
            switch (random.Next(14))
            {
                case 0:
                    run.Store.Flush();
                    break;
                case 1:
                    run.Dispose();
                    clock.Advance(TimeSpan.FromSeconds(1));
                    run = new StoreRun(disk, time: clock);
                    await run.Store.Ready;
                    break;
                case 2:
                    model.CheckTraces(run.Store);
                    model.CheckCalls(run.Store, settled: false);
                    break;
                case 3:
                    model.CheckQueries(run.Store);
                    break;
                case 4:
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
        run.Dispose();
    }

    // Twice: rows that a flush moved while they were settled wait for the next time. At the first time after a start
    // those are found that the run before left unsettled.
    static void Settle(Store store, ManualClock clock)
    {
        for (var i = 0; i < 2; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            store.Settle();
        }
        Assert.Equal(0, store.Statistics.OpenTraces);
    }
}
