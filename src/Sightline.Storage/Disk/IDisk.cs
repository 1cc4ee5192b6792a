namespace Sightline.Storage.Disk;

/// <summary>
/// Everything that the store asks of a file system. Paths are relative to the data folder and use <c>/</c>. The real
/// one is <c>FileDisk</c>; its twin in the tests loses and tears what was not synced. All methods throw
/// <see cref="IOException"/> when the device refuses.
/// </summary>
public interface IDisk
{
    /// <summary>Makes a new file for reading and writing; fails when it exists.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="preallocate">Bytes to reserve on the device, which read as zero until written.</param>
    IDiskFile Create(string path, long preallocate = 0);

    /// <summary>Opens a file; fails when it does not exist.</summary>
    IDiskFile Open(string path, bool writable = false);

    bool Exists(string path);

    /// <summary>Names of the files in a folder, sorted by ordinal; none when the folder does not exist.</summary>
    IReadOnlyList<string> Files(string folder);

    /// <summary>Names of the folders in a folder, sorted by ordinal; none when the folder does not exist.</summary>
    IReadOnlyList<string> Folders(string folder);

    /// <summary>Makes a folder and its parents, durably.</summary>
    void CreateFolder(string folder);

    /// <summary>Deletes a folder that has nothing in it.</summary>
    void DeleteFolder(string folder);

    /// <summary>Replaces <paramref name="to"/>; durable only after <see cref="SyncFolder"/>.</summary>
    void Rename(string from, string to);

    /// <summary>Durable only after <see cref="SyncFolder"/>.</summary>
    void Delete(string path);

    /// <summary>Makes the names in a folder durable.</summary>
    void SyncFolder(string folder);

    /// <summary>Bytes that can still be written to the device.</summary>
    long FreeBytes { get; }
}

/// <summary>A file of an <see cref="IDisk"/>; positional, usable from several threads at once.</summary>
public interface IDiskFile : IDisposable
{
    long Length { get; }

    /// <summary>Reads up to the length of <paramref name="buffer"/> bytes; fewer only at the end of the file.</summary>
    int Read(Span<byte> buffer, long offset);

    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Cuts or extends the file.</summary>
    void SetLength(long length);

    /// <summary>Makes contents and length durable. After an exception the handle is not to be trusted again.</summary>
    void Sync();
}
