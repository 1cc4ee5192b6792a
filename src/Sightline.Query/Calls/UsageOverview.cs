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

    /// <summary>The sums over the calls of a range that count and satisfy a filter.</summary>
    public Usage Read(WorkspaceScope scope, CallFilter filter, TimeRange range, CancellationToken cancellation)
    {
        var where = filter.ForFigures().ToPredicate();
        GroupRow? Ask(Predicate more, IEnumerable<Aggregate> aggregates)
        {
            var groups = store.Execute(scope, new LogicalQuery
            {
                Table = QueryTable.Calls,
                Range = range,
                Where = new Predicate.And([where, more]),
                Aggregates = [.. aggregates],
            }, cancellation).Groups;
            return groups.Count == 0 ? null : groups[0];
        }

        var all = Ask(Predicate.True,
        [
            Count, .. TokenSums.Aggregates, Of(AggregateKind.Sum, "cost"), Of(AggregateKind.Distinct, "user_id"),
            Of(AggregateKind.Distinct, "session_id"), Of(AggregateKind.Distinct, "agent_id"),
        ]);
        if (all is null)
            return new Usage(0, new TokenSums(0, 0, 0, 0, 0), 0, 0, 0, 0, 0, 0);
        var named = Ask(CallFilter.Without("agent_id"), [Of(AggregateKind.Distinct, "agent_name")]);
        var unpriced = Ask(CallFilter.Without("cost"), [Count, .. TokenSums.Aggregates]);
        var estimated = Ask(CallFilter.Exists("estimated"), TokenSums.Aggregates);
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
        var models = new List<UnpricedModel>();
        // A row without a key is in no group: those without are asked for by themselves.
        foreach (var (provider, model) in ((bool, bool)[])[(true, true), (true, false), (false, true), (false, false)])
        {
            string[] keys = [.. provider ? ["provider"] : Array.Empty<string>(), .. model ? ["billed_model"] : Array.Empty<string>()];
            var where = new List<Predicate>
            {
                new CallFilter { Counted = true }.ToPredicate(), CallFilter.Without("cost"), CallFilter.Exists("tokens"),
            };
            if (!provider)
                where.Add(CallFilter.Without("provider"));
            if (!model)
                where.Add(CallFilter.Without("billed_model"));
            var groups = store.Execute(scope, new LogicalQuery
            {
                Table = QueryTable.Calls,
                Range = range,
                Where = new Predicate.And(where),
                GroupBy = [.. keys.Select(key => new GroupKey.Value(new Field(FieldSource.Call, key)))],
                Aggregates = [Count, .. TokenSums.Aggregates],
                Limit = Limits.CatalogGroupsMax,
            }, cancellation).Groups;
            models.AddRange(groups.Select(group => new UnpricedModel(
                provider ? group.Keys[0] : null, model ? group.Keys[^1] : null, (long)group.Values[0],
                TokenSums.Of(group, 1).Total)));
        }
        return [.. models.Where(model => model.Calls > 0)
            .OrderByDescending(model => model.Tokens).ThenBy(model => model.Model, StringComparer.Ordinal)];
    }

    static Aggregate Of(AggregateKind kind, string column) => new(kind, new Field(FieldSource.Call, column));
}
