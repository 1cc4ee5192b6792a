namespace Sightline.Storage;

/// <summary>Every bound of the store, with its reason.</summary>
static class Limits
{
    /// <summary>
    /// Bytes after which a commit of the journal closes: large enough that one sync serves hundreds of requests, small
    /// enough that writing it takes about as long as the sync.
    /// </summary>
    public const int CommitBytes = 1 << 20;

    /// <summary>
    /// Size that a file of the journal is preallocated with: a quarter of what a flush may leave in the journal, so
    /// that a flush frees whole files.
    /// </summary>
    public const long JournalFileBytes = 64 << 20;

    /// <summary>
    /// Bytes in the largest record of the journal: the 64 MiB of the largest request, and 1 MiB for what a rewritten
    /// payload, the header and the counts may add.
    /// </summary>
    public const int JournalRecordBytesMax = 65 << 20;

    /// <summary>Free space of the device is asked for at most this often: the question costs a system call.</summary>
    public const int FreeBytesCheckMs = 200;

    /// <summary>Size at which the manifest is replaced by a snapshot of itself; keeps reading it at start short.</summary>
    public const long ManifestBytes = 4 << 20;

    /// <summary>Bytes in the largest frame of the manifest; a longer one is taken for damage.</summary>
    public const int ManifestFrameBytesMax = 256 << 20;

    /// <summary>
    /// Raw bytes in a block of a segment's payload region: large enough to compress well, small enough that one
    /// trace is read in about a millisecond. A longer value has a block to itself.
    /// </summary>
    public const int RestBlockBytes = 256 << 10;

    /// <summary>
    /// Bytes from which on a text goes to the payload region: shorter ones are rarely repeated in pieces, and a chunk
    /// of the region is about as long.
    /// </summary>
    public const int PayloadBytesMin = 1_024;

    /// <summary>Brotli's quality for what a flush writes; 1 takes a tenth of the time of 4.</summary>
    public const int HotQuality = 1;

    /// <summary>
    /// Fields with a column of their own in a row group, and fields of one message that are looked at: a client that
    /// makes up keys costs what its bytes cost, and no more.
    /// </summary>
    public const int FieldsMax = 2_000;

    /// <summary>Shapes in a row group; messages beyond are kept whole.</summary>
    public const int ShapesMax = 65_536;

    /// <summary>
    /// Bytes that one query may hold until its answer is made: 10 million values for exact quantiles and what is around
    /// them. Two such queries at once leave room in the 512 MiB of the process.
    /// </summary>
    public const long QueryBytesMax = 192L << 20;

    /// <summary>
    /// Traces whose records, and those whose spans, are looked up one by one before the whole table is read for all of
    /// them: a look-up takes about 10 µs for a record and 100 µs for spans, the table some 10 ms.
    /// </summary>
    public const int RecordLookupsMax = 1_000;

    /// <inheritdoc cref="RecordLookupsMax"/>
    public const int SpanLookupsMax = 200;

    /// <summary>Traces that a live view may fall behind by; it asks at least once a second.</summary>
    public const int WatchedTracesMax = 10_000;

    /// <summary>
    /// Payload bytes that may wait for the replay of the journal to end after they were acknowledged; what comes
    /// beyond waits for its acknowledgement too.
    /// </summary>
    public const long ReplayBacklogBytes = 32 << 20;
}
