using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Queries.Execution;

/// <summary>
/// Takes a question for the first groups of an order in two: which groups they are, by the aggregate that orders them and
/// nothing else, and then all aggregates of these few.
/// </summary>
/// <param name="sets">Sets of groups that were asked for before.</param>
sealed class RankedGroups(RankedSets sets)
{
    /// <summary>More groups are better added up at once.</summary>
    const int LimitMax = 1_000;

    /// <summary>Other aggregates from which on it is worth it, whatever they are.</summary>
    const int OthersMin = 4;

    /// <summary>
    /// Whether it is worth it: other aggregates hold much for each group, and there may be many more groups than are asked for.
    /// </summary>
    public static bool Suits(LogicalQuery query, TableSchema schema)
    {
        if (query is not { Order: { } order, Limit: > 0 and <= LimitMax } || order.Column < query.GroupBy.Count)
            return false;
        foreach (var key in query.GroupBy)
        {
            if (FieldOf(key) is not { } field || !IsText(field, schema))
                return false;
        }
        var large = 0;
        for (var i = 0; i < query.Aggregates.Count; i++)
        {
            if (i != order.Column - query.GroupBy.Count && IsLarge(query.Aggregates[i], schema))
                large++;
        }
        return query.GroupBy.Count > 0 && (large > 0 || query.Aggregates.Count > OthersMin);
    }

    /// <summary>
    /// Answers it by two questions about the same rows. Where a key is no text that can be asked for, as one that is not
    /// UTF-8, all groups are added up after all.
    /// </summary>
    public QueryResult Run(LogicalQuery query, Func<LogicalQuery, QueryResult> ask)
    {
        var keys = query.GroupBy.Count;
        // Twice as many, so that the second question need not be another one as soon as two groups change places.
        var ranked = ask(query with
        {
            Aggregates = [query.Aggregates[query.Order!.Column - keys]],
            Order = query.Order with { Column = keys },
            Limit = query.Limit * 2,
        });
        if (ranked.Groups.Count == 0)
            return ranked;
        var groups = new GroupRow[Math.Min(query.Limit, ranked.Groups.Count)];
        var all = ask(query with
        {
            Where = new Predicate.And([query.Where, IsOneOf(query, ranked.Groups, groups.Length)]),
            Order = null,
            AfterGroup = null,
            Limit = int.MaxValue,
        });
        var byKeys = new Dictionary<IReadOnlyList<string?>, GroupRow>(KeysComparer.Instance);
        foreach (var group in all.Groups)
        {
            if (!byKeys.TryAdd(group.Keys, group))
                return ask(query);
        }
        for (var i = 0; i < groups.Length; i++)
        {
            if (!byKeys.TryGetValue(ranked.Groups[i].Keys, out groups[i]!))
                return ask(query);
        }
        return new QueryResult { Groups = groups, HasMore = ranked.HasMore || ranked.Groups.Count > groups.Length };
    }

    // The values of each key of the groups, or a set that was asked for before and has all of the first.
    Predicate.And IsOneOf(LogicalQuery query, IReadOnlyList<GroupRow> ranked, int needed)
    {
        var terms = new Predicate[query.GroupBy.Count];
        for (var key = 0; key < terms.Length; key++)
        {
            terms[key] = Predicate.IsOneOf(FieldOf(query.GroupBy[key])!, sets.Of(query, key, ranked, needed));
        }
        return new Predicate.And(terms);
    }

    static Field? FieldOf(GroupKey key) => key switch
    {
        GroupKey.Value value => value.Field,
        GroupKey.ValueOrNone value => value.Field,
        _ => null,
    };

    // Traces are not kept as parts, and have many more values than calls for the same rows.
    static bool IsLarge(Aggregate aggregate, TableSchema schema) =>
        schema.Table == SegmentTable.Traces || aggregate.Kind is AggregateKind.Distinct or AggregateKind.Quantile;

    static bool IsText(Field field, TableSchema schema) => schema.Table == SegmentTable.Traces
        ? field.Source == FieldSource.Trace && Conditions.ColumnFields.Traces.NodeOf(field.Name, []) is not null
        : field is { Source: FieldSource.Call, Name: not "any_model" }
            && Conditions.ColumnFields.CallNode(field.Name, []) is not null;

    sealed class KeysComparer : IEqualityComparer<IReadOnlyList<string?>>
    {
        public static readonly KeysComparer Instance = new();

        public bool Equals(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y)
        {
            for (var i = 0; i < x!.Count; i++)
            {
                if (x[i] != y![i])
                    return false;
            }
            return true;
        }

        public int GetHashCode(IReadOnlyList<string?> obj)
        {
            var hash = new HashCode();
            foreach (var key in obj)
                hash.Add(key, StringComparer.Ordinal);
            return hash.ToHashCode();
        }
    }
}
