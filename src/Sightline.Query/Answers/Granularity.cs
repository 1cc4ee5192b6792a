namespace Sightline.Query.Answers;

/// <summary>How long the points of a series are.</summary>
public enum Granularity
{
    Minute,
    FiveMinutes,
    QuarterHour,
    Hour,
    Day,
    /// <summary>From Monday on.</summary>
    Week,
    Month,
}

/// <summary>Names of granularities, and which one a range is shown in when none is given.</summary>
public static class GranularityText
{
    const long Minute = 60_000_000_000;

    static readonly (string Name, Granularity Value, long Nano)[] All =
    [
        ("1m", Granularity.Minute, Minute),
        ("5m", Granularity.FiveMinutes, 5 * Minute),
        ("15m", Granularity.QuarterHour, 15 * Minute),
        ("hourly", Granularity.Hour, 60 * Minute),
        ("daily", Granularity.Day, 1_440 * Minute),
        ("weekly", Granularity.Week, 7 * 1_440 * Minute),
        // The shortest.
        ("monthly", Granularity.Month, 28 * 1_440 * Minute),
    ];

    /// <summary>As parameters name them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(entry => entry.Name)];

    /// <summary>The name of one.</summary>
    public static string Of(Granularity granularity) => All[(int)granularity].Name;

    /// <exception cref="InvalidQueryException">None is called so.</exception>
    public static Granularity Read(string text)
    {
        foreach (var (name, value, _) in All)
        {
            if (name == text)
                return value;
        }
        throw InvalidQueryException.NoneOf("granularity", text, Names);
    }

    /// <summary>The finest that gives at most <see cref="Limits.SeriesPoints"/>, else months.</summary>
    internal static Granularity Choose(Model.TimeRange range)
    {
        foreach (var (_, value, nano) in All)
        {
            if ((range.To - range.From) / nano < Limits.SeriesPoints)
                return value;
        }
        return Granularity.Month;
    }

    /// <summary>Nanoseconds; of months those of the shortest.</summary>
    internal static long Nano(Granularity granularity) => All[(int)granularity].Nano;
}
