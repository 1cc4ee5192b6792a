using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;

namespace Sightline.Query.Answers;

/// <summary>Calls that have something in common.</summary>
/// <param name="Name">Of the agent, model or user; null for calls that say none.</param>
/// <param name="Detail">The agent's id or the model's provider; null where calls say none.</param>
/// <param name="Sums">What they used and cost.</param>
public sealed record CallShare(string? Name, string? Detail, CallSums Sums);

/// <summary>The largest shares, and all calls together.</summary>
public sealed record Distribution(IReadOnlyList<CallShare> Items, CallSums Total);

/// <summary>Which agents, models and users calls belong to.</summary>
public sealed class CallShares(Store store)
{
    /// <summary>Those with the most calls. An agent is known by its id, without one by its name.</summary>
    public Distribution Agents(WorkspaceScope scope, Period period, int limit, CancellationToken cancellation)
    {
        var pairs = Groups(scope, period, cancellation).Pairs(period.Range, "agent_id", "agent_name", CallSums.Aggregates);
        var agents = pairs.GroupBy(pair => (pair.First, Name: pair.First is null ? pair.Second : null)).Select(agent =>
        {
            // The name that most of its calls say.
            var name = agent.OrderByDescending(pair => pair.Group.Values[0])
                .ThenBy(pair => pair.Second, StringComparer.Ordinal).First().Second;
            var sums = agent.Select(pair => CallSums.Of(pair.Group)).Aggregate((sum, more) => sum.Plus(more));
            return new CallShare(name ?? agent.Key.First, agent.Key.First, sums);
        }).ToList();
        var ordered = agents.OrderByDescending(agent => agent.Sums.Calls)
            .ThenBy(agent => agent.Name, StringComparer.Ordinal).ThenBy(agent => agent.Detail, StringComparer.Ordinal);
        return new Distribution([.. ordered.Take(limit)], Total(agents));
    }

    /// <summary>Those that cost most, as they answered; by tokens where the cost is equal.</summary>
    public Distribution Models(WorkspaceScope scope, Period period, int limit, CancellationToken cancellation)
    {
        var pairs = Groups(scope, period, cancellation).Pairs(period.Range, "provider", "billed_model", CallSums.Aggregates);
        var models = pairs.Select(pair => new CallShare(pair.Second, pair.First, CallSums.Of(pair.Group))).ToList();
        var ordered = models.OrderByDescending(model => model.Sums.CostPico ?? 0)
            .ThenByDescending(model => model.Sums.Tokens.Total)
            .ThenBy(model => model.Name, StringComparer.Ordinal).ThenBy(model => model.Detail, StringComparer.Ordinal);
        return new Distribution([.. ordered.Take(limit)], Total(models));
    }

    /// <summary>Those with the most calls, or that cost most; the total has calls without a user too.</summary>
    public Distribution Users(
        WorkspaceScope scope, Period period, bool byCost, int limit, CancellationToken cancellation)
    {
        var groups = Groups(scope, period, cancellation);
        var users = groups.Most(period.Range, "user_id", CallSums.Aggregates, byCost ? CallSums.CostAt : CallSums.CallsAt, limit);
        var total = groups.All(period.Range, CallSums.Aggregates);
        return new Distribution(
            [.. users.Select(user => new CallShare(user.Keys[0], null, CallSums.Of(user)))],
            total is null ? CallSums.None : CallSums.Of(total));
    }

    CallGroups Groups(WorkspaceScope scope, Period period, CancellationToken cancellation) =>
        new(store, scope, period.Filter, cancellation);

    static CallSums Total(IEnumerable<CallShare> shares) =>
        shares.Aggregate(CallSums.None, (sum, share) => sum.Plus(share.Sums));
}
