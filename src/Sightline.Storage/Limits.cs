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

    /// <summary>Numbers of a field that a thread of a query holds before it folds them, bytes: a million.</summary>
    public const long HeldBytesMax = 8 << 20;

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

    /// <summary>
    /// Traces with calls that may wait to be settled: 12 MB, and at 30 s each some 3,000 traces a second. Of further ones
    /// those that have waited longest are settled early.
    /// </summary>
    public const int OpenTracesMax = 100_000;

    /// <summary>Settled calls that go to the apply thread at once: about a millisecond of its time.</summary>
    public const int SettledCallsMax = 2_048;

    /// <summary>
    /// Traces that are put in order of where they lie before they are settled: the more, the fewer times a row group is read.
    /// </summary>
    public const int SettledTracesMax = 32_768;

    /// <summary>
    /// Raw bytes in a block of the payload region: large enough to compress well, small enough that one value is
    /// read in about a millisecond.
    /// </summary>
    public const int PayloadBlockBytes = 256 << 10;

    /// <summary>
    /// Blocks of a payload region that its writer keeps decoded to compare new text with, 8 MiB: conversations go on
    /// where they were last seen. A block that gave way is read back.
    /// </summary>
    public const int PayloadBlocksKept = 32;

    /// <summary>
    /// Pairs of token and block that the index of a payload region sorts at once: 8 MiB with room to sort, and as many
    /// as 128 blocks of prose have.
    /// </summary>
    public const int PayloadTokensMax = 1 << 20;

    /// <summary>
    /// Bytes in a segment that a merge writes: a week of a busy service is a few files, and writing one anew for what
    /// was deleted in it takes seconds.
    /// </summary>
    public const long SegmentBytesMax = 512L << 20;

    /// <summary>
    /// Rows in a segment that a merge writes, and rows that it reads: it keeps 32 bytes per trace of all inputs, which
    /// is 64 MiB where each trace has one row.
    /// </summary>
    public const long SegmentRowsMax = 2_000_000;

    /// <summary>Bytes that a merge of flushed segments reads; as much as it may write at most.</summary>
    public const long MergeBytesMax = SegmentBytesMax;

    /// <summary>Segments that a merge reads: each holds a few decoded columns while its rows are copied.</summary>
    public const int MergeInputsMax = 16;

    /// <summary>Flushed segments of a table that are merged at once: each costs every reader a look.</summary>
    public const int FlushedSegmentsMax = 8;

    /// <summary>Bytes of flushed segments that are merged even if they are few.</summary>
    public const long FlushedBytesMax = 256L << 20;

    /// <summary>Flushed segments are merged so long after the end of the hour that they were flushed in.</summary>
    public static readonly TimeSpan HourGrace = TimeSpan.FromMinutes(5);

    /// <summary>Segments of a day that are merged while it lasts.</summary>
    public const int DaySegmentsMax = 8;

    /// <summary>A day is over so long after its end: spans are exported after they ended.</summary>
    public static readonly TimeSpan DayGrace = TimeSpan.FromHours(1);

    /// <summary>
    /// Of a day that is over, late data is merged when it is this part of the largest segment: then a row is written
    /// about this many times for each row that comes late.
    /// </summary>
    public const int LateShare = 4;

    /// <summary>Late data is merged in any case when nothing came for so long.</summary>
    public static readonly TimeSpan LateQuiet = TimeSpan.FromHours(24);

    /// <summary>Share of hidden rows from which on a segment is written anew: reading past them costs more.</summary>
    public const double HiddenShare = 0.2;

    /// <summary>
    /// Share of rows out of date from which on a segment is written anew. Most segments go whole soon after, so it is
    /// high.
    /// </summary>
    public const double ExpiredShare = 0.5;

    /// <summary>
    /// Row groups of inputs whose decoded columns a merge keeps: inputs follow each other in time, so that the next
    /// rows lie mostly in the same. Each takes about 4 MiB.
    /// </summary>
    public const int MergeGroupsOpen = 8;

    /// <summary>
    /// Row groups that are kept open while traces are settled, about 2 MiB each: traces that end together began
    /// together, and so lie in few.
    /// </summary>
    public const int ViewGroupsOpen = 12;

    /// <summary>Cap of a merge's own cache of decoded blocks.</summary>
    public const long MergeCacheBytes = 16L << 20;

    /// <summary>Brotli's quality for what a day's merge writes: it stays for long.</summary>
    public const int ColdQuality = 4;

    /// <summary>An hour with fewer rows shares a segment with its neighbours of the same day.</summary>
    public const int HourRowsMin = 32_768;

    /// <summary>Share of one core that merges may use while nobody waits for them.</summary>
    public const double MergeCpuShare = 0.5;

    /// <summary>Flushed segments of a table from which on merges do not pause: else they would never catch up.</summary>
    public const int FlushedSegmentsHurry = 4 * FlushedSegmentsMax;

    /// <summary>
    /// Bytes of removed files that old readers may hold before the collector is asked to look for those that none
    /// holds: files are closed when no reader refers to them.
    /// </summary>
    public const long RemovedBytesHeld = 256L << 20;

    /// <summary>Hours of the ledger that are told apart; a day more than anybody looks at by the hour.</summary>
    public const int LedgerHours = 48;

    /// <summary>Days of the ledger that are told apart: a quarter; older counts are one.</summary>
    public const int LedgerDays = 90;

    /// <summary>
    /// Counts in the ledger above which it keeps fewer days: about 10 MB in the manifest, which is read at the start.
    /// </summary>
    public const int LedgerEntriesMax = 100_000;

    /// <summary>Days that are then told apart.</summary>
    public const int LedgerDaysOfMany = 7;

    /// <summary>
    /// Traces that are known to take no more spans, about 100 bytes each; where there are more, the oldest is forgotten
    /// until the next of its spans.
    /// </summary>
    public const int FullTracesMax = 10_000;

    /// <summary>Times that a span is applied before it is put among the dead letters.</summary>
    public const int ApplyAttempts = 3;

    /// <summary>Dead letters that are kept: each is a mistake of the program, and thousands say no more than one.</summary>
    public const int DeadLettersMax = 1_000;
}
