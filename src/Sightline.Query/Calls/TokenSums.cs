using Sightline.Storage.Queries;

namespace Sightline.Query.Calls;

/// <summary>
/// Tokens as OpenTelemetry counts them: the input includes what caches took part in, the output includes reasoning.
/// </summary>
public sealed record TokenSums(Int128 Input, Int128 CacheRead, Int128 CacheWrite, Int128 Output, Int128 Reasoning)
{
    // As the store keeps them: none is part of another.
    static readonly string[] Buckets =
    [
        "tokens_input", "tokens_audio_input", "tokens_cache_read", "tokens_cache_write", "tokens_cache_write_hour",
        "tokens_output", "tokens_audio_output", "tokens_reasoning",
    ];

    public Int128 Total => Input + Output;

    /// <summary>The sums to ask for, for <see cref="Of"/>.</summary>
    internal static IEnumerable<Aggregate> Aggregates => Buckets.Select(
        bucket => new Aggregate(AggregateKind.Sum, new Field(FieldSource.Call, bucket)));

    internal static int Count => Buckets.Length;

    /// <summary>All tokens of one call; null where it says none.</summary>
    internal static long? OfCall(CallRow call)
    {
        long? sum = null;
        foreach (var bucket in Buckets)
        {
            if (call[bucket] is long tokens)
                sum = sum.GetValueOrDefault() + tokens;
        }
        return sum;
    }

    /// <summary>Of the sums that begin at a place of a group.</summary>
    internal static TokenSums Of(GroupRow group, int first)
    {
        var sums = group.Sums.Skip(first).Take(Count).ToArray();
        var (cacheRead, cacheWrite) = (sums[2], sums[3] + sums[4]);
        return new TokenSums(
            sums[0] + sums[1] + cacheRead + cacheWrite, cacheRead, cacheWrite, sums[5] + sums[6] + sums[7], sums[7]);
    }
}
