using Sightline.Model.Ids;
using Sightline.Storage.Segments;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Segments;

/// <summary>Damage is noticed, whatever it is, and costs no more than the file that it is in.</summary>
public sealed class SegmentDamageTests(ITestOutputHelper output)
{
    const string Folder = "segments/L0";

    [Fact]
    public async Task Damaged_files_are_refused_or_read_as_they_were()
    {
        const int seed = 11;
        var disk = await WithSegments(seed);
        var random = new Random(seed);
        var refused = 0;
        foreach (var name in disk.Files(Folder))
        {
            var path = $"{Folder}/{name}";
            var whole = disk.Get(path);
            var before = Contents(disk, path);
            var damagedPath = "damaged" + Path.GetExtension(name);
            for (var i = 0; i < 1_000; i++)
            {
                var damage = Damage(whole, random, out var what);
                disk.Put(damagedPath, damage);
                try
                {
                    Assert.Equal(before, Contents(disk, damagedPath));
                }
                catch (CorruptFileException)
                {
                    refused++;
                }
                catch
                {
                    output.WriteLine($"seed {seed}, {name}, round {i}: {what}");
                    throw;
                }
            }
        }
        Assert.True(refused > 3_000, $"only {refused} refused");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_damaged_segment_goes_to_quarantine_and_the_rest_answers(bool inFooter)
    {
        var disk = new SimulatedDisk(3);
        var names = new List<string[]>();
        using (var run = new StoreRun(disk))
        {
            await run.Store.Ready;
            for (ulong trace = 1; trace <= 3; trace++)
            {
                await run.Append(new TestSpan(new TraceId(1, trace), trace) { Note = $"note {trace}" });
                run.Store.Flush();
                names.Add([.. disk.Files(Folder)]);
            }
        }
        foreach (var name in names[1].Except(names[0]))
        {
            var bytes = disk.Get($"{Folder}/{name}");
            bytes[inFooter ? ^40 : 10] ^= 1;
            disk.Put($"{Folder}/{name}", bytes);
        }
        using (var run = new StoreRun(disk))
        {
            await run.Store.Ready;
            Assert.Null(run.Store.FindTrace(StoreRun.Scope, new TraceId(1, 2)));
            CheckOthers(run);
            // What comes again is taken in as if it had never been there.
            await run.Append(new TestSpan(new TraceId(1, 2), 2));
            run.Store.Flush();
            Assert.Equal(1, run.Store.FindTrace(StoreRun.Scope, new TraceId(1, 2))?.Count);
            Assert.Equal(2, run.Store.Statistics.Quarantined);
        }
        using var next = new StoreRun(disk);
        await next.Store.Ready;
        CheckOthers(next);
        Assert.Equal((2, 0L), (disk.Files("quarantine").Count, next.Store.Statistics.Quarantined));
    }

    [Fact]
    public async Task Damage_in_what_a_trace_reads_late_takes_the_segment_out_for_the_next_question()
    {
        var disk = new SimulatedDisk(5);
        using (var run = new StoreRun(disk))
        {
            await run.Store.Ready;
            await run.Append(new TestSpan(new TraceId(1, 1), 1) { Note = "a note that is stored as it is" });
            run.Store.Flush();
        }
        var path = disk.Files(Folder).Select(name => $"{Folder}/{name}")
            .Single(path => disk.Get(path).AsSpan().IndexOf("note that"u8) > 0);
        var bytes = disk.Get(path);
        bytes[bytes.AsSpan().IndexOf("note that"u8)] ^= 1;
        disk.Put(path, bytes);
        using var next = new StoreRun(disk);
        await next.Store.Ready;
        var trace = next.Store.FindTrace(StoreRun.Scope, new TraceId(1, 1))!;
        Assert.ThrowsAny<IOException>(() => trace[0].Name.Length);
        Assert.Equal(1, next.Store.Statistics.Quarantined);
        Assert.Equal(0, next.Store.FindTrace(StoreRun.Scope, new TraceId(1, 1))?.Count);
    }

    static void CheckOthers(StoreRun run)
    {
        foreach (var trace in (ulong[])[1, 3])
            Assert.Equal(trace, run.Store.FindTrace(StoreRun.Scope, new TraceId(1, trace))![0].SpanId.Value);
    }

    // A flipped bit, a changed byte, a run of other bytes, or a cut; at the end, where the footer is, half of the time.
    static byte[] Damage(byte[] whole, Random random, out string what)
    {
        var bytes = (byte[])whole.Clone();
        var last = bytes.Length - 1;
        var at = random.Next(2) == 0 ? random.Next(bytes.Length) : last - random.Next(Math.Min(600, bytes.Length));
        var kind = random.Next(5);
        what = $"kind {kind} at {at}";
        switch (kind)
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2:
                random.NextBytes(bytes.AsSpan(at, random.Next(1, bytes.Length - at + 1)));
                return bytes;
            case 3:
                bytes.AsSpan(at, Math.Min(8, bytes.Length - at)).Fill(0xFF);
                return bytes;
            default:
                return bytes[..at];
        }
    }

    static List<string> Contents(SimulatedDisk disk, string path) =>
        path.EndsWith(".del", StringComparison.Ordinal) ? VectorContents(disk, path) : SegmentContents.Read(disk, path);

    static List<string> VectorContents(SimulatedDisk disk, string path)
    {
        var vector = DeleteVector.Read(disk, path);
        return [.. Enumerable.Range(0, 1_000).Select(row => vector.Contains(row).ToString())];
    }

    // Segments of spans and traces, and a delete vector of each.
    static async Task<SimulatedDisk> WithSegments(int seed)
    {
        var disk = new SimulatedDisk(seed);
        var spans = new RandomSpans(new Random(seed), traces: 8);
        using var run = new StoreRun(disk);
        await run.Store.Ready;
        for (var flush = 0; flush < 2; flush++)
        {
            for (var i = 0; i < 12; i++)
                await run.Append(spans.Next());
            run.Store.Flush();
        }
        Assert.True(disk.Files(Folder).Count >= 5, "expected four segments and a delete vector");
        return disk;
    }
}
