using System.Globalization;

namespace Sightline.Load;

/// <summary>Reads what the command line says.</summary>
static class CommandArguments
{
    /// <summary>Names, each with its value.</summary>
    /// <exception cref="FormatException">The last one has none.</exception>
    public static IEnumerable<(string Name, string Value)> Pairs(IReadOnlyList<string> args)
    {
        for (var i = 0; i + 1 < args.Count; i += 2)
            yield return (args[i], args[i + 1]);
        if (args.Count % 2 != 0)
            throw new FormatException($"{args[^1]} needs a value");
    }

    /// <exception cref="FormatException">It is none.</exception>
    public static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? number
            : throw new FormatException($"{text} is not a number above 0");
}
