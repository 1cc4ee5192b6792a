using System.Globalization;
using Sightline.Soak.Crash;
using Sightline.Soak.Fuzz;

// --fuzz-seconds N: only bodies that are nearly right; --long does an hour of them before it kills.
// --seconds N | --cycles N | --long (1,000 cycles), and --seed N to choose what a run before chose.
const int LongCycles = 1_000;
const int LongFuzzSeconds = 3_600;

int? Number(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
    ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
    : null;

var options = new CrashOptions
{
    Seed = Number("--seed") ?? Random.Shared.Next(),
    Time = Number("--seconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue,
    Cycles = Number("--cycles") ?? (Number("--seconds") is null ? LongCycles : int.MaxValue),
};
var fuzzSeconds = Number("--fuzz-seconds") ?? (args.Contains("--long") ? LongFuzzSeconds : 0);
Console.WriteLine($"Playing with seed {options.Seed}");
try
{
    if (fuzzSeconds > 0)
    {
        var fuzz = new FuzzOptions { Seed = options.Seed, Time = TimeSpan.FromSeconds(fuzzSeconds) };
        await new FuzzRun(fuzz, Console.WriteLine).RunAsync();
        if (Number("--fuzz-seconds") is not null)
            return 0;
    }
    await new CrashRun(options, Console.WriteLine).RunAsync();
    return 0;
}
catch (BrokenPromiseException finding)
{
    await Console.Error.WriteLineAsync($"FAILED: {finding.Message}");
    return 1;
}
