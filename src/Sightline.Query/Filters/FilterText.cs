namespace Sightline.Query.Filters;

/// <summary>A word, phrase or value as it stands in a filter, with its escapes read.</summary>
/// <param name="Start">Offset of the first character, the opening quote included.</param>
/// <param name="Length">Characters in the filter, quotes included.</param>
/// <param name="Plain">The characters that are meant, without wildcards.</param>
/// <param name="Pattern">The same with wildcards, as <see cref="Storage.Queries.CompareOp.Like"/> takes it.</param>
/// <param name="Wildcards">How many there are; a run of <c>*</c> is one.</param>
/// <param name="EndsWithWildcard">The last character is a wildcard.</param>
sealed record FilterText(
    int Start, int Length, string Plain, string Pattern, int Wildcards, bool EndsWithWildcard)
{
    /// <summary>Nothing but a wildcard.</summary>
    public bool IsWildcard => Pattern == "*";

    /// <summary>The only wildcard is the last character.</summary>
    public bool IsPrefix => Wildcards == 1 && EndsWithWildcard;
}
