using System.Security.Cryptography;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>The file that the journal is being written to. Used by the writer's thread only.</summary>
sealed class ActiveFile : IDisposable
{
    readonly IDiskFile _file;
    readonly long _capacity;

    ActiveFile(IDiskFile file, string path, FileHead head, long capacity)
    {
        _file = file;
        _capacity = capacity;
        Path = path;
        Head = head;
        Offset = JournalFormat.FirstRecordOffset;
    }

    public string Path { get; }

    public FileHead Head { get; }

    /// <summary>Where the next record goes.</summary>
    public long Offset { get; private set; }

    /// <summary>Makes a file whose head and name are on disk when this returns.</summary>
    public static ActiveFile Create(IDisk disk, string path, long firstSequence, long syncedThrough, long capacity)
    {
        disk.CreateFolder(JournalFormat.Folder);
        Span<byte> random = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(random);
        // The low bit keeps the marker from being zero, which is what unwritten space reads as.
        var head = new FileHead(BitConverter.ToUInt64(random) | 1, firstSequence, syncedThrough);
        var file = disk.Create(path, capacity);
        try
        {
            Span<byte> bytes = stackalloc byte[JournalFormat.FirstRecordOffset];
            JournalFormat.WriteFileHead(bytes, head);
            file.Write(bytes, 0);
            file.Sync();
            disk.SyncFolder(JournalFormat.Folder);
            return new ActiveFile(file, path, head, capacity);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public bool Fits(long bytes) => Offset + bytes <= _capacity;

    /// <summary>Writes <paramref name="first"/>, and after it what it is the head of; not durable before a sync.</summary>
    public void Write(ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest)
    {
        _file.Write(first, Offset);
        if (!rest.IsEmpty)
            _file.Write(rest, Offset + first.Length);
        Offset = JournalFormat.Align(Offset + first.Length + rest.Length);
    }

    public void Sync() => _file.Sync();

    /// <summary>Gives back the space that was reserved and not used. A file that keeps it reads the same.</summary>
    public void CutUnused()
    {
        try
        {
            _file.SetLength(Offset);
        }
        catch (IOException)
        {
            // The space comes back when the file is released.
        }
    }

    public void Dispose() => _file.Dispose();
}
