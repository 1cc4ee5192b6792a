using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>Makes conditions of predicates, for the tables of one query.</summary>
/// <param name="context">Where traces are looked up.</param>
/// <param name="from">No span before this time needs to be looked at to find a trace.</param>
/// <param name="to">No span from this time on needs to be looked at.</param>
/// <param name="lookupsMax">Most traces whose spans are looked up one by one.</param>
sealed class ConditionCompiler(QueryContext context, long from, long to, int lookupsMax)
{
    // Properties of a span that its call has too.
    static readonly string[] Shared = ["service", "name", "kind", "status", "duration", "start", "trace_id", "span_id"];

    /// <summary>When the spans and calls start that need to be looked at: a call starts when its span does.</summary>
    TimeRange Starts => new(from, to);

    /// <summary>No span of the traces in question begins before the compiler's time, or after it.</summary>
    public bool HasWholeTraces { get; init; }

    // What any( … ) asks for may have begun outside the range of the rows.
    ConditionCompiler OfWholeTraces => HasWholeTraces
        ? this
        : new ConditionCompiler(context, long.MinValue, long.MaxValue, lookupsMax) { HasWholeTraces = true };

    /// <summary>Over spans: leaves speak of the span, of its call, or of its trace.</summary>
    public SpanCondition OfSpans(Predicate predicate)
    {
        if (IsOfTrace(predicate))
            return Of(TracesOf(predicate));
        if (IsOfCall(predicate))
        {
            var keys = SpanKeys.OfCalls(context, Starts, OfCalls(predicate));
            return new SpanCondition(new SpanKeyNode(keys, SpanColumns.SpanId), new SpanKeyTest(keys));
        }
        switch (predicate)
        {
            case Predicate.And and:
                var all = Split(and.Terms, whole => new Predicate.And(whole));
                return new SpanCondition(new AndNode(NodesOf(all)), new AndTest(TestsOf(all)));
            case Predicate.Or or:
                var some = Split(or.Terms, whole => new Predicate.Or(whole));
                return new SpanCondition(new OrNode(NodesOf(some)), new OrTest(TestsOf(some)));
            case Predicate.Not not:
                var negated = OfSpans(not.Term);
                return new SpanCondition(new NotNode(negated.Node), new NotTest(negated.Test));
            case Predicate.AnySpan any:
                return Of(OfWholeTraces.SpansOf(any.Term));
            case Predicate.Phrase phrase:
                var search = new PhraseSearch(phrase.Words, phrase.Prefix);
                return new SpanCondition(new PhraseNode(phrase, search, context.Cancellation), new PhraseTest(search));
            case Predicate.Compare compare:
                var test = new ValueTest(compare);
                return new SpanCondition(
                    SpanLeaf(compare, test), new SpanCompareTest(new SpanFieldReader(compare.Field), test));
            default:
                throw new ArgumentException($"No condition for {predicate.GetType().Name}.", nameof(predicate));
        }
    }

    /// <summary>Over trace records: one of the trace's spans satisfies the predicate.</summary>
    public Node OfTraces(Predicate predicate)
    {
        if (IsOfTrace(predicate))
            return RecordNode(predicate);
        if (IsOfCall(predicate))
            return new TraceNode(new CallMatches(context, OfCalls(predicate), Starts));
        switch (predicate)
        {
            case Predicate.AnySpan any:
                return OfTraces(any.Term);
            case Predicate.Not not when IsOfWholeTrace(not.Term):
                return new NotNode(OfTraces(not.Term));
            case Predicate.Or or:
                return OfAny(or.Terms);
            case Predicate.And and:
                return OfAll(and.Terms);
            default:
                return new TraceNode(SpansOf(predicate));
        }
    }

    /// <summary>Over calls: leaves speak of the call or of its trace.</summary>
    public Node OfCalls(Predicate predicate)
    {
        if (IsOfTrace(predicate) && predicate is not Predicate.And { Terms.Count: 0 })
            return new TraceNode(TracesOf(predicate));
        switch (predicate)
        {
            case Predicate.And and:
                return new AndNode(Map(and.Terms, OfCalls));
            case Predicate.Or or:
                return Any(or.Terms, OfCalls, FieldSource.Call, ColumnFields.CallNode);
            case Predicate.Not not:
                return new NotNode(OfCalls(not.Term));
            case Predicate.AnySpan any:
                return new TraceNode(OfWholeTraces.SpansOf(any.Term));
            case Predicate.Compare { Field.Source: FieldSource.Call } compare:
                return ColumnFields.CallNode(compare.Field.Name, new ValueTest(compare));
            case Predicate.Compare { Field.Source: FieldSource.Span } compare when Array.IndexOf(Shared, compare.Field.Name) >= 0:
                return ColumnFields.CallNode(compare.Field.Name, new ValueTest(compare));
            default:
                return new SpanKeyNode(SpanKeys.OfSpans(context, Starts, OfSpans(predicate)), CallColumns.SpanId);
        }
    }

