using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>Asks the store about traces in groups.</summary>
sealed class TraceGroups(Store store, WorkspaceScope scope, CallFilter filter, CancellationToken cancellation)
{
    /// <summary>User and session are those of the trace; the rest holds of one of its calls.</summary>
    public Predicate Where { get; } = WhereOf(filter);

    public static Field Field(string name) => new(FieldSource.Trace, name);

    public static Aggregate Of(AggregateKind kind, string name) => new(kind, Field(name));

    public static Predicate.Compare Is(string name, string text) => new(Field(name), CompareOp.Equal, text);

    /// <summary>A field has one of some texts.</summary>
    public static Predicate IsOneOf(string name, IEnumerable<string> texts) =>
        Predicate.IsOneOf(Field(name), texts);

    public QueryResult Ask(
        TimeRange range, IReadOnlyList<GroupKey> keys, IReadOnlyList<Aggregate> aggregates, Ordering? order, int limit,
        GroupPosition? after, params Predicate[] more) =>
        store.Execute(scope, new LogicalQuery
        {
            Table = QueryTable.Traces,
            Range = range,
            Where = more.Length == 0 ? Where : new Predicate.And([Where, .. more]),
            GroupBy = keys,
            Aggregates = aggregates,
            Order = order,
            Limit = limit,
            AfterGroup = after,
        }, cancellation);

    static Predicate WhereOf(CallFilter filter)
    {
        var terms = new List<Predicate>();
        var calls = (filter with { User = null, Session = null, Counted = null }).ToPredicate();
        if (calls is not Predicate.And { Terms.Count: 0 })
            terms.Add(calls);
        if (filter.User is { } user)
            terms.Add(Is("user_id", user));
        if (filter.Session is { } session)
            terms.Add(Is("session_id", session));
        return terms.Count == 1 ? terms[0] : new Predicate.And(terms);
    }
}
