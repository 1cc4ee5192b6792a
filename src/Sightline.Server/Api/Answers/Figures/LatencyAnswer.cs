using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sightline.Query.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Speed of calls over time.</summary>
sealed record LatencyAnswer : SeriesAnswer
{
    /// <summary>In order of time, without gaps.</summary>
    public required IReadOnlyList<LatencyPoint> Items { get; init; }

    public static LatencyAnswer Of(Period period, Slots slots, IReadOnlyList<SpeedPoint> points) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        Granularity = slots.Granularity(),
        Timezone = slots.TimeZone,
        Items = [.. points.Select(LatencyPoint.Of)],
    };
}

/// <summary>How fast the calls were that started in one slot of time.</summary>
sealed record LatencyPoint : PerformanceNumbers
{
    [JsonConstructor]
    public LatencyPoint() { }

    [SetsRequiredMembers]
    LatencyPoint(PerformanceNumbers numbers, string time) : base(numbers) => Time = time;

    /// <summary>Where it begins, RFC 3339 in UTC; the first may lie before the range.</summary>
    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string Time { get; init; }

    public static LatencyPoint Of(SpeedPoint point) => new(PerformanceNumbers.Of(point.Speed), Rfc3339.Format(point.Start));
}