    // A span satisfies one of the terms when it satisfies the first or the second, so that each may have its own span.
    Node OfAny(IReadOnlyList<Predicate> terms)
    {
        var nodes = new List<Node>();
        var spans = new List<Predicate>();
        foreach (var term in terms)
        {
            if (IsOfWholeTrace(term) || term is Predicate.And or Predicate.Or)
                nodes.Add(OfTraces(term));
            else
                spans.Add(term);
        }
        if (spans.Count > 0)
            nodes.Add(OfOneSpan(spans.Count == 1 ? spans[0] : new Predicate.Or(spans)));
        return nodes.Count == 1 ? nodes[0] : new OrNode([.. nodes]);
    }

    // What speaks of the whole trace does not depend on the span; the other terms hold for one and the same span.
    Node OfAll(IReadOnlyList<Predicate> terms)
    {
        var nodes = new List<Node>();
        var spans = new List<Predicate>();
        foreach (var term in terms)
        {
            if (IsOfWholeTrace(term))
                nodes.Add(OfTraces(term));
            else
                spans.Add(term);
        }
        if (spans.Count > 0)
            nodes.Add(spans.Count == 1 ? OfTraces(spans[0]) : OfOneSpan(new Predicate.And(spans)));
        return nodes.Count == 1 ? nodes[0] : new AndNode([.. nodes]);
    }

    TraceNode OfOneSpan(Predicate predicate) => IsOfCall(predicate)
        ? new TraceNode(new CallMatches(context, OfCalls(predicate), Starts))
        : new TraceNode(SpansOf(predicate));

    Node RecordNode(Predicate predicate) => predicate switch
    {
        Predicate.And and => new AndNode(Map(and.Terms, RecordNode)),
        Predicate.Or or => Any(or.Terms, RecordNode, FieldSource.Trace, ColumnFields.Traces.NodeOf),
        Predicate.Not not => new NotNode(RecordNode(not.Term)),
        Predicate.Compare compare => ColumnFields.Traces.Find(compare.Field.Name).Node(new ValueTest(compare)),
        _ => throw new ArgumentException($"No condition for {predicate.GetType().Name}.", nameof(predicate)),
    };

    RecordMatches TracesOf(Predicate predicate) => new(context, RecordNode(predicate), RecordTests.Of(predicate));

    SpanMatches SpansOf(Predicate predicate) => new(context, OfSpans(predicate), from, lookupsMax);

    static SpanCondition Of(TraceMatches matches) => new(new TraceNode(matches), new TraceTest(matches));

    // Terms that speak of the trace are one condition, so that a record is looked at once.
    SpanCondition[] Split(IReadOnlyList<Predicate> terms, Func<List<Predicate>, Predicate> join)
    {
        var conditions = new List<SpanCondition>();
        var ofTrace = new List<Predicate>();
        foreach (var term in terms)
        {
            if (IsOfTrace(term))
                ofTrace.Add(term);
            else
                conditions.Add(OfSpans(term));
        }
        if (ofTrace.Count > 0)
            conditions.Add(Of(TracesOf(ofTrace.Count == 1 ? ofTrace[0] : join(ofTrace))));
        return [.. conditions];
    }

    /// <summary>It says nothing but of the trace's record.</summary>
    static bool IsOfTrace(Predicate predicate) => predicate switch
    {
        Predicate.And and => and.Terms.Count > 0 && All(and.Terms, IsOfTrace),
        Predicate.Or or => or.Terms.Count > 0 && All(or.Terms, IsOfTrace),
        Predicate.Not not => IsOfTrace(not.Term),
        Predicate.Compare compare => compare.Field.Source == FieldSource.Trace,
        _ => false,
    };

