namespace Sightline.Storage.Segments;

/// <summary>Numbers of the segment format, version 2; see <c>docs/formats/segment.md</c>.</summary>
static class SegmentFormat
{
    public const byte Version = 2;

    /// <summary>Bytes before the first chunk: magic, version, table.</summary>
    public const int HeaderBytes = 8;

    /// <summary>Bytes after the footer: its length, its CRC32C, magic.</summary>
    public const int TrailerBytes = 16;

    public static ReadOnlySpan<byte> Magic => "SLSEG\0"u8;

    public static ReadOnlySpan<byte> EndMagic => "SLSEGEND"u8;
}

/// <summary>Which table a segment holds. Stored as a number: never renumber, only append.</summary>
enum SegmentTable : byte
{
    Spans = 1,
    Traces = 2,
    Calls = 3,
}

/// <summary>What a section of a whole segment holds. Stored as a number: never renumber, only append.</summary>
enum SectionId : byte
{
    PayloadBlocks = 1,
    PayloadChunks = 2,
    PayloadFilters = 3,
}

/// <summary>How a chunk is stored. Stored as a number: never renumber, only append.</summary>
enum ChunkCodec : byte
{
    Raw = 0,
    Brotli = 1,
}

/// <summary>Which piece of a column a chunk holds. Stored as a number: never renumber, only append.</summary>
enum ChunkPart : byte
{
    /// <summary>Values by row: numbers, or the numbers of dictionary entries.</summary>
    Values = 1,
    /// <summary>Entries of a dictionary.</summary>
    Dictionary = 2,
    /// <summary>Parents that are not in the row group; owners of a scope's dictionary.</summary>
    Others = 3,
    /// <summary>How many values each row has.</summary>
    Counts = 4,
    /// <summary>Bloom filter of the trace ids.</summary>
    Filter = 5,
    /// <summary>Resources that scopes stand under.</summary>
    Resources = 6,
    /// <summary>Services of resources.</summary>
    Services = 7,
    /// <summary>Words of short texts.</summary>
    Words = 8,
    /// <summary>Words of long texts that no payload block holds whole.</summary>
    Joints = 9,
}

/// <summary>A piece of a column of a row group.</summary>
/// <param name="Column">The column's number in its table; 0 is the trace index.</param>
/// <param name="Part">Which piece.</param>
readonly record struct ChunkId(byte Column, ChunkPart Part)
{
    /// <summary>The number that stands for the trace index.</summary>
    public const byte TraceIndex = 0;

    public override string ToString() => $"{Column}.{Part}";
}

/// <summary>Where a chunk lies in its file.</summary>
/// <param name="Offset">From the start of the file.</param>
/// <param name="Stored">Bytes in the file.</param>
/// <param name="Raw">Bytes once decoded.</param>
/// <param name="Codec">How it is stored.</param>
/// <param name="Crc">CRC32C of the bytes in the file.</param>
readonly record struct ChunkRef(long Offset, int Stored, int Raw, ChunkCodec Codec, uint Crc);
