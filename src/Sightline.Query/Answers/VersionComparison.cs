using System.Globalization;
using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Query.Filters;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>What can be said of a difference.</summary>
public enum Verdict
{
    Worse,
    Better,
    NoClearDifference,
    TooFewCalls,
}

/// <summary>What calls of a version used, and how fast they were.</summary>
public sealed record VersionCalls(string Version, CallSums Sums, Speed Speed);

/// <summary>One number of two versions.</summary>
/// <param name="Metric">Which.</param>
/// <param name="Base">Of the one; null where it has no such calls.</param>
/// <param name="Candidate">Of the other.</param>
/// <param name="BaseCalls">Calls that it is over.</param>
/// <param name="CandidateCalls">As that.</param>
/// <param name="PValue">How often chance alone makes such a difference; null where too few calls say.</param>
/// <param name="AdjustedPValue">The same, with regard to how many numbers are compared.</param>
/// <param name="Verdict">What can be said.</param>
public sealed record VersionMetric(
    string Metric, double? Base, double? Candidate, long BaseCalls, long CandidateCalls, double? PValue,
    double? AdjustedPValue, Verdict Verdict);

/// <summary>Two versions, and which of their differences chance is not the cause of.</summary>
public sealed record ComparedVersions(VersionCalls Base, VersionCalls Candidate, IReadOnlyList<VersionMetric> Metrics);

/// <summary>Compares two versions of a service, so that noise is not called a change.</summary>
public sealed class VersionComparison(Store store)
{
    /// <summary>Chance alone calls one of the numbers worse or better less often than this.</summary>
    public const double Level = 0.01;

    /// <summary>With fewer calls of either nothing is said.</summary>
    public const int CallsMin = 30;

    const double NanoPerMs = 1e6;

    // A hundred in each power of ten: values of one are ties, which the test knows of.
    static readonly long[] Scale =
    [
        0, .. Enumerable.Range(300, 1_200).Select(step => (long)Math.Pow(10, step / 100.0)).Distinct(),
    ];

    static readonly Aggregate[] Aggregates = [.. CallSums.Aggregates, .. CallSpeed.Aggregates];

    static readonly Aggregate[] Count = [new(AggregateKind.Count)];

    // Each is the better the smaller it is.
    static readonly (string Name, string Column, Func<VersionCalls, double?> Of)[] Distributed =
    [
        ("latency_ms", "duration", calls => calls.Speed.Latency?.P50 / NanoPerMs),
        ("time_to_first_token_ms", "time_to_first_token", calls => calls.Speed.FirstToken?.P50 / NanoPerMs),
        ("cost_per_call_usd", "cost",
            calls => calls.Sums is { Calls: > 0, CostPico: { } cost }
                ? (double)cost / (double)MoneyText.PicoPerUsd / calls.Sums.Calls
                : null),
    ];

    /// <summary>Compares the calls of a period that satisfy its filter.</summary>
    public ComparedVersions Read(
        WorkspaceScope scope, Period period, string before, string after, CancellationToken cancellation)
    {
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        var both = new Predicate.Or([CallFilter.Is("version", before), CallFilter.Is("version", after)]);
        var groups = calls.Ask(period.Range, [CallGroups.By("version")], Aggregates, null, 2, [both]).Groups
            .ToDictionary(group => group.Keys[0]!, StringComparer.Ordinal);
        var (first, second) = (Of(before, groups), Of(after, groups));
        var tests = new List<(string Name, double? Base, double? Candidate, long BaseCalls, long CandidateCalls, TestResult? Test)>
        {
            ("error_rate", Rate(first), Rate(second), first.Sums.Calls, second.Sums.Calls,
                IsEnough(first.Sums.Calls, second.Sums.Calls)
                    ? Significance.OfShares(first.Sums.Errors, first.Sums.Calls, second.Sums.Errors, second.Sums.Calls)
                    : null),
        };
        foreach (var (name, column, of) in Distributed)
        {
            var counts = Counts(calls, period.Range, column, both, before, after);
            var (baseCalls, candidateCalls) = (counts.Before.Sum(), counts.After.Sum());
            tests.Add((name, of(first), of(second), baseCalls, candidateCalls,
                IsEnough(baseCalls, candidateCalls) ? Significance.OfValues(counts) : null));
        }
        var adjusted = new Queue<double>(
            Significance.Adjusted([.. tests.Where(test => test.Test is not null).Select(test => test.Test!.Value.PValue)]));
        return new ComparedVersions(first, second,
        [
            .. tests.Select(test =>
            {
                var p = test.Test is null ? (double?)null : adjusted.Dequeue();
                return new VersionMetric(
                    test.Name, test.Base, test.Candidate, test.BaseCalls, test.CandidateCalls, test.Test?.PValue, p,
                    p is null ? Verdict.TooFewCalls
                        : p >= Level ? Verdict.NoClearDifference
                        : test.Test!.Value.IsLarger ? Verdict.Worse : Verdict.Better);
            }),
        ]);
    }

    static bool IsEnough(long before, long after) => before >= CallsMin && after >= CallsMin;

    static double? Rate(VersionCalls calls) => calls.Sums.Calls == 0 ? null : (double)calls.Sums.Errors / calls.Sums.Calls;

    static VersionCalls Of(string version, Dictionary<string, GroupRow> groups) => groups.TryGetValue(version, out var group)
        ? new VersionCalls(version, CallSums.Of(group), CallSpeed.SpeedOf(group, CallSums.Next))
        : new VersionCalls(version, CallSums.None, CallSpeed.SpeedOf(null));

    static Ranked Counts(
        CallGroups calls, TimeRange range, string column, Predicate both, string before, string after)
    {
        var groups = calls.Ask(
            range, [CallGroups.By("version"), new GroupKey.NumberSlots(CallGroups.Field(column), Scale)], Count, null,
            int.MaxValue, [both]).Groups;
        var counts = new Ranked(new long[Scale.Length], new long[Scale.Length]);
        foreach (var group in groups)
        {
            var at = Array.BinarySearch(Scale, long.Parse(group.Keys[1]!, CultureInfo.InvariantCulture));
            if (group.Keys[0] == before)
                counts.Before[at] += (long)group.Values[0];
            if (group.Keys[0] == after)
                counts.After[at] += (long)group.Values[0];
        }
        return counts;
    }
}
