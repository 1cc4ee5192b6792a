using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sightline.Query.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Cost over time.</summary>
sealed record CostTrendAnswer : SeriesAnswer
{
    /// <summary>In order of time, without gaps.</summary>
    public required IReadOnlyList<CostTrendPoint> Items { get; init; }

    public static CostTrendAnswer Of(Period period, Slots slots, IReadOnlyList<CostPoint> points) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        Granularity = slots.Granularity(),
        Timezone = slots.TimeZone,
        Items = [.. points.Select(CostTrendPoint.Of)],
    };
}

/// <summary>What the calls that started in one slot of time cost.</summary>
sealed record CostTrendPoint : CostNumbers
{
    [JsonConstructor]
    public CostTrendPoint() { }

    [SetsRequiredMembers]
    CostTrendPoint(CostNumbers numbers, string time) : base(numbers) => Time = time;

    /// <summary>Where it begins, RFC 3339 in UTC; the first may lie before the range.</summary>
    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string Time { get; init; }

    public static CostTrendPoint Of(CostPoint point) => new(CostNumbers.Of(point.Cost), Rfc3339.Format(point.Start));
}
