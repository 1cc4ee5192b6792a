namespace Sightline.Load.Soaks;

/// <summary>What the command line asks for.</summary>
sealed record SoakOptions
{
    public const string Usage =
        """
        ./dev bench soak [minutes] [options]
          minutes        default 30
          --rate N       plain service spans a second, beside 10 agent traces; default 4,000
          --out FILE     the samples; default artifacts/bench/soak.csv
        """;

    public TimeSpan Time { get; private init; } = TimeSpan.FromMinutes(30);
    public int Rate { get; private init; } = 4_000;
    public string Out { get; private init; } = "artifacts/bench/soak.csv";

    /// <summary>The server to start, and the empty folder for its data: from the script, not from people.</summary>
    public string Program { get; private init; } = "";
    public string WorkFolder { get; private init; } = "";

    /// <exception cref="FormatException">An option is wrong.</exception>
    public static SoakOptions Parse(IReadOnlyList<string> args)
    {
        var options = new SoakOptions();
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                options = options with { Time = TimeSpan.FromMinutes(CommandArguments.Number(args[i])) };
            else if (i + 1 < args.Count)
                options = With(options, args[i], args[++i]);
            else
                throw new FormatException($"{args[i]} needs a value");
        }
        return options;
    }

    static SoakOptions With(SoakOptions options, string name, string value) => name switch
    {
        "--rate" => options with { Rate = (int)CommandArguments.Number(value) },
        "--out" => options with { Out = value },
        "--program" => options with { Program = value },
        "--work" => options with { WorkFolder = value },
        "--version" => options,
        _ => throw new FormatException($"{name} is not known"),
    };
}
