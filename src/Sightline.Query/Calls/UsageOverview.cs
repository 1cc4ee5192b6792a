using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Answers;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Calls;

/// <summary>What calls used and cost together, and who used it.</summary>
/// <param name="Sums">What they used and cost.</param>
/// <param name="Users">Different ones that were served.</param>
/// <param name="Agents">Different ones that paid: by id, those without by name.</param>
/// <param name="Sessions">Different ones.</param>
public sealed record Usage(CallSums Sums, long Users, long Agents, long Sessions);

/// <summary>A model that calls used and no price is known of.</summary>
/// <param name="Provider">Null where calls say none.</param>
/// <param name="Model">As it answered, else as it was asked for; null where calls say none.</param>
/// <param name="Calls">Calls whose cost is not known.</param>
/// <param name="Tokens">Their tokens.</param>
public sealed record UnpricedModel(string? Provider, string? Model, long Calls, Int128 Tokens);

/// <summary>Adds calls up.</summary>
public sealed class UsageOverview(Store store)
{
    static readonly Aggregate Count = new(AggregateKind.Count);

    static readonly Aggregate[] CountAndTokens = [Count, .. TokenSums.Aggregates];

    /// <summary>The sums over the calls of a range that count and satisfy a filter.</summary>
    public Usage Read(WorkspaceScope scope, CallFilter filter, TimeRange range, CancellationToken cancellation)
    {
        var calls = new CallGroups(store, scope, filter.ForFigures(), cancellation);
        var all = calls.All(range,
        [
            .. CallSums.Aggregates, CallGroups.Of(AggregateKind.Distinct, "user_id"),
            CallGroups.Of(AggregateKind.Distinct, "session_id"), CallGroups.Of(AggregateKind.Distinct, "agent"),
        ]);
        if (all is null)
            return new Usage(CallSums.None, 0, 0, 0);
        var distinct = CallSums.Next;
        return new Usage(
            CallSums.Of(all), (long)all.Values[distinct], (long)all.Values[distinct + 2], (long)all.Values[distinct + 1]);
    }

    /// <summary>The models of a range that no price is known of, those with the most tokens first.</summary>
    public IReadOnlyList<UnpricedModel> Unpriced(WorkspaceScope scope, TimeRange range, CancellationToken cancellation)
    {
        var calls = new CallGroups(store, scope, new CallFilter { Counted = true }, cancellation);
        var (pairs, _) = calls.Pairs(
            range, "provider", "billed_model", CountAndTokens, Limits.CatalogGroupsMax, CallFilter.Without("cost"),
            CallFilter.Exists("tokens"));
        return [.. pairs
            .Select(pair => new UnpricedModel(
                pair.First, pair.Second, (long)pair.Group.Values[0], TokenSums.Of(pair.Group, 1).Total))
            .OrderByDescending(model => model.Tokens).ThenBy(model => model.Model, StringComparer.Ordinal)];
    }
}
