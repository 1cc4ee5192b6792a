using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution;

/// <summary>
/// Answers a logical query in three steps. 1: the trace records that it may be about, tested by what the record alone
/// says. 2: each <c>any</c> term, over the spans of the traces that are still open. 3: the spans of those traces, or
/// all spans where no test asks for their trace.
/// </summary>
sealed class QueryExecution
{
    readonly StoreView _view;
    readonly LogicalQuery _query;
    readonly CancellationToken _cancellation;
    readonly Candidates _candidates = new();
    readonly TestCompiler _compiler;
    readonly RowTest _test;

    QueryExecution(StoreView view, LogicalQuery query, CancellationToken cancellation)
    {
        _view = view;
        _query = query;
        _cancellation = cancellation;
        _compiler = new TestCompiler(_candidates);
        _test = _compiler.Compile(query.Where);
    }

    public static QueryResult Run(StoreView view, LogicalQuery query, CancellationToken cancellation)
    {
        var execution = new QueryExecution(view, query, cancellation);
        return query.Table == QueryTable.Spans ? execution.Spans() : execution.Traces();
    }

    QueryResult Traces()
    {
        bool Keep(int candidate) => _test.OfTrace(candidate) != Truth.False;
        if (_query.Only is { } only)
            _candidates.Collect(_view, only, _query.Range, Keep);
        else
            _candidates.Collect(_view, _query.Range, overlapping: false, Keep, _cancellation);
        var wanted = FillAnys();
        var matched = new bool[_candidates.Count];
        for (var i = 0; i < matched.Length; i++)
        {
            var truth = _test.OfTrace(i);
            matched[i] = truth == Truth.True;
            wanted[i] = truth == Truth.Unknown;
        }
        new SpanScan(_view, _cancellation).Of(_candidates, wanted, TimeOf(wanted), _test.NeedsRest,
            (in SpanView span, int candidate) => !(matched[candidate] |= _test.OfSpan(span, candidate)));
        return _query.Aggregates.Count > 0
            ? new TraceGrouping(_query).Run(_candidates, matched)
            : new TraceOrder(_query).Run(_candidates, matched);
    }

    QueryResult Spans()
    {
        if (_query.Aggregates.Count == 0)
            throw new ArgumentException("A query over spans asks for aggregates.");
        var grouping = new SpanGrouping(_query);
        var rest = _test.NeedsRest || grouping.NeedsRest;
        var scan = new SpanScan(_view, _cancellation);
        bool Visit(in SpanView span, int candidate)
        {
            if (_test.OfSpan(span, candidate))
                grouping.Add(span);
            return true;
        }
        if (!_test.UsesTrace)
        {
            scan.All(_query.Range, rest, Visit);
            return grouping.Result();
        }
        _candidates.Collect(
            _view, _query.Range, overlapping: true, i => _test.OfTrace(i) != Truth.False, _cancellation);
        var wanted = FillAnys();
        for (var i = 0; i < wanted.Length; i++)
            wanted[i] = _test.OfTrace(i) != Truth.False;
        scan.Of(_candidates, wanted, _query.Range, rest, Visit);
        return grouping.Result();
    }

    // Step 2. Gives an array with room for every candidate.
    bool[] FillAnys()
    {
        var wanted = new bool[_candidates.Count];
        foreach (var any in _compiler.Anys)
        {
            var matches = new bool[wanted.Length];
            for (var i = 0; i < wanted.Length; i++)
            {
                var truth = any.Term.OfTrace(i);
                matches[i] = truth == Truth.True;
                wanted[i] = truth == Truth.Unknown;
            }
            new SpanScan(_view, _cancellation).Of(_candidates, wanted, TimeOf(wanted), any.Term.NeedsRest,
                (in SpanView span, int candidate) => !(matches[candidate] |= any.Term.OfSpan(span, candidate)));
            any.Matches = matches;
        }
        return wanted;
    }

    // No span of the wanted traces lies outside.
    TimeRange TimeOf(bool[] wanted)
    {
        var from = long.MaxValue;
        var to = long.MinValue;
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!wanted[i])
                continue;
            from = Math.Min(from, _candidates[i].Record.MinStart);
            to = Math.Max(to, _candidates[i].Record.MaxEnd);
        }
        return new TimeRange(from, to == long.MaxValue ? to : to + 1);
    }
}
