using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Groups the rows that one thread finds.</summary>
sealed partial class GroupSink : ISpanSink, IRowSink
{
    readonly LogicalQuery _query;
    readonly SegmentTable _table;
    readonly KeySource[] _keys;
    // By aggregate: where its numbers come from, the same one for equal fields; null where it has none.
    readonly NumberSource?[] _numbers;
    readonly Accumulator[] _accumulators;
    readonly int[][] _codes;
    readonly long[]?[] _filled;
    readonly RowInput[] _inputs;
    // Of aggregates over some of the rows: the numbers that those have or lack.
    readonly NumberSource[]?[] _having;
    readonly int[]?[] _masked;
    // Of weighted counts; null where each row counts once.
    readonly TraceShares? _shares;

    public GroupSink(GroupPlan plan, SegmentTable table)
    {
        (_query, _table, _shares) = (plan.Query, table, plan.Shares);
        _keys = plan.Keys();
        var count = _query.Aggregates.Count;
        _numbers = new NumberSource?[count];
        _accumulators = new Accumulator[count];
        _filled = new long[]?[count];
        _having = new NumberSource[]?[count];
        _masked = new int[]?[count];
        _inputs = new RowInput[count];
        _codes = new int[_keys.Length][];
        for (var i = 0; i < count; i++)
        {
            _accumulators[i] = Make(plan, i);
            _having[i] = Having(plan, _query.Aggregates[i]);
        }
        Table = new GroupTable(_query, _keys, _accumulators, plan.Memory);
    }

    public GroupTable Table { get; }

    /// <summary>Groups or numbers do not all come from columns of spans.</summary>
    public bool NeedsRest => Array.Exists(_keys, key => key.NeedsRest)
        || Array.Exists(_numbers, number => number?.NeedsRest == true)
        || Array.Exists(_accumulators, one => one is DistinctAccumulator { Source.NeedsRest: true });

    public void Add(RowPlace place, RowSet rows) => Add((Place)place, rows);

    public void Add(SpanPlace place, RowSet rows) => Add((Place)place, rows);

    public void Add(in SpanView span)
    {
        for (var key = 0; key < _keys.Length; key++)
        {
            Table.Values[key].Clear();
            _keys[key].AddCodes(span, Table.Values[key]);
        }
        var weight = _shares is null ? 1 : TraceSampling.WeightOf(_shares.OfMemory(span.TraceId));
        for (var i = 0; i < _inputs.Length; i++)
        {
            var codes = _inputs[i].Codes;
            if (_accumulators[i] is DistinctAccumulator distinct)
            {
                (codes ??= []).Clear();
                distinct.Source.AddCodes(span, codes);
            }
            var number = _numbers[i]?.Of(span) ?? NumberColumn.None;
            _inputs[i] = new RowInput(span.Status == SpanStatus.Error, number, codes, Weight: weight);
        }
        Table.AddRow(_inputs);
    }

    void Add(Place place, RowSet set)
    {
        var scratch = place.Scratch;
        if (_keys.Length == 0 && Array.TrueForAll(_accumulators, one => one is CountAccumulator)
            && Array.TrueForAll(_having, one => one is null))
        {
            CountAll(place, set);
            return;
        }
        var count = set.Count;
        var rowArray = scratch.Ints(count);
        var rows = rowArray.AsSpan(0, count);
        var next = 0;
        foreach (var row in set)
            rows[next++] = row;
        var errors = Errors(place);
        var shareArray = Shares(place, out var shares);
        if (_keys.Length == 0)
            AddToOne(place, set, rows, errors, shares);
        else if (_keys is [AttributeNameSource names]
            && Array.TrueForAll(_accumulators, one => one is CountAccumulator or WeightAccumulator))
            AttributeNameCounts.Add(names, Table, _accumulators, (SpanPlace)place, rows, errors, shares);
        else
            AddToGroups(place, rows, errors, shares);
        if (shareArray is not null)
            scratch.Return(shareArray);
        if (errors is not null)
            scratch.Return(errors);
        scratch.Return(rowArray);
    }

    void AddToGroups(Place place, ReadOnlySpan<int> rows, RowSet? errors, ReadOnlySpan<int> shares)
    {
        var scratch = place.Scratch;
        var count = rows.Length;
        for (var key = 0; key < _keys.Length; key++)
        {
            _codes[key] = scratch.Ints(count);
            _keys[key].Fill(place, rows, _codes[key].AsSpan(0, count));
        }
        var groupArray = scratch.Ints(count);
        var groups = groupArray.AsSpan(0, count);
        Table.FillGroups(_codes, groups);
        FillNumbers(place, rows);
        for (var i = 0; i < _accumulators.Length; i++)
            Accumulate(place, i, rows, Masked(place, i, rows, groups), errors, shares);
        AddSeveral(place, rows, groups, errors, shares);
        Return(place);
        foreach (var codes in _codes)
            scratch.Return(codes);
        scratch.Return(groupArray);
    }

