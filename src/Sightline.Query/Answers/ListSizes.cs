using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Query.Traces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>How many rows lists have.</summary>
public sealed class ListSizes(Store store)
{
    /// <summary>Of a list of calls.</summary>
    public long Calls(WorkspaceScope scope, CallFilter filter, TimeRange range, CancellationToken cancellation) =>
        Ask(scope, QueryTable.Calls, filter.ToPredicate(), range, new Aggregate(AggregateKind.Count), cancellation);

    /// <summary>Of a list of traces.</summary>
    public long Traces(WorkspaceScope scope, TraceFilter filter, TimeRange range, CancellationToken cancellation) =>
        Ask(scope, QueryTable.Traces, filter.ToPredicate(), range, new Aggregate(AggregateKind.Count), cancellation);

    /// <summary>Of a list of users.</summary>
    public long Users(WorkspaceScope scope, CallFilter filter, TimeRange range, CancellationToken cancellation) =>
        Ask(scope, QueryTable.Calls, filter.ToPredicate(), range, CallGroups.Of(AggregateKind.Distinct, "user_id"), cancellation);

    /// <summary>Of a list of sessions.</summary>
    public long Sessions(WorkspaceScope scope, CallFilter filter, TimeRange range, CancellationToken cancellation) => Ask(
        scope, QueryTable.Traces, new TraceGroups(store, scope, filter, cancellation).Where, range,
        TraceGroups.Of(AggregateKind.Distinct, "session_id"), cancellation);

    long Ask(
        WorkspaceScope scope, QueryTable table, Predicate where, TimeRange range, Aggregate aggregate, CancellationToken cancellation)
    {
        var query = new LogicalQuery { Table = table, Range = range, Where = where, Aggregates = [aggregate], Limit = 1 };
        var groups = store.Execute(scope, query, cancellation).Groups;
        return groups.Count == 0 ? 0 : (long)groups[0].Values[0];
    }
}