    /// <summary>It holds for calls only, and says nothing but of them.</summary>
    static bool IsOfCall(Predicate predicate) => predicate switch
    {
        Predicate.And and => and.Terms.Count > 0 && All(and.Terms, IsOfCall),
        Predicate.Or or => or.Terms.Count > 0 && All(or.Terms, IsOfCall),
        Predicate.Compare compare => compare.Field.Source == FieldSource.Call,
        _ => false,
    };

    /// <summary>It holds for every span of a trace or for none.</summary>
    static bool IsOfWholeTrace(Predicate predicate) => predicate switch
    {
        Predicate.And and => All(and.Terms, IsOfWholeTrace),
        Predicate.Or or => All(or.Terms, IsOfWholeTrace),
        Predicate.Not not => IsOfWholeTrace(not.Term),
        Predicate.Compare compare => compare.Field.Source == FieldSource.Trace,
        Predicate.AnySpan => true,
        _ => false,
    };

    static bool All(IReadOnlyList<Predicate> terms, Func<Predicate, bool> holds)
    {
        foreach (var term in terms)
        {
            if (!holds(term))
                return false;
        }
        return true;
    }

    // Texts that one property is compared with are looked for all at once.
    static OrNode Any(
        IReadOnlyList<Predicate> terms, Func<Predicate, Node> node, FieldSource source,
        Func<string, IReadOnlyList<string>, Node?> oneOf)
    {
        var nodes = new List<Node>();
        var equal = new Dictionary<string, List<Predicate.Compare>>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (term is not Predicate.Compare { Op: CompareOp.Equal } compare || compare.Field.Source != source)
                nodes.Add(node(term));
            else if (equal.TryGetValue(compare.Field.Name, out var same))
                same.Add(compare);
            else
                equal.Add(compare.Field.Name, [compare]);
        }
        foreach (var (name, same) in equal)
        {
            if (same.Count > 1 && oneOf(name, same.ConvertAll(compare => compare.Text)) is { } together)
                nodes.Add(together);
            else
                nodes.AddRange(same.ConvertAll(compare => node(compare)));
        }
        return new OrNode([.. nodes]);
    }

    static Node[] Map(IReadOnlyList<Predicate> terms, Func<Predicate, Node> node)
    {
        var nodes = new Node[terms.Count];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = node(terms[i]);
        return nodes;
    }

    static Node[] NodesOf(SpanCondition[] terms) => Array.ConvertAll(terms, term => term.Node);

    static RowTest[] TestsOf(SpanCondition[] terms) => Array.ConvertAll(terms, term => term.Test);

    static Node SpanLeaf(Predicate.Compare compare, ValueTest test)
    {
        var field = new SpanFieldReader(compare.Field);
        return compare.Field.Source switch
        {
            FieldSource.Span => SpanLeaf(compare, PropertyNames.Span(compare.Field.Name), field, test),
            FieldSource.ResourceAttribute => new ScopeNode(field, test),
            FieldSource.EventAttribute => new MessageNode(SpanField.Events, field, test),
            FieldSource.Attribute or FieldSource.SpanAttribute => new AttributeNode(compare.Field, test),
            _ => throw new ArgumentException($"Spans have no field of {compare.Field.Source}.", nameof(compare)),
        };
    }

    static Node SpanLeaf(Predicate.Compare compare, SpanProperty property, SpanFieldReader field, ValueTest test) =>
        property switch
        {
            SpanProperty.Service or SpanProperty.Scope => new ScopeNode(field, test),
            SpanProperty.Name => new TextNode(SpanColumns.Name, test, noneIsEmpty: true),
            SpanProperty.Kind => new EnumNode(SpanColumns.Kind, v => EnumTexts.Of((WorkKind)v), test),
            SpanProperty.SpanKind => new EnumNode(SpanColumns.SpanKind, v => EnumTexts.Of((SpanKind)v), test),
            SpanProperty.Status => new EnumNode(SpanColumns.Status, v => EnumTexts.Of((SpanStatus)v), test),
            SpanProperty.StatusMessage => new MessageNode(SpanField.Status, field, test),
            SpanProperty.Event => new MessageNode(SpanField.Events, field, test),
            SpanProperty.Duration => new NumberNode(SpanColumns.Duration, test),
            SpanProperty.Start => new NumberNode(SpanColumns.Start, test),
            SpanProperty.TraceId => new TraceIdNode(test),
            SpanProperty.SpanId => new SpanIdNode(SpanColumns.SpanId, test),
            _ => new ParentNode(test, compare.Op == CompareOp.Exists),
        };
}
