using Sightline.Query.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>Two versions of a service, and which of their differences chance is not the cause of.</summary>
sealed record ComparedVersionsAnswer : PeriodAnswer
{
    /// <summary>Chance alone makes a verdict of worse or better less often than this, over all metrics together.</summary>
    /// <example>0.01</example>
    public required double Level { get; init; }

    /// <summary>What is compared with.</summary>
    public required ComparedVersion Base { get; init; }

    /// <summary>What is judged.</summary>
    public required ComparedVersion Candidate { get; init; }

    /// <summary>error_rate, latency_ms, time_to_first_token_ms and cost_per_call_usd, in this order.</summary>
    public required IReadOnlyList<ComparedMetric> Items { get; init; }

    public static ComparedVersionsAnswer Of(Period period, ComparedVersions compared) => new()
    {
        AsOf = period.AsOf(),
        From = period.From(),
        To = period.To(),
        Level = VersionComparison.Level,
        Base = ComparedVersion.Of(compared.Base),
        Candidate = ComparedVersion.Of(compared.Candidate),
        Items = [.. compared.Metrics.Select(ComparedMetric.Of)],
    };
}

/// <summary>A version that is compared.</summary>
sealed record ComparedVersion
{
    /// <example>1.4.0</example>
    public required string Version { get; init; }

    /// <summary>Its calls in the range.</summary>
    /// <example>1204</example>
    public required long Calls { get; init; }

    /// <summary>Those of them that failed.</summary>
    /// <example>12</example>
    public required long Errors { get; init; }

    public static ComparedVersion Of(VersionCalls calls) => new()
    {
        Version = calls.Version,
        Calls = calls.Sums.Calls,
        Errors = calls.Sums.Errors,
    };
}

/// <summary>One number of two versions, and what can be said of its difference.</summary>
sealed record ComparedMetric
{
    /// <summary>error_rate, latency_ms, time_to_first_token_ms or cost_per_call_usd.</summary>
    /// <example>latency_ms</example>
    public required string Metric { get; init; }

    /// <summary>
    /// A share of calls, the median of durations, or the mean of costs; null where no call of the version says it.
    /// </summary>
    /// <example>812.5</example>
    public required double? Base { get; init; }

    /// <summary>Of the other version.</summary>
    /// <example>1034.2</example>
    public required double? Candidate { get; init; }

    /// <summary>By which share it changed; null where it was 0 or one of the two is not known.</summary>
    /// <example>0.2729</example>
    public required double? Change { get; init; }

    /// <summary>Calls that the number of the base is over.</summary>
    /// <example>1204</example>
    public required long BaseCalls { get; init; }

    /// <summary>Calls that the number of the candidate is over.</summary>
    /// <example>1175</example>
    public required long CandidateCalls { get; init; }

    /// <summary>How often chance alone makes such a difference, 0 to 1; null where either has fewer than 30 calls.</summary>
    /// <example>0.0000012</example>
    public required double? PValue { get; init; }

    /// <summary>The same with regard to how many metrics are compared (Holm); the verdict is by it.</summary>
    /// <example>0.0000048</example>
    public required double? AdjustedPValue { get; init; }

    /// <summary>worse, better, no_clear_difference or too_few_calls.</summary>
    /// <example>worse</example>
    public required string Verdict { get; init; }

    public static ComparedMetric Of(VersionMetric metric) => new()
    {
        Metric = metric.Metric,
        Base = metric.Base,
        Candidate = metric.Candidate,
        Change = Written.Change(metric.Candidate, metric.Base),
        BaseCalls = metric.BaseCalls,
        CandidateCalls = metric.CandidateCalls,
        PValue = metric.PValue,
        AdjustedPValue = metric.AdjustedPValue,
        Verdict = Words.Of(metric.Verdict),
    };
}
