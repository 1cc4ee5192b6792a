using Sightline.Storage.Journal;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Journal;

public sealed class JournalDamageTests(ITestOutputHelper output)
{
    const string Path = "journal/000000000001.wal";
    const int Records = 12;

    [Fact]
    public async Task A_flipped_bit_costs_at_most_the_record_it_is_in()
    {
        var (bytes, ends) = await Written();
        for (var seed = 1; seed <= 400; seed++)
        {
            var offset = new Random(seed).Next((int)ends[^1]);
            var damaged = bytes.ToArray();
            damaged[offset] ^= (byte)(1 << seed % 8);
            var hit = offset < JournalFormat.FirstRecordOffset ? -1 : Array.FindIndex(ends, end => offset < end);
            output.WriteLine($"seed {seed}, byte {offset}, record {hit}");
            using var run = Open(damaged);
            var records = run.Replay(0, out var summary);
            var expected = Enumerable.Range(1, Records).Where(i => i - 1 != hit).Select(i => (long)i).ToList();
            Assert.Subset(records.ConvertAll(record => record.Sequence).ToHashSet(), expected.ToHashSet());
            Assert.All(records, record => Assert.Equal(Payload((int)record.Sequence), record.Payload));
            var lost = records.Count < Records && hit < Records - 1;
            Assert.Equal(lost ? 1 : 0, summary.Damaged);
            Assert.Equal(lost, run.Quarantine.Count > 0 && hit >= 0);
        }
    }

    [Fact]
    public async Task A_cut_file_gives_the_records_before_the_cut_and_is_no_damage()
    {
        var (bytes, ends) = await Written();
        for (var length = JournalFormat.FirstRecordOffset; length < ends[^1]; length += 61)
        {
            using var run = Open(bytes[..length]);
            var records = run.Replay(0, out var summary);
            Assert.Equal(Enumerable.Range(0, Records).Count(i => length >= Start(ends, i) + Bytes(i)), records.Count);
            Assert.Equal(0, summary.Damaged);
            Assert.Equal(0, run.Quarantine.Count);
        }
    }

    [Fact]
    public async Task Noise_over_any_range_never_stops_a_replay()
    {
        var (bytes, ends) = await Written();
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            output.WriteLine($"seed {seed}");
            var damaged = bytes.ToArray();
            var start = random.Next(damaged.Length);
            var end = start + random.Next(damaged.Length - start);
            random.NextBytes(damaged.AsSpan(start..end));
            using var run = Open(damaged);
            var found = run.Replay().ConvertAll(record => record.Sequence).ToHashSet();
            if (start < JournalFormat.FirstRecordOffset)
                continue;
            for (var i = 0; i < Records; i++)
            {
                if (ends[i] <= start || Start(ends, i) >= end)
                    Assert.Contains(i + 1, found);
            }
        }
    }

    static byte[] Payload(int sequence) => JournalRun.Payload(sequence, sequence * 331 % 1500);

    static long Start(long[] ends, int i) => i == 0 ? JournalFormat.FirstRecordOffset : ends[i - 1];

    static long Bytes(int i) => JournalFormat.LengthOf(JournalRun.Header, Payload(i + 1).Length);

    static JournalRun Open(byte[] bytes)
    {
        var disk = new SimulatedDisk(1);
        disk.Put(Path, bytes);
        return new JournalRun(disk);
    }

    /// <summary>A file, every record a commit of its own, and where each record ends.</summary>
    static async Task<(byte[] Bytes, long[] Ends)> Written()
    {
        var disk = new SimulatedDisk(1);
        var ends = new long[Records];
        using (var run = new JournalRun(disk, JournalRun.Small with { FileBytes = 1 << 20 }))
        {
            for (var i = 0; i < Records; i++)
            {
                Assert.True(await run.TryWrite(Payload(i + 1)));
                ends[i] = run.Writer.Bytes;
            }
        }
        return (disk.Get(Path), ends);
    }
}
