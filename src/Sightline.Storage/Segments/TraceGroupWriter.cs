using Sightline.Model.Workspaces;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments;

/// <summary>Writes trace records as row groups, sorted by trace id.</summary>
sealed class TraceGroupWriter(SegmentFileWriter file, WorkspaceId workspace, TraceRows traces)
{
    const int GroupRows = 32_768;

    readonly ColumnWriter _column = new();

    /// <summary>Writes the given rows, which are sorted by trace id.</summary>
    public void Write(IReadOnlyList<int> rows)
    {
        for (var first = 0; first < rows.Count; first += GroupRows)
            WriteGroup(rows, first, Math.Min(rows.Count, first + GroupRows));
    }

    void WriteGroup(IReadOnlyList<int> rows, int first, int end)
    {
        var records = new TraceRow[end - first];
        var times = new GroupTimes();
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = traces.Read(rows[first + i]);
            times.Add(records[i].MinStart, records[i].MaxIntake);
        }
        WriteIds(records);
        WriteNumbers(records, times);
        WriteTexts(rows, first, end);
        file.EndGroup(workspace, records.Length, times);
    }

    void WriteIds(TraceRow[] records)
    {
        var bloom = TraceBloom.Create(records.Length);
        Span<byte> id = stackalloc byte[16];
        foreach (ref var record in records.AsSpan())
        {
            record.Id.Write(id);
            _column.Add(id);
            TraceBloom.Add(bloom, record.Id);
        }
        Add(ChunkId.TraceIds, compress: false);
        file.Add(ChunkId.Bloom, bloom, compress: false);
    }

    void WriteNumbers(TraceRow[] records, GroupTimes times)
    {
        foreach (ref var record in records.AsSpan())
            _column.Add(record.RootId.Value);
        Add(ChunkId.RootIds, compress: false);
        foreach (ref var record in records.AsSpan())
            _column.Add(record.RootStart - record.MinStart);
        Add(ChunkId.RootStarts, compress: true);
        foreach (ref var record in records.AsSpan())
            _column.Add(record.MinStart - times.MinStart);
        Add(ChunkId.Starts, compress: true);
        foreach (ref var record in records.AsSpan())
            _column.Add(record.Duration);
        Add(ChunkId.Durations, compress: true);
        foreach (ref var record in records.AsSpan())
            _column.Add(record.MaxIntake - times.MinIntake);
        Add(ChunkId.Intakes, compress: true);
        foreach (ref var record in records.AsSpan())
            _column.Add(record.SpanCount);
        Add(ChunkId.SpanCounts, compress: true);
        foreach (ref var record in records.AsSpan())
            _column.Add(record.ErrorCount);
        Add(ChunkId.ErrorCounts, compress: true);
        foreach (ref var record in records.AsSpan())
            _column.Add((byte)((byte)record.RootStatus | (record.HasRoot ? 16 : 0)));
        Add(ChunkId.RootFlags, compress: true);
    }

    void WriteTexts(IReadOnlyList<int> rows, int first, int end)
    {
        var names = new LocalTexts();
        var services = new LocalTexts();
        for (var i = first; i < end; i++)
            _column.Add(names.Of(traces.RootName(rows[i])));
        Add(ChunkId.RootNames, compress: true);
        for (var i = first; i < end; i++)
        {
            var service = traces.RootService(rows[i]);
            _column.Add(service.IsEmpty ? -1 : services.Of(service));
        }
        Add(ChunkId.RootServices, compress: true);

        var ids = new ColumnWriter();
        _column.Add(0);
        for (var i = first; i < end; i++)
        {
            for (var s = 0; s < traces.ServiceCount(rows[i]); s++)
                ids.Add(services.Of(traces.Service(rows[i], s)));
            _column.Add(ids.Length / 4);
        }
        Add(ChunkId.ServiceOffsets, compress: true);
        file.Add(ChunkId.ServiceIds, ids.Bytes, compress: true);
        names.Write(_column);
        Add(ChunkId.NameTexts, compress: true);
        services.Write(_column);
        Add(ChunkId.ServiceTexts, compress: true);
    }

    void Add(ChunkId id, bool compress)
    {
        file.Add(id, _column.Bytes, compress);
        _column.Clear();
    }
}
