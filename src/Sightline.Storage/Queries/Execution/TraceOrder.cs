using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Storage.Queries.Execution;

/// <summary>Puts matching traces in order and takes the rows of one page.</summary>
sealed class TraceOrder
{
    readonly LogicalQuery _query;
    readonly TraceFieldReader _field;
    readonly bool _descending;

    readonly record struct Key(long Value, TraceId Id);

    public TraceOrder(LogicalQuery query)
    {
        _query = query;
        _field = new TraceFieldReader(query.Order?.Field ?? new Field(FieldSource.Trace, "start"));
        _descending = query.Order?.Descending ?? true;
    }

    public QueryResult Run(Candidates candidates, bool[] matched)
    {
        // The queue gives up the row that comes last in the answer, so that it never holds more than a page.
        var page = new PriorityQueue<int, Key>(Comparer<Key>.Create((a, b) => Compare(b, a)));
        var count = 0L;
        var more = false;
        for (var i = 0; i < matched.Length; i++)
        {
            if (!matched[i])
                continue;
            count++;
            var key = new Key(_field.Number(candidates[i].Record), candidates[i].Record.Id);
            if (_query.After is { } after && Compare(key, new Key(after.Value, after.TraceId)) <= 0)
                continue;
            if (page.Count < _query.Limit)
            {
                page.Enqueue(i, key);
                continue;
            }
            more = true;
            if (page.Count > 0)
                page.EnqueueDequeue(i, key);
        }
        var rows = new TraceRecord[page.Count];
        for (var at = rows.Length - 1; at >= 0; at--)
        {
            var candidate = candidates[page.Dequeue()];
            rows[at] = candidate.Rows.ToRecord(candidate.Row);
        }
        return new QueryResult { Traces = rows, Matched = count, HasMore = more };
    }

    int Compare(Key a, Key b)
    {
        var order = a.Value != b.Value ? a.Value.CompareTo(b.Value) : a.Id.CompareTo(b.Id);
        return _descending ? -order : order;
    }
}
