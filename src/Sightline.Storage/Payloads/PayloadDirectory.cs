using Sightline.Storage.Segments;

namespace Sightline.Storage.Payloads;

/// <summary>
/// The tables of a payload region, checked: its blocks, about 40 bytes each, and where the pages of lengths are.
/// </summary>
sealed class PayloadDirectory
{
    readonly int[] _firsts = [];
    readonly ChunkRef[] _blocks = [];
    readonly ChunkRef[] _pages = [];

    PayloadDirectory() { }

    PayloadDirectory(SegmentFile file, ChunkRef blocks, ChunkRef pages)
    {
        (ChunkCount, _firsts, _blocks) = ReadBlocks(file, blocks);
        _pages = ReadPages(file, pages, ChunkCount);
    }

    public int ChunkCount { get; }

    public ReadOnlySpan<int> Firsts => _firsts;

    public ReadOnlySpan<ChunkRef> Blocks => _blocks;

    /// <summary>Pages of <see cref="PayloadFormat.PageChunks"/> lengths.</summary>
    public ReadOnlySpan<ChunkRef> Pages => _pages;

    /// <exception cref="CorruptFileException">The tables are not what was written.</exception>
    public static PayloadDirectory Read(SegmentFile file)
    {
        if (!file.Sections.TryGetValue(SectionId.PayloadBlocks, out var blocks))
            return new PayloadDirectory();
        if (!file.Sections.TryGetValue(SectionId.PayloadChunks, out var pages))
            throw new CorruptFileException(file.Path, blocks.Offset, "payload blocks without the lengths of their chunks");
        return new PayloadDirectory(file, blocks, pages);
    }

    /// <summary>A reference of a table, when what it refers to is in the file and not longer than it may be.</summary>
    public static ChunkRef Checked(SegmentFile file, ChunkRef table, ChunkRef at, int rawMax)
    {
        var stored = at is { Offset: >= 0, Stored: >= 0, Raw: >= 0 } && at.Raw <= rawMax
            && at.Stored <= rawMax && at.Offset <= file.Bytes - at.Stored;
        return stored ? at : throw new CorruptFileException(file.Path, table.Offset, "a reference leads nowhere");
    }

    static (int Chunks, int[] Firsts, ChunkRef[] Blocks) ReadBlocks(SegmentFile file, ChunkRef section)
    {
        var bytes = file.Read(section);
        var count = (bytes.Length - 4) / PayloadFormat.BlockEntryBytes;
        if (count <= 0 || bytes.Length != 4 + count * PayloadFormat.BlockEntryBytes)
            throw new CorruptFileException(file.Path, section.Offset, "the list of payload blocks has a wrong length");
        var reader = new FooterReader(bytes);
        var chunks = reader.Int();
        var firsts = new int[count];
        var blocks = new ChunkRef[count];
        for (var i = 0; i < count; i++)
        {
            firsts[i] = reader.Int();
            if (i == 0 ? firsts[i] != 0 : firsts[i] <= firsts[i - 1])
                throw new CorruptFileException(file.Path, section.Offset, "payload blocks do not ascend");
            blocks[i] = Checked(file, section, reader.Ref(), Limits.PayloadBlockBytes);
        }
        if (chunks <= firsts[^1])
            throw new CorruptFileException(file.Path, section.Offset, "the number of chunks is wrong");
        return (chunks, firsts, blocks);
    }

    static ChunkRef[] ReadPages(SegmentFile file, ChunkRef section, int chunks)
    {
        var bytes = file.Read(section);
        var pages = new ChunkRef[(chunks - 1) / PayloadFormat.PageChunks + 1];
        if (bytes.Length != pages.Length * PayloadFormat.RefBytes)
            throw new CorruptFileException(file.Path, section.Offset, "the list of lengths has a wrong length");
        var reader = new FooterReader(bytes);
        for (var i = 0; i < pages.Length; i++)
        {
            var count = Math.Min(chunks - i * PayloadFormat.PageChunks, PayloadFormat.PageChunks);
            var length = (count + 1) / 2 * 3;
            pages[i] = Checked(file, section, reader.Ref(), length);
            if (pages[i].Raw != length)
                throw new CorruptFileException(file.Path, section.Offset, "a page of lengths has a wrong length");
        }
        return pages;
    }
}
