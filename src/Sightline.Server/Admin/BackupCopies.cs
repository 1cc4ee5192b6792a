using Sightline.Server.Hosting.Settings;
using Sightline.Storage;
using Sightline.Storage.Backup;
using Sightline.Storage.Disk;

namespace Sightline.Server.Admin;

/// <summary>Adds to a backup what lies beside the store; the folder is that of the copy.</summary>
delegate Task BackupPart(string folder, CancellationToken cancellation);

/// <summary>Writes whole copies of the data folder while the program runs.</summary>
sealed class BackupCopies(Store store, DataFolderOptions data, IEnumerable<BackupPart> parts)
{
    /// <summary>Why a folder cannot take a copy; null when it can.</summary>
    public string? Refusal(string folder)
    {
        if (!Path.IsPathFullyQualified(folder))
            return "directory must be an absolute path on the server's machine.";
        var target = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var own = Path.GetFullPath(data.Path) + Path.DirectorySeparatorChar;
        if (target.StartsWith(own, StringComparison.Ordinal) || own.StartsWith(target, StringComparison.Ordinal))
            return "directory must lie outside the data folder, and not above it.";
        return File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()
            ? "directory must not exist yet, or be empty."
            : null;
    }

    /// <exception cref="IOException">It could not be written; nothing is left of it.</exception>
    public async Task<BackupReport> WriteAsync(string folder, Action<double> progress, CancellationToken cancellation)
    {
        if (Refusal(folder) is { } refusal)
            throw new IOException(refusal);
        var isNew = !Directory.Exists(folder);
        try
        {
            foreach (var part in parts)
            {
                FolderLock.Make(folder);
                await part(folder, cancellation);
            }
            return store.Backup(new FileDisk(folder), progress, cancellation);
        }
        catch
        {
            Remove(folder, isNew);
            throw;
        }
    }

    static void Remove(string folder, bool isNew)
    {
        if (!Directory.Exists(folder))
            return;
        if (isNew)
        {
            Directory.Delete(folder, recursive: true);
            return;
        }
        foreach (var child in Directory.EnumerateDirectories(folder))
            Directory.Delete(child, recursive: true);
        foreach (var file in Directory.EnumerateFiles(folder))
            File.Delete(file);
    }
}
