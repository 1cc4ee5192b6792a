namespace Sightline.Storage.Encodings;

/// <summary>Where the blocks of a column lie, each of which has a width of its own.</summary>
sealed class BlockDirectory
{
    /// <summary>
    /// Rows of a block: few enough that one row of a block of deltas is found in less than 100 ns and that one far value
    /// spoils little, enough that what a block costs (a byte and its base) is a fraction of a bit per row. A multiple of
    /// 64, so that a block begins with a word of a <see cref="RowSet"/>.
    /// </summary>
    public const int Rows = 128;

    readonly ArraySegment<byte> _widths;
    readonly int[] _offsets;
    readonly ArraySegment<byte> _blocks;
    readonly int _count;
    readonly int _unstored;

    BlockDirectory(int count, int unstored, ArraySegment<byte> widths, int[] offsets, ArraySegment<byte> blocks)
    {
        _count = count;
        _unstored = unstored;
        _widths = widths;
        _offsets = offsets;
        _blocks = blocks;
    }

    public int Length => _offsets.Length;

    public static int LengthOf(int rows) => (int)(((long)rows + Rows - 1) / Rows);

    public static ArraySegment<byte> ReadWidths(int rows, ref ChunkReader reader)
    {
        var widths = reader.Bytes(LengthOf(rows));
        foreach (var width in widths.AsSpan())
        {
            if (width > 64)
                ChunkReader.Refuse($"a block is {width} bits wide");
        }
        return widths;
    }

    /// <param name="unstored">Rows at the beginning of a block that are not stored in it.</param>
    public static BlockDirectory Read(int rows, int unstored, ArraySegment<byte> widths, ref ChunkReader reader)
    {
        var offsets = new int[widths.Count];
        var end = 0L;
        for (var block = 0; block < offsets.Length; block++)
        {
            offsets[block] = (int)end;
            end += BitStream.BytesOf(RowsOf(rows, block) - unstored, widths[block]);
            // Each block is at most 1 KiB, so that the sum cannot leave 64 bits before it is refused.
            if (end > reader.Left)
                ChunkReader.Refuse("the blocks are longer than the chunk");
        }
        return new BlockDirectory(rows, unstored, widths, offsets, reader.Bytes(end));
    }

    /// <summary>Rows of a block; the last one may have fewer.</summary>
    public static int RowsOf(int rows, int block) => Math.Min(Rows, rows - block * Rows);

    public int RowsOf(int block) => RowsOf(_count, block);

    public int WidthOf(int block) => _widths[block];

    public ReadOnlySpan<byte> BytesOf(int block) => _blocks.AsSpan(
        _offsets[block], (int)BitStream.BytesOf(RowsOf(block) - _unstored, _widths[block]));
}
