using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Compaction;
using Sightline.Storage.Disk;
using Sightline.Storage.Manifest;
using Sightline.Storage.Memtables;
using Sightline.Storage.Payloads;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Writing;
using Sightline.Storage.Views;

namespace Sightline.Storage;

/// <summary>Writes a memtable as segments of all tables and makes them part of the store with one manifest record.</summary>
sealed class Flusher(IDisk disk, SegmentCatalog catalog, Ulid names)
{
    readonly List<string> _written = [];

    /// <summary>The segments after the flush. Throws <see cref="IOException"/> when nothing changed.</summary>
    public IReadOnlyList<LiveSegment> Flush(Memtable memtable, StoreState state)
    {
        var tables = memtable.Tables();
        var added = new List<SegmentEntry>(3);
        var opened = new List<LiveSegment>(3);
        Dictionary<string, LiveSegment> replaced;
        _written.Clear();
        try
        {
            WriteSegment(SegmentTable.Spans, tables, memtable, added, opened);
            WriteSegment(SegmentTable.Traces, tables, memtable, added, opened);
            if (HasCalls(tables))
                WriteSegment(SegmentTable.Calls, tables, memtable, added, opened);
            replaced = HideOlder(tables, state);
        }
        catch (IOException)
        {
            // Nothing names these files yet. Once the manifest was written to they must stay, even if it failed.
            foreach (var segment in opened)
                segment.File.Dispose();
            foreach (var path in _written)
                TryDelete(path);
            throw;
        }
        var vectors = new List<DeleteVectorEntry>(replaced.Count);
        foreach (var segment in replaced.Values)
            vectors.Add(new DeleteVectorEntry(segment.File.Path, segment.HiddenPath!));
        catalog.Append(new ManifestRecord
        {
            Added = added,
            DeleteVectors = vectors,
            Ledger = memtable.Counts.ToDeltas(),
            JournalSequence = memtable.Sequence,
        });
        var segments = new List<LiveSegment>(state.Segments.Count + 3);
        foreach (var segment in state.Segments)
            segments.Add(replaced.GetValueOrDefault(segment.File.Path) ?? segment);
        segments.AddRange(opened);
        RemoveOldVectors(state, replaced);
        return segments;
    }

    void WriteSegment(
        SegmentTable table, KeyValuePair<WorkspaceId, SpanTable>[] tables, Memtable memtable,
        List<SegmentEntry> added, List<LiveSegment> opened)
    {
        var path = $"{SegmentCatalog.Folder}/{names.Next()}.seg";
        _written.Add(path + ".tmp");
        _written.Add(path);
        long bytes;
        using (var writer = new SegmentFileWriter(disk, path, table))
        {
            var payloads = new PayloadWriter(writer, Limits.HotQuality);
            using var group = new GroupBuilder(writer, TableSchema.Of(table), payloads);
            foreach (var (workspace, spans) in tables)
            {
                if (table == SegmentTable.Spans)
                    new SpanTableWriter(group, workspace, spans).Write();
                else if (table == SegmentTable.Traces)
                    WriteTraces(group, workspace, spans);
                else
                    new FlatTableWriter(group, CallColumns.Schema, workspace, spans.Calls).Write();
            }
            payloads.Finish();
            if (writer.Rows == 0)
            {
                writer.Abandon();
                return;
            }
            bytes = writer.Finish();
        }
        var live = catalog.OpenNew(path, file => SegmentEntries.Of(file, bytes, memtable.Sequence));
        opened.Add(live);
        added.Add(live.Entry);
    }

    static void WriteTraces(GroupBuilder group, WorkspaceId workspace, SpanTable spans)
    {
        MemtableTraces traces;
        lock (spans.Gate)
            traces = new MemtableTraces(spans);
        new TraceTableWriter(group, workspace, traces).Write();
    }

    static bool HasCalls(KeyValuePair<WorkspaceId, SpanTable>[] tables)
    {
        foreach (var (_, spans) in tables)
        {
            if (spans.Calls.Count > 0)
                return true;
        }
        return false;
    }

    // The segments in which newer rows of the memtable hide older ones, with their new delete vectors on disk.
    Dictionary<string, LiveSegment> HideOlder(KeyValuePair<WorkspaceId, SpanTable>[] tables, StoreState state)
    {
        var hidden = new HiddenRows();
        foreach (var (workspace, table) in tables)
        {
            hidden.AddTraces(table, state.Traces(workspace));
            hidden.Add(SpanColumns.Schema, table.Overridden, state.Spans(workspace));
            var calls = new Dictionary<TraceId, HashSet<ulong>>();
            table.Calls.AddReplaced(table.Calls.Count, calls);
            hidden.Add(CallColumns.Schema, calls, state.Calls(workspace));
        }
        var replaced = new Dictionary<string, LiveSegment>(StringComparer.Ordinal);
        foreach (var segment in state.Segments)
        {
            if (!hidden.Rows.TryGetValue(segment.File, out var rows))
                continue;
            var path = $"{segment.File.Path[..^4]}-{names.Next()}.del";
            _written.Add(path + ".tmp");
            _written.Add(path);
            var vector = segment.Hidden.With(segment.File.RowCount, rows);
            vector.Write(disk, path);
            replaced.Add(segment.File.Path, segment with { Hidden = vector, HiddenPath = path });
        }
        return replaced;
    }

    void RemoveOldVectors(StoreState state, Dictionary<string, LiveSegment> replaced)
    {
        foreach (var segment in state.Segments)
        {
            if (segment.HiddenPath is { } path && replaced.ContainsKey(segment.File.Path))
                TryDelete(path);
        }
    }

    // What stays behind is removed at the next start.
    void TryDelete(string path)
    {
        try
        {
            if (disk.Exists(path))
                disk.Delete(path);
        }
        catch (IOException)
        {
        }
    }
}
