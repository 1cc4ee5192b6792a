namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Which of some numbers in their order is a quantile.</summary>
static class QuantileRank
{
    /// <summary>How many numbers are before the smallest one that at least a share of all does not exceed.</summary>
    public static long Of(double share, long count) => Math.Clamp((long)Math.Ceiling(share * count) - 1, 0, count - 1);
}
