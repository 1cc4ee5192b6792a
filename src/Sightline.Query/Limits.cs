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

    /// <summary>Longest relative range: ten years, beyond any retention.</summary>
    public const int RangeDaysMax = 3_650;

    /// <summary>Buckets of a histogram when its step is chosen: about one bar in 10 pixels of a wide chart.</summary>
    public const int HistogramBuckets = 100;

    /// <summary>Buckets of a histogram when its step is given: more than any chart has room for.</summary>
    public const int HistogramBucketsMax = 2_000;

    /// <summary>Points of a series when its granularity is chosen: what a chart shows one by one.</summary>
    public const int SeriesPoints = 200;

    /// <summary>Points of a series: a week of five minutes, and more than any chart has room for.</summary>
    public const int SeriesPointsMax = 2_200;

    /// <summary>Types of errors in an answer, when not said.</summary>
    public const int ErrorTypesDefault = 20;

    /// <summary>Types of errors in an answer: the newest call of each is looked up.</summary>
    public const int ErrorTypesMax = 100;

    /// <summary>Agents, or models, that are put in order in memory: far more than anybody runs.</summary>
    public const int DistributionMax = 100_000;

    /// <summary>Parts of a stacked series, when not said: what colours tell apart.</summary>
    public const int StackPartsDefault = 7;

    /// <summary>Parts of a stacked series: each has a point in every slot.</summary>
    public const int StackPartsMax = 20;

    /// <summary>Traces of a session in a page: spans of each are read for what was asked and answered.</summary>
    public const int TurnsMax = 200;

    /// <summary>Names of agents that a session in a list has: what a row has room for.</summary>
    public const int SessionAgentsMax = 10;

    /// <summary>Groups read before prefixes are looked at and the most frequent are kept: bounds memory to some MB.</summary>
    public const int CatalogGroupsMax = 10_000;

    /// <summary>Traces of a graph over a range, the newest: what a second or two is enough for.</summary>
    public const int GraphTracesMax = 5_000;

    /// <summary>Spans of these traces together: about 200 bytes each are held until the graph is made.</summary>
    public const int GraphSpansMax = 200_000;

    /// <summary>Nodes of a graph: far more than a picture has room for, and few enough for a list.</summary>
    public const int GraphNodesMax = 500;

    /// <summary>Edges of a graph.</summary>
    public const int GraphEdgesMax = 2_000;

    /// <summary>Links of a span that are looked at: more than any join of workflows has.</summary>
    public const int GraphLinksMax = 128;

    /// <summary>Names of a node's spans that its filter has: one node mostly has one.</summary>
    public const int GraphSpanNamesMax = 10;

    /// <summary>Numbers in one analytics query: each is kept for every group.</summary>
    public const int AnalyticsSelectMax = 20;

    /// <summary>Dimensions of one: the groups are all of their combinations.</summary>
    public const int AnalyticsKeysMax = 4;

    /// <summary>Rows of its answer, when not said.</summary>
    public const int AnalyticsRowsDefault = 100;

    /// <summary>Rows of its answer: a few megabytes. More come page by page, or as an export.</summary>
    public const int AnalyticsRowsMax = 10_000;

    /// <summary>
    /// Rows of a file in the order of a time or a dimension, which is read at once: some tens of megabytes. In the order of a
    /// number there is no end.
    /// </summary>
    public const int AnalyticsFileRowsMax = 100_000;

    /// <summary>Characters of a column's name.</summary>
    public const int AnalyticsNameMax = 100;

    /// <summary>Changed traces in one live query: each is looked up by its id.</summary>
    public const int LiveBatch = 256;

    /// <summary>Refuses a limit of a list that is out of range.</summary>
    internal static void CheckList(int limit) => Check(limit, ListLimitMax);

    /// <summary>Refuses a limit of a session's traces that is out of range.</summary>
    public static void CheckTurns(int limit) => Check(limit, TurnsMax);

    /// <summary>Refuses a limit that is not between 1 and <paramref name="max"/>.</summary>
    internal static void Check(int limit, int max)
    {
        if (limit < 1 || limit > max)
            throw new InvalidQueryException("limit", $"limit is {limit}: expected a whole number from 1 to {max}.");
    }
}
