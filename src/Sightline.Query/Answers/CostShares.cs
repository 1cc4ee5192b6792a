using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>A share of the cost, and what it was before.</summary>
/// <param name="Share">The calls.</param>
/// <param name="Previous">Those of the time before; null when it is not asked for.</param>
public sealed record CostShare(CallShare Share, CallSums? Previous);

/// <summary>The largest shares, all calls together, and all of the time before.</summary>
public sealed record CostDistribution(IReadOnlyList<CostShare> Items, CallSums Total, CallSums? PreviousTotal);

/// <summary>The cost of one slot of time by the values of a dimension.</summary>
/// <param name="Start">Where it begins, Unix nanoseconds.</param>
/// <param name="Parts">One for each value, in their order.</param>
/// <param name="Other">Of calls with any other value, or without one.</param>
public sealed record CostStack(long Start, IReadOnlyList<CallSums> Parts, CallSums Other);

/// <summary>Cost by a dimension of calls.</summary>
public sealed class CostShares(Store store)
{
    static readonly (string Name, int Aggregate)[] Sorts =
    [
        ("cost_usd", CallSums.CostAt), ("calls", CallSums.CallsAt), ("tokens", CallSums.AllTokensAt),
        ("errors", CallSums.ErrorsAt),
    ];

    /// <summary>What the first can have the most of.</summary>
    public static IReadOnlyList<string> SortNames { get; } = [.. Sorts.Select(sort => sort.Name)];

    /// <summary>The values with the most of something; calls without one are an item too.</summary>
    public CostDistribution Read(
        WorkspaceScope scope, Period period, CallDimension dimension, string sort, int limit,
        CancellationToken cancellation)
    {
        Limits.CheckList(limit);
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        var items = Largest(calls, period.Range, dimension, sort, limit);
        var total = Total(calls, period.Range);
        if (period.Previous is not { } before)
            return new CostDistribution([.. items.Select(item => new CostShare(item, null))], total, null);
        var earlier = Of(calls, before, dimension, items).ToDictionary(item => (item.Name, item.Detail), item => item.Sums);
        return new CostDistribution(
            [.. items.Select(item => new CostShare(item, earlier.GetValueOrDefault((item.Name, item.Detail), CallSums.None)))],
            total, Total(calls, before));
    }

    /// <summary>The values that cost most, and what they cost in each slot.</summary>
    public (IReadOnlyList<CallShare> Values, IReadOnlyList<CostStack> Slots) Trend(
        WorkspaceScope scope, Period period, Slots slots, CallDimension dimension, int limit,
        CancellationToken cancellation)
    {
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        var values = Largest(calls, period.Range, dimension, "cost_usd", limit);
        var all = calls.InSlots(period.Range, slots, CallSums.Aggregates);
        var parts = calls.Ask(
            period.Range, [new GroupKey.TimeSlots(slots.Starts), .. Keys(dimension)], CallSums.Aggregates, null,
            Limits.DistributionMax, values.Count == 0 ? [] : [IsOneOf(dimension, values)]).Groups
            .ToDictionary(group => (group.Time, group.Keys[0], Detail(dimension, group)), CallSums.Of);
        return (values,
        [
            .. slots.Starts.Select(start =>
            {
                var sums = values.Select(value => parts.GetValueOrDefault((start, value.Name, value.Detail), CallSums.None)).ToList();
                var whole = all.TryGetValue(start, out var group) ? CallSums.Of(group) : CallSums.None;
                return new CostStack(start, sums, sums.Aggregate(whole, (rest, part) => rest.Minus(part)));
            }),
        ]);
    }

    static CallSums Total(CallGroups calls, TimeRange range) =>
        calls.All(range, CallSums.Aggregates) is { } all ? CallSums.Of(all) : CallSums.None;

    static List<CallShare> Largest(CallGroups calls, TimeRange range, CallDimension dimension, string sort, int limit)
    {
        var by = new Ordering(null, Keys(dimension).Length + Sorts.First(one => one.Name == sort).Aggregate, Descending: true);
        var groups = calls.Ask(range, Keys(dimension), CallSums.Aggregates, by, limit, []).Groups;
        return [.. groups.Select(group => Share(dimension, group))];
    }

    static IEnumerable<CallShare> Of(
        CallGroups calls, TimeRange range, CallDimension dimension, List<CallShare> items) => items.Count == 0
        ? []
        : calls.Ask(
            range, Keys(dimension), CallSums.Aggregates, null, Limits.DistributionMax, [IsOneOf(dimension, items)])
            .Groups.Select(group => Share(dimension, group));

    static GroupKey[] Keys(CallDimension dimension) => dimension.Detail is { } detail
        ? [CallGroups.ByOrNone(dimension.Column), CallGroups.ByOrNone(detail)]
        : [CallGroups.ByOrNone(dimension.Column)];

    static CallShare Share(CallDimension dimension, GroupRow group) =>
        new(group.Keys[0], Detail(dimension, group), CallSums.Of(group));

    static string? Detail(CallDimension dimension, GroupRow group) => dimension.Detail is null ? null : group.Keys[1];

    static Predicate IsOneOf(CallDimension dimension, IEnumerable<CallShare> items) =>
        CallGroups.IsOneOf(dimension.Column, items.Select(item => item.Name));
}
