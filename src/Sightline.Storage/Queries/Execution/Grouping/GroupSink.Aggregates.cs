using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

sealed partial class GroupSink
{
    static NumberSource[]? Having(GroupPlan plan, Aggregate aggregate)
    {
        if (aggregate.Of is not { } of)
            return null;
        if (plan.IsOfSpans || aggregate.Kind == AggregateKind.Quantile)
            throw new ArgumentException($"{aggregate.Kind} is of all rows here.", nameof(aggregate));
        var having = new NumberSource[of.Have.Count];
        for (var i = 0; i < having.Length; i++)
            having[i] = plan.NumberOf(of.Have[i]);
        return having;
    }

    Accumulator Make(GroupPlan plan, int index)
    {
        var (kind, field, quantile) = _query.Aggregates[index];
        if (kind is AggregateKind.Count or AggregateKind.CountErrors)
            return new CountAccumulator(kind == AggregateKind.CountErrors, plan.Memory);
        if (kind == AggregateKind.CountWeighted)
        {
            return plan.IsOfSpans
                ? new WeightAccumulator(plan.Memory)
                : throw new ArgumentException("Spans alone have weights.", nameof(plan));
        }
        if (field is null)
            throw new ArgumentException($"{kind} is of a field.", nameof(plan));
        if (kind == AggregateKind.Distinct)
            return new DistinctAccumulator(plan.KeyOf(field), _keys.Length == 0, plan.Memory);
        for (var i = 0; i < index && _numbers[index] is null; i++)
        {
            if (_query.Aggregates[i].Field == field)
                _numbers[index] = _numbers[i];
        }
        var numbers = _numbers[index] ??= plan.NumberOf(field);
        if (kind != AggregateKind.Quantile)
            return new NumberAccumulator(kind, numbers.IsReal, plan.Memory);
        for (var i = 0; i < index; i++)
        {
            if (_accumulators[i] is QuantileAccumulator first && _query.Aggregates[i].Field == field)
                return new QuantileAccumulator(first.Field, quantile);
        }
        return new QuantileAccumulator(new QuantileField(numbers.IsReal, plan.Memory), quantile);
    }

    // Of the traces of a row group of spans, in an array to be given back; empty where each row counts once.
    int[]? Shares(Place place, out ReadOnlySpan<int> shares)
    {
        shares = default;
        if (_shares is null)
            return null;
        var spans = ((SpanPlace)place).Reader;
        var array = place.Scratch.Ints(spans.TraceCount);
        _shares.Fill(spans, array.AsSpan(0, spans.TraceCount));
        shares = array.AsSpan(0, spans.TraceCount);
        return array;
    }
}