    // Without keys there is one group: nothing needs to be found for a row.
    void AddToOne(Place place, RowSet set, ReadOnlySpan<int> rows, RowSet? errors, ReadOnlySpan<int> shares)
    {
        var group = Table.GroupOf([]);
        var groupArray = place.Scratch.Ints(rows.Length);
        var groups = groupArray.AsSpan(0, rows.Length);
        groups.Clear();
        errors?.And(set);
        FillNumbers(place, rows);
        for (var i = 0; i < _accumulators.Length; i++)
        {
            if (_having[i] is not null || _accumulators[i] is DistinctAccumulator or WeightAccumulator)
            {
                Accumulate(place, i, rows, Masked(place, i, rows, groups), errors, shares);
                continue;
            }
            switch (_accumulators[i])
            {
                case CountAccumulator counts:
                    counts.Add(group, rows.Length, errors?.Count ?? 0);
                    break;
                case NumberAccumulator numbers when _filled[i] is { } filled:
                    numbers.AddFirst(filled.AsSpan(0, rows.Length));
                    break;
                case QuantileAccumulator { IsFirst: true } quantile when _filled[i] is { } filled:
                    quantile.Field.AddFirst(filled.AsSpan(0, rows.Length));
                    break;
            }
        }
        Return(place);
        place.Scratch.Return(groupArray);
    }

    // Gives back what was filled for a place.
    void Return(Place place)
    {
        for (var i = 0; i < _filled.Length; i++)
        {
            if (_filled[i] is { } filled && _numbers[i]!.Whole(place) != filled && Array.IndexOf(_filled, filled) == i)
                place.Scratch.Return(filled);
        }
        for (var i = 0; i < _masked.Length; i++)
        {
            if (_masked[i] is { } masked && Array.IndexOf(_masked, masked) == i)
                place.Scratch.Return(masked);
        }
        Array.Clear(_filled);
        Array.Clear(_masked);
    }

    // Nothing needs to be known of a row but whether it failed.
    void CountAll(Place place, RowSet rows)
    {
        var count = rows.Count;
        var failed = 0;
        if (Errors(place) is { } errors)
        {
            errors.And(rows);
            failed = errors.Count;
            place.Scratch.Return(errors);
        }
        var group = Table.GroupOf([]);
        foreach (var accumulator in _accumulators)
            ((CountAccumulator)accumulator).Add(group, count, failed);
    }

