using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Answers;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Calls;

/// <summary>Asks the store about calls in groups.</summary>
sealed class CallGroups(Store store, WorkspaceScope scope, CallFilter filter, CancellationToken cancellation)
{
    readonly Predicate _where = filter.ToPredicate();

    public static Aggregate Of(AggregateKind kind, string column) => new(kind, new Field(FieldSource.Call, column));

    public static Aggregate Quantile(string column, double share) =>
        new(AggregateKind.Quantile, new Field(FieldSource.Call, column), share);

    public static GroupKey.Value By(string column) => new(new Field(FieldSource.Call, column));

    /// <summary>All of a range as one group; null where there is no call.</summary>
    public GroupRow? All(TimeRange range, IReadOnlyList<Aggregate> aggregates, params Predicate[] more)
    {
        var groups = Ask(range, [], aggregates, null, 1, more).Groups;
        return groups.Count == 0 ? null : groups[0];
    }

    /// <summary>The groups of slots, by their start; those without calls are missing.</summary>
    public Dictionary<long, GroupRow> InSlots(
        TimeRange range, Slots slots, IReadOnlyList<Aggregate> aggregates, params Predicate[] more) =>
        Ask(range, [new GroupKey.TimeSlots(slots.Starts)], aggregates, null, slots.Starts.Count, more)
            .Groups.ToDictionary(group => group.Time!.Value);

    /// <summary>The groups with the most of an aggregate.</summary>
    public IReadOnlyList<GroupRow> Most(
        TimeRange range, string key, IReadOnlyList<Aggregate> aggregates, int by, int limit, params Predicate[] more) =>
        Ask(range, [By(key)], aggregates, new Ordering(null, 1 + by, Descending: true), limit, more).Groups;

    /// <summary>Every pair of values of two columns, null where calls have none.</summary>
    /// <exception cref="QueryTooLargeException">They are more than <see cref="Limits.DistributionMax"/>.</exception>
    public IReadOnlyList<CallPair> Pairs(
        TimeRange range, string first, string second, IReadOnlyList<Aggregate> aggregates)
    {
        var (pairs, hasMore) = Pairs(range, first, second, aggregates, Limits.DistributionMax);
        return hasMore
            ? throw new QueryTooLargeException(
                $"These calls have more than {Limits.DistributionMax} different pairs of {first} and {second}: ask for "
                + "a shorter time range, or filter.")
            : pairs;
    }

    /// <summary>Pairs of values of two columns, null where calls have none; up to a limit with and without each.</summary>
    public (IReadOnlyList<CallPair> Pairs, bool HasMore) Pairs(
        TimeRange range, string first, string second, IReadOnlyList<Aggregate> aggregates, int limit,
        params Predicate[] more)
    {
        var pairs = new List<CallPair>();
        var hasMore = false;
        // A row without a key is in no group: those without are asked for by themselves.
        foreach (var (hasFirst, hasSecond) in ((bool, bool)[])[(true, true), (true, false), (false, true), (false, false)])
        {
            var keys = new List<GroupKey>();
            var where = new List<Predicate>(more);
            foreach (var (has, column) in ((bool, string)[])[(hasFirst, first), (hasSecond, second)])
            {
                if (has)
                    keys.Add(By(column));
                else
                    where.Add(CallFilter.Without(column));
            }
            var result = Ask(range, keys, aggregates, null, limit, [.. where]);
            hasMore |= result.HasMore;
            foreach (var group in result.Groups.Where(group => group.Values[0] > 0))
                pairs.Add(new CallPair(hasFirst ? group.Keys[0] : null, hasSecond ? group.Keys[^1] : null, group));
        }
        return (pairs, hasMore);
    }

    /// <summary>The newest call; null where there is none.</summary>
    public CallRow? Newest(TimeRange range, params Predicate[] more)
    {
        var calls = Ask(range, [], [], null, 1, more).Calls;
        return calls.Count == 0 ? null : calls[0];
    }

    QueryResult Ask(
        TimeRange range, IReadOnlyList<GroupKey> keys, IReadOnlyList<Aggregate> aggregates, Ordering? order, int limit,
        Predicate[] more) =>
        store.Execute(scope, new LogicalQuery
        {
            Table = QueryTable.Calls,
            Range = range,
            Where = more.Length == 0 ? _where : new Predicate.And([_where, .. more]),
            GroupBy = keys,
            Aggregates = aggregates,
            Order = order,
            Limit = limit,
        }, cancellation);
}

/// <summary>Calls that have two values in common.</summary>
/// <param name="First">Null for those that have none.</param>
/// <param name="Second">As the first.</param>
/// <param name="Group">The calls; the first aggregate is their number.</param>
readonly record struct CallPair(string? First, string? Second, GroupRow Group);
