using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>A user that calls served.</summary>
/// <param name="User">Its id.</param>
/// <param name="Sums">What its calls used and cost.</param>
/// <param name="Sessions">Different ones.</param>
/// <param name="Traces">Traces of the user.</param>
/// <param name="FirstStart">When its first call started, Unix nanoseconds; 0 without calls.</param>
/// <param name="LastStart">When its last call started.</param>
public sealed record UserCalls(string User, CallSums Sums, long Sessions, long Traces, long FirstStart, long LastStart);

/// <summary>Users and what their calls used.</summary>
public sealed class UserList(Store store)
{
    static readonly Aggregate[] Aggregates =
    [
        .. CallSums.Aggregates, CallGroups.Of(AggregateKind.Distinct, "session_id"),
        CallGroups.Of(AggregateKind.Min, "start"), CallGroups.Of(AggregateKind.Max, "start"),
    ];

    static readonly (string Name, int Aggregate)[] Sorts =
    [
        ("calls", CallSums.CallsAt), ("errors", CallSums.ErrorsAt), ("tokens", CallSums.AllTokensAt),
        ("cost_usd", CallSums.CostAt), ("sessions", CallSums.Next), ("first_at", CallSums.Next + 1),
        ("last_at", CallSums.Next + 2),
    ];

    /// <summary>What the list can be ordered by.</summary>
    public static IReadOnlyList<string> SortNames { get; } = [.. Sorts.Select(sort => sort.Name)];

    /// <summary>One page.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public GroupPage<UserCalls> Read(
        WorkspaceScope scope, Period period, ListOrder order, CancellationToken cancellation)
    {
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        return GroupPages.Read(
            "users", order, period.Range, period.Filter.ToPredicate(),
            Sorts.First(sort => sort.Name == order.Sort).Aggregate,
            (range, by, after) => calls.Ask(range, [CallGroups.By("user_id")], Aggregates, by, order.Limit, [], after),
            (range, groups) => Items(scope, period.Filter, range, groups, cancellation));
    }

    /// <summary>One user; null where no call and no trace says it.</summary>
    public UserCalls? Find(WorkspaceScope scope, Period period, string user, CancellationToken cancellation)
    {
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        var groups = calls.Ask(
            period.Range, [CallGroups.By("user_id")], Aggregates, null, 1, [CallFilter.Is("user_id", user)]).Groups;
        if (groups.Count > 0)
            return Items(scope, period.Filter, period.Range, groups, cancellation)[0];
        var traces = Traces(scope, period.Filter, period.Range, [user], cancellation).GetValueOrDefault(user);
        return traces == 0 ? null : new UserCalls(user, CallSums.None, 0, traces, 0, 0);
    }

    List<UserCalls> Items(
        WorkspaceScope scope, CallFilter filter, TimeRange range, IReadOnlyList<GroupRow> groups,
        CancellationToken cancellation)
    {
        var traces = Traces(scope, filter, range, groups.Select(group => group.Keys[0]!), cancellation);
        return
        [
            .. groups.Select(group => new UserCalls(
                group.Keys[0]!, CallSums.Of(group), (long)group.Values[CallSums.Next],
                traces.GetValueOrDefault(group.Keys[0]!), (long)group.Sums[CallSums.Next + 1],
                (long)group.Sums[CallSums.Next + 2])),
        ];
    }

    Dictionary<string, long> Traces(
        WorkspaceScope scope, CallFilter filter, TimeRange range, IEnumerable<string> users, CancellationToken cancellation)
    {
        var traces = new TraceGroups(store, scope, filter, cancellation);
        var groups = traces.Ask(
            range, [new GroupKey.Value(TraceGroups.Field("user_id"))], [new Aggregate(AggregateKind.Count)], null,
            Limits.ListLimitMax, null, TraceGroups.IsOneOf("user_id", users)).Groups;
        return groups.ToDictionary(group => group.Keys[0]!, group => (long)group.Values[0], StringComparer.Ordinal);
    }
}
