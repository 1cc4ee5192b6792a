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
        var run = new StoreRun(disk);
        await run.Store.Ready;
        for (var step = 0; step < 300; step++)
        {
            switch (random.Next(12))
            {
                case 0:
                    run.Store.Flush();
                    break;
                case 1:
                    run.Dispose();
                    run = new StoreRun(disk);
                    await run.Store.Ready;
                    break;
                case 2:
                    model.CheckTraces(run.Store);
                    break;
                case 3:
                    model.CheckQueries(run.Store);
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
        run.Dispose();
    }
}
