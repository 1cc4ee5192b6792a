using Sightline.Model.Sampling;
using Sightline.Server.Sampling;

namespace Sightline.Server.Api.Answers;

/// <summary>Which traces keep their spans.</summary>
sealed record SamplingRequest
{
    /// <summary>keep_all: nothing is dropped. tail: a trace is decided on when it is complete.</summary>
    /// <example>tail</example>
    public string? Mode { get; init; }

    /// <summary>Traces that take longer are kept; null for no such threshold.</summary>
    /// <example>5000</example>
    public double? SlowMs { get; init; }

    /// <summary>Traces are kept that take longer than 95 % of those of their service; true where it is left out.</summary>
    /// <example>true</example>
    public bool? SlowerThanService { get; init; }

    /// <summary>Traces whose calls cost this, or more, are kept; null for no such threshold.</summary>
    /// <example>0.05</example>
    public decimal? MinCostUsd { get; init; }

    /// <summary>Traces with a span that has one of these are kept.</summary>
    public IReadOnlyList<SamplingAttributeItem>? Attributes { get; init; }

    /// <summary>All traces are kept while no more than this come in a minute; 60 where it is left out.</summary>
    /// <example>60</example>
    public int? AlwaysBelowPerMinute { get; init; }

    /// <summary>What is kept of some of the rest, 0 to 1; the first that fits counts.</summary>
    public IReadOnlyList<SamplingShareItem>? Shares { get; init; }

    /// <summary>What is kept of the rest, 0 to 1; 0.1 where it is left out.</summary>
    /// <example>0.1</example>
    public double? Share { get; init; }
}

/// <summary>An attribute of a span or its resource.</summary>
sealed record SamplingAttributeItem
{
    /// <example>customer.tier</example>
    public string? Key { get; init; }

    /// <summary>As text; null for any.</summary>
    /// <example>gold</example>
    public string? Value { get; init; }
}

/// <summary>What is kept of some traces; what is null is not asked.</summary>
sealed record SamplingShareItem
{
    /// <summary>Of the root.</summary>
    /// <example>checkout</example>
    public string? Service { get; init; }

    /// <example>planner</example>
    public string? Agent { get; init; }

    /// <example>staging</example>
    public string? Environment { get; init; }

    /// <summary>0 to 1.</summary>
    /// <example>0.5</example>
    public double? Share { get; init; }
}

/// <summary>Which traces keep their spans, and what became of them lately.</summary>
sealed record SamplingPolicyAnswer
{
    /// <summary>keep_all or tail.</summary>
    /// <example>tail</example>
    public required string Mode { get; init; }

    /// <example>5000</example>
    public required double? SlowMs { get; init; }

    /// <example>true</example>
    public required bool SlowerThanService { get; init; }

    /// <example>0.05</example>
    public required decimal? MinCostUsd { get; init; }

    public required IReadOnlyList<SamplingAttributeItem> Attributes { get; init; }

    /// <example>60</example>
    public required int AlwaysBelowPerMinute { get; init; }

    public required IReadOnlyList<SamplingShareItem> Shares { get; init; }

    /// <example>0.1</example>
    public required double Share { get; init; }

    /// <summary>One more with every change; 0 while it is that of the settings. Traces name it.</summary>
    /// <example>3</example>
    public required long Revision { get; init; }

    /// <summary>When somebody last changed it, RFC 3339; null for never.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string? UpdatedAt { get; init; }

    /// <summary>Who did that: address of the user, or name of the key; null where the audit log no longer knows.</summary>
    /// <example>ada@example.com</example>
    public string? UpdatedBy { get; init; }

    /// <summary>How long spans stay at least that are to be dropped, after the last of their trace.</summary>
    /// <example>3600</example>
    public required double GraceSeconds { get; init; }

    /// <summary>Spans that were received in the last 24 hours.</summary>
    /// <example>120000</example>
    public required long SpansReceived { get; init; }

    /// <summary>Those of them that are gone because of sampling.</summary>
    /// <example>90000</example>
    public required long SpansSampledOut { get; init; }
}

/// <summary>What a policy would keep of the traces of a time.</summary>
sealed record SamplingPreviewAnswer
{
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string AsOf { get; init; }

