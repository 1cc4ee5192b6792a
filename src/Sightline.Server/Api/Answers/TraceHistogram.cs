using Sightline.Query.Traces;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers;

/// <summary>Traces over time.</summary>
sealed record TraceHistogramAnswer
{
    const double NanosPerMs = 1e6;

    /// <summary>Milliseconds from one bucket to the next.</summary>
    /// <example>900000</example>
    public required double StepMs { get; init; }

    /// <summary>In order of time, without gaps.</summary>
    public required IReadOnlyList<TraceHistogramBucket> Items { get; init; }

    public static TraceHistogramAnswer Of(HistogramAnswer histogram) => new()
    {
        StepMs = histogram.StepNano / NanosPerMs,
        Items = [.. histogram.Buckets.Select(TraceHistogramBucket.Of)],
    };
}

/// <summary>Traces that started in one step of time.</summary>
sealed record TraceHistogramBucket
{
    /// <summary>Where the step begins, RFC 3339 in UTC.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string StartedAt { get; init; }

    /// <example>42</example>
    public required long Count { get; init; }

    /// <summary>Traces with status error.</summary>
    /// <example>3</example>
    public required long ErrorCount { get; init; }

    public static TraceHistogramBucket Of(HistogramBucket bucket) => new()
    {
        StartedAt = Rfc3339.Format(bucket.StartUnixNano),
        Count = bucket.Count,
        ErrorCount = bucket.ErrorCount,
    };
}
