using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Filters;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Traces;

/// <summary>What there is to filter by: services, names of attributes, and their values.</summary>
public sealed class TraceCatalog(Store store)
{
    static readonly Aggregate Count = new(AggregateKind.Count);
    static readonly Aggregate Weighted = new(AggregateKind.CountWeighted);

    readonly Store _store = store;

    /// <summary>Services by name; those with the most spans when there are more than the limit.</summary>
    /// <exception cref="InvalidQueryException">The limit cannot be used.</exception>
    public CatalogPage<ServiceCount> Services(
        WorkspaceScope scope, TimeRange range, int limit, CancellationToken cancellation)
    {
        Limits.CheckList(limit);
        var query = new LogicalQuery
        {
            Table = QueryTable.Spans,
            Range = range,
            GroupBy = [new GroupKey.Value(new Field(FieldSource.Span, "service"))],
            Aggregates = [Count, new Aggregate(AggregateKind.CountErrors), Weighted],
            Order = new Ordering(null, 1, Descending: true),
            Limit = limit,
        };
        var result = _store.Execute(scope, query, cancellation);
        var services = result.Groups
            .Select(group => new ServiceCount(
                group.Keys[0]!, (long)group.Values[0], (long)group.Values[1], (long)group.Sums[2]))
            .OrderBy(service => service.Name, StringComparer.Ordinal);
        return new CatalogPage<ServiceCount>([.. services], result.HasMore);
    }

    /// <summary>Names of attributes whose key starts with the prefix, case ignored, the most frequent first.</summary>
    /// <exception cref="InvalidQueryException">The limit cannot be used.</exception>
    public CatalogPage<AttributeNameCount> AttributeNames(
        WorkspaceScope scope, TimeRange range, string? prefix, int limit, CancellationToken cancellation)
    {
        Limits.CheckList(limit);
        var query = Counted(QueryTable.Spans, range, Predicate.True, new GroupKey.AttributeName());
        var result = _store.Execute(scope, query, cancellation);
        var names = result.Groups
            .Select(NameOf)
            .Where(name => name.Name.StartsWith(prefix ?? "", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(name => name.Count)
            .ThenBy(name => name.Field, StringComparer.Ordinal);
        return Cut(names, limit, result.HasMore);
    }

    /// <summary>Values of one field that start with the prefix, case included, the most frequent first.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="field">
    /// A field of the filter language (<c>service</c>, <c>span.http.route</c>, <c>resource."a b"</c>); any other name
    /// is a key of <c>attr.</c>.
    /// </param>
    /// <param name="range">Spans by their start.</param>
    /// <param name="prefix">Null for all values.</param>
    /// <param name="limit">1 to <see cref="Limits.ListLimitMax"/>.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="InvalidQueryException">The limit cannot be used.</exception>
    public CatalogPage<AttributeValueCount> AttributeValues(
        WorkspaceScope scope, string field, TimeRange range, string? prefix, int limit,
        CancellationToken cancellation)
    {
        Limits.CheckList(limit);
        var named = KeyOf(FilterFields.Named(field));
        var start = prefix ?? "";
        var where = start.Length == 0
            ? Predicate.True
            : new Predicate.Compare(named, CompareOp.Like, FilterPrinter.Literal(start) + "*");
        var table = named.Source switch
        {
            FieldSource.Trace => QueryTable.Traces,
            FieldSource.Call => QueryTable.Calls,
            _ => QueryTable.Spans,
        };
        var result = _store.Execute(scope, Counted(table, range, where, new GroupKey.Value(named)), cancellation);
        // A span with several values is in the group of each, also of those that do not start with the prefix.
        var values = result.Groups
            .Where(group => group.Keys[0]!.StartsWith(start, StringComparison.Ordinal))
            .Select(group => new AttributeValueCount(group.Keys[0]!, (long)group.Values[0], (long)group.Sums[^1]))
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.Value, StringComparer.Ordinal);
        return Cut(values, limit, result.HasMore);
    }

    // Conditions that ask two columns at once have the values of the one that people know.
    static Field KeyOf(Field field) => field switch
    {
        { Source: FieldSource.Call, Name: "any_model" } => field with { Name = "model" },
        { Source: FieldSource.Call, Name: "agent" } => field with { Name = "agent_name" },
        { Source: FieldSource.Call, Name: "tokens" } => field with { Name = "tokens_input" },
        _ => field,
    };

    static LogicalQuery Counted(QueryTable table, TimeRange range, Predicate where, GroupKey key) => new()
    {
        Table = table,
        Range = range,
        Where = where,
        GroupBy = [key],
        // Traces and calls are all there.
        Aggregates = table == QueryTable.Spans ? [Count, Weighted] : [Count],
        Order = new Ordering(null, 1, Descending: true),
        Limit = Limits.CatalogGroupsMax,
    };

    static CatalogPage<T> Cut<T>(IEnumerable<T> items, int limit, bool hasMore)
    {
        var first = items.Take(limit + 1).ToList();
        return first.Count > limit
            ? new CatalogPage<T>(first[..limit], Truncated: true)
            : new CatalogPage<T>(first, hasMore);
    }

    // See GroupKey.AttributeName for the form of the key.
    static AttributeNameCount NameOf(GroupRow group)
    {
        var key = group.Keys[0]!;
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var space = key.LastIndexOf(' ');
        var name = key[(dot + 1)..space];
        return new AttributeNameCount(
            $"{key[..dot]}.{FilterPrinter.Key(name)}", key[..dot], name, key[(space + 1)..], (long)group.Values[0],
            (long)group.Sums[1]);
    }
}
