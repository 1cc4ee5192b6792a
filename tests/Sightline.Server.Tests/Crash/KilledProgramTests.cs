using Sightline.Soak.Crash;
using Xunit.Abstractions;

namespace Sightline.Server.Tests.Crash;

public sealed class KilledProgramTests(ITestOutputHelper output)
{
    // A minute is what a run of all tests can spare.
    static readonly TimeSpan Time = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Program_killed_at_random_moments_keeps_every_acknowledged_span_once()
    {
        var options = new CrashOptions { Seed = Random.Shared.Next(), Time = Time, CyclesMin = 40 };
        var cycles = await new CrashRun(options, output.WriteLine).RunAsync();
        Assert.True(cycles >= options.CyclesMin);
    }
}
