using System.Globalization;

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
        if (args.Count % 2 != 0)
            throw new FormatException($"{args[^1]} needs a value");
        var options = new DashboardOptions();
        for (var i = 0; i < args.Count; i += 2)
            options = With(options, args[i], args[i + 1]);
        return options;
    }

    static DashboardOptions With(DashboardOptions options, string name, string value) => name switch
    {
        "--scale" => options with { Scale = Number(value) },
        "--ranges" => options with { Ranges = value.Split(',') },
        "--pages" => options with { Pages = value.Split(',') },
        "--rounds" => options with { Rounds = (int)Number(value) },
        "--rate" => options with { Rate = (int)Number(value) },
        "--keep" => options with { Keep = value },
        "--out" => options with { Out = value },
        "--program" => options with { Program = value },
        "--work" => options with { WorkFolder = value },
        "--version" => options with { Version = value },
        _ => throw new FormatException($"{name} is not known"),
    };

    static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? number
            : throw new FormatException($"{text} is not a number above 0");
}
