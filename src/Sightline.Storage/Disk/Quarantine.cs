using Microsoft.Extensions.Logging;

namespace Sightline.Storage.Disk;

/// <summary>
/// Where files go that cannot be trusted: <c>quarantine/</c> in the data folder, with a log line and a count. Nothing
/// there is ever read again or deleted by the store. Usable from several threads at once.
/// </summary>
sealed partial class Quarantine
{
    const string Folder = "quarantine";
    const int CopyBytes = 1 << 16;

    readonly IDisk _disk;
    readonly ILogger _logger;
    readonly Lock _gate = new();
    long _count;

    public Quarantine(IDisk disk, ILogger logger)
    {
        _disk = disk;
        _logger = logger;
    }

    /// <summary>Files that were put here since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Takes the file away from where it is.</summary>
    public void Move(string path, string reason)
    {
        lock (_gate)
        {
            var target = Target(path);
            _disk.Rename(path, target);
            _disk.SyncFolder(Folder);
            _disk.SyncFolder(Parent(path));
            Interlocked.Increment(ref _count);
            LogQuarantined(_logger, path, target, reason);
        }
    }

    /// <summary>
    /// Keeps a copy and leaves the file where it is, because parts of it are still needed. A copy that cannot be made
    /// is only logged.
    /// </summary>
    public void Copy(string path, string reason)
    {
        lock (_gate)
        {
            Interlocked.Increment(ref _count);
            try
            {
                var target = Target(path);
                CopyBytesOf(path, target);
                _disk.SyncFolder(Folder);
                LogQuarantined(_logger, path, target, reason);
            }
            catch (IOException failure)
            {
                LogNotCopied(_logger, failure, path, reason);
            }
        }
    }

    void CopyBytesOf(string path, string target)
    {
        using var source = _disk.Open(path);
        using var copy = _disk.Create(target);
        var buffer = new byte[CopyBytes];
        for (long offset = 0; ;)
        {
            var read = source.Read(buffer, offset);
            if (read == 0)
                break;
            copy.Write(buffer.AsSpan(0, read), offset);
            offset += read;
        }
        copy.Sync();
    }

    string Target(string path)
    {
        _disk.CreateFolder(Folder);
        var name = path.Replace('/', '.');
        var target = $"{Folder}/{name}";
        for (var i = 1; _disk.Exists(target); i++)
            target = $"{Folder}/{name}.{i}";
        return target;
    }

    static string Parent(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    [LoggerMessage(2001, LogLevel.Error, "Damaged file {Path} kept as {Target}: {Reason}.")]
    static partial void LogQuarantined(ILogger logger, string path, string target, string reason);

    [LoggerMessage(2002, LogLevel.Error, "Damaged file {Path} ({Reason}) could not be copied to the quarantine folder.")]
    static partial void LogNotCopied(ILogger logger, Exception failure, string path, string reason);
}
