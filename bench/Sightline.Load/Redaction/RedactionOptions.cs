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
        for (var i = 0; i + 1 < args.Count; i += 2)
        {
            options = args[i] switch
            {
                "--rounds" => options with { Rounds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--program" => options with { Program = args[i + 1] },
                "--work" => options with { WorkFolder = args[i + 1] },
                "--version" => options,
                _ => throw new FormatException($"{args[i]} is not known"),
            };
        }
        return args.Count % 2 == 0 ? options : throw new FormatException($"{args[^1]} needs a value");
    }
}