    /// <example>2026-03-01T11:00:00.000000000Z</example>
    public required string From { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string To { get; init; }

    /// <summary>One of so many traces was looked at; the counts are for all.</summary>
    /// <example>1</example>
    public required int OneIn { get; init; }

    /// <example>12000</example>
    public required long Traces { get; init; }

    /// <example>1500</example>
    public required long KeptTraces { get; init; }

    /// <example>120000</example>
    public required long Spans { get; init; }

    /// <example>15000</example>
    public required long KeptSpans { get; init; }

    /// <summary>Of the spans, 0 to 1; null where there are none.</summary>
    /// <example>0.125</example>
    public required double? KeptShare { get; init; }

    /// <summary>What the spans take on disk, by what spans of the workspace take there now.</summary>
    /// <example>5400000</example>
    public required long Bytes { get; init; }

    /// <example>675000</example>
    public required long KeptBytes { get; init; }

    /// <summary>Of the disk that they take in the long run, when as much comes all the time.</summary>
    /// <example>0.36</example>
    public required double UsdPerMonth { get; init; }

    /// <example>0.045</example>
    public required double KeptUsdPerMonth { get; init; }

    /// <summary>The setting Sampling:UsdPerGibMonth.</summary>
    /// <example>0.1</example>
    public required double UsdPerGibMonth { get; init; }

    /// <summary>By what is decided and why.</summary>
    public required IReadOnlyList<SamplingReasonItem> Reasons { get; init; }
}

/// <summary>Traces that were decided on for one reason.</summary>
sealed record SamplingReasonItem
{
    /// <summary>keep or drop.</summary>
    /// <example>keep</example>
    public required string Decision { get; init; }

    /// <summary>error, slow, cost, attribute, learning, share or keep_all.</summary>
    /// <example>error</example>
    public required string Reason { get; init; }

    /// <example>120</example>
    public required long Traces { get; init; }

    /// <example>1200</example>
    public required long Spans { get; init; }
}

/// <summary>What sampling decided on a trace.</summary>
sealed record SamplingItem
{
    /// <summary>keep or drop; null where nothing was decided, so that its spans stay.</summary>
    /// <example>keep</example>
    public required string? Decision { get; init; }

    /// <summary>
    /// error, slow, cost, attribute, low_rate (there were few), learning (too few of its service were seen to know what is
    /// slow), share (chance by its id) or keep_all; null where nothing was decided.
    /// </summary>
    /// <example>share</example>
    public required string? Reason { get; init; }

    /// <summary>Of the policy that decided; null where nothing was decided.</summary>
    /// <example>3</example>
    public required int? Revision { get; init; }

    /// <summary>So many traces it stands for in counts of spans: 1 over the share that it was kept by, 0 where it was left out.</summary>
    /// <example>10</example>
    public required double Weight { get; init; }

    /// <summary>What keeps it whole whatever was decided: pin, feedback, evaluation.</summary>
    public required IReadOnlyList<string> Holds { get; init; }

    public static SamplingItem Of(in TraceSampling sampling)
    {
        var isDecided = sampling.Outcome != SamplingOutcome.None;
        return new SamplingItem
        {
            Decision = Word(sampling.Outcome),
            Reason = SamplingText.Of(sampling.Reason),
            Revision = isDecided ? sampling.Revision : null,
            Weight = sampling.Weight,
            Holds = WordsOf(sampling.Holds),
        };
    }

    public static string? Word(SamplingOutcome outcome) => outcome switch
    {
        SamplingOutcome.Keep => "keep",
        SamplingOutcome.Drop => "drop",
        _ => null,
    };

    static List<string> WordsOf(TraceHolds holds)
    {
        var words = new List<string>();
        foreach (var (hold, word) in ((TraceHolds, string)[])
        [
            (TraceHolds.Pin, "pin"), (TraceHolds.Feedback, "feedback"), (TraceHolds.Evaluation, "evaluation"),
        ])
        {
            if ((holds & hold) != 0)
                words.Add(word);
        }
        return words;
    }
}

/// <summary>A trace after it was pinned or let go.</summary>
sealed record PinAnswer
{
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public required string TraceId { get; init; }

    public required SamplingItem Sampling { get; init; }

    /// <summary>Spans that the trace had.</summary>
    /// <example>12</example>
    public required int SpanCount { get; init; }

    /// <summary>Those that are gone: it was pinned too late for them.</summary>
    /// <example>0</example>
    public required int SpansGone { get; init; }
}
