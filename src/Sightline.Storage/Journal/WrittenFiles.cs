using Microsoft.Extensions.Logging;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>Files of the journal that are no longer written and not released. Usable from several threads at once.</summary>
sealed partial class WrittenFiles
{
    /// <summary>Steps that a file system takes without a pause.</summary>
    const long PausedBytes = 256 << 10;

    /// <summary>Lets the syncs of others through between two steps.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    readonly IDisk _disk;
    readonly long _stepBytes;
    readonly ILogger _logger;
    // One release at a time, which takes long; who writes never waits for it.
    readonly Lock _releasing = new();
    // Guards all below.
    readonly Lock _gate = new();
    readonly List<JournalFile> _files;
    long _bytes;
    int _holds;
    long _release;

    /// <param name="disk">The data folder.</param>
    /// <param name="files">What an earlier run left.</param>
    /// <param name="stepBytes">A file is cut by so much at a time before it is deleted.</param>
    /// <param name="logger">Where failures are told.</param>
    public WrittenFiles(IDisk disk, IReadOnlyList<JournalFile> files, long stepBytes, ILogger logger)
    {
        _disk = disk;
        _stepBytes = stepBytes;
        _logger = logger;
        _files = [.. files];
        foreach (var file in files)
            _bytes += file.Bytes;
    }

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>By sequence.</summary>
    public IReadOnlyList<JournalFile> Files
    {
        get
        {
            lock (_gate)
                return [.. _files];
        }
    }

    public IDisposable HoldReleases()
    {
        // Behind what is being deleted.
        lock (_releasing)
        {
            lock (_gate)
                _holds++;
        }
        return new Hold(this);
    }

    public void Add(JournalFile file)
    {
        lock (_gate)
        {
            _files.Add(file);
            Interlocked.Add(ref _bytes, file.Bytes);
        }
    }

    /// <summary>Deletes the files without a greater sequence. One that cannot be deleted is tried again next time.</summary>
    public void Release(long throughSequence)
    {
        lock (_releasing)
        {
            foreach (var file in Releasable(throughSequence))
            {
                if (!TryDelete(file))
                    continue;
                lock (_gate)
                    _files.Remove(file);
            }
        }
    }

    List<JournalFile> Releasable(long throughSequence)
    {
        lock (_gate)
        {
            _release = Math.Max(_release, throughSequence);
            return _holds > 0 ? [] : _files.FindAll(file => file.LastSequence <= _release);
        }
    }

    bool TryDelete(JournalFile file)
    {
        try
        {
            if (_disk.Exists(file.Path))
            {
                Empty(file.Path);
                _disk.Delete(file.Path);
            }
            Interlocked.Add(ref _bytes, -file.Bytes);
            return true;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(_logger, cause, file.Path);
            return false;
        }
    }

    // A file system that is given 64 MB back at once holds up the journal's syncs for some 15 ms; by 1 MB at a time it does not.
    // What a crash leaves of a file begins as the file did, and none of its records is read.
    void Empty(string path)
    {
        using var file = _disk.Open(path, writable: true);
        for (var length = file.Length - _stepBytes; length >= _stepBytes; length -= _stepBytes)
        {
            file.SetLength(length);
            if (_stepBytes >= PausedBytes)
                Thread.Sleep(Pause);
        }
    }

    void EndHold()
    {
        long release;
        lock (_gate)
        {
            _holds--;
            release = _release;
        }
        Release(release);
    }

    sealed class Hold(WrittenFiles files) : IDisposable
    {
        bool _disposed;

        public void Dispose()
        {
            if (!_disposed)
                files.EndHold();
            _disposed = true;
        }
    }

    [LoggerMessage(2103, LogLevel.Warning, "The journal's file {Path} could not be deleted and will be tried again.")]
    static partial void LogNotDeleted(ILogger logger, Exception cause, string path);
}
