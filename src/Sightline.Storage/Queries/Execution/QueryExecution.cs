using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Queries.Execution.Lists;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution;

/// <summary>
/// Answers a logical query: makes conditions of its predicate, finds the rows that satisfy them place by place, and
/// groups them or takes the first of them.
/// </summary>
static class QueryExecution
{
    /// <summary>Traces that a query names are looked up one by one, up to so many.</summary>
    const int NamedLookupsMax = 1_024;

    /// <param name="view">What is visible.</param>
    /// <param name="query">The question.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="goneThrough">See <see cref="QueryContext.GoneThrough"/>.</param>
    public static QueryResult Run(
        StoreView view, LogicalQuery query, CancellationToken cancellation, long goneThrough = long.MaxValue)
    {
        Workers.Enter(cancellation);
        try
        {
            return Run(new QueryContext(view, cancellation) { GoneThrough = goneThrough }, query);
        }
        finally
        {
            Workers.Leave();
        }
    }

    static QueryResult Run(QueryContext context, LogicalQuery query)
    {
        switch (query.Table)
        {
            case QueryTable.Spans:
                return Spans(context, query);
            case QueryTable.Traces:
                // Spans of a trace do not begin before it.
                var lookups = query.Only is null ? Limits.SpanLookupsMax : NamedLookupsMax;
                var compiler = new ConditionCompiler(context, query.Range.From, long.MaxValue, lookups) { HasWholeTraces = true };
                var traces = compiler.OfTraces(query.Where);
                return Rows(context, query, TraceColumns.Schema, traces);
            default:
                return Rows(context, query, CallColumns.Schema, Compiler(context, query).OfCalls(query.Where));
        }
    }

    static ConditionCompiler Compiler(QueryContext context, LogicalQuery query) =>
        new(context, query.Range.From, query.Range.To, Limits.SpanLookupsMax);

    static QueryResult Spans(QueryContext context, LogicalQuery query)
    {
        if (query.Aggregates.Count == 0)
            throw new ArgumentException("A query over spans asks for aggregates.", nameof(query));
        var condition = Compiler(context, query).OfSpans(query.Where);
        var plan = new GroupPlan(query, SpanColumns.Schema, context.Memory) { Shares = SharesFor(context, query) };
        var rest = new GroupSink(plan, SpanColumns.Schema.Table).NeedsRest;
        var scan = new SpanScan(context, query.Range, condition, rest);
        return Result(context, scan.Run(() => new GroupSink(plan, SpanColumns.Schema.Table)));
    }

    // Null where each row counts once.
    static TraceShares? SharesFor(QueryContext context, LogicalQuery query)
    {
        foreach (var aggregate in query.Aggregates)
        {
            if (aggregate.Kind == AggregateKind.CountWeighted)
                return context.Shares.Any ? context.Shares : null;
        }
        return null;
    }

    static QueryResult Rows(QueryContext context, LogicalQuery query, TableSchema schema, Node node)
    {
        if (query.Aggregates.Count == 0)
            return new RowList(context, query, schema, node).Run();
        var plan = new GroupPlan(query, schema, context.Memory);
        var scan = new RowScan(context, schema, query.Range, node, query.Only, ascending: false);
        return Result(context, scan.Run(() => new GroupSink(plan, schema.Table)));
    }

    static QueryResult Result(QueryContext context, List<GroupSink> parts)
    {
        if (parts.Count == 0)
            return new QueryResult();
        for (var i = 1; i < parts.Count; i++)
            parts[0].Table.Merge(parts[i].Table);
        return parts[0].Table.Result(context.Cancellation);
    }
}
