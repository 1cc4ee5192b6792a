using System.Diagnostics.Metrics;
using Sightline.Storage;

namespace Sightline.Server.Metrics;

/// <summary>Sizes and counts of the store, read when asked for.</summary>
sealed class StoreMetrics
{
    public StoreMetrics(IMeterFactory meters, Store store)
    {
        var meter = meters.Create(OwnMeter.Name);
        Gauge("spans", null, s => s.Spans, "Spans in the store, all workspaces.");
        Gauge("calls", null, s => s.Calls, "Calls of models, tools and retrievers in the store, all workspaces.");
        Gauge("open_traces", null, s => s.OpenTraces, "Traces whose calls are not settled yet.");
        Gauge("memtable", "By", s => s.MemtableBytes, "Rows that are in memory and in the journal only.");
        Gauge("segments", null, s => s.Segments, "Segment files.");
        Gauge("segment", "By", s => s.SegmentBytes, "Size of all segment files.");
        Gauge("journal", "By", s => s.JournalBytes, "Journal that is not yet in segments.");
        Total("duplicate_spans", s => s.Duplicates, "Spans that came again with equal content, and were dropped.");
        Total("traces_settled_early", s => s.SettledEarly, "Traces settled before their time: too many were open.");
        Total("traces_not_settled", s => s.NotSettled, "Traces given up until the next start: too many were open.");
        Total("flushes", s => s.Flushes, "Times that the memtable was written to segments.");
        Total("quarantined_files", s => s.Quarantined, "Files that could not be read and were put aside.");

        void Gauge(string name, string? unit, Func<StoreStatistics, long> read, string what) =>
            meter.CreateObservableGauge($"sightline.store.{name}", () => read(store.Statistics), unit, what);

        void Total(string name, Func<StoreStatistics, long> read, string what) =>
            meter.CreateObservableCounter($"sightline.store.{name}", () => read(store.Statistics), null, what);
    }
}
