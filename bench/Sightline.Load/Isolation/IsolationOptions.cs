using System.Globalization;

namespace Sightline.Load.Isolation;

/// <summary>What the command line asks for.</summary>
sealed record IsolationOptions
{
    public const string Usage =
        """
        ./dev bench isolation [options]
          --seconds N    of each measurement; default 20
          --only LIST    of flood,large,slow,bombs; default all
        """;

    public TimeSpan Time { get; private init; } = TimeSpan.FromSeconds(20);
    public IReadOnlyList<string> Only { get; private init; } = Attack.Names;

    /// <summary>The server to start, and the empty folder for its data: from the script, not from people.</summary>
    public string Program { get; private init; } = "";
    public string WorkFolder { get; private init; } = "";

    /// <exception cref="FormatException">An option is wrong.</exception>
    public static IsolationOptions Parse(IReadOnlyList<string> args)
    {
        var options = new IsolationOptions();
        foreach (var (name, value) in CommandArguments.Pairs(args))
        {
            options = name switch
            {
                "--seconds" => options with { Time = TimeSpan.FromSeconds(int.Parse(value, CultureInfo.InvariantCulture)) },
                "--only" => options with { Only = value.Split(',') },
                "--program" => options with { Program = value },
                "--work" => options with { WorkFolder = value },
                "--version" => options,
                _ => throw new FormatException($"{name} is not known"),
            };
        }
        return options;
    }
}
