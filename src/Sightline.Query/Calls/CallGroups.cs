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

    public static Field Field(string column) => new(FieldSource.Call, column);

    public static Aggregate Of(AggregateKind kind, string column) => new(kind, Field(column));

    public static Aggregate Quantile(string column, double share) => new(AggregateKind.Quantile, Field(column), share);

    public static GroupKey.Value By(string column) => new(Field(column));

    /// <summary>Those without a value are a group too.</summary>
    public static GroupKey.ValueOrNone ByOrNone(string column) => new(Field(column));

    /// <summary>A column has one of some values; null for calls that have none.</summary>
    public static Predicate IsOneOf(string column, IEnumerable<string?> values) => Predicate.IsOneOf(Field(column), values);

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

    /// <summary>Pairs of values of two columns, null where calls have none; up to a limit.</summary>
    public (IReadOnlyList<CallPair> Pairs, bool HasMore) Pairs(
        TimeRange range, string first, string second, IReadOnlyList<Aggregate> aggregates, int limit,
        params Predicate[] more)
    {
        var result = Ask(range, [ByOrNone(first), ByOrNone(second)], aggregates, null, limit, more);
        return ([.. result.Groups.Select(group => new CallPair(group.Keys[0], group.Keys[1], group))], result.HasMore);
    }

    /// <summary>Every value of a column, null for calls that have none.</summary>
    /// <exception cref="QueryTooLargeException">They are more than <see cref="Limits.DistributionMax"/>.</exception>
    public IReadOnlyList<GroupRow> Each(
        TimeRange range, string key, IReadOnlyList<Aggregate> aggregates, params Predicate[] more)
    {
        var result = Ask(range, [ByOrNone(key)], aggregates, null, Limits.DistributionMax, more);
        return result.HasMore
            ? throw new QueryTooLargeException(
                $"These calls have more than {Limits.DistributionMax} different values of {key}: ask for a shorter time "
                + "range, or filter.")
            : result.Groups;
    }

    /// <summary>The newest call; null where there is none.</summary>
    public CallRow? Newest(TimeRange range, params Predicate[] more)
    {
        var calls = Ask(range, [], [], null, 1, more).Calls;
        return calls.Count == 0 ? null : calls[0];
    }

    public QueryResult Ask(
        TimeRange range, IReadOnlyList<GroupKey> keys, IReadOnlyList<Aggregate> aggregates, Ordering? order, int limit,
        Predicate[] more, GroupPosition? after = null, IReadOnlyList<Model.Ids.TraceId>? only = null) =>
        store.Execute(scope, new LogicalQuery
        {
            Table = QueryTable.Calls,
            Range = range,
            Where = more.Length == 0 ? _where : new Predicate.And([_where, .. more]),
            GroupBy = keys,
            Aggregates = aggregates,
            Order = order,
            Limit = limit,
            AfterGroup = after,
            Only = only,
        }, cancellation);
}

/// <summary>Calls that have two values in common.</summary>
/// <param name="First">Null for those that have none.</param>
/// <param name="Second">As the first.</param>
/// <param name="Group">The calls; the first aggregate is their number.</param>
readonly record struct CallPair(string? First, string? Second, GroupRow Group);
