using Sightline.Storage.Segments;

namespace Sightline.Storage.Payloads;

/// <summary>
/// Reads long values of a segment. Blocks and pages of lengths come through the segment's cache; reading a value touches
/// only the blocks that it is in. Usable from several threads.
/// </summary>
sealed class PayloadReader
{
    readonly SegmentFile _file;
    readonly PayloadDirectory _directory;

    /// <exception cref="CorruptFileException">The tables are not what was written.</exception>
    public PayloadReader(SegmentFile file)
    {
        _file = file;
        _directory = PayloadDirectory.Read(file);
    }

    public SegmentFile File => _file;

    public int ChunkCount => _directory.ChunkCount;

    public int BlockCount => _directory.Blocks.Length;

    /// <summary>Bytes that a block takes in the file.</summary>
    public int StoredBytes(int block) => _directory.Blocks[block].Stored;

    /// <summary>Bytes of a value.</summary>
    /// <exception cref="CorruptFileException">There are no such chunks, or what was written is damaged.</exception>
    public long Length(ReadOnlySpan<ChunkRun> runs)
    {
        long bytes = 0;
        foreach (var run in runs)
        {
            Check(run);
            bytes += Length(run.First, run.Count);
        }
        return bytes;
    }

    /// <summary>Copies a value, or as much of it as there is room for.</summary>
    public void Read(ReadOnlySpan<ChunkRun> runs, Span<byte> to) => Read(runs, 0, to);

    /// <summary>Copies a part of a value; gives the bytes copied, fewer than asked for only at its end.</summary>
    /// <exception cref="CorruptFileException">There are no such chunks, or what was written is damaged.</exception>
    public int Read(ReadOnlySpan<ChunkRun> runs, long offset, Span<byte> to)
    {
        var copied = 0;
        foreach (var run in runs)
        {
            if (copied == to.Length)
                break;
            var block = Check(run);
            var length = Length(run.First, run.Count);
            if (offset >= length)
            {
                offset -= length;
                continue;
            }
            var part = Text(run, block, length)[(int)offset..];
            part = part[..Math.Min(part.Length, to.Length - copied)];
            part.CopyTo(to[copied..]);
            copied += part.Length;
            offset = 0;
        }
        return copied;
    }

    /// <summary>The block of a run that is as a run must be.</summary>
    public int Check(ChunkRun run)
    {
        if (run.First < 0 || run.Count <= 0 || run.First > ChunkCount - run.Count)
            throw Corrupt(0, $"there is no run of {run.Count} chunks at {run.First}");
        var block = BlockOf(run.First);
        if (run.Count > EndOf(block) - run.First)
            throw Corrupt(block, $"a run of {run.Count} chunks at {run.First} goes beyond its block");
        return block;
    }

    /// <summary>The block that a chunk is in.</summary>
    public int BlockOf(int chunk)
    {
        var block = _directory.Firsts.BinarySearch(chunk);
        return block < 0 ? ~block - 1 : block;
    }

    /// <summary>The first chunk of a block, and how many there are.</summary>
    public (int First, int Count) ChunksOf(int block) =>
        (_directory.Firsts[block], EndOf(block) - _directory.Firsts[block]);

    /// <summary>The decoded bytes of a block; shared, not to be changed.</summary>
    public byte[] Block(int block) => _file.Read(_directory.Blocks[block]);

    /// <summary>Throws unless the chunks of a block have as many bytes as it has.</summary>
    public void CheckLengths(int block, int bytes)
    {
        if (bytes != _directory.Blocks[block].Raw)
            throw Corrupt(block, "the lengths of a block's chunks are wrong");
    }

    /// <summary>Bytes of a chunk.</summary>
    public int Length(int chunk) => Length(chunk, 1);

    ReadOnlySpan<byte> Text(ChunkRun run, int block, int length)
    {
        var first = _directory.Firsts[block];
        var start = Length(first, run.First - first);
        var bytes = Block(block);
        if (start > bytes.Length - length)
            throw Corrupt(block, "the lengths of a block's chunks are wrong");
        return bytes.AsSpan(start, length);
    }

    int EndOf(int block) => block + 1 < BlockCount ? _directory.Firsts[block + 1] : ChunkCount;

    // Chunks of one block: at most 4 KiB each, so that the sum fits whatever the file says.
    int Length(int first, int count)
    {
        var bytes = 0;
        while (count > 0)
        {
            var page = _file.Read(_directory.Pages[first / PayloadFormat.PageChunks]);
            var from = first % PayloadFormat.PageChunks;
            var part = Math.Min(count, PayloadFormat.PageChunks - from);
            for (var i = from; i < from + part; i++)
                bytes += LengthAt(page, i);
            first += part;
            count -= part;
        }
        return bytes;
    }

    static int LengthAt(byte[] page, int i)
    {
        var at = i / 2 * 3;
        return (i & 1) == 0
            ? (page[at] | (page[at + 1] & 15) << 8) + 1
            : (page[at + 1] >> 4 | page[at + 2] << 4) + 1;
    }

    CorruptFileException Corrupt(int block, string what) =>
        new(_file.Path, BlockCount == 0 ? 0 : _directory.Blocks[block].Offset, what);
}
