using Sightline.Model;
using Sightline.Query.Traces;
using Sightline.Server.Api.Json;
using Sightline.Server.Sampling;

namespace Sightline.Server.Api.Answers;

/// <summary>What sampling decided on the traces of a time, from their records: exact, whatever has gone.</summary>
sealed record SamplingDecisionsAnswer
{
    const double NanosPerMs = 1e6;

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string From { get; init; }

    /// <example>2026-03-02T12:00:00.000000000Z</example>
    public required string To { get; init; }

    /// <example>12000</example>
    public required long Traces { get; init; }

    /// <summary>Traces whose spans stay because that was decided.</summary>
    /// <example>1500</example>
    public required long KeptTraces { get; init; }

    /// <summary>Traces whose spans go, an hour after the last of them came, or are gone.</summary>
    /// <example>10400</example>
    public required long DroppedTraces { get; init; }

    /// <summary>Spans that were sent of the traces.</summary>
    /// <example>120000</example>
    public required long Spans { get; init; }

    /// <example>15000</example>
    public required long KeptSpans { get; init; }

    /// <example>104000</example>
    public required long DroppedSpans { get; init; }

    /// <summary>By what was decided and why; kept ones first, the most traces first.</summary>
    public required IReadOnlyList<SamplingDecisionItem> Reasons { get; init; }

    /// <summary>Milliseconds from one bucket to the next.</summary>
    /// <example>900000</example>
    public required double StepMs { get; init; }

    /// <summary>In order of time, without gaps.</summary>
    public required IReadOnlyList<SamplingBucketItem> Items { get; init; }

    public static SamplingDecisionsAnswer Of(SamplingHistogramAnswer answer, TimeRange range)
    {
        (long Traces, long Spans) Sum(Func<SampledCount, bool> counts) => (
            answer.Counts.Where(counts).Sum(count => count.Traces), answer.Counts.Where(counts).Sum(count => count.Spans));

        var (all, kept, dropped) = (Sum(_ => true), Sum(count => count.IsKept), Sum(count => count.IsDropped));
        return new SamplingDecisionsAnswer
        {
            From = Rfc3339.Format(range.From),
            To = Rfc3339.Format(range.To),
            Traces = all.Traces,
            KeptTraces = kept.Traces,
            DroppedTraces = dropped.Traces,
            Spans = all.Spans,
            KeptSpans = kept.Spans,
            DroppedSpans = dropped.Spans,
            Reasons =
            [
                .. answer.Counts.OrderBy(count => count.IsKept ? 0 : count.IsDropped ? 1 : 2)
                    .ThenByDescending(count => count.Traces)
                    .Select(SamplingDecisionItem.Of),
            ],
            StepMs = answer.StepNano / NanosPerMs,
            Items = [.. answer.Buckets.Select(SamplingBucketItem.Of)],
        };
    }
}

/// <summary>Traces that the same was decided on for one reason.</summary>
sealed record SamplingDecisionItem
{
    /// <summary>keep or drop; null where nothing was decided, so that spans stay.</summary>
    /// <example>keep</example>
    public required string? Decision { get; init; }

    /// <summary>
    /// As of a trace, or held: they were left out, and a pin, feedback or an evaluation keeps them whole. Null where nothing
    /// was decided.
    /// </summary>
    /// <example>error</example>
    public required string? Reason { get; init; }

    /// <example>120</example>
    public required long Traces { get; init; }

    /// <summary>Spans that were sent of them.</summary>
    /// <example>1200</example>
    public required long Spans { get; init; }

    public static SamplingDecisionItem Of(SampledCount count) => new()
    {
        Decision = count.IsKept ? "keep" : SamplingItem.Word(count.Outcome),
        Reason = count.IsHeld ? "held" : SamplingText.Of(count.Reason),
        Traces = count.Traces,
        Spans = count.Spans,
    };
}

/// <summary>Traces that started in one step of time.</summary>
sealed record SamplingBucketItem
{
    /// <summary>Where the step begins, RFC 3339 in UTC.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string StartedAt { get; init; }

    /// <example>60</example>
    public required long Kept { get; init; }

    /// <example>430</example>
    public required long Dropped { get; init; }

    /// <summary>Those that nothing was decided on.</summary>
    /// <example>3</example>
    public required long Undecided { get; init; }

    public static SamplingBucketItem Of(SamplingBucket bucket) => new()
    {
        StartedAt = Rfc3339.Format(bucket.StartUnixNano),
        Kept = bucket.Kept,
        Dropped = bucket.Dropped,
        Undecided = bucket.Undecided,
    };
}
