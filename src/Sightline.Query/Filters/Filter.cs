using Sightline.Storage.Queries;

namespace Sightline.Query.Filters;

/// <summary>
/// The one filter language of the search bar, the API's <c>q</c>, the command line and alerts. Its grammar is in
/// <c>docs/filter-language.md</c>.
/// </summary>
public static class Filter
{
    /// <summary>Reads a filter; an empty one accepts everything. Never throws on any text.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="predicate">What it asks; <see cref="Predicate.True"/> when false is returned.</param>
    /// <param name="error">The first mistake, when false is returned.</param>
    public static bool TryParse(string text, out Predicate predicate, out FilterError? error)
    {
        var parser = new FilterParser(text);
        var parsed = parser.Parse();
        error = parser.Error;
        predicate = parsed ?? Predicate.True;
        return parsed is not null;
    }

    /// <summary>Reads a filter that a caller gave as a parameter; null is an empty one.</summary>
    /// <exception cref="InvalidQueryException">Names the parameter and the place of the mistake.</exception>
    public static Predicate Parse(string parameter, string? text) =>
        TryParse(text ?? "", out var predicate, out var error)
            ? predicate
            : throw new InvalidQueryException(parameter, error!);

    /// <summary>Writes a predicate as a filter that reads back as the same predicate.</summary>
    public static string Print(Predicate predicate) => FilterPrinter.Print(predicate);
}
