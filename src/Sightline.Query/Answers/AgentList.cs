using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>An agent that calls say.</summary>
/// <param name="Id">Its id, else its name.</param>
/// <param name="Name">That most of its calls say; null where none does.</param>
/// <param name="Sums">What its calls used and cost.</param>
/// <param name="Speed">How fast they were.</param>
/// <param name="Users">Different ones that were served.</param>
/// <param name="Sessions">Different ones.</param>
/// <param name="FirstStart">When the first call started, Unix nanoseconds.</param>
/// <param name="LastStart">When the last call started.</param>
public sealed record AgentCalls(
    string Id, string? Name, CallSums Sums, Speed Speed, long Users, long Sessions, long FirstStart, long LastStart);

/// <summary>Agents, as their calls say them.</summary>
public sealed class AgentList(Store store)
{
    static readonly Aggregate[] Aggregates =
    [
        .. CallSums.Aggregates, .. CallSpeed.Aggregates, CallGroups.Of(AggregateKind.Distinct, "user_id"),
        CallGroups.Of(AggregateKind.Distinct, "session_id"), CallGroups.Of(AggregateKind.Min, "start"),
        CallGroups.Of(AggregateKind.Max, "start"),
    ];

    static readonly Aggregate[] Count = [new(AggregateKind.Count)];

    static readonly (string Name, Aggregate By)[] Sorts =
    [
        ("calls", new(AggregateKind.Count)), ("errors", new(AggregateKind.CountErrors)),
        ("tokens", CallGroups.Of(AggregateKind.Sum, "tokens")), ("cost_usd", CallGroups.Of(AggregateKind.Sum, "cost")),
        ("users", CallGroups.Of(AggregateKind.Distinct, "user_id")),
        ("sessions", CallGroups.Of(AggregateKind.Distinct, "session_id")),
    ];

    /// <summary>What agents can be ordered by.</summary>
    public static IReadOnlyList<string> SortNames { get; } = [.. Sorts.Select(sort => sort.Name)];

    /// <summary>Every agent of a period with the number that a sort is by, in no order.</summary>
    /// <exception cref="QueryTooLargeException">They are more than <see cref="Limits.DistributionMax"/>.</exception>
    public IReadOnlyDictionary<string, double> All(
        WorkspaceScope scope, Period period, string sort, CancellationToken cancellation) =>
        new CallGroups(store, scope, period.Filter, cancellation)
            .Each(period.Range, "agent", [Sorts.First(one => one.Name == sort).By])
            .Where(group => group.Keys[0] is not null)
            .ToDictionary(group => group.Keys[0]!, group => group.Values[0], StringComparer.Ordinal);

    /// <summary>Some agents of a period, by their ids; those without calls are missing.</summary>
    public IReadOnlyDictionary<string, AgentCalls> Read(
        WorkspaceScope scope, Period period, IReadOnlyCollection<string> agents, CancellationToken cancellation)
    {
        if (agents.Count == 0)
            return new Dictionary<string, AgentCalls>();
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        // Also those that have one of the ids as a name.
        var some = CallGroups.IsOneOf("agent", agents);
        var names = calls.Pairs(period.Range, "agent", "agent_name", Count, int.MaxValue, some).Pairs
            .Where(pair => pair is { First: not null, Second: not null })
            .GroupBy(pair => pair.First!, StringComparer.Ordinal)
            .ToDictionary(
                agent => agent.Key,
                agent => agent.OrderByDescending(pair => pair.Group.Values[0])
                    .ThenBy(pair => pair.Second, StringComparer.Ordinal).First().Second,
                StringComparer.Ordinal);
        var at = CallSums.Next + CallSpeed.Aggregates.Count;
        return calls.Ask(period.Range, [CallGroups.By("agent")], Aggregates, null, int.MaxValue, [some]).Groups
            .IntersectBy(agents, group => group.Keys[0]!, StringComparer.Ordinal)
            .Select(group => new AgentCalls(
                group.Keys[0]!, names.GetValueOrDefault(group.Keys[0]!), CallSums.Of(group),
                CallSpeed.SpeedOf(group, CallSums.Next), (long)group.Values[at], (long)group.Values[at + 1],
                (long)group.Sums[at + 2], (long)group.Sums[at + 3]))
            .ToDictionary(agent => agent.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether any call ever said the agent.</summary>
    public bool IsKnown(WorkspaceScope scope, string agent, CancellationToken cancellation) =>
        new CallGroups(store, scope, new CallFilter { Agent = agent }, cancellation).Newest(TimeRange.All) is not null;
}
