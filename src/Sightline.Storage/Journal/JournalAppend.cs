namespace Sightline.Storage.Journal;

/// <summary>Gets the appends of a commit that is on disk, in the order of their sequences.</summary>
delegate void JournalCommitted(ReadOnlySpan<JournalAppend> appends);

/// <summary>
/// A request on its way to the disk. The payload must not change until the append was handed to
/// <see cref="JournalCommitted"/> or <see cref="Completion"/> has failed.
/// </summary>
sealed class JournalAppend
{
    readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public JournalAppend(RecordHeader header, ReadOnlyMemory<byte> payload, object? state = null)
    {
        Header = header;
        Payload = payload;
        State = state;
    }

    /// <summary>No record: asks the writer to end its file. Completes when the next record goes to another.</summary>
    public static JournalAppend EndOfFile() => new(
        new RecordHeader { Workspace = default, ReceivedUnixNano = 0, Kind = RecordKind.CountsOnly }, default)
    {
        EndsFile = true,
    };

    internal bool EndsFile { get; private init; }

    public RecordHeader Header { get; }

    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>What the caller wants to find again in <see cref="JournalCommitted"/>.</summary>
    public object? State { get; }

    /// <summary>Length of the record, without padding.</summary>
    internal long Bytes => JournalFormat.LengthOf(Header, Payload.Length);

    /// <summary>The place in the journal; 0 until it is written.</summary>
    public long Sequence { get; internal set; }

    /// <summary>Fails with <see cref="JournalUnavailableException"/> by the writer; succeeds by <see cref="Complete"/>.</summary>
    public Task Completion => _completion.Task;

    /// <summary>For whoever took the append over from <see cref="JournalCommitted"/>.</summary>
    public void Complete() => _completion.TrySetResult();

    public void Fail(Exception cause) => _completion.TrySetException(cause);
}
