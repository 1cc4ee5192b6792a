using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Calls;

/// <summary>What calls used and cost together.</summary>
/// <param name="Calls">How many.</param>
/// <param name="Tokens">What they used.</param>
/// <param name="CostPico">10⁻¹² USD, of those whose cost is known; null where none is and some used tokens.</param>
/// <param name="UnpricedTokens">Tokens of those whose cost is not known.</param>
/// <param name="EstimatedTokens">Those that are an estimate, because the client says none.</param>
/// <param name="Users">Different ones that were served.</param>
/// <param name="Agents">Different ones that paid: by id, those without by name.</param>
/// <param name="Sessions">Different ones.</param>
public sealed record Usage(
    long Calls, TokenSums Tokens, Int128? CostPico, Int128 UnpricedTokens, Int128 EstimatedTokens, long Users, long Agents,
    long Sessions);

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
            .. CountAndTokens, CallGroups.Of(AggregateKind.Sum, "cost"),
            CallGroups.Of(AggregateKind.Distinct, "user_id"), CallGroups.Of(AggregateKind.Distinct, "session_id"),
            CallGroups.Of(AggregateKind.Distinct, "agent_id"),
        ]);
        if (all is null)
            return new Usage(0, new TokenSums(0, 0, 0, 0, 0), 0, 0, 0, 0, 0, 0);
        var named = calls.All(
            range, [CallGroups.Of(AggregateKind.Distinct, "agent_name")], CallFilter.Without("agent_id"));
        var unpriced = calls.All(range, CountAndTokens, CallFilter.Without("cost"));
        var estimated = calls.All(range, [.. TokenSums.Aggregates], CallFilter.Exists("estimated"));
        var unpricedTokens = unpriced is null ? 0 : TokenSums.Of(unpriced, 1).Total;
        var cost = all.Sums[TokenSums.Count + 1];
        var distinct = TokenSums.Count + 2;
        return new Usage(
            (long)all.Values[0], TokenSums.Of(all, 1), cost == 0 && unpricedTokens > 0 ? null : cost, unpricedTokens,
            estimated is null ? 0 : TokenSums.Of(estimated, 0).Total, (long)all.Values[distinct],
            (long)(all.Values[distinct + 2] + (named?.Values[0] ?? 0)), (long)all.Values[distinct + 1]);
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
