using System.Globalization;

namespace Sightline.Load.Isolation;

/// <summary>What the command line asks for.</summary>
sealed record IsolationOptions
{
    public const string Usage =
        """
        ./dev bench isolation [options]
          --seconds N    of each measurement; default 10
        """;

    public TimeSpan Time { get; private init; } = TimeSpan.FromSeconds(10);

    /// <summary>The server to start, and the empty folder for its data: from the script, not from people.</summary>
    public string Program { get; private init; } = "";
    public string WorkFolder { get; private init; } = "";

    /// <exception cref="FormatException">An option is wrong.</exception>
    public static IsolationOptions Parse(IReadOnlyList<string> args)
    {
        var options = new IsolationOptions();
        for (var i = 0; i + 1 < args.Count; i += 2)
        {
            options = args[i] switch
            {
                "--seconds" => options with { Time = TimeSpan.FromSeconds(int.Parse(args[i + 1], CultureInfo.InvariantCulture)) },
                "--program" => options with { Program = args[i + 1] },
                "--work" => options with { WorkFolder = args[i + 1] },
                "--version" => options,
                _ => throw new FormatException($"{args[i]} is not known"),
            };
        }
        return args.Count % 2 == 0 ? options : throw new FormatException($"{args[^1]} needs a value");
    }
}
