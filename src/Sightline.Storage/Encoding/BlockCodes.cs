namespace Sightline.Storage.Encodings;

/// <summary>Blocks of codes, each less its smallest one and of the width that it needs.</summary>
sealed class BlockCodes : Codes
{
    readonly BlockDirectory _blocks;
    readonly ArraySegment<byte> _bases;
    readonly int _width;

    BlockCodes(BlockDirectory blocks, ArraySegment<byte> bases, int width)
    {
        _blocks = blocks;
        _bases = bases;
        _width = width;
    }

    public static BlockCodes Read(int count, int width, ref ChunkReader reader)
    {
        var widths = BlockDirectory.ReadWidths(count, ref reader);
        var bases = reader.Bytes(BitStream.BytesOf(widths.Count, width));
        return new BlockCodes(BlockDirectory.Read(count, 0, widths, ref reader), bases, width) { Count = count };
    }

    public override ulong this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                RefuseIndex(index, Count);
            var (block, row) = (index / BlockDirectory.Rows, index % BlockDirectory.Rows);
            return Base(block) + BitStream.At(_blocks.BytesOf(block), _blocks.WidthOf(block), row);
        }
    }

    public override void CopyTo(int from, Span<ulong> to, ulong add)
    {
        CheckRows(from, to.Length);
        while (to.Length > 0)
        {
            var (block, row) = (from / BlockDirectory.Rows, from % BlockDirectory.Rows);
            var length = Math.Min(to.Length, BlockDirectory.Rows - row);
            PackedDecode.To(
                _blocks.BytesOf(block), _blocks.WidthOf(block), row, to[..length], Base(block) + add);
            to = to[length..];
            from += length;
        }
    }

    public override void Between(ulong low, ulong high, RowSet into)
    {
        for (var block = 0; block < _blocks.Length; block++)
        {
            var smallest = Base(block);
            var largest = smallest + BitStream.MaxOf(_blocks.WidthOf(block));
            // A base near the top of 64 bits: the width is more than the codes use.
            if (largest < smallest)
                largest = ulong.MaxValue;
            if (high < smallest || low > largest)
                continue;
            var first = block * BlockDirectory.Rows;
            var rows = _blocks.RowsOf(block);
            if (low <= smallest && high >= largest)
            {
                into.SetRange(first, first + rows);
                continue;
            }
            PackedScan.Between(
                _blocks.BytesOf(block), _blocks.WidthOf(block), rows, Math.Max(low, smallest) - smallest,
                high - smallest, into.Words[(first >> 6)..]);
        }
    }

    ulong Base(int block) => BitStream.At(_bases, _width, block);
}
