using Microsoft.Extensions.Logging;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>Files of the journal that are no longer written and not released. Usable from several threads at once.</summary>
sealed partial class WrittenFiles
{
    readonly IDisk _disk;
    readonly ILogger _logger;
    // Guards all below.
    readonly Lock _gate = new();
    readonly List<JournalFile> _files;
    long _bytes;
    int _holds;
    long _release;

    public WrittenFiles(IDisk disk, IReadOnlyList<JournalFile> files, ILogger logger)
    {
        _disk = disk;
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
        lock (_gate)
            _holds++;
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
        lock (_gate)
        {
            _release = Math.Max(_release, throughSequence);
            for (var i = 0; i < _files.Count && _holds == 0;)
            {
                if (_files[i].LastSequence <= _release && TryDelete(_files[i]))
                    _files.RemoveAt(i);
                else
                    i++;
            }
        }
    }

    bool TryDelete(JournalFile file)
    {
        try
        {
            if (_disk.Exists(file.Path))
                _disk.Delete(file.Path);
            Interlocked.Add(ref _bytes, -file.Bytes);
            return true;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(_logger, cause, file.Path);
            return false;
        }
    }

    void EndHold()
    {
        lock (_gate)
        {
            _holds--;
            Release(_release);
        }
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
