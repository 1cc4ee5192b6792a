using Sightline.Storage.Disk;

namespace Sightline.Storage.Inspection;

/// <summary>A disk that can be read, and on which every change is passed over.</summary>
sealed class UnchangedDisk(IDisk disk) : IDisk
{
    public long FreeBytes => disk.FreeBytes;

    public IDiskFile Create(string path, long preallocate = 0) => new Nowhere();

    public IDiskFile Open(string path, bool writable = false) => disk.Open(path);

    public bool Exists(string path) => disk.Exists(path);

    public IReadOnlyList<string> Files(string folder) => disk.Files(folder);

    public IReadOnlyList<string> Folders(string folder) => disk.Folders(folder);

    public void CreateFolder(string folder) { }

    public void DeleteFolder(string folder) { }

    public bool TryLink(string path, IDisk target) => false;

    public void Rename(string from, string to) { }

    public void Delete(string path) { }

    public void SyncFolder(string folder) { }

    sealed class Nowhere : IDiskFile
    {
        public long Length { get; private set; }

        public int Read(Span<byte> buffer, long offset) => 0;

        public void Write(ReadOnlySpan<byte> bytes, long offset) => Length = Math.Max(Length, offset + bytes.Length);

        public void SetLength(long length) => Length = length;

        public void Sync() { }

        public void Dispose() { }
    }
}
