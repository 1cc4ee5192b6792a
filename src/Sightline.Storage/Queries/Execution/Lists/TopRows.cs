using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Grouping;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Lists;

/// <summary>A row's place in an order, and where it lies.</summary>
readonly record struct RowKey(long Value, TraceId TraceId, SpanId SpanId, int Piece, int Row);

/// <summary>The order of a list: a number, then trace id and span id in the same direction.</summary>
sealed class RowOrder(NumberSource numbers, Column? spanId, bool descending) : IComparer<RowKey>
{
    public NumberSource Numbers => numbers;

    public Column? SpanId => spanId;

    public bool Descending => descending;

    /// <summary>Less than zero where the first comes first.</summary>
    public int Compare(RowKey x, RowKey y)
    {
        var order = x.Value.CompareTo(y.Value);
        if (order == 0)
            order = x.TraceId.CompareTo(y.TraceId);
        if (order == 0)
            order = x.SpanId.Value.CompareTo(y.SpanId.Value);
        return descending ? -order : order;
    }

    /// <summary>Comparison of the numbers alone.</summary>
    public bool IsBehind(long value, long other) => descending ? value < other : value > other;
}

/// <summary>Keeps the rows that come first in an order, behind a position.</summary>
sealed class TopRows : IRowSink
{
    readonly RowOrder _order;
    readonly RowPosition? _after;
    readonly int _count;
    // Gives up the row that comes last, so that it never holds more than are asked for.
    readonly PriorityQueue<RowKey, RowKey> _kept;

    public TopRows(RowOrder order, RowPosition? after, int count)
    {
        (_order, _after, _count) = (order, after, count);
        _kept = new PriorityQueue<RowKey, RowKey>(Comparer<RowKey>.Create((a, b) => order.Compare(b, a)));
    }

    public bool IsFull => _kept.Count == _count;

    /// <summary>The number of the row that comes last.</summary>
    public long Last => _kept.Peek().Value;

    public void Add(RowPlace place, RowSet rows)
    {
        var count = rows.Count;
        var places = place.Scratch.Ints(count);
        var next = 0;
        foreach (var row in rows)
            places[next++] = row;
        var numbers = place.Scratch.Longs(count);
        _order.Numbers.Fill(place, places.AsSpan(0, count), numbers.AsSpan(0, count));
        for (var i = 0; i < count; i++)
        {
            var (row, value) = (places[i], numbers[i]);
            // Most rows are out by their number alone.
            if (IsFull && _order.IsBehind(value, Last) || _after is { } after && _order.IsBehind(after.Value, value))
                continue;
            var span = _order.SpanId is { } column ? place.Columns.IdAt(column, row) : 0;
            Add(new RowKey(value, place.Columns.TraceIdAt(row), new SpanId(span), place.Piece, row));
        }
        place.Scratch.Return(numbers);
        place.Scratch.Return(places);
    }

    public void Add(TopRows other)
    {
        foreach (var (row, _) in other._kept.UnorderedItems)
            Add(row);
    }

    /// <summary>The rows in order.</summary>
    public RowKey[] ToArray()
    {
        var rows = new RowKey[_kept.Count];
        for (var i = rows.Length - 1; i >= 0; i--)
            rows[i] = _kept.Dequeue();
        return rows;
    }

    void Add(RowKey row)
    {
        if (_after is { } after
            && _order.Compare(row, new RowKey(after.Value, after.TraceId, after.SpanId, 0, 0)) <= 0)
            return;
        if (!IsFull)
            _kept.Enqueue(row, row);
        else
            _kept.EnqueueDequeue(row, row);
    }
}
