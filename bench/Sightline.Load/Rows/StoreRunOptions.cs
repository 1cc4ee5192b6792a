using System.Globalization;

namespace Sightline.Load.Rows;

/// <summary>What the command line asks for.</summary>
sealed record StoreRunOptions
{
    public const string Usage =
        """
        ./dev bench store [options]
          --only ROW[,ROW]   only these rows: ingest, gaia, agent, text, lookup, calls, start
          --scale S          with this share of the data, such as 0.1; such figures compare with nothing
          --shared DIR       folder of the shared data, for gaia; default ../shared/data, where it exists
          --out FILE         the table as Markdown; default artifacts/bench/store.md
        """;

    public IReadOnlyList<string>? Only { get; private init; }
    public double Scale { get; private init; } = 1;
    public string Shared { get; private init; } = "../shared/data";
    public string Out { get; private init; } = "artifacts/bench/store.md";

    /// <summary>The server to start, and the empty folder for its data: from the script, not from people.</summary>
    public string Program { get; private init; } = "";
    public string WorkFolder { get; private init; } = "";
    public string Version { get; private init; } = "an unknown version";

    /// <exception cref="FormatException">An option is wrong.</exception>
    public static StoreRunOptions Parse(IReadOnlyList<string> args)
    {
        if (args.Count % 2 != 0)
            throw new FormatException($"{args[^1]} needs a value");
        var options = new StoreRunOptions();
        for (var i = 0; i < args.Count; i += 2)
            options = With(options, args[i], args[i + 1]);
        return options;
    }

    static StoreRunOptions With(StoreRunOptions options, string name, string value) => name switch
    {
        "--only" => options with { Only = value.Split(',') },
        "--scale" => options with { Scale = ScaleOf(value) },
        "--shared" => options with { Shared = value },
        "--out" => options with { Out = value },
        "--program" => options with { Program = value },
        "--work" => options with { WorkFolder = value },
        "--version" => options with { Version = value },
        _ => throw new FormatException($"{name} is not known"),
    };

    static double ScaleOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale is > 0 and <= 1
            ? scale
            : throw new FormatException($"--scale {text}: a number above 0 up to 1");
}
