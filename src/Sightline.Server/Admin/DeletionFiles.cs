using System.Text.Json;
using Sightline.Storage.Disk;

namespace Sightline.Server.Admin;

/// <summary>Deletions in files of DATA/jobs, one each, so that they survive the program.</summary>
sealed partial class DeletionFiles(IDisk disk, ILogger<DeletionFiles> log)
{
    const string Folder = "jobs";
    const string Extension = ".json";

    /// <summary>One file is written at a time.</summary>
    readonly Lock _gate = new();

    /// <summary>Writes a deletion durably, in place of what its file held.</summary>
    /// <exception cref="IOException">The device refused; the file is as it was.</exception>
    public void Write(StoredDeletion deletion)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(deletion, StoredDeletionJson.Default.StoredDeletion);
        var (path, written) = (PathOf(deletion.Id), PathOf(deletion.Id) + ".tmp");
        lock (_gate)
        {
            disk.CreateFolder(Folder);
            if (disk.Exists(written))
                disk.Delete(written);
            using (var file = disk.Create(written))
            {
                file.Write(bytes, 0);
                file.Sync();
            }
            disk.Rename(written, path);
            disk.SyncFolder(Folder);
        }
    }

    public void Delete(string id)
    {
        lock (_gate)
        {
            if (!disk.Exists(PathOf(id)))
                return;
            disk.Delete(PathOf(id));
            disk.SyncFolder(Folder);
        }
    }

    /// <summary>All, the oldest first: ids are made of time. Files that cannot be read are named in the log and stay.</summary>
    public IReadOnlyList<StoredDeletion> Read()
    {
        var deletions = new List<StoredDeletion>();
        foreach (var name in disk.Files(Folder).Where(name => name.EndsWith(Extension, StringComparison.Ordinal)))
        {
            try
            {
                deletions.Add(Read($"{Folder}/{name}"));
            }
            catch (Exception wrong) when (wrong is IOException or JsonException or NotSupportedException)
            {
                Unreadable(log, wrong, name);
            }
        }
        return deletions;
    }

    StoredDeletion Read(string path)
    {
        using var file = disk.Open(path);
        var bytes = new byte[file.Length];
        var length = file.Read(bytes, 0);
        var deletion = JsonSerializer.Deserialize(bytes.AsSpan(0, length), StoredDeletionJson.Default.StoredDeletion)!;
        return deletion.Version <= StoredDeletion.NewestVersion
            ? deletion
            : throw new NotSupportedException($"A newer Sightline wrote it (version {deletion.Version}).");
    }

    static string PathOf(string id) => $"{Folder}/{id}{Extension}";

    [LoggerMessage(1, LogLevel.Error, "The deletion in DATA/jobs/{Name} cannot be read, and is not gone on with")]
    static partial void Unreadable(ILogger log, Exception wrong, string name);
}
