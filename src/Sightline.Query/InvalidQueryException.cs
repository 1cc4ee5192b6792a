using Sightline.Query.Filters;

namespace Sightline.Query;

/// <summary>
/// A caller's parameter is wrong. The message is a sentence for the caller: what was given, and what is allowed.
/// </summary>
public sealed class InvalidQueryException : Exception
{
    public InvalidQueryException() { }

    public InvalidQueryException(string message) : base(message) { }

    public InvalidQueryException(string message, Exception cause) : base(message, cause) { }

    /// <summary>Reports a parameter that cannot be used.</summary>
    /// <param name="parameter">Its name in the API, such as <c>from</c>.</param>
    /// <param name="message">What was given and what is allowed.</param>
    public InvalidQueryException(string parameter, string message) : base(message) => Parameter = parameter;

    /// <summary>Reports a filter that cannot be read.</summary>
    public InvalidQueryException(string parameter, FilterError error) : this(parameter, error.Message) =>
        FilterError = error;

    /// <summary>Reports a parameter that is none of some words.</summary>
    /// <param name="parameter">Its name.</param>
    /// <param name="given">What was given; null for nothing.</param>
    /// <param name="allowed">The words.</param>
    public static InvalidQueryException NoneOf(string parameter, string? given, IEnumerable<string> allowed) => new(
        parameter,
        $"{parameter} is {(given is null ? "missing" : $"'{given}'")}: expected one of {string.Join(", ", allowed)}.");

    /// <summary>The parameter's name in the API; empty when it is about several.</summary>
    public string Parameter { get; } = "";

    /// <summary>Where in the filter the mistake is, when it is in one.</summary>
    public FilterError? FilterError { get; }
}
