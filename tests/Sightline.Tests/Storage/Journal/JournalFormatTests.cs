using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;
using Sightline.Storage.Sampling;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Journal;

public sealed class JournalFormatTests
{
    [Fact]
    public void The_golden_file_of_version_1_is_read()
    {
        using var run = new JournalRun(Golden("journal-v1.wal"));
        var records = run.Replay(0, out var summary);
        Assert.Equal([5, 6], records.Select(record => record.Sequence));
        Assert.Equal(["first"u8.ToArray(), []], records.Select(record => record.Payload));
        Assert.Equal((0, 7, 6), (summary.Damaged, run.Files.LastNumber, run.Files.LastSequence));
        Assert.Equal(0, run.Quarantine.Count);
    }

    [Fact]
    public void The_golden_file_of_decisions_of_version_1_is_read_and_written_again()
    {
        var disk = Golden("journal-sampling-v1.wal");
        using var run = new JournalRun(disk);
        var found = new List<(RecordHeader Header, byte[] Payload)>();
        JournalReader.Replay(
            disk, run.Files, 10, (_, header, payload) => found.Add((header, payload.ToArray())), run.Quarantine);
        var (header, payload) = Assert.Single(found);
        Assert.Equal(
            (RecordKind.Sampling, SamplingPayload.Version, WorkspaceId.Default, 0),
            (header.Kind, header.Version, header.Workspace, header.Rejected.Count));
        var trace = new TraceId(0x0102030405060708, 0x090a0b0c0d0e0f10);
        var other = new TraceId(0xffeeddccbbaa9988, 0x7766554433221100);
        SamplingEntry[] entries =
        [
            new(
                SamplingChange.Decide, trace,
                new TraceSampling(SamplingOutcome.Keep, SamplingReason.Error, 3, TraceSampling.All), 12, 1_750_000_000_123),
            new(
                SamplingChange.Decide, other,
                new TraceSampling(SamplingOutcome.Drop, SamplingReason.Share, 70_000, 100_000), 2_000_000_000,
                1_750_000_000_124),
            SamplingEntry.Held(trace, TraceHolds.Pin, isHeld: true),
            SamplingEntry.Held(trace, TraceHolds.Feedback | TraceHolds.Evaluation, isHeld: false),
        ];
        Assert.Equal(
            entries, Enumerable.Range(0, SamplingPayload.Count(payload)).Select(i => SamplingPayload.Read(payload, i)));
        Assert.Equal(payload, SamplingPayload.Write(entries));
    }

    static SimulatedDisk Golden(string name)
    {
        var disk = new SimulatedDisk(1);
        disk.Put(
            "journal/000000000007.wal",
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases/formats", name)));
        return disk;
    }
}
