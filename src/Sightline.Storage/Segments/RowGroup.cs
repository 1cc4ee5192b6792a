using Sightline.Model.Ids;
using Sightline.Model.Workspaces;

namespace Sightline.Storage.Segments;

/// <summary>A row group of an open segment: whose rows, which times, where its chunks lie.</summary>
sealed class RowGroup
{
    static long _numbers;

    /// <summary>No other row group of this process has it.</summary>
    public long Number { get; } = Interlocked.Increment(ref _numbers);
    public required SegmentFile File { get; init; }
    public required WorkspaceId Workspace { get; init; }
    /// <summary>Number of its first row in the segment, as delete vectors count.</summary>
    public required int FirstRow { get; init; }
    public required int Rows { get; init; }
    public required long MinStart { get; init; }
    public required long MaxStart { get; init; }
    public required long MinIntake { get; init; }
    public required long MaxIntake { get; init; }
    public required IReadOnlyDictionary<ChunkId, ChunkRef> Chunks { get; init; }

    /// <summary>Resident for as long as the segment is open.</summary>
    public byte[] Bloom { get; set; } = [];

    public bool MayContain(TraceId id) => TraceBloom.MayContain(Bloom, id);

    /// <summary>It has rows of a trace, hidden or not.</summary>
    public bool Holds(TraceId id) => MayContain(id) && SortedIds.Find(ReadTraceIndex(), id) >= 0;

    /// <summary>The ids of its traces, as <see cref="SortedIds"/>.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[] ReadTraceIndex() => Chunk(new ChunkId(ChunkId.TraceIndex, ChunkPart.Values));

    /// <summary>A decoded chunk; shared, not to be changed.</summary>
    /// <exception cref="CorruptFileException">It is missing, or not what was written.</exception>
    public byte[] Chunk(ChunkId id) => Chunks.TryGetValue(id, out var at)
        ? File.Read(at)
        : throw new CorruptFileException(File.Path, 0, $"a row group has no chunk {id}");
}
