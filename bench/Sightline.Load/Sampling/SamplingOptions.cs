using System.Globalization;

namespace Sightline.Load.Sampling;

/// <summary>What the command line asks for.</summary>
sealed record SamplingOptions
{
    public const string Usage =
        """
        ./dev bench sampling [options]
          --seconds N    of each of the two loads; default 60
          --rate N       spans a second; default 20,000
        """;

    public int Seconds { get; private init; } = 60;
    public int Rate { get; private init; } = 20_000;

    /// <summary>The server to start, and the empty folder for its data: from the script, not from people.</summary>
    public string Program { get; private init; } = "";
    public string WorkFolder { get; private init; } = "";

    /// <exception cref="FormatException">An option is wrong.</exception>
    public static SamplingOptions Parse(IReadOnlyList<string> args)
    {
        var options = new SamplingOptions();
        foreach (var (name, value) in CommandArguments.Pairs(args))
        {
            options = name switch
            {
                "--seconds" => options with { Seconds = Number(value) },
                "--rate" => options with { Rate = Number(value) },
                "--program" => options with { Program = value },
                "--work" => options with { WorkFolder = value },
                "--version" => options,
                _ => throw new FormatException($"{name} is not known"),
            };
        }
        return options;
    }

    static int Number(string text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{text} is not a number above 0");
}
