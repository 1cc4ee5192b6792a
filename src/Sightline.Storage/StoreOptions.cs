namespace Sightline.Storage;

/// <summary>Settings of the store; sizes in bytes.</summary>
public sealed record StoreOptions
{
    /// <summary>A flush begins when the memtable holds this much.</summary>
    public long MemtableBytes { get; init; } = 64 << 20;

    /// <summary>A flush begins when this much of the journal is not yet in segments.</summary>
    public long JournalBytes { get; init; } = 256 << 20;

    /// <summary>What a file of the journal is preallocated with.</summary>
    public long JournalFileBytes { get; init; } = Limits.JournalFileBytes;

    /// <summary>A flush begins when the oldest row of the memtable is this old.</summary>
    public TimeSpan FlushInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Requests are refused while the device has less than this free.</summary>
    public long FreeBytesMin { get; init; } = 512 << 20;

    /// <summary>Cap of the cache of decompressed blocks.</summary>
    public long CacheBytes { get; init; } = 32 << 20;

    /// <summary>Cap of what is kept of answers over calls, so that the next one need not look at the same rows; 0 keeps nothing.</summary>
    public long AnswerCacheBytes { get; init; } = 64 << 20;

    /// <summary>Cap of the same on disk, for the first questions after a start; 0 keeps nothing there.</summary>
    public long AnswerDiskBytes { get; init; } = 512 << 20;

    /// <summary>Rows from which on it is worth keeping what they give.</summary>
    internal int AnswerRowsMin { get; init; } = 2_048;

    /// <inheritdoc cref="Limits.HeldBytesMax"/>
    internal long AnswerHeldBytes { get; init; } = Limits.HeldBytesMax;

    /// <summary>Traces that wait to be settled; more are settled early, and then later.</summary>
    internal int OpenTracesMax { get; init; } = Limits.OpenTracesMax;

    /// <summary>The calls of a trace are settled when nothing has come to it for this long.</summary>
    public TimeSpan SettleIdle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>They are also settled when it has been open for this long.</summary>
    public TimeSpan SettleAge { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Spans that sampling decided to drop stay at least this long after the last of their trace was taken in.
    /// </summary>
    public TimeSpan SamplingGrace { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What the segments of spans may hold that wait for that time; above it the oldest wait no longer.</summary>
    public long SamplingGraceBytes { get; init; } = 4L << 30;

    /// <summary>Spans of a trace; further ones are refused, but for those that are under way when it is reached.</summary>
    public int TraceSpansMax { get; init; } = 1_000_000;

    /// <summary>What a failed flush waits before it is tried again.</summary>
    public TimeSpan FlushRetry { get; init; } = TimeSpan.FromSeconds(1);
}
