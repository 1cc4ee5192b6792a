namespace Sightline.Query;

/// <summary>Every limit of queries, with its reason.</summary>
public static class Limits
{
    /// <summary>Characters of a filter: far more than anybody types, and parsing it takes well under 1 ms.</summary>
    public const int FilterLengthMax = 10_000;

    /// <summary>Nesting of a filter's parentheses and NOTs: the parser and the store walk it by recursion.</summary>
    public const int FilterDepthMax = 64;

    /// <summary>Terms of a filter: each one costs a pass over the column that it speaks of.</summary>
    public const int FilterTermsMax = 500;

    /// <summary>Items in a page of a list, when not said.</summary>
    public const int ListLimitDefault = 50;

    /// <summary>Items in a page of a list: keeps an answer under about a megabyte.</summary>
    public const int ListLimitMax = 1_000;

    /// <summary>Spans in a page of a trace: what a browser can draw and one answer can carry.</summary>
    public const int TracePageSpans = 10_000;
}
