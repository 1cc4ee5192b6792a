using Sightline.Model.Ids;

namespace Sightline.Storage.Queries.Execution;

/// <summary>Finds out whether a predicate can only hold for traces that it names by id.</summary>
static class RequiredTraces
{
    /// <summary>The ids, each once; null where other traces may satisfy the predicate too.</summary>
    public static HashSet<TraceId>? Of(Predicate predicate) => predicate switch
    {
        Predicate.Compare { Op: CompareOp.Equal, Field: { Source: FieldSource.Trace, Name: "trace_id" } } compare =>
            TraceId.TryParse(compare.Text.AsSpan(), out var id) ? [id] : [],
        Predicate.Compare { Op: CompareOp.Equal, Field: { Source: FieldSource.Span, Name: "trace_id" } } compare =>
            TraceId.TryParse(compare.Text.AsSpan(), out var id) ? [id] : [],
        Predicate.Or or => OfAny(or.Terms),
        Predicate.And and => OfAll(and.Terms),
        _ => null,
    };

    static HashSet<TraceId>? OfAny(IReadOnlyList<Predicate> terms)
    {
        var ids = new HashSet<TraceId>();
        foreach (var term in terms)
        {
            if (Of(term) is not { } some)
                return null;
            ids.UnionWith(some);
        }
        return ids;
    }

    static HashSet<TraceId>? OfAll(IReadOnlyList<Predicate> terms)
    {
        HashSet<TraceId>? ids = null;
        foreach (var term in terms)
        {
            if (Of(term) is not { } some)
                continue;
            if (ids is null)
                ids = some;
            else
                ids.IntersectWith(some);
        }
        return ids;
    }
}
