using Sightline.Storage;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Payloads;

public sealed class PayloadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1 << 10)]
    [InlineData(300_000)]
    [InlineData(16 << 20)]
    public void Values_come_back_whatever_their_length(int length)
    {
        var value = new byte[length];
        new Random(length).NextBytes(value);
        var same = new byte[length];
        Array.Fill(same, (byte)'a');
        using var run = new PayloadRun();
        run.Add(value);
        run.Add(same);
        var reader = run.Finish();
        Assert.Equal(value, PayloadRun.Read(reader, run.Values[0]));
        Assert.Equal(same, PayloadRun.Read(reader, run.Values[1]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Conversations_come_back_and_are_stored_once(int quality)
    {
        var text = new SomeText(quality);
        using var run = new PayloadRun(quality: quality);
        var values = new List<byte[]>();
        for (var i = 0; i < 6; i++)
            values.AddRange(text.Conversation(calls: 25));
        foreach (var value in values)
            run.Add(value);
        var reader = run.Finish();
        for (var i = 0; i < values.Count; i++)
            Assert.Equal(values[i], PayloadRun.Read(reader, run.Values[i]));
        var (first, count) = reader.ChunksOf(reader.BlockCount - 1);
        long distinct = 0;
        for (var chunk = 0; chunk < first + count; chunk++)
            distinct += reader.Length(chunk);
        long news = 0;
        for (var i = 24; i < values.Count; i += 25)
            news += values[i].Length;
        Assert.True(distinct < news * 1.5, $"{distinct} bytes for {news}");
    }

    [Fact]
    public void Parts_of_values_are_those_of_the_value()
    {
        var text = new SomeText(5);
        using var run = new PayloadRun();
        var values = text.Conversation(calls: 300).ToList();
        foreach (var value in values)
            run.Add(value);
        var reader = run.Finish();
        Assert.True(reader.BlockCount > 1);
        for (var i = 0; i < 2_000; i++)
        {
            var number = text.Random.Next(values.Count);
            var offset = text.Random.Next(values[number].Length + 10);
            var part = new byte[text.Random.Next(10_000)];
            var length = reader.Read(run.Values[number], offset, part);
            var rest = values[number].AsSpan(Math.Min(offset, values[number].Length));
            Assert.Equal(Math.Min(rest.Length, part.Length), length);
            Assert.True(part.AsSpan(0, length).SequenceEqual(rest[..length]));
        }
    }

    [Fact]
    public void A_value_that_comes_again_adds_no_chunk_and_has_the_same_runs()
    {
        var value = PayloadRun.Utf8(new SomeText(3).Words(500_000));
        using var run = new PayloadRun();
        var first = run.Add(value);
        var chunks = run.Chunks;
        Assert.Equal(first, run.Add(value));
        Assert.Equal(chunks, run.Chunks);
        Assert.InRange(value.Length / chunks, 600, 1_000);
        Assert.True(first.Length <= value.Length / (200 << 10) + 1, $"{first.Length} runs");
    }

    [Fact]
    public void What_is_in_blocks_that_gave_way_is_still_found()
    {
        var value = new byte[(Limits.PayloadBlocksKept + 10) * Limits.PayloadBlockBytes];
        new Random(9).NextBytes(value);
        using var run = new PayloadRun();
        run.Add(value);
        var chunks = run.Chunks;
        run.Add(value);
        Assert.Equal(chunks, run.Chunks);
        var reader = run.Finish();
        Assert.Equal(value, PayloadRun.Read(reader, run.Values[1]));
    }

    [Fact]
    public void An_insertion_changes_only_the_chunks_around_it()
    {
        var text = new SomeText(4).Words(200_000);
        using var run = new PayloadRun();
        run.Add(PayloadRun.Utf8(text));
        var chunks = run.Chunks;
        run.Add(PayloadRun.Utf8(text.Insert(77_777, "something else")));
        Assert.InRange(run.Chunks - chunks, 1, 8);
    }

    [Fact]
    public void Copies_of_two_segments_hold_what_both_have_once()
    {
        var disk = new SimulatedDisk(1);
        var text = new SomeText(6);
        var shared = text.Conversation(calls: 120).ToList();
        using var a = new PayloadRun(disk, "p/a.seg");
        using var b = new PayloadRun(disk, "p/b.seg");
        var own = PayloadRun.Utf8(text.Words(400_000));
        foreach (var value in shared)
            a.Add(value);
        b.Add(own);
        foreach (var value in shared)
            b.Add(value);
        var (readA, readB) = (a.Finish(), b.Finish());

        using var merged = new PayloadRun(disk, "p/m.seg", quality: 4);
        foreach (var value in a.Values)
            merged.Copy(readA, value);
        var chunks = merged.Chunks;
        foreach (var value in b.Values)
            merged.Copy(readB, value);
        Assert.Equal(b.Chunks, merged.Chunks);
        Assert.Equal(a.Chunks, chunks);
        var reader = merged.Finish();
        for (var i = 0; i < shared.Count; i++)
        {
            Assert.Equal(shared[i], PayloadRun.Read(reader, merged.Values[i]));
            Assert.Equal(shared[i], PayloadRun.Read(reader, merged.Values[shared.Count + 1 + i]));
        }
        Assert.Equal(own, PayloadRun.Read(reader, merged.Values[shared.Count]));
    }

    [Fact]
    public void Runs_that_lead_nowhere_are_refused()
    {
        using var run = new PayloadRun();
        run.Add(PayloadRun.Utf8(new SomeText(8).Words(900_000)));
        var reader = run.Finish();
        var (second, _) = reader.ChunksOf(1);
        ChunkRun[] wrong =
        [
            new(-1, 1), new(0, 0), new(0, -1), new(0, int.MaxValue), new(int.MaxValue, 1), new(reader.ChunkCount, 1),
            new(second - 1, 2), new(reader.ChunkCount - 1, 2), new(int.MaxValue, int.MaxValue), new(int.MinValue, int.MinValue),
        ];
        foreach (var runs in wrong)
        {
            Assert.Throws<CorruptFileException>(() => reader.Length([runs]));
            Assert.Throws<CorruptFileException>(() => reader.Read([runs], new byte[10]));
        }
    }

    [Fact]
    public void A_segment_without_long_values_has_no_region()
    {
        using var run = new PayloadRun();
        var reader = run.Finish();
        Assert.Equal((0, 0), (reader.ChunkCount, reader.BlockCount));
        Assert.Empty(run.Segment!.Sections);
        Assert.False(new PayloadSearch(reader, new PhraseTokens("word", false), default).AnyMayMatch(0));
    }

    [Fact]
    public void Adding_what_is_there_allocates_nothing()
    {
        var value = PayloadRun.Utf8(new SomeText(3).Words(400_000));
        var disk = new SimulatedDisk(1);
        disk.CreateFolder("p");
        using var file = new SegmentFileWriter(disk, "p/a.seg", SegmentTable.Spans);
        var writer = new PayloadWriter(file, quality: 1);
        var joints = new TokenSet();
        var runs = new List<ChunkRun>(100);
        for (var i = 0; i < 3; i++)
        {
            runs.Clear();
            writer.Add(value, runs, joints);
        }
        Assert.Equal(0, Allocations.Of(() =>
        {
            runs.Clear();
            writer.Add(value, runs, joints);
        }));
    }
}
