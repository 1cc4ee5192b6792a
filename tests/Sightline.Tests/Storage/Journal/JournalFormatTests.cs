using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Journal;

public sealed class JournalFormatTests
{
    [Fact]
    public void The_golden_file_of_version_1_is_read()
    {
        var disk = new SimulatedDisk(1);
        disk.Put(
            "journal/000000000007.wal",
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases/formats/journal-v1.wal")));
        using var run = new JournalRun(disk);
        var records = run.Replay(0, out var summary);
        Assert.Equal([5, 6], records.Select(record => record.Sequence));
        Assert.Equal(["first"u8.ToArray(), []], records.Select(record => record.Payload));
        Assert.Equal((0, 7, 6), (summary.Damaged, run.Files.LastNumber, run.Files.LastSequence));
        Assert.Equal(0, run.Quarantine.Count);
    }
}
