using System.Text.Json.Serialization;
using Sightline.Query.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>What every answer says of how new it is.</summary>
interface IFreshAnswer
{
    string AsOf { get; set; }

    string? NewestAt { get; set; }
}

/// <inheritdoc cref="IFreshAnswer"/>
record FreshAnswer : IFreshAnswer
{
    /// <summary>When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.</summary>
    /// <example>2026-03-08T12:00:00.000000000Z</example>
    [JsonRequired]
    public string AsOf { get; set; } = "";

    /// <summary>When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.</summary>
    /// <example>2026-03-08T11:59:58.120000000Z</example>
    [JsonRequired]
    public string? NewestAt { get; set; }
}

/// <summary>What every answer says of the time that it is over.</summary>
record PeriodAnswer : FreshAnswer
{
    /// <summary>Start of the range, which holds it.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string From { get; init; }

    /// <summary>End of the range, which does not hold it.</summary>
    /// <example>2026-03-08T12:00:00.000000000Z</example>
    public required string To { get; init; }
}

/// <summary>What every series says of its points.</summary>
record SeriesAnswer : PeriodAnswer
{
    /// <summary>1m, 5m, 15m, hourly, daily, weekly or monthly.</summary>
    /// <example>daily</example>
    public required string Granularity { get; init; }

    /// <summary>Whose clocks and calendar the points follow.</summary>
    /// <example>Europe/Berlin</example>
    public required string Timezone { get; init; }
}

/// <summary>Writes what answers have in common.</summary>
static class Written
{
    public static string AsOf(this Period period) => Rfc3339.Format(period.AsOf);

    public static string From(this Period period) => Rfc3339.Format(period.Range.From);

    public static string To(this Period period) => Rfc3339.Format(period.Range.To);

    public static string Granularity(this Slots slots) => GranularityText.Of(slots.Granularity);

    /// <summary>A part of a whole; null where the whole is nothing.</summary>
    public static double? Share(double part, double whole) => whole == 0 ? null : part / whole;

    /// <summary>By which share a number changed; null where it was 0 or one of the two is not known.</summary>
    public static double? Change(double? now, double? before) =>
        before is null or 0 || now is null ? null : (now - before) / before;
}
