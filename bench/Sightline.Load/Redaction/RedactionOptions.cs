using System.Globalization;

namespace Sightline.Load.Redaction;

/// <summary>What the command line asks for.</summary>
sealed record RedactionOptions
{
    public const string Usage =
        """
        ./dev bench redaction [options]
          --rounds N    turns with the rules and without, of each load; default 6
        """;

    public int Rounds { get; private init; } = 6;

    /// <summary>The server to start, and the beginning of the names of empty folders: from the script, not from people.</summary>
    public string Program { get; private init; } = "";
    public string WorkFolder { get; private init; } = "";

    /// <exception cref="FormatException">An option is wrong.</exception>
    public static RedactionOptions Parse(IReadOnlyList<string> args)
    {
        var options = new RedactionOptions();
        foreach (var (name, value) in CommandArguments.Pairs(args))
        {
            options = name switch
            {
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--program" => options with { Program = value },
                "--work" => options with { WorkFolder = value },
                "--version" => options,
                _ => throw new FormatException($"{name} is not known"),
            };
        }
        return options;
    }
}
