using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Queries.Execution.Lists;
using Sightline.Storage.Queries.Execution.Parts;
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
    /// <param name="parts">Parts of earlier answers; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="goneThrough">See <see cref="QueryContext.GoneThrough"/>.</param>
    /// <param name="memory">What it may hold; as much as any query where it is left out.</param>
    public static QueryResult Run(
        StoreView view, LogicalQuery query, GroupParts? parts, CancellationToken cancellation,
        long goneThrough = long.MaxValue, QueryMemory? memory = null)
    {
        Workers.Enter(cancellation);
        try
        {
            return Run(new QueryContext(view, cancellation, memory) { GoneThrough = goneThrough }, query, parts);
        }
        finally
        {
            Workers.Leave();
        }
    }

    static QueryResult Run(QueryContext context, LogicalQuery query, GroupParts? parts)
    {
        if (query.Table != QueryTable.Spans
            && RankedGroups.Suits(query, query.Table == QueryTable.Traces ? TraceColumns.Schema : CallColumns.Schema))
        {
            return new RankedGroups(parts?.Ranked ?? new RankedSets()).Run(query, one =>
            {
                context.Memory.Clear();
                return Run(context, one, parts);
            });
        }
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
                var calls = Compiler(context, query).OfCalls(query.Where);
                return parts is not null && query.Aggregates.Count > 0 && QueryShape.Of(query) is not null
                    ? new PartedGrouping(context, query, calls, parts).Run()
                    : Rows(context, query, CallColumns.Schema, calls);
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
        GroupSink Begin() => new(plan, SpanColumns.Schema.Table);
        var scan = new SpanScan(context, query.Range, condition, Begin().NeedsRest);
        return new GroupRun(scan.Run, Begin).Result(context.Cancellation);
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
        GroupSink Begin() => new(plan, schema.Table);
        if (NewestGroups.Suits(query))
            return new NewestGroups(context, query, schema, node, Begin).Run();
        var scan = new RowScan(context, schema, query.Range, node, query.Only, ascending: false);
        return new GroupRun(scan.Run, Begin).Result(context.Cancellation);
    }
}
