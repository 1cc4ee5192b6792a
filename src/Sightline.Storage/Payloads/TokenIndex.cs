using System.Buffers.Binary;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Payloads;

/// <summary>Tells which blocks of a payload region may hold a token: one page read for each group of blocks.</summary>
sealed class TokenIndex
{
    // A group has at most 1.2 million pairs of about three bytes; this is far beyond.
    const int DirectoryBytesMax = 1 << 20;

    readonly SegmentFile _file;
    readonly Group[] _groups;

    readonly record struct Group(int First, int Blocks, ChunkRef Directory);

    /// <exception cref="CorruptFileException">The table is not what was written.</exception>
    public TokenIndex(PayloadReader reader)
    {
        _file = reader.File;
        _groups = ReadGroups(_file, reader.BlockCount);
    }

    /// <summary>Sets a bit in the entry of each block that may hold the token.</summary>
    public void Find(ulong token, Span<ulong> blocks, ulong bit)
    {
        var hash = TokenIndexWriter.Hash(token);
        foreach (var group in _groups)
        {
            if (TryFindPage(group, hash, out var page, out var first))
                FindIn(page, first, hash, blocks.Slice(group.First, group.Blocks), bit);
        }
    }

    // The last page that begins with this hash or a smaller one.
    bool TryFindPage(in Group group, uint hash, out ChunkRef page, out uint first)
    {
        var directory = _file.Read(group.Directory);
        int low = 0, high = directory.Length / PayloadFormat.PageEntryBytes;
        while (low < high)
        {
            var middle = low + high >>> 1;
            if (FirstOf(directory, middle) <= hash)
                low = middle + 1;
            else
                high = middle;
        }
        (page, first) = (default, 0);
        if (low == 0)
            return false;
        var reader = new FooterReader(directory.AsSpan((low - 1) * PayloadFormat.PageEntryBytes, PayloadFormat.PageEntryBytes));
        first = (uint)reader.Int();
        // A page closes with the entry that fills it.
        page = PayloadDirectory.Checked(_file, group.Directory, reader.Ref(), 2 * PayloadFormat.IndexPageBytes);
        return true;
    }

    static uint FirstOf(byte[] directory, int page) =>
        BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(page * PayloadFormat.PageEntryBytes));

    void FindIn(ChunkRef page, uint first, uint hash, Span<ulong> blocks, ulong bit)
    {
        var entries = new IndexPageReader(_file.Read(page), first);
        while (entries.TryRead())
        {
            if (entries.Hash < hash)
                continue;
            if (entries.Hash == hash && !entries.TryMark(blocks, bit))
                throw new CorruptFileException(_file.Path, page.Offset, "the index names a block that is not in its group");
            return;
        }
        if (entries.IsBroken)
            throw new CorruptFileException(_file.Path, page.Offset, "a page of the index ends too early");
    }

    static Group[] ReadGroups(SegmentFile file, int blockCount)
    {
        if (blockCount == 0)
            return [];
        if (!file.Sections.TryGetValue(SectionId.PayloadFilters, out var section))
            throw new CorruptFileException(file.Path, 0, "payload blocks without an index");
        var bytes = file.Read(section);
        var groups = new Group[bytes.Length / PayloadFormat.GroupEntryBytes];
        if (bytes.Length != groups.Length * PayloadFormat.GroupEntryBytes)
            throw new CorruptFileException(file.Path, section.Offset, "the list of groups of the index has a wrong length");
        var reader = new FooterReader(bytes);
        var blocks = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = new Group(reader.Int(), reader.Int(), PayloadDirectory.Checked(file, section, reader.Ref(), DirectoryBytesMax));
            if (groups[i].First != blocks || groups[i].Blocks is < 1 or > PayloadFormat.GroupBlocks)
                throw new CorruptFileException(file.Path, section.Offset, "the groups of the index do not follow each other");
            blocks += groups[i].Blocks;
        }
        return blocks == blockCount
            ? groups
            : throw new CorruptFileException(file.Path, section.Offset, "the index is not of these payload blocks");
    }
}
