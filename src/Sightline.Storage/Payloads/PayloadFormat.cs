namespace Sightline.Storage.Payloads;

/// <summary>Numbers of the payload region; see <c>docs/formats/payloads.md</c>.</summary>
static class PayloadFormat
{
    /// <summary>Bytes of a reference in a table: codec, offset, stored bytes, raw bytes, checksum.</summary>
    public const int RefBytes = 21;

    /// <summary>Bytes of a block's entry in the section of blocks: number of its first chunk, reference.</summary>
    public const int BlockEntryBytes = 4 + RefBytes;

    /// <summary>Chunks whose lengths share a page; even, as two lengths share three bytes.</summary>
    public const int PageChunks = 4096;

    /// <summary>Bits of a token's hash in the index.</summary>
    public const int TokenBits = 25;

    /// <summary>Bits of a block's number within its group; with those of the token they fill 32.</summary>
    public const int GroupBlockBits = 32 - TokenBits;

    /// <summary>Blocks that share pages of the index: a word costs one page read for each so many blocks.</summary>
    public const int GroupBlocks = 1 << GroupBlockBits;

    /// <summary>Bytes of an index page, about.</summary>
    public const int IndexPageBytes = 4096;

    /// <summary>Bytes of a group's entry in the section of filters: first block, blocks, reference.</summary>
    public const int GroupEntryBytes = 8 + RefBytes;

    /// <summary>Bytes of a page's entry in the directory of a group: hash of its first token, reference.</summary>
    public const int PageEntryBytes = 4 + RefBytes;

    /// <summary>Set in the first byte of a posting: the token is in one block, whose number is the rest.</summary>
    public const byte OneBlock = 0x80;

    /// <summary>Beyond so many blocks a posting is a bitmap.</summary>
    public const int ListedBlocksMax = GroupBlocks / 8 - 1;
}
