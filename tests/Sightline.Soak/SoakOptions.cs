using System.Globalization;

namespace Sightline.Soak;

/// <summary>What to do, for how long, and with which choices.</summary>
sealed record SoakOptions
{
    public const string Usage = """
        ./dev soak [options]       an hour of fuzzed bodies, then 2,000 kills
          --fuzz-seconds N         seconds of fuzzed bodies; 0 for none
          --cycles N               kills; 0 for none
          --seconds N              no kill begins after so many seconds of them
          --seed N                 what a run before chose
        """;

    /// <summary>A kill takes some 2 s: an hour and a bit.</summary>
    const int LongCycles = 2_000;
    const int LongFuzzSeconds = 3_600;

    public required int Seed { get; init; }
    public required TimeSpan Fuzz { get; init; }
    public required int Cycles { get; init; }
    public required TimeSpan Time { get; init; }

    /// <exception cref="FormatException">An option that there is not, or without its number.</exception>
    public static SoakOptions Parse(IReadOnlyList<string> arguments)
    {
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (arguments[i] is not ("--fuzz-seconds" or "--cycles" or "--seconds" or "--seed"))
                throw new FormatException($"{arguments[i]} is no option.");
            given[arguments[i]] = i + 1 < arguments.Count
                && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"{arguments[i]} needs a whole number.");
        }
        int? Number(string name) => given.TryGetValue(name, out var number) ? number : null;
        // Who asks for one of the two wants only that one.
        var kills = Number("--cycles") is not null || Number("--seconds") is not null;
        var fuzzes = Number("--fuzz-seconds") is not null;
        return new SoakOptions
        {
            Seed = Number("--seed") ?? Random.Shared.Next(),
            Fuzz = TimeSpan.FromSeconds(Number("--fuzz-seconds") ?? (kills ? 0 : LongFuzzSeconds)),
            Cycles = Number("--cycles") ?? (Number("--seconds") is not null ? int.MaxValue : fuzzes ? 0 : LongCycles),
            Time = Number("--seconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue,
        };
    }
}
