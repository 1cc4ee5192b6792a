using Microsoft.Win32.SafeHandles;

namespace Sightline.Storage.Disk;

/// <summary>A folder of the machine's file system.</summary>
public sealed class FileDisk : IDisk
{
    // No file of the store is opened by two parties that would have to be kept apart: DATA/LOCK does that.
    const FileShare Share = FileShare.ReadWrite | FileShare.Delete;

    readonly string _root;

    /// <param name="root">The folder; made when it does not exist.</param>
    public FileDisk(string root)
    {
        _root = Path.GetFullPath(root);
        Directory.CreateDirectory(_root);
    }

    /// <inheritdoc/>
    public long FreeBytes => new DriveInfo(_root).AvailableFreeSpace;

    /// <inheritdoc/>
    public IDiskFile Create(string path, long preallocate = 0)
    {
        var handle = File.OpenHandle(
            Full(path), FileMode.CreateNew, FileAccess.ReadWrite, Share, FileOptions.None, preallocate);
        // The reservation does not change the length on every system; reserved space beyond the end is not readable.
        if (preallocate > 0 && RandomAccess.GetLength(handle) < preallocate)
            RandomAccess.SetLength(handle, preallocate);
        return new OpenFile(handle);
    }

    /// <inheritdoc/>
    public IDiskFile Open(string path, bool writable = false) =>
        new OpenFile(File.OpenHandle(
            Full(path), FileMode.Open, writable ? FileAccess.ReadWrite : FileAccess.Read, Share));

    /// <inheritdoc/>
    public bool Exists(string path) => File.Exists(Full(path));

    /// <inheritdoc/>
    public IReadOnlyList<string> Files(string folder) =>
        Names(folder, static path => Directory.GetFiles(path));

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders(string folder) =>
        Names(folder, static path => Directory.GetDirectories(path));

    /// <inheritdoc/>
    public void CreateFolder(string folder)
    {
        if (Directory.Exists(Full(folder)))
            return;
        var parent = folder.Contains('/') ? folder[..folder.LastIndexOf('/')] : "";
        if (parent.Length > 0)
            CreateFolder(parent);
        Directory.CreateDirectory(Full(folder));
        SyncFolder(parent);
    }

    /// <inheritdoc/>
    public void DeleteFolder(string folder) => Directory.Delete(Full(folder));

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(Full(from), Full(to), overwrite: true);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(Full(path));

    /// <inheritdoc/>
    public void SyncFolder(string folder) => FolderSync.Run(Full(folder));

    string Full(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    string[] Names(string folder, Func<string, string[]> list)
    {
        var full = Full(folder);
        if (!Directory.Exists(full))
            return [];
        var names = list(full);
        for (var i = 0; i < names.Length; i++)
            names[i] = Path.GetFileName(names[i]);
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    sealed class OpenFile(SafeFileHandle handle) : IDiskFile
    {
        public long Length => RandomAccess.GetLength(handle);

        public int Read(Span<byte> buffer, long offset)
        {
            var total = 0;
            while (total < buffer.Length)
            {
                var read = RandomAccess.Read(handle, buffer[total..], offset + total);
                if (read == 0)
                    break;
                total += read;
            }
            return total;
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(handle, bytes, offset);

        public void SetLength(long length) => RandomAccess.SetLength(handle, length);

        public void Sync() => RandomAccess.FlushToDisk(handle);

        public void Dispose() => handle.Dispose();
    }
}
