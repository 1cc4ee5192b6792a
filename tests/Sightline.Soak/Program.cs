using Sightline.Soak;
using Sightline.Soak.Crash;
using Sightline.Soak.Fuzz;

try
{
    var options = SoakOptions.Parse(args);
    Console.WriteLine($"Playing with seed {options.Seed}");
    if (options.Fuzz > TimeSpan.Zero)
        await new FuzzRun(new FuzzOptions { Seed = options.Seed, Time = options.Fuzz }, Console.WriteLine).RunAsync();
    if (options.Cycles > 0)
    {
        var crash = new CrashOptions { Seed = options.Seed, Time = options.Time, Cycles = options.Cycles };
        await new CrashRun(crash, Console.WriteLine).RunAsync();
    }
    return 0;
}
catch (FormatException mistake)
{
    await Console.Error.WriteLineAsync($"{mistake.Message}\n{SoakOptions.Usage}");
    return 2;
}
catch (BrokenPromiseException finding)
{
    await Console.Error.WriteLineAsync($"FAILED: {finding.Message}");
    return 1;
}
