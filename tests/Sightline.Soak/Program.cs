using System.Globalization;
using Sightline.Soak.Crash;

// --seconds N | --cycles N | --long (1,000 cycles), and --seed N to choose what a run before chose.
const int LongCycles = 1_000;

int? Number(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
    ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
    : null;

var options = new CrashOptions
{
    Seed = Number("--seed") ?? Random.Shared.Next(),
    Time = Number("--seconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue,
    Cycles = Number("--cycles") ?? (Number("--seconds") is null ? LongCycles : int.MaxValue),
};
Console.WriteLine($"Killing the program with seed {options.Seed}");
try
{
    await new CrashRun(options, Console.WriteLine).RunAsync();
    return 0;
}
catch (BrokenPromiseException finding)
{
    await Console.Error.WriteLineAsync($"FAILED: {finding.Message}");
    return 1;
}
