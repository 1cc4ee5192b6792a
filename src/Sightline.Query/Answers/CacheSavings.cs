using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>What caches saved for some calls.</summary>
/// <param name="Sums">What the calls used and cost.</param>
/// <param name="CachedCalls">Those that a cache took part in and whose savings are known.</param>
/// <param name="SavedPico">10⁻¹² USD; below 0 where writing cost more than reading saved.</param>
/// <param name="ReadPico">What reading from caches cost.</param>
/// <param name="WritePico">What writing to caches cost.</param>
public sealed record Savings(CallSums Sums, long CachedCalls, Int128 SavedPico, Int128 ReadPico, Int128 WritePico);

/// <summary>Savings of one model.</summary>
public sealed record ModelSavings(string? Provider, string? Model, Savings Savings);

/// <summary>Savings in all, in the time before, and of the models that saved most.</summary>
public sealed record SavingsOverview(Savings All, Savings? Previous, IReadOnlyList<ModelSavings> Models);

/// <summary>Adds up what the caches of providers saved.</summary>
public sealed class CacheSavings(Store store)
{
    static readonly RowsThat Cached = new([CallGroups.Field("cache_saved")]);

    static readonly Aggregate[] Aggregates =
    [
        .. CallSums.Aggregates, new Aggregate(AggregateKind.Count) { Of = Cached },
        CallGroups.Of(AggregateKind.Sum, "cache_saved"), CallGroups.Of(AggregateKind.Sum, "cost_cache_read"),
        CallGroups.Of(AggregateKind.Sum, "cost_cache_write"),
    ];

    /// <summary>Of a range, and of the time before where the period asks for it.</summary>
    public SavingsOverview Read(WorkspaceScope scope, Period period, int limit, CancellationToken cancellation)
    {
        Limits.CheckList(limit);
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        var models = calls.Pairs(period.Range, "provider", "billed_model", Aggregates)
            .Select(pair => new ModelSavings(pair.First, pair.Second, Of(pair.Group)));
        return new SavingsOverview(
            All(calls, period.Range), period.Previous is { } previous ? All(calls, previous) : null,
            [
                .. models.Where(model => model.Savings.Sums.Tokens.CacheRead + model.Savings.Sums.Tokens.CacheWrite > 0)
                    .OrderByDescending(model => model.Savings.SavedPico).ThenBy(model => model.Model, StringComparer.Ordinal)
                    .ThenBy(model => model.Provider, StringComparer.Ordinal).Take(limit),
            ]);
    }

    static Savings All(CallGroups calls, TimeRange range) =>
        calls.All(range, Aggregates) is { } all ? Of(all) : new Savings(CallSums.None, 0, 0, 0, 0);

    static Savings Of(GroupRow group) => new(
        CallSums.Of(group), (long)group.Values[CallSums.Next], group.Sums[CallSums.Next + 1], group.Sums[CallSums.Next + 2],
        group.Sums[CallSums.Next + 3]);
}
