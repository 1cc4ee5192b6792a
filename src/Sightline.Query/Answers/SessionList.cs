using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Query.Traces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>Traces that say the same session.</summary>
/// <param name="Id">As they say it.</param>
/// <param name="User">That most of its traces say; null where none does.</param>
/// <param name="Agents">Of its traces, those with the most traces first, at most <see cref="Limits.SessionAgentsMax"/>.</param>
/// <param name="Traces">How many.</param>
/// <param name="Errors">Those of them that failed.</param>
/// <param name="Calls">Calls that count and say the session, which is known once they are settled.</param>
/// <param name="Tokens">Of the traces.</param>
/// <param name="UnpricedTokens">Those of the tokens whose cost is not known.</param>
/// <param name="EstimatedTokens">Those of the tokens that no client said.</param>
/// <param name="CostPico">10⁻¹² USD; null where no cost is known and tokens were used.</param>
/// <param name="Start">When the first trace started, Unix nanoseconds.</param>
/// <param name="End">When the last one ended.</param>
public sealed record Session(
    string Id, string? User, IReadOnlyList<string> Agents, long Traces, long Errors, long Calls, Int128 Tokens,
    Int128 UnpricedTokens, Int128 EstimatedTokens, Int128? CostPico, long Start, long End);

/// <summary>Sessions: conversations over many traces.</summary>
public sealed class SessionList(Store store)
{
    const int CostAt = 2;
    const int StartAt = 7;

    static readonly Aggregate[] Aggregates =
    [
        new(AggregateKind.Count), new(AggregateKind.CountErrors), TraceGroups.Of(AggregateKind.Sum, "cost"),
        TraceGroups.Of(AggregateKind.Min, "cost"), TraceGroups.Of(AggregateKind.Sum, "tokens"),
        TraceGroups.Of(AggregateKind.Sum, "unpriced_tokens"), TraceGroups.Of(AggregateKind.Sum, "estimated_tokens"),
        TraceGroups.Of(AggregateKind.Min, "start"), TraceGroups.Of(AggregateKind.Max, "end"),
    ];

    static readonly Aggregate[] Count = [new(AggregateKind.Count)];

    static readonly (string Name, int Aggregate)[] Sorts =
    [
        ("last_at", StartAt + 1), ("started_at", StartAt), ("traces", 0), ("errors", 1), ("tokens", 4), ("cost_usd", CostAt),
    ];

    /// <summary>What the list can be ordered by.</summary>
    public static IReadOnlyList<string> SortNames { get; } = [.. Sorts.Select(sort => sort.Name)];

    /// <summary>One page, over the traces of a range that satisfy a filter.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public GroupPage<Session> Read(
        WorkspaceScope scope, CallFilter filter, TimeRange range, ListOrder order, CancellationToken cancellation)
    {
        var traces = new TraceGroups(store, scope, filter, cancellation);
        return GroupPages.Read(
            "sessions", order, range, traces.Where, Sorts.First(sort => sort.Name == order.Sort).Aggregate,
            (range, by, after) => traces.Ask(range, Keys(), Aggregates, by, order.Limit, after),
            (range, groups) => Items(scope, filter, range, groups, cancellation));
    }

    /// <summary>One session; null where no trace of the range says it.</summary>
    public Session? Find(WorkspaceScope scope, string session, TimeRange range, CancellationToken cancellation)
    {
        var filter = new CallFilter { Session = session };
        var groups = new TraceGroups(store, scope, filter, cancellation)
            .Ask(range, Keys(), Aggregates, null, 1, null).Groups;
        return groups.Count == 0 ? null : Items(scope, filter, range, groups, cancellation)[0];
    }

    /// <summary>The traces of a session in the order of time, in pages.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public TraceListPage Traces(
        WorkspaceScope scope, string session, TimeRange range, ListOrder order, CancellationToken cancellation) =>
        new TraceList(store).Read(scope, new TraceListQuery
        {
            Filter = new TraceFilter { Where = TraceGroups.Is("session_id", session) },
            Range = range,
            Descending = order.Descending,
            Limit = order.Limit,
            Cursor = order.Cursor,
        }, cancellation);

    static GroupKey[] Keys() => [new GroupKey.Value(TraceGroups.Field("session_id"))];

    List<Session> Items(
        WorkspaceScope scope, CallFilter filter, TimeRange range, IReadOnlyList<GroupRow> groups,
        CancellationToken cancellation)
    {
        // What more there is to say is looked for in the time of these sessions only.
        var within = new TimeRange(
            Math.Max(range.From, (long)groups.Min(group => group.Sums[StartAt])),
            Math.Min(range.To, (long)groups.Max(group => group.Sums[StartAt + 1]) + 1));
        var ids = groups.Select(group => group.Keys[0]!).ToList();
        var calls = Calls(scope, filter, within, ids, cancellation);
        var members = Members(scope, filter, within, ids, cancellation);
        return [.. groups.Select(group => Item(
            group, calls.GetValueOrDefault(group.Keys[0]!), [.. members[group.Keys[0]!]]))];
    }

    static Session Item(GroupRow group, long calls, List<GroupRow> members)
    {
        var (cost, tokens) = (group.Sums[CostAt], group.Sums[4]);
        var hasCost = !double.IsNaN(group.Values[CostAt + 1]);
        return new Session(
            group.Keys[0]!, Most(members, 1).FirstOrDefault(), [.. Most(members, 2).Take(Limits.SessionAgentsMax)],
            (long)group.Values[0], (long)group.Values[1], calls, tokens, group.Sums[5], group.Sums[6],
            hasCost || tokens == 0 ? cost : null, (long)group.Sums[StartAt], (long)group.Sums[StartAt + 1]);
    }

    static IEnumerable<string> Most(List<GroupRow> members, int key) => members
        .Where(member => member.Keys[key] is not null)
        .GroupBy(member => member.Keys[key]!, StringComparer.Ordinal)
        .OrderByDescending(named => named.Sum(member => member.Values[0])).ThenBy(named => named.Key, StringComparer.Ordinal)
        .Select(named => named.Key);

    Dictionary<string, long> Calls(
        WorkspaceScope scope, CallFilter filter, TimeRange range, List<string> ids, CancellationToken cancellation)
    {
        var calls = new CallGroups(store, scope, filter.ForFigures(), cancellation);
        var groups = calls.Ask(
            range, [CallGroups.By("session_id")], Count, null, Limits.ListLimitMax,
            [CallGroups.IsOneOf("session_id", ids)]).Groups;
        return groups.ToDictionary(group => group.Keys[0]!, group => (long)group.Values[0], StringComparer.Ordinal);
    }

    // Users and agents of the traces of each.
    ILookup<string, GroupRow> Members(
        WorkspaceScope scope, CallFilter filter, TimeRange range, List<string> ids, CancellationToken cancellation)
    {
        var traces = new TraceGroups(store, scope, filter, cancellation);
        return traces.Ask(
            range,
            [
                .. Keys(), new GroupKey.ValueOrNone(TraceGroups.Field("user_id")),
                new GroupKey.ValueOrNone(TraceGroups.Field("agent")),
            ],
            Count, null, Limits.DistributionMax, null, TraceGroups.IsOneOf("session_id", ids))
            .Groups.ToLookup(group => group.Keys[0]!, StringComparer.Ordinal);
    }
}
