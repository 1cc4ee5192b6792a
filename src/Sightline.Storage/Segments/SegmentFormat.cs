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

/// <summary>What a chunk of a row group holds. Stored as a number: never renumber, only append.</summary>
enum ChunkId : byte
{
    TraceIds = 1,
    FirstRows = 2,
    SpanIds = 3,
    ParentIds = 4,
    Starts = 5,
    Durations = 6,
    Names = 7,
    Scopes = 8,
    SpanKinds = 9,
    Statuses = 10,
    Kinds = 11,
    Intakes = 12,
    RestLengths = 13,
    RestBlocks = 14,
    NameTexts = 20,
    ServiceTexts = 21,
    ResourceTexts = 22,
    ScopeTexts = 23,
    Bloom = 30,
    RootIds = 40,
    RootStarts = 41,
    SpanCounts = 42,
    ErrorCounts = 43,
    RootFlags = 44,
    RootNames = 45,
    RootServices = 46,
    ServiceOffsets = 47,
    ServiceIds = 48,
}

/// <summary>Where a chunk lies in its file.</summary>
/// <param name="Offset">From the start of the file.</param>
/// <param name="Stored">Bytes in the file.</param>
/// <param name="Raw">Bytes once decoded.</param>
/// <param name="Codec">How it is stored.</param>
/// <param name="Crc">CRC32C of the bytes in the file.</param>
readonly record struct ChunkRef(long Offset, int Stored, int Raw, ChunkCodec Codec, uint Crc);
