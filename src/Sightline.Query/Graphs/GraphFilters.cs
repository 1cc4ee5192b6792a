using Sightline.Query.Filters;
using Sightline.Storage.Queries;

namespace Sightline.Query.Graphs;

/// <summary>Filters of the traces behind nodes and edges, in the filter language.</summary>
static class GraphFilters
{
    // What the tables read the store of a span from that is no retriever.
    static readonly string[] StoreKeys = ["db.system.name", "db.system", "gen_ai.memory.store.id"];

    public static string Of(NodeSums node) => FilterPrinter.Print(And(Terms(node)));

    public static string Of(NodeSums from, NodeSums to)
    {
        if (from.IsTop)
            return FilterPrinter.Print(And([.. Terms(from), .. Terms(to)]));
        // What an agent calls says itself whose it is.
        var isOwn = from is { Role: GraphRole.Agent, HasCalls: true }
            && (to is { Role: GraphRole.Model or GraphRole.Tool } or { Role: GraphRole.Store, Kind: "retriever" });
        return FilterPrinter.Print(isOwn
            ? And([.. Terms(from), .. Terms(to)])
            : And([new Predicate.AnySpan(And(Terms(from))), new Predicate.AnySpan(And(Terms(to)))]));
    }

    static List<Predicate> Terms(NodeSums node) => node switch
    {
        { IsTop: true } => [Is(FieldSource.Trace, "name", node.Name)],
        { Role: GraphRole.Agent, HasCalls: true } => [Is(FieldSource.Call, "agent", node.AgentFilter!)],
        { Role: GraphRole.Model, Kind: "llm" or "embedding" } when node.IsNamedByCall =>
            [Is(FieldSource.Span, "kind", node.Kind), Is(FieldSource.Call, "any_model", node.Name)],
        { Role: GraphRole.Tool, Kind: "tool" } => [Is(FieldSource.Call, "tool", node.Name)],
        { Kind: GraphNames.Store } => [Or([.. StoreKeys.Select(key => Is(FieldSource.Attribute, key, node.Name))])],
        { SpanNames.Count: 0 } => [Is(FieldSource.Span, "kind", node.Kind)],
        _ => [
            Is(FieldSource.Span, "kind", node.Kind),
            Or([.. node.SpanNames.Select(name => Is(FieldSource.Span, "name", name))])],
    };

    static Predicate And(List<Predicate> terms) => terms.Count == 1 ? terms[0] : new Predicate.And(terms);

    static Predicate Or(List<Predicate> terms) => terms.Count == 1 ? terms[0] : new Predicate.Or(terms);

    static Predicate.Compare Is(FieldSource source, string name, string value) =>
        new Predicate.Compare(new Field(source, name), CompareOp.Equal, value);
}
