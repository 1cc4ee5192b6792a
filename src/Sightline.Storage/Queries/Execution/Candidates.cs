using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Storage.Memory;
using Sightline.Storage.Memtables;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution;

/// <summary>A trace that a query may be about: its record.</summary>
readonly record struct Candidate(TraceRows Rows, int Row, TraceRow Record);

/// <summary>The newest records of the traces that a query may be about, numbered from 0.</summary>
sealed class Candidates
{
    readonly List<Candidate[]> _chunks = [];

    const int ChunkBits = 12;

    public int Count { get; private set; }

    public ref readonly Candidate this[int index] => ref _chunks[index >> ChunkBits][index & (1 << ChunkBits) - 1];

    /// <summary>Removes the last one again.</summary>
    public void RemoveLast() => Count--;

    public int Add(in Candidate candidate)
    {
        if (Count >> ChunkBits == _chunks.Count)
            _chunks.Add(new Candidate[1 << ChunkBits]);
        _chunks[Count >> ChunkBits][Count & (1 << ChunkBits) - 1] = candidate;
        return Count++;
    }

    /// <summary>The number of each trace.</summary>
    public TraceIdMap Index()
    {
        var index = new TraceIdMap(Count);
        for (var i = 0; i < Count; i++)
            index.Set(this[i].Record.Id, i);
        return index;
    }

    /// <summary>
    /// Adds the traces that began in the range, or with <paramref name="overlapping"/> those with a moment in it;
    /// <paramref name="keep"/> is asked once each was added.
    /// </summary>
    public void Collect(
        StoreView view, TimeRange range, bool overlapping, Func<int, bool> keep, CancellationToken cancellation)
    {
        var superseded = new TraceIdMap();
        foreach (var table in view.Tables)
        {
            MemtableTraces traces;
            lock (table.Gate)
                traces = new MemtableTraces(table);
            Collect(traces, range, overlapping, keep, superseded);
            for (var row = 0; row < traces.Count; row++)
            {
                if (traces.HasOlder(row))
                    superseded.Set(traces.Read(row).Id, 1);
            }
        }
        foreach (var (group, hidden) in view.TraceGroups)
        {
            cancellation.ThrowIfCancellationRequested();
            // How long traces last is not known before they are read, so only what is too new can be left out.
            if (group.MinStart < range.To && (overlapping || group.MaxStart >= range.From))
                Collect(new SegmentTraces(group, hidden), range, overlapping, keep, superseded);
        }
    }

    /// <summary>Adds those of the given traces that began in the range.</summary>
    public void Collect(StoreView view, IReadOnlyList<TraceId> ids, TimeRange range, Func<int, bool> keep)
    {
        foreach (var id in ids)
        {
            if (!view.TryFindTrace(id, out var place))
                continue;
            var record = place.Rows.Read(place.Row);
            if (range.Contains(record.MinStart) && !keep(Add(new Candidate(place.Rows, place.Row, record))))
                RemoveLast();
        }
    }

    void Collect(TraceRows rows, TimeRange range, bool overlapping, Func<int, bool> keep, TraceIdMap superseded)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.IsHidden(row))
                continue;
            var record = rows.Read(row);
            var inRange = overlapping ? range.Overlaps(record.MinStart, record.MaxEnd) : range.Contains(record.MinStart);
            if (!inRange || superseded.Count > 0 && superseded.Find(record.Id) >= 0)
                continue;
            if (!keep(Add(new Candidate(rows, row, record))))
                RemoveLast();
        }
    }
}
