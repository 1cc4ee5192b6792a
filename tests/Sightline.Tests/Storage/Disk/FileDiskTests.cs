using Sightline.Storage.Disk;

namespace Sightline.Tests.Storage.Disk;

public sealed class FileDiskTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("sightline-disk-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Preallocated_space_reads_as_zero_and_writes_come_back()
    {
        var disk = new FileDisk(_root);
        disk.CreateFolder("a/b");
        using (var file = disk.Create("a/b/x", 1 << 20))
        {
            file.Write([1, 2, 3], 5000);
            file.Sync();
        }
        disk.SyncFolder("a/b");
        using var read = disk.Open("a/b/x");
        var bytes = new byte[(1 << 20) + 1];
        Assert.Equal(1 << 20, read.Read(bytes, 0));
        Assert.Equal([0, 1, 2, 3, 0], bytes[4999..5004]);
        Assert.Equal(6, bytes.Sum(value => value));
    }

    [Fact]
    public void Names_are_listed_renamed_over_and_deleted()
    {
        var disk = new FileDisk(_root);
        disk.Create("b").Dispose();
        disk.Create("a").Dispose();
        Assert.Throws<IOException>(() => disk.Create("a"));
        Assert.Equal(["a", "b"], disk.Files(""));
        disk.Rename("a", "b");
        Assert.Equal(["b"], disk.Files(""));
        disk.Delete("b");
        Assert.False(disk.Exists("b"));
        Assert.Empty(disk.Files("missing"));
        Assert.True(disk.FreeBytes > 0);
    }

    [Fact]
    public void A_folder_that_is_taken_is_refused_until_it_is_free()
    {
        using (FolderLock.Take(_root))
        {
            var refusal = Assert.Throws<IOException>(() => FolderLock.Take(_root));
            Assert.Contains(_root, refusal.Message, StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
                Assert.Contains($"process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
        }
        FolderLock.Take(_root).Dispose();
    }
}
