using Microsoft.Extensions.Logging.Abstractions;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Ledgers;
using Sightline.Storage.Manifest;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Manifest;

public sealed class ManifestTests
{
    [Fact]
    public void The_golden_file_of_version_1_is_read()
    {
        var disk = new SimulatedDisk(1);
        disk.Put("MANIFEST", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases/formats/manifest-v1")));
        using var log = Open(disk);
        Assert.Equal(["segments/L0/b.seg"], log.State.Segments.Keys);
        Assert.Equal("segments/L0/b.1.del", log.State.DeleteVectors["segments/L0/b.seg"].Path);
        Assert.Equal(9, log.State.JournalSequence);
        var key = new LedgerKey(
            WorkspaceId.Default, new Guid("11111111-2222-3333-4444-555555555555"), Signal.Traces,
            (Fate)RejectReason.Invalid, Hour: 0);
        Assert.Equal(7, log.State.Ledger.Counts[key]);
        Assert.Equal(6, log.State.Segments["segments/L0/b.seg"].MaxRevision);
    }

    [Fact]
    public void Rotation_keeps_the_state()
    {
        var disk = new SimulatedDisk(1);
        using (var log = Open(disk, 2000))
        {
            for (var i = 1; i <= 50; i++)
                log.Append(Change(i));
        }
        using var next = Open(disk, 2000);
        Assert.Equal(50, next.State.JournalSequence);
        Assert.Equal(["50"], next.State.Segments.Keys);
        Assert.True(disk.Get("MANIFEST").Length < 4000);
    }

    [Theory]
    [InlineData((int)SimulatedDiskFault.NoSpace)]
    [InlineData((int)SimulatedDiskFault.InputOutput)]
    [InlineData((int)SimulatedDiskFault.PowerLoss)]
    public void A_fault_of_any_operation_keeps_every_change_that_succeeded(int fault)
    {
        for (var k = 1; k <= 60; k++)
        {
            var disk = new SimulatedDisk(k);
            disk.FailAt(k, (SimulatedDiskFault)fault);
            var (done, tried) = Play(disk);
            using var log = Open(disk.Crash());
            Assert.True(log.State.JournalSequence >= done && log.State.JournalSequence <= tried, $"operation {k}");
            Assert.Equal(log.State.JournalSequence > 0 ? 1 : 0, log.State.Segments.Count);
        }
    }

    [Fact]
    public void What_a_start_reads_of_a_manifest_whose_last_sync_failed_is_on_the_device()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var disk = new SimulatedDisk(seed);
            using (var log = Open(disk))
            {
                log.Append(Change(1));
                // The write succeeds, and the sync does not; of its pages some are all that is lost.
                disk.FailUnder("MANIFEST", 2, SimulatedDiskFault.InputOutput);
                Assert.Throws<IOException>(() => log.Append(Change(2) with { Removed = ["1", new string('x', 10_000)] }));
            }
            long read;
            using (var log = Open(disk))
            {
                read = log.State.JournalSequence;
                log.Append(Change(3));
            }
            using var after = Open(disk.Crash());
            Assert.Equal(2, read);
            Assert.Equal(3, after.State.JournalSequence);
        }
    }

    [Fact]
    public void Damage_before_the_end_stops_there_and_keeps_a_copy_and_a_torn_end_is_only_dropped()
    {
        var disk = new SimulatedDisk(1);
        var ends = new List<int>();
        using (var log = Open(disk))
        {
            for (var i = 1; i <= 3; i++)
            {
                log.Append(Change(i));
                ends.Add(disk.Get("MANIFEST").Length);
            }
        }
        var bytes = disk.Get("MANIFEST");
        disk.Put("MANIFEST", bytes[..(ends[2] - 3)]);
        Assert.Equal(2, Open(disk).State.JournalSequence);
        Assert.Empty(disk.Files("quarantine"));
        bytes[ends[0] + 20] ^= 4;
        disk.Put("MANIFEST", bytes);
        Assert.Equal(1, Open(disk).State.JournalSequence);
        Assert.Single(disk.Files("quarantine"));
    }

    [Fact]
    public void An_unknown_version_stops_and_the_file_stays()
    {
        var disk = new SimulatedDisk(1);
        var bytes = new byte[ManifestFormat.HeadBytes];
        ManifestFormat.WriteHead(bytes);
        bytes[8] = 2;
        BitConverter.TryWriteBytes(bytes.AsSpan(12), Crc32C.Of(bytes.AsSpan(0, 12)));
        disk.Put("MANIFEST", bytes);
        Assert.Contains("version 2", Assert.Throws<InvalidDataException>(() => Open(disk)).Message, StringComparison.Ordinal);
        Assert.Equal(bytes, disk.Get("MANIFEST"));
    }

    static (int Done, int Tried) Play(SimulatedDisk disk)
    {
        var done = 0;
        var tried = 0;
        try
        {
            using var log = Open(disk, 1500);
            for (tried = 1; tried <= 20; tried++)
            {
                log.Append(Change(tried));
                done = tried;
            }
        }
        catch (IOException)
        {
            // As after a stop of the program.
        }
        return (done, tried);
    }

    static ManifestLog Open(SimulatedDisk disk, long rotateBytes = 1 << 20) =>
        ManifestLog.Open(disk, new Quarantine(disk, NullLogger.Instance), rotateBytes);

    static ManifestRecord Change(int i) => new()
    {
        Removed = [$"{i - 1}"],
        Added =
        [
            new SegmentEntry
            {
                Path = $"{i}", Table = "spans", Rows = 1, Bytes = 1, MinStart = 1, MaxStart = 1, MinIntake = 1,
                MaxIntake = 1, Workspaces = ["00000000000070008000000000000001"], MaxRevision = i,
            },
        ],
        JournalSequence = i,
    };
}
