namespace Sightline.Query.Filters;

/// <summary>Why a text is not a filter.</summary>
/// <param name="Position">0-based offset of the mistake, in UTF-16 code units.</param>
/// <param name="Length">Length of the mistake; 0 where something is missing.</param>
/// <param name="Message">What is wrong and what was expected, as a sentence.</param>
public sealed record FilterError(int Position, int Length, string Message);
