namespace Sightline.Load.Dashboards;

/// <summary>What the command line asks for.</summary>
sealed record DashboardOptions
{
    public const string Usage =
        """
        ./dev bench dashboards [options]
          --scale S      part of the 10,000,000 calls, above 0 up to 1; default 1
          --ranges LIST  of 1h,24h,7d,30d; default all
          --pages LIST   of the pages; default all
          --rounds N     times that each warm answer is asked for; default 20
          --rate N       calls a second that arrive meanwhile; default 900
          --keep DIR     keeps the data in this folder, and measures what is there where it was loaded before
          --out FILE     the tables; default artifacts/bench/dashboards.md
        """;

    public double Scale { get; private init; } = 1;
    public IReadOnlyList<string> Ranges { get; private init; } = ["1h", "24h", "7d", "30d"];
    public IReadOnlyList<string> Pages { get; private init; } = [];
    public int Rounds { get; private init; } = 20;
    public int Rate { get; private init; } = 900;
    public string Keep { get; private init; } = "";
    public string Out { get; private init; } = "artifacts/bench/dashboards.md";

    /// <summary>The server to start, and the empty folder for its data: from the script, not from people.</summary>
    public string Program { get; private init; } = "";
    public string WorkFolder { get; private init; } = "";
    public string Version { get; private init; } = "an unknown version";

    /// <summary>Where the data is.</summary>
    public string Folder => Keep.Length > 0 ? Path.GetFullPath(Keep) : WorkFolder;

    /// <exception cref="FormatException">An option is wrong.</exception>
    public static DashboardOptions Parse(IReadOnlyList<string> args)
    {
        var options = new DashboardOptions();
        foreach (var (name, value) in CommandArguments.Pairs(args))
            options = With(options, name, value);
        return options;
    }

    static DashboardOptions With(DashboardOptions options, string name, string value) => name switch
    {
        "--scale" => options with { Scale = CommandArguments.Number(value) },
        "--ranges" => options with { Ranges = value.Split(',') },
        "--pages" => options with { Pages = value.Split(',') },
        "--rounds" => options with { Rounds = (int)CommandArguments.Number(value) },
        "--rate" => options with { Rate = (int)CommandArguments.Number(value) },
        "--keep" => options with { Keep = value },
        "--out" => options with { Out = value },
        "--program" => options with { Program = value },
        "--work" => options with { WorkFolder = value },
        "--version" => options with { Version = value },
        _ => throw new FormatException($"{name} is not known"),
    };
}