    void FillNumbers(Place place, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            var same = Array.IndexOf(_numbers, _numbers[i]);
            if (_numbers[i] is null)
                continue;
            if (same < i)
            {
                _filled[i] = _filled[same];
                continue;
            }
            // What no row has need not be looked for.
            if (_numbers[i]!.IsAbsent(place))
                continue;
            if (rows.Length == place.Rows && _numbers[i]!.Whole(place) is { } whole)
            {
                _filled[i] = whole;
                continue;
            }
            _filled[i] = place.Scratch.Longs(rows.Length);
            _numbers[i]!.Fill(place, rows, _filled[i].AsSpan(0, rows.Length));
        }
    }

    // The groups of the rows that an aggregate is over, others without one. Equal conditions are looked at once.
    Span<int> Masked(Place place, int index, ReadOnlySpan<int> rows, Span<int> groups)
    {
        if (_query.Aggregates[index].Of is not { } of)
            return groups;
        var isAbsent = true;
        foreach (var source in _having[index]!)
            isAbsent &= source.IsAbsent(place);
        if (isAbsent)
            return of.Lack ? groups : default;
        for (var i = 0; i < index && _masked[index] is null; i++)
        {
            if (ReferenceEquals(_query.Aggregates[i].Of, of))
                _masked[index] = _masked[i];
        }
        if (_masked[index] is { } known)
            return known.AsSpan(0, rows.Length);
        var masked = (_masked[index] = place.Scratch.Ints(rows.Length)).AsSpan(0, rows.Length);
        masked.Fill(of.Lack ? 0 : KeySource.None);
        var numbers = place.Scratch.Longs(rows.Length);
        foreach (var source in _having[index]!)
        {
            source.Fill(place, rows, numbers.AsSpan(0, rows.Length));
            for (var i = 0; i < rows.Length; i++)
            {
                if (numbers[i] != NumberColumn.None)
                    masked[i] = of.Lack ? KeySource.None : 0;
            }
        }
        place.Scratch.Return(numbers);
        for (var i = 0; i < rows.Length; i++)
            masked[i] = masked[i] == KeySource.None ? KeySource.None : groups[i];
        return masked;
    }

    void Accumulate(
        Place place, int index, ReadOnlySpan<int> rows, Span<int> groups, RowSet? errors, ReadOnlySpan<int> shares)
    {
        switch (_accumulators[index])
        {
            case WeightAccumulator weights:
                weights.Add((SpanPlace)place, rows, groups, shares);
                break;
            case CountAccumulator when _query.Aggregates[index].Kind == AggregateKind.CountErrors:
                for (var i = 0; i < groups.Length; i++)
                {
                    if (groups[i] >= 0 && errors!.Contains(rows[i]))
                        _accumulators[index].Add(groups[i], new RowInput(true, NumberColumn.None, null));
                }
                break;
            case CountAccumulator counts:
                counts.AddAll(groups);
                break;
            case NumberAccumulator numbers when _filled[index] is { } filled:
                numbers.AddAll(groups, filled.AsSpan(0, rows.Length));
                break;
            case QuantileAccumulator { IsFirst: true } quantile when _filled[index] is { } filled:
                quantile.Field.Add(groups, filled.AsSpan(0, rows.Length));
                break;
            case DistinctAccumulator distinct:
                AddDistinct(place, distinct, rows, groups);
                break;
        }
    }

    static void AddDistinct(Place place, DistinctAccumulator distinct, ReadOnlySpan<int> rows, Span<int> groups)
    {
        var hashes = place.Scratch.Hashes(rows.Length);
        var isFilled = distinct.Source.TryFillHashes(place, rows, hashes.AsSpan(0, rows.Length));
        for (var i = 0; isFilled && i < groups.Length; i++)
        {
            if (groups[i] >= 0 && hashes[i] != 0)
                distinct.AddHash(groups[i], hashes[i]);
        }
        place.Scratch.Return(hashes);
        if (!isFilled)
            AddDistinctCodes(place, distinct, rows, groups);
    }

    static void AddDistinctCodes(Place place, DistinctAccumulator distinct, ReadOnlySpan<int> rows, Span<int> groups)
    {
        var codes = place.Scratch.Ints(rows.Length);
        distinct.Source.Fill(place, rows, codes.AsSpan(0, rows.Length));
        var several = new List<int>();
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] < 0 || codes[i] == KeySource.None)
                continue;
            if (codes[i] >= 0)
            {
                distinct.AddCode(groups[i], codes[i]);
                continue;
            }
            several.Clear();
            distinct.Source.AddCodes(place, rows[i], several);
            foreach (var code in several)
                distinct.AddCode(groups[i], code);
        }
        place.Scratch.Return(codes);
    }

    // Rows with several values for a key, one by one.
    void AddSeveral(
        Place place, ReadOnlySpan<int> rows, ReadOnlySpan<int> groups, RowSet? errors, ReadOnlySpan<int> shares)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (groups[i] != KeySource.Several)
                continue;
            for (var key = 0; key < _keys.Length; key++)
            {
                var values = Table.Values[key];
                values.Clear();
                if (_codes[key][i] == KeySource.Several)
                    _keys[key].AddCodes(place, rows[i], values);
                else
                    values.Add(_codes[key][i]);
            }
            var weight = shares.IsEmpty ? 1 : WeightAccumulator.WeightAt((SpanPlace)place, rows[i], shares);
            for (var a = 0; a < _inputs.Length; a++)
            {
                var codes = _inputs[a].Codes;
                if (_accumulators[a] is DistinctAccumulator distinct)
                {
                    (codes ??= []).Clear();
                    distinct.Source.AddCodes(place, rows[i], codes);
                }
                var number = _filled[a] is { } filled ? filled[i] : NumberColumn.None;
                var isOut = IsOut(a, i);
                _inputs[a] = new RowInput(errors?.Contains(rows[i]) == true, number, codes, isOut, weight);
            }
            Table.AddRow(_inputs);
        }
    }

    // The aggregate is not over the row.
    bool IsOut(int index, int row)
    {
        if (_query.Aggregates[index].Of is not { } of)
            return false;
        if (_masked[index] is { } masked)
            return masked[row] == KeySource.None;
        // Nothing was masked because no row has one of the numbers.
        return !of.Lack;
    }

    // The rows that failed; null where nobody asks.
    RowSet? Errors(Place place)
    {
        var asked = false;
        foreach (var aggregate in _query.Aggregates)
            asked |= aggregate.Kind == AggregateKind.CountErrors;
        if (!asked)
            return null;
        var errors = place.Scratch.Set(place.Rows);
        const long Error = (long)SpanStatus.Error;
        if (_table == SegmentTable.Traces)
        {
            place.Columns.Between(TraceColumns.ErrorCount, 1, long.MaxValue, errors);
            place.Columns.Between(TraceColumns.RootFlags, Error, Error, errors);
            place.Columns.Between(
                TraceColumns.RootFlags, Error | TraceColumns.HasRootFlag, Error | TraceColumns.HasRootFlag, errors);
        }
        else
        {
            place.Columns.Between(
                _table == SegmentTable.Spans ? SpanColumns.Status : CallColumns.Status, Error, Error, errors);
        }
        return errors;
    }
}
