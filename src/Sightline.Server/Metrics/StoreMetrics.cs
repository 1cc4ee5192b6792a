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
        Total("traces_not_settled", s => s.NotSettled, "Traces put off until fewer are open.");
        Total("sampled_out_spans", s => s.SampledOut, "Spans that sampling dropped.");
        Total("flushes", s => s.Flushes, "Times that the memtable was written to segments.");
        Total("quarantined_files", s => s.Quarantined, "Files that could not be read and were put aside.");
        meter.CreateObservableGauge(
            "sightline.store.dead_letters", () => store.DeadLetterCount, null, "Spans that could not be stored, all workspaces.");
        Gauge("hidden_rows", null, s => s.HiddenRows, "Rows that newer revisions or deletions hide, still on disk.");
        Gauge("removed_files_held", "By", s => s.RemovedBytesHeld, "Deleted files that readers still hold.");
        Total("merges", s => s.Merges, "Times that segments were merged.");
        Total("merge_failures", s => s.MergeFailures, "Merges that failed and were tried again.");
        Total("merge_read", s => s.MergeBytesRead, "Bytes of segments that were merged.", "By");
        Total("merge_written", s => s.MergeBytesWritten, "Bytes of segments that merges wrote.", "By");
        Total("merge_dropped_rows", s => s.MergeRowsDropped, "Hidden, deleted or outdated rows that merges left out.");
        Total("expired_segments", s => s.SegmentsExpired, "Segments that went whole because of their age.");
        Total("over_budget_segments", s => s.SegmentsOverBudget, "Segments that went because of a disk budget.");
        Gauge("answer_parts", "By", s => s.AnswerBytes, "Parts of answers that are kept in memory.");
        Gauge("answer_part_files", "By", s => s.AnswerFileBytes, "Parts of answers that are kept on disk.");
        Total("answer_parts_read", s => s.AnswerPartsRead, "Parts of answers that were read from disk.");
        Tables("table_rows", null, t => t.Rows, "Rows in segments, by table.");
        Tables("table", "By", t => t.Bytes, "Size of segments, by table.");

        void Gauge(string name, string? unit, Func<StoreStatistics, long> read, string what) =>
            meter.CreateObservableGauge($"sightline.store.{name}", () => read(store.Statistics), unit, what);

        void Total(string name, Func<StoreStatistics, long> read, string what, string? unit = null) =>
            meter.CreateObservableCounter($"sightline.store.{name}", () => read(store.Statistics), unit, what);

        void Tables(string name, string? unit, Func<TableSize, long> read, string what) =>
            meter.CreateObservableGauge(
                $"sightline.store.{name}",
                () => store.Tables.Select(t => new Measurement<long>(
                    read(t), new KeyValuePair<string, object?>("table", t.Table))),
                unit, what);
    }
}
