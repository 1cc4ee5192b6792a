using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>Collects the traces of what a scan finds.</summary>
sealed class TraceIdSink : ISpanSink, IRowSink
{
    TraceId _last;

    public TraceIdMap Ids { get; } = new();

    public void Add(SpanPlace place, RowSet rows) => Add((Place)place, rows);

    public void Add(RowPlace place, RowSet rows) => Add((Place)place, rows);

    public void Add(in SpanView span)
    {
        if (span.TraceId == _last)
            return;
        _last = span.TraceId;
        Ids.Set(_last, 1);
    }

    void Add(Place place, RowSet rows)
    {
        for (var row = rows.NextSet(0); row >= 0;)
        {
            Ids.Set(place.Columns.TraceIdAt(row), 1);
            row = rows.NextSet(place.Columns.TraceEnd(row));
        }
    }
}
