using Microsoft.Extensions.Logging.Abstractions;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;

namespace Sightline.Tests.Storage.Journal;

/// <summary>One opening of a journal on a disk, from start to end or to the loss of power.</summary>
sealed class JournalRun : IDisposable
{
    readonly IDisk _disk;
    readonly Lock _gate = new();
    readonly List<long> _committed = [];

    public JournalRun(IDisk disk, JournalOptions? options = null, long coveredThrough = 0)
    {
        _disk = disk;
        Quarantine = new Quarantine(disk, NullLogger.Instance);
        Files = JournalFiles.Open(disk, coveredThrough, Quarantine);
        Writer = new JournalWriter(
            disk, Files, options ?? Small, Committed, TimeProvider.System, NullLogger<JournalWriter>.Instance);
    }

    /// <summary>Files that a few records fill.</summary>
    public static JournalOptions Small { get; } = new() { FileBytes = 16 << 10, CommitBytes = 4 << 10, FreeBytesMin = 0 };

    public JournalFiles Files { get; }
    public JournalWriter Writer { get; }
    public Quarantine Quarantine { get; }

    /// <summary>Sequences in the order in which they were committed.</summary>
    public IReadOnlyList<long> CommittedSequences
    {
        get
        {
            lock (_gate)
                return [.. _committed];
        }
    }

    public static RecordHeader Header { get; } = new()
    {
        Workspace = WorkspaceId.Default,
        Key = new Guid("11111111-2222-3333-4444-555555555555"),
        Project = new Guid("66666666-7777-8888-9999-aaaaaaaaaaaa"),
        ReceivedUnixNano = 1_750_000_000_123_456_789,
        Kind = RecordKind.OtlpTraces,
        Version = 3,
        Rejected = [new(Signal.Traces, RejectReason.Invalid, 7), new(Signal.Logs, RejectReason.NotStored, 70_000)],
    };

    public static byte[] Payload(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public JournalAppend Append(byte[] payload)
    {
        var append = new JournalAppend(Header, payload);
        Writer.Append(append);
        return append;
    }

    /// <summary>True when the payload is on disk.</summary>
    public async Task<bool> TryWrite(byte[] payload)
    {
        try
        {
            await Append(payload).Completion;
            return true;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }

    public List<(long Sequence, byte[] Payload)> Replay(long after = 0) => Replay(after, out _);

    public List<(long Sequence, byte[] Payload)> Replay(long after, out ReplaySummary summary)
    {
        var records = new List<(long, byte[])>();
        summary = JournalReader.Replay(
            _disk, Files, after, (sequence, _, payload) => records.Add((sequence, payload.ToArray())), Quarantine);
        return records;
    }

    public void Dispose() => Writer.Dispose();

    void Committed(ReadOnlySpan<JournalAppend> appends)
    {
        foreach (var append in appends)
        {
            lock (_gate)
                _committed.Add(append.Sequence);
            append.Complete();
        }
    }
}
