using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>Calls of one slot of time.</summary>
/// <param name="Start">Where it begins, Unix nanoseconds.</param>
/// <param name="Sums">What they used and cost.</param>
/// <param name="Users">Different ones that were served.</param>
public sealed record CallPoint(long Start, CallSums Sums, long Users);

/// <summary>What costs are made of, 10⁻¹² USD; what no price row priced is in none.</summary>
public sealed record CostParts(Int128 Input, Int128 CacheRead, Int128 CacheWrite, Int128 Output, Int128 Other);

/// <summary>Cost of some calls.</summary>
/// <param name="Sums">What they used and cost.</param>
/// <param name="Parts">What the cost is made of.</param>
public sealed record Cost(CallSums Sums, CostParts Parts);

/// <summary>Cost of one slot of time.</summary>
public sealed record CostPoint(long Start, Cost Cost);

/// <summary>Calls and cost over time, and cost in all.</summary>
public sealed class CallSeries(Store store)
{
    static readonly Aggregate[] WithUsers = [.. CallSums.Aggregates, CallGroups.Of(AggregateKind.Distinct, "user_id")];

    static readonly Aggregate[] WithParts =
    [
        .. CallSums.Aggregates,
        .. new[] { "cost_input", "cost_cache_read", "cost_cache_write", "cost_output", "cost_other" }
            .Select(column => CallGroups.Of(AggregateKind.Sum, column)),
    ];

    /// <summary>One point per slot, also where there are no calls.</summary>
    public IReadOnlyList<CallPoint> Calls(WorkspaceScope scope, Period period, Slots slots, CancellationToken cancellation)
    {
        var groups = new CallGroups(store, scope, period.Filter, cancellation).InSlots(period.Range, slots, WithUsers);
        return
        [
            .. slots.Starts.Select(start => groups.TryGetValue(start, out var group)
                ? new CallPoint(start, CallSums.Of(group), (long)group.Values[CallSums.Next])
                : new CallPoint(start, CallSums.None, 0)),
        ];
    }

    /// <summary>One point per slot, also where there are no calls.</summary>
    public IReadOnlyList<CostPoint> Costs(WorkspaceScope scope, Period period, Slots slots, CancellationToken cancellation)
    {
        var groups = new CallGroups(store, scope, period.Filter, cancellation).InSlots(period.Range, slots, WithParts);
        return [.. slots.Starts.Select(start => new CostPoint(start, CostOf(groups.GetValueOrDefault(start))))];
    }

    /// <summary>The cost of a range.</summary>
    public Cost Cost(WorkspaceScope scope, CallFilter filter, Model.TimeRange range, CancellationToken cancellation) =>
        CostOf(new CallGroups(store, scope, filter, cancellation).All(range, WithParts));

    static Cost CostOf(GroupRow? group)
    {
        if (group is null)
            return new Cost(CallSums.None, new CostParts(0, 0, 0, 0, 0));
        var parts = group.Sums.Skip(CallSums.Next).ToArray();
        return new Cost(CallSums.Of(group), new CostParts(parts[0], parts[1], parts[2], parts[3], parts[4]));
    }
}
