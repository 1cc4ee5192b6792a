using Sightline.Query.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Calls by time and duration.</summary>
sealed record HeatMapAnswer : SeriesAnswer
{
    const double NanosPerMs = 1e6;

    /// <summary>latency_ms or time_to_first_token_ms.</summary>
    /// <example>latency_ms</example>
    public required string Metric { get; init; }

    /// <summary>
    /// Where buckets begin, milliseconds, which belong to them, and at the end where the last one ends; six for a power of
    /// ten, from the first that has a call to the last. Empty without calls.
    /// </summary>
    /// <example>[500, 700]</example>
    public required IReadOnlyList<double> BoundsMs { get; init; }

    /// <summary>In order of time, without gaps.</summary>
    public required IReadOnlyList<HeatMapPoint> Items { get; init; }

    public static HeatMapAnswer Of(Period period, Slots slots, string metric, HeatMap map) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        Granularity = slots.Granularity(),
        Timezone = slots.TimeZone,
        Metric = metric,
        BoundsMs = [.. map.Bounds.Select(bound => bound / NanosPerMs)],
        Items = [.. slots.Starts.Zip(map.Counts, (start, counts) =>
            new HeatMapPoint { Time = Rfc3339.Format(start), Counts = counts })],
    };
}

/// <summary>Calls that started in one slot of time, by bucket.</summary>
sealed record HeatMapPoint
{
    /// <summary>Where it begins, RFC 3339 in UTC; the first may lie before the range.</summary>
    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string Time { get; init; }

    /// <summary>Calls, one number for each bucket.</summary>
    /// <example>[42]</example>
    public required IReadOnlyList<long> Counts { get; init; }
}
