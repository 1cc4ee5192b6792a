using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Lists;

/// <summary>
/// Answers with rows: the first of an order behind a position. In the order of start, places are looked at from the
/// first to the last and no more of them than it takes to be certain.
/// </summary>
sealed class RowList
{
    /// <summary>Row groups of spans in the first look at who matches; the next look takes four times as many, and so on.</summary>
    const int SpanPiecesFirst = 4;

    readonly QueryContext _context;
    readonly LogicalQuery _query;
    readonly TableSchema _schema;
    readonly Node _node;
    readonly RowOrder _order;
    readonly bool _byStart;

    public RowList(QueryContext context, LogicalQuery query, TableSchema schema, Node node)
    {
        (_context, _query, _schema, _node) = (context, query, schema, node);
        var fields = schema == TraceColumns.Schema ? ColumnFields.Traces : ColumnFields.Calls;
        var name = query.Order?.Field?.Name ?? "start";
        _byStart = name == "start";
        _order = new RowOrder(Numbers(fields, name), schema.SpanId, query.Order?.Descending ?? true);
    }

    NumberSource Numbers(ColumnFields fields, string name)
    {
        if (name == "tokens" && _schema == CallColumns.Schema)
            return new SummedNumbers([.. CallColumns.Tokens], needsAll: false);
        var field = fields.Find(name);
        return field.Kind == ColumnFieldKind.Number
            ? new ColumnNumbers(field.Column, null)
            : throw new ArgumentException($"Rows have no order by {field.Name}.", nameof(name));
    }

    public QueryResult Run()
    {
        var found = Find(out var scan);
        var count = Math.Min(found.Length, _query.Limit);
        var hasMore = found.Length > count;
        return _schema == TraceColumns.Schema
            ? new QueryResult { Traces = Traces(scan, found.AsSpan(0, count)), HasMore = hasMore }
            : new QueryResult { Calls = Calls(scan, found.AsSpan(0, count)), HasMore = hasMore };
    }

    RowKey[] Find(out RowScan scan)
    {
        if (Driver() is not { } driver)
            return Find(_query.Range, out scan);
        // Traces are known to match or not from a time on that goes back with the spans that were looked at.
        for (var pieces = SpanPiecesFirst; ; pieces = Math.Min(pieces * 4, 1 << 20))
        {
            var more = driver.FindMore(pieces);
            // Fewer traces than a page has need not be looked at before the next spans are.
            if (more && driver.All!.Count <= _query.Limit)
                continue;
            var range = _query.Range with { From = Math.Max(_query.Range.From, driver.CompleteFrom) };
            var found = Find(range, out scan);
            if (!more || range.From == _query.Range.From || found.Length > _query.Limit)
                return found;
        }
    }

    RowKey[] Find(TimeRange range, out RowScan scan)
    {
        scan = new RowScan(_context, _schema, range, _node, _query.Only, _byStart && !_order.Descending);
        var best = NewTop();
        if (!_byStart)
        {
            Look(scan, 0, scan.Count, best);
            return best.ToArray();
        }
        var to = 0;
        for (var pieces = 1; to < scan.Count && !IsCertain(best, scan, to); pieces *= 2)
        {
            var from = to;
            to = (int)Math.Min(scan.Count, (long)Math.Max(from, scan.MemoryCount) + pieces);
            Look(scan, from, to, best);
        }
        return best.ToArray();
    }

    // Nothing that follows can come before what was found.
    bool IsCertain(TopRows best, RowScan scan, int next) => best.IsFull && (_order.Descending
        ? best.Last > scan.MaxStartFrom(next)
        : best.Last < scan.MinStartFrom(next));

    void Look(RowScan scan, int from, int to, TopRows best)
    {
        foreach (var found in scan.Run(from, to, NewTop))
            best.Add(found);
    }

    TopRows NewTop() => new(_order, _query.After, (int)Math.Min(int.MaxValue, _query.Limit + 1L));

    /// <summary>The condition on spans that is looked at from new to old together with the list; null for none.</summary>
    SpanMatches? Driver()
    {
        if (!_byStart || !_order.Descending || _query.Only is not null)
            return null;
        if (_node is TraceNode { Matches: SpanMatches only })
            return only;
        if (_node is not AndNode and)
            return null;
        SpanMatches? driver = null;
        var others = new List<Node>();
        foreach (var term in and.Terms)
        {
            if (term is TraceNode { Matches: SpanMatches matches })
                driver ??= matches;
            else
                others.Add(term);
        }
        return driver is null || others.Count > 0 && IsFew(new AndNode([.. others])) ? null : driver;
    }

    // So few rows satisfy the rest of the condition that their spans are looked up one by one.
    bool IsFew(Node node)
    {
        var scan = new RowScan(_context, _schema, _query.Range, node, null, ascending: false);
        var count = 0L;
        foreach (var found in scan.Run(() => new RowCount()))
            count += found.Count;
        return count <= Limits.SpanLookupsMax;
    }

    static TraceRecord[] Traces(RowScan scan, ReadOnlySpan<RowKey> rows)
    {
        var records = new TraceRecord[rows.Length];
        var places = new Dictionary<int, RowPlace>();
        var scratch = Scratch.Take();
        for (var i = 0; i < records.Length; i++)
            records[i] = Open(scan, rows[i].Piece, places, scratch).Records!.ToRecord(rows[i].Row);
        scratch.Release();
        return records;
    }

    static CallRow[] Calls(RowScan scan, ReadOnlySpan<RowKey> rows)
    {
        var calls = new CallRow[rows.Length];
        var places = new Dictionary<int, RowPlace>();
        var scratch = Scratch.Take();
        for (var i = 0; i < calls.Length; i++)
            calls[i] = CallReader.Read(Open(scan, rows[i].Piece, places, scratch).Columns, rows[i].Row);
        scratch.Release();
        return calls;
    }

    static RowPlace Open(RowScan scan, int piece, Dictionary<int, RowPlace> places, Scratch scratch)
    {
        if (!places.TryGetValue(piece, out var place))
            places.Add(piece, place = scan.Open(piece, scratch));
        return place;
    }

    sealed class RowCount : IRowSink
    {
        public long Count { get; private set; }

        public void Add(RowPlace place, RowSet rows) => Count += rows.Count;
    }
}
