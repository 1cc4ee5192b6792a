using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>
/// The (trace, span) of the rows of one table that satisfy a condition, for rows of another: a call is known by the span
/// that it was. Found at once when first asked for. Usable from several threads.
/// </summary>
sealed class SpanKeys
{
    /// <summary>Of an entry of the set, with its share of empty slots, and of the map of traces.</summary>
    const long BytesPerKey = 64;

    readonly Lazy<SpanKeySink> _found;

    SpanKeys(QueryContext context, Func<List<SpanKeySink>> find) => _found = new Lazy<SpanKeySink>(() =>
    {
        var all = new SpanKeySink(context);
        foreach (var part in find())
            all.Add(part);
        return all;
    });

    /// <summary>Of calls in a range.</summary>
    public static SpanKeys OfCalls(QueryContext context, TimeRange range, Node calls) => new(context, () =>
        new RowScan(context, CallColumns.Schema, range, calls, null, ascending: false).Run(() => new SpanKeySink(context)));

    /// <summary>Of spans in a range.</summary>
    public static SpanKeys OfSpans(QueryContext context, TimeRange range, SpanCondition spans) => new(context, () =>
        new SpanScan(context, range, spans, rest: false).Run(() => new SpanKeySink(context)));

    /// <summary>True for a trace that has one.</summary>
    public bool HasTrace(TraceId trace) => _found.Value.Traces.Contains(trace);

    public bool Contains(TraceId trace, ulong span) => _found.Value.Keys.Contains((trace, span));

    /// <summary>Collects the keys of what a scan finds.</summary>
    sealed class SpanKeySink(QueryContext context) : IRowSink, ISpanSink
    {
        public HashSet<(TraceId Trace, ulong Span)> Keys { get; } = [];

        public HashSet<TraceId> Traces { get; } = [];

        public void Add(RowPlace place, RowSet rows) => Add(place, CallColumns.SpanId, rows);

        public void Add(SpanPlace place, RowSet rows) => Add(place, SpanColumns.SpanId, rows);

        public void Add(in SpanView span)
        {
            context.Memory.Add(BytesPerKey);
            Keys.Add((span.TraceId, span.SpanId.Value));
            Traces.Add(span.TraceId);
        }

        public void Add(SpanKeySink other)
        {
            Keys.UnionWith(other.Keys);
            Traces.UnionWith(other.Traces);
        }

        void Add(Place place, Column spanId, RowSet rows)
        {
            context.Memory.Add(BytesPerKey * rows.Count);
            foreach (var row in rows)
            {
                var trace = place.Columns.TraceIdAt(row);
                Keys.Add((trace, place.Columns.IdAt(spanId, row)));
                Traces.Add(trace);
            }
        }
    }
}

/// <summary>The row's (trace, span) is one of a set.</summary>
/// <param name="keys">The set.</param>
/// <param name="spanId">Where the row's span stands.</param>
sealed class SpanKeyNode(SpanKeys keys, Column spanId) : Node
{
    // As a search of another table: after all that its own columns can say.
    public override int Cost => 50;

    public override void Keep(Place place, RowSet rows)
    {
        for (var row = rows.NextSet(0); row >= 0;)
        {
            var end = place.Columns.TraceEnd(row);
            var trace = place.Columns.TraceIdAt(row);
            var has = keys.HasTrace(trace);
            for (; row >= 0 && row < end; row = rows.NextSet(row + 1))
            {
                if (!has || !keys.Contains(trace, place.Columns.IdAt(spanId, row)))
                    rows.Clear(row);
            }
        }
    }
}

/// <summary>The span's key is one of a set.</summary>
sealed class SpanKeyTest(SpanKeys keys) : RowTest
{
    public override bool OfSpan(in SpanView span) => keys.Contains(span.TraceId, span.SpanId.Value);
}

/// <summary>Traces with a call that satisfies a condition.</summary>
sealed class CallMatches(QueryContext context, Node calls, TimeRange range) : TraceMatches(context, lookupsMax: 0)
{
    public override int Cost => calls.Cost + 10;

    protected override bool LookUp(TraceId id) => throw new NotSupportedException("Calls are looked at together.");

    protected override TraceIdMap FindAll()
    {
        var scan = new RowScan(Context, CallColumns.Schema, range, calls, null, ascending: false);
        return Merge(null, scan.Run(() => new TraceIdSink()), sink => sink.Ids);
    }
}

/// <summary>Compares the tokens of calls, all buckets together; a call that says none is not kept.</summary>
sealed class TokenSumNode(ValueTest test) : Node
{
    public override int Cost => 16;

    public override void Keep(Place place, RowSet rows)
    {
        var sums = place.Scratch.Longs(place.Rows);
        var numbers = place.Scratch.Longs(place.Rows);
        sums.AsSpan(0, place.Rows).Fill(NumberColumn.None);
        foreach (var bucket in CallColumns.Tokens)
        {
            place.Columns.CopyTo(bucket, numbers.AsSpan(0, place.Rows));
            foreach (var row in rows)
            {
                if (numbers[row] != NumberColumn.None)
                    sums[row] = Math.Max(0, sums[row]) + numbers[row];
            }
        }
        foreach (var row in rows)
        {
            if (sums[row] == NumberColumn.None || !test.Holds(FieldValue.Integer(sums[row])))
                rows.Clear(row);
        }
        place.Scratch.Return(numbers);
        place.Scratch.Return(sums);
    }
}
