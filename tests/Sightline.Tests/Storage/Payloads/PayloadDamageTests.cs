using Sightline.Storage.Payloads;
using Sightline.Storage.Segments;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Payloads;

public sealed class PayloadDamageTests
{
    static readonly PhraseTokens Tokens = new("refund policy", false);

    [Fact]
    public void Damaged_regions_are_refused_or_read_as_they_were()
    {
        var text = new SomeText(12);
        using var run = new PayloadRun();
        var values = text.Conversation(calls: 150).Where((_, i) => i % 10 == 0).ToList();
        foreach (var value in values)
            run.Add(value);
        run.Finish();
        var whole = run.Disk.Get("p/a.seg");
        var before = Contents(run.Disk, "p/a.seg", run.Values);
        var (refused, random) = (0, text.Random);
        for (var i = 0; i < 1_500; i++)
        {
            var bytes = (byte[])whole.Clone();
            // Half of the time near the end, where the tables are.
            var at = random.Next(2) == 0 ? random.Next(bytes.Length) : bytes.Length - 1 - random.Next(6_000);
            bytes[at] ^= (byte)(1 << random.Next(8));
            run.Disk.Put("p/damaged.seg", bytes);
            try
            {
                Assert.Equal(before, Contents(run.Disk, "p/damaged.seg", run.Values));
            }
            catch (CorruptFileException e)
            {
                Assert.Contains("p/damaged.seg at byte ", e.Message, StringComparison.Ordinal);
                refused++;
            }
        }
        // The search reads one page of the index of many.
        Assert.True(refused > 600, $"only {refused} refused");
    }

    // Checksums that fit their damaged bytes: the checks behind them hold too.
    [Fact]
    public void Tables_that_were_written_wrong_are_refused_or_lead_to_other_text()
    {
        var text = new SomeText(13);
        using var run = new PayloadRun();
        foreach (var value in text.Conversation(calls: 100).Where((_, i) => i % 10 == 0))
            run.Add(value);
        run.Finish();
        var (refused, random) = (0, text.Random);
        for (var i = 0; i < 3_000; i++)
        {
            var path = $"p/w{i}.seg";
            Rewrite(run, path, random);
            try
            {
                Contents(run.Disk, path, run.Values);
            }
            catch (CorruptFileException e)
            {
                Assert.Contains(path, e.Message, StringComparison.Ordinal);
                refused++;
            }
            run.Disk.Delete(path);
        }
        Assert.True(refused > 500, $"only {refused} refused");
    }

    // The same segment, with some bytes of one section changed.
    static void Rewrite(PayloadRun run, string path, Random random)
    {
        using var writer = new SegmentFileWriter(run.Disk, path, SegmentTable.Spans);
        var whole = run.Disk.Get("p/a.seg");
        writer.Store(whole.AsSpan(SegmentFormat.HeaderBytes), compress: false);
        var damaged = random.Next(3);
        foreach (var (id, at) in run.Segment!.Sections)
        {
            var bytes = (byte[])run.Segment.Read(at).Clone();
            if (damaged-- == 0)
            {
                for (var n = random.Next(1, 4); n > 0; n--)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                if (random.Next(5) == 0)
                    bytes = bytes[..random.Next(bytes.Length)];
            }
            writer.Add(id, bytes, compress: true);
        }
        writer.Finish();
    }

    static List<string> Contents(SimulatedDisk disk, string path, List<ChunkRun[]> values)
    {
        using var segment = SegmentFile.Open(disk, path, new BlockCache(1 << 20));
        var reader = new PayloadReader(segment);
        var search = new PayloadSearch(reader, Tokens, default);
        var contents = new List<string>();
        foreach (var runs in values)
        {
            var value = PayloadRun.Read(reader, runs);
            contents.Add($"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(value))} {search.MayMatch(runs, 0)}");
        }
        return contents;
    }
}
