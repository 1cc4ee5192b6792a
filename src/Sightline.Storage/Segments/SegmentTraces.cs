using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments;

/// <summary>The trace records of a row group; columns are loaded as they are asked for. One thread at a time.</summary>
sealed class SegmentTraces(RowGroup group, DeleteVector hidden) : TraceRows
{
    byte[]? _ids;
    byte[]? _rootIds;
    byte[]? _rootStarts;
    byte[]? _starts;
    byte[]? _durations;
    byte[]? _intakes;
    byte[]? _spanCounts;
    byte[]? _errorCounts;
    byte[]? _flags;
    byte[]? _rootNames;
    byte[]? _rootServices;
    byte[]? _serviceOffsets;
    byte[]? _serviceIds;
    TextColumn? _names;
    TextColumn? _services;

    byte[] Ids => _ids ??= group.Chunk(ChunkId.TraceIds);
    byte[] RootIds => _rootIds ??= group.Chunk(ChunkId.RootIds);
    byte[] RootStarts => _rootStarts ??= group.Chunk(ChunkId.RootStarts);
    byte[] Starts => _starts ??= group.Chunk(ChunkId.Starts);
    byte[] Durations => _durations ??= group.Chunk(ChunkId.Durations);
    byte[] Intakes => _intakes ??= group.Chunk(ChunkId.Intakes);
    byte[] SpanCounts => _spanCounts ??= group.Chunk(ChunkId.SpanCounts);
    byte[] ErrorCounts => _errorCounts ??= group.Chunk(ChunkId.ErrorCounts);
    byte[] Flags => _flags ??= group.Chunk(ChunkId.RootFlags);
    byte[] RootNames => _rootNames ??= group.Chunk(ChunkId.RootNames);
    byte[] RootServices => _rootServices ??= group.Chunk(ChunkId.RootServices);
    byte[] ServiceOffsets => _serviceOffsets ??= group.Chunk(ChunkId.ServiceOffsets);
    byte[] ServiceIds => _serviceIds ??= group.Chunk(ChunkId.ServiceIds);
    TextColumn Names => _names ??= new TextColumn(group.Chunk(ChunkId.NameTexts));
    TextColumn Services => _services ??= new TextColumn(group.Chunk(ChunkId.ServiceTexts));

    public override int Count => group.Rows;

    /// <summary>The row of a trace, hidden or not, or -1.</summary>
    public int Find(TraceId id) => group.MayContain(id) ? SortedIds.Find(Ids, id) : -1;

    /// <summary>The number of a row in the whole segment.</summary>
    public int SegmentRow(int row) => group.FirstRow + row;

    /// <summary>The segment that the row group is in.</summary>
    public SegmentFile File => group.File;

    public override bool IsHidden(int row) => hidden.Contains(group.FirstRow + row);

    public override TraceRow Read(int row)
    {
        var start = ColumnReader.Long(Starts, row) + group.MinStart;
        return new TraceRow
        {
            Id = TraceId.Read(Ids.AsSpan(row * TraceId.Size)),
            MinStart = start,
            MaxEnd = start + ColumnReader.Long(Durations, row),
            RootStart = start + ColumnReader.Long(RootStarts, row),
            RootId = new SpanId((ulong)ColumnReader.Long(RootIds, row)),
            SpanCount = ColumnReader.Int(SpanCounts, row),
            ErrorCount = ColumnReader.Int(ErrorCounts, row),
            RootStatus = (SpanStatus)(Flags[row] & 15),
            HasRoot = (Flags[row] & 16) != 0,
            MaxIntake = ColumnReader.Long(Intakes, row) + group.MinIntake,
        };
    }

    public override ReadOnlySpan<byte> RootName(int row) => Names[ColumnReader.Int(RootNames, row)];

    public override ReadOnlySpan<byte> RootService(int row)
    {
        var service = ColumnReader.Int(RootServices, row);
        return service < 0 ? default : Services[service];
    }

    public override int ServiceCount(int row) =>
        ColumnReader.Int(ServiceOffsets, row + 1) - ColumnReader.Int(ServiceOffsets, row);

    public override ReadOnlySpan<byte> Service(int row, int index) =>
        Services[ColumnReader.Int(ServiceIds, ColumnReader.Int(ServiceOffsets, row) + index)];
}
