using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Storage.Memory;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>
/// Of a million traces like one so many kept their spans, in millionths: read from columns of the records, only where
/// sampling decided something, and met with the traces of a row group of spans in the order of ids. Traces so new that none
/// has lost its spans yet count fully. Usable from several threads.
/// </summary>
sealed class TraceShares
{
    /// <summary>Traces whose shares are kept from one row group of spans to the next, 40 MB; others are read again.</summary>
    const int KeptMax = 2_000_000;

    // Key and number in two arrays that are at most half full.
    const int BytesPerTrace = 40;

    readonly QueryContext _context;
    // Newer than what segments say.
    readonly TraceIdMap _memory = new();
    readonly List<Records> _records = [];
    int _kept;

    public TraceShares(QueryContext context)
    {
        _context = context;
        foreach (var rows in context.MemoryOf(TraceColumns.Schema))
            AddMemory((MemtableTraces)rows.Records!);
        context.Memory.Add((long)_memory.Count * BytesPerTrace);
        foreach (var live in context.View.TraceGroups)
        {
            if (live.Group.MinStart > context.GoneThrough)
                continue;
            var columns = new GroupReader(live.Group);
            if (columns.Number(TraceColumns.Sampling) is { Max: > 0 })
                _records.Add(new Records(live, live.Group.MaxStart + (columns.Number(TraceColumns.Duration)?.Max ?? 0)));
        }
    }

    /// <summary>Some trace may count for another number than one.</summary>
    public bool Any => _memory.Count + _records.Count > 0;

    /// <summary>The shares of the traces of a row group of spans.</summary>
    public void Fill(GroupReader spans, Span<int> shares)
    {
        shares.Fill(TraceSampling.All);
        foreach (var records in _records)
        {
            if (records.Live.Group.MinStart <= spans.Group.MaxStart && records.MaxEnd >= spans.Group.MinStart)
                Meet(spans, Of(records), shares);
        }
        for (var trace = 0; trace < shares.Length && _memory.Count > 0; trace++)
        {
            if (_memory.Find(spans.TraceIdAt(trace)) is >= 0 and var share)
                shares[trace] = share;
        }
    }

    /// <summary>The share of a trace that a memtable has spans, and thus the record, of.</summary>
    public int OfMemory(TraceId id) => _memory.Find(id) is >= 0 and var share ? share : TraceSampling.All;

    void AddMemory(MemtableTraces records)
    {
        for (var row = 0; row < records.Count; row++)
        {
            ref readonly var record = ref records.Slot(row).Row;
            var share = record.MinStart > _context.GoneThrough
                ? TraceSampling.All
                : record.Sampling.ChosenPpm;
            // Newer memtables come first.
            if ((share != TraceSampling.All || records.HasOlder(row)) && _memory.Find(record.Id) < 0)
                _memory.Set(record.Id, share);
        }
    }

    static void Meet(GroupReader spans, Sampled sampled, Span<int> shares)
    {
        if (shares.Length == 0)
            return;
        var record = Array.BinarySearch(sampled.Ids, spans.TraceIdAt(0));
        var last = spans.TraceIdAt(shares.Length - 1);
        var trace = 0;
        for (record = record < 0 ? ~record : record; record < sampled.Ids.Length; record++)
        {
            var id = sampled.Ids[record];
            while (trace < shares.Length && spans.TraceIdAt(trace) < id)
                trace++;
            if (last < id || trace == shares.Length)
                return;
            if (spans.TraceIdAt(trace) == id)
                shares[trace] = sampled.Shares[record];
        }
    }

    Sampled Of(Records records)
    {
        if (records.Kept is { } kept)
            return kept;
        var read = Read(records.Live);
        if (Interlocked.Add(ref _kept, read.Ids.Length) <= KeptMax)
            records.Kept = read;
        return read;
    }

    Sampled Read(LiveGroup live)
    {
        var records = new SegmentTraces(live.Group, live.Hidden);
        var packed = records.Columns.Longs(TraceColumns.Sampling);
        var chosen = records.Columns.Longs(TraceColumns.SamplingShare);
        var starts = records.Columns.Longs(TraceColumns.Start);
        var (ids, shares) = (new List<TraceId>(), new List<int>());
        for (var row = 0; row < packed.Length; row++)
        {
            if (packed[row] <= 0 || starts[row] > _context.GoneThrough || records.IsHidden(row))
                continue;
            var share = TraceSampling.Unpack(packed[row], 0, chosen[row]).ChosenPpm;
            if (share == TraceSampling.All)
                continue;
            ids.Add(records.Columns.TraceIdAt(row));
            shares.Add(share);
        }
        return new Sampled([.. ids], [.. shares]);
    }

    /// <summary>A row group of records; kept ones once they were read.</summary>
    sealed class Records(LiveGroup live, long maxEnd)
    {
        public LiveGroup Live => live;

        /// <summary>None of its traces ends later, Unix nanoseconds.</summary>
        public long MaxEnd => maxEnd;

        public Sampled? Kept { get; set; }
    }

    /// <summary>Traces in the order of ids that were not kept, or kept by chance, and their shares.</summary>
    sealed record Sampled(TraceId[] Ids, int[] Shares);
}
