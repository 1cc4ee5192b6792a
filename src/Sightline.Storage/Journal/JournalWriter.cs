using Microsoft.Extensions.Logging;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>
/// Writes the journal: one thread takes all that is waiting, writes it at once, syncs once, and hands it on. A commit
/// gathers while the one before it is synced, so that a lone request waits for nothing but the disk. All members may
/// be called from any thread.
/// </summary>
sealed partial class JournalWriter : IDisposable
{
    /// <summary>Into which a file is cut before it is deleted.</summary>
    const int ReleaseSteps = 64;

    readonly IDisk _disk;
    readonly JournalOptions _options;
    readonly JournalCommitted _committed;
    readonly ILogger _logger;
    readonly FreeSpace _space;
    readonly WrittenFiles _written;
    readonly AppendQueue _queue;
    readonly Thread _thread;

    // The writer's thread alone uses what follows, but for the reads of _synced and _activeBytes.
    readonly byte[] _buffer;
    readonly List<JournalAppend> _commit = [];
    JournalAppend[] _handedOn = [];
    ActiveFile? _active;
    long _activeBytes;
    long _lastNumber;
    long _lastSequence;
    long _synced;

    /// <param name="disk">The data folder.</param>
    /// <param name="files">What an earlier run left; the writer continues after it, in a new file.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="committed">Called on the writer's thread; must hand on and return, and not throw.</param>
    /// <param name="time">Paces the questions for free space.</param>
    /// <param name="logger">Where failures of the device are told.</param>
    public JournalWriter(
        IDisk disk, JournalFiles files, JournalOptions options, JournalCommitted committed, TimeProvider time,
        ILogger<JournalWriter> logger)
    {
        _disk = disk;
        _options = options;
        _committed = committed;
        _logger = logger;
        _space = new FreeSpace(disk, options.FreeBytesMin, time);
        _written = new WrittenFiles(disk, files.Files, Math.Max(1, options.FileBytes / ReleaseSteps), logger);
        _queue = new AppendQueue(options.CommitBytes);
        _lastNumber = files.LastNumber;
        _lastSequence = _synced = files.LastSequence;
        _buffer = new byte[Math.Max(
            options.CommitBytes, JournalFormat.RecordHeadBytes + ushort.MaxValue * JournalFormat.RejectedBytes)];
        _thread = new Thread(Run) { Name = "journal", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Bytes of all files that are not released.</summary>
    public long Bytes => _written.Bytes + Interlocked.Read(ref _activeBytes);

    /// <summary>The sequence of the last record that is on disk.</summary>
    public long LastSequence => Interlocked.Read(ref _synced);

    /// <summary>
    /// Queues a record. It ends in <see cref="JournalCommitted"/>, or its <see cref="JournalAppend.Completion"/> fails.
    /// </summary>
    /// <exception cref="ArgumentException">The record is larger than any may be.</exception>
    public void Append(JournalAppend append)
    {
        if (append.Bytes > Limits.JournalRecordBytesMax)
            throw new ArgumentException($"A record of {append.Bytes} bytes exceeds {Limits.JournalRecordBytesMax}.");
        if (append.Header.Rejected.Count > ushort.MaxValue)
            throw new ArgumentException($"A record holds at most {ushort.MaxValue} rejected counts.");
        if (!_queue.TryAdd(append))
            append.Fail(new JournalUnavailableException("The journal is closed."));
    }

    /// <summary>Deletes the files whose every record has a sequence up to this one; never the active file.</summary>
    public void Release(long throughSequence) => _written.Release(throughSequence);

    /// <summary>
    /// Ends the active file, so that a release can delete it. Completes when what is appended later goes to another
    /// file, with the last sequence before.
    /// </summary>
    public async Task<long> EndFileAsync()
    {
        var end = JournalAppend.EndOfFile();
        Append(end);
        await end.Completion.ConfigureAwait(false);
        return end.Sequence;
    }

    /// <summary>Keeps files from being released until what it gives is disposed.</summary>
    public IDisposable HoldReleases() => _written.HoldReleases();

    /// <summary>Files that are no longer written and not released, in order.</summary>
    public IReadOnlyList<JournalFile> EndedFiles => _written.Files;

    /// <summary>Writes what is queued, then closes; later appends fail.</summary>
    public void Dispose()
    {
        if (!_queue.Close())
            return;
        _thread.Join();
        _active?.CutUnused();
        _active?.Dispose();
    }

    void Run()
    {
        while (_queue.Take(_commit, out var bytes))
        {
            if (_commit[0].EndsFile)
            {
                EndFile(_commit[0]);
                continue;
            }
            try
            {
                _space.Demand(bytes);
                if (_active is null || !_active.Fits(bytes))
                    SwitchFile(bytes);
                WriteCommit();
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                Refuse(cause);
                continue;
            }
            HandOn();
        }
    }

    void EndFile(JournalAppend end)
    {
        if (_active is not null)
        {
            _active.CutUnused();
            Retire();
        }
        _commit.Clear();
        end.Sequence = _lastSequence;
        end.Complete();
    }

    void SwitchFile(long bytes)
    {
        if (_active is not null)
        {
            _active.CutUnused();
            Retire();
        }
        var capacity = Math.Max(_options.FileBytes, JournalFormat.FirstRecordOffset + bytes);
        _space.DemandNow(capacity);
        var path = JournalFormat.PathOf(++_lastNumber);
        try
        {
            _active = ActiveFile.Create(_disk, path, _lastSequence + 1, _synced, capacity);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // It may be there all the same; it holds nothing, and the next release deletes it.
            _written.Add(new JournalFile(path, default, _lastSequence, 0, false));
            throw new JournalUnavailableException($"The journal cannot make a new file: {cause.Message}", cause);
        }
        Interlocked.Exchange(ref _activeBytes, _active.Offset);
    }

    void WriteCommit()
    {
        var file = _active!;
        try
        {
            if (_commit.Count == 1 && JournalFormat.Align(_commit[0].Bytes) > _buffer.Length)
                WriteLarge(file, _commit[0]);
            else
                WriteGathered(file);
            file.Sync();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // After a failed sync the system may have dropped the pages and report success the next time.
            LogFileFailed(_logger, cause, file.Path);
            Retire();
            throw new JournalUnavailableException($"The journal cannot write to the disk: {cause.Message}", cause);
        }
        Interlocked.Exchange(ref _activeBytes, file.Offset);
        Interlocked.Exchange(ref _synced, _lastSequence);
    }

    void WriteGathered(ActiveFile file)
    {
        var used = 0;
        foreach (var append in _commit)
        {
            var length = Encode(file, append, _buffer.AsSpan(used));
            var payload = append.Payload.Span;
            payload.CopyTo(_buffer.AsSpan(used + length));
            var end = used + length + payload.Length;
            used = (int)JournalFormat.Align(end);
            _buffer.AsSpan(end, used - end).Clear();
        }
        file.Write(_buffer.AsSpan(0, used), default);
    }

    /// <summary>Spares the copy of a payload that is as large as a whole commit.</summary>
    void WriteLarge(ActiveFile file, JournalAppend append)
    {
        var length = Encode(file, append, _buffer);
        file.Write(_buffer.AsSpan(0, length), append.Payload.Span);
    }

    int Encode(ActiveFile file, JournalAppend append, Span<byte> bytes)
    {
        append.Sequence = ++_lastSequence;
        JournalFormat.WriteRecord(
            bytes, file.Head.Marker, append.Sequence, _synced, append.Header, append.Payload.Span);
        return (int)(append.Bytes - append.Payload.Length);
    }

    void Retire()
    {
        var file = _active!;
        _active = null;
        file.Dispose();
        _written.Add(new JournalFile(file.Path, file.Head, _lastSequence, file.Offset, false));
        Interlocked.Exchange(ref _activeBytes, 0);
    }

    void Refuse(Exception cause)
    {
        var failure = cause as JournalUnavailableException
            ?? new JournalUnavailableException($"The journal cannot take the request: {cause.Message}", cause);
        LogRefused(_logger, _commit.Count, failure.Message);
        foreach (var append in _commit)
            append.Fail(failure);
        _commit.Clear();
    }

    void HandOn()
    {
        var count = _commit.Count;
        if (_handedOn.Length < count)
            _handedOn = new JournalAppend[count];
        _commit.CopyTo(_handedOn);
        _commit.Clear();
        _committed(_handedOn.AsSpan(0, count));
        _handedOn.AsSpan(0, count).Clear();
    }

    [LoggerMessage(2101, LogLevel.Error, "The journal's file {Path} failed and is not used again.")]
    static partial void LogFileFailed(ILogger logger, Exception cause, string path);

    [LoggerMessage(2102, LogLevel.Error, "The journal refused {Count} requests: {Reason}")]
    static partial void LogRefused(ILogger logger, int count, string reason);
}
