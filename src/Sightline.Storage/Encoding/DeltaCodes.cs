namespace Sightline.Storage.Encodings;

/// <summary>
/// Blocks of codes: the first code of each, then the step from row to row, less the smallest step of the block. All sums
/// are mod 2^64, so that steps of any size come back.
/// </summary>
sealed class DeltaCodes : Codes
{
    readonly BlockDirectory _blocks;
    readonly ArraySegment<byte> _firsts;
    readonly ArraySegment<byte> _steps;
    readonly int _width;
    readonly int _stepWidth;

    DeltaCodes(BlockDirectory blocks, ArraySegment<byte> firsts, int width, ArraySegment<byte> steps, int stepWidth)
    {
        _blocks = blocks;
        _firsts = firsts;
        _width = width;
        _steps = steps;
        _stepWidth = stepWidth;
    }

    public static DeltaCodes Read(int count, int width, ref ChunkReader reader)
    {
        var widths = BlockDirectory.ReadWidths(count, ref reader);
        var firsts = reader.Bytes(BitStream.BytesOf(widths.Count, width));
        var stepWidth = reader.Byte();
        if (stepWidth > 64)
            ChunkReader.Refuse($"the smallest steps are {stepWidth} bits wide");
        var steps = reader.Bytes(BitStream.BytesOf(widths.Count, stepWidth));
        var blocks = BlockDirectory.Read(count, 1, widths, ref reader);
        return new DeltaCodes(blocks, firsts, width, steps, stepWidth) { Count = count };
    }

    public override ulong this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                RefuseIndex(index, Count);
            Span<ulong> codes = stackalloc ulong[BlockDirectory.Rows];
            var length = index % BlockDirectory.Rows + 1;
            Decode(index / BlockDirectory.Rows, codes[..length], 0);
            return codes[length - 1];
        }
    }

    public override void CopyTo(int from, Span<ulong> to, ulong add)
    {
        CheckRows(from, to.Length);
        Span<ulong> codes = stackalloc ulong[BlockDirectory.Rows];
        while (to.Length > 0)
        {
            var (block, row) = (from / BlockDirectory.Rows, from % BlockDirectory.Rows);
            var length = Math.Min(to.Length, BlockDirectory.Rows - row);
            if (row == 0)
            {
                Decode(block, to[..length], add);
            }
            else
            {
                Decode(block, codes[..(row + length)], add);
                codes.Slice(row, length).CopyTo(to);
            }
            to = to[length..];
            from += length;
        }
    }

    public override void Between(ulong low, ulong high, RowSet into)
    {
        Span<ulong> codes = stackalloc ulong[BlockDirectory.Rows];
        for (var block = 0; block < _blocks.Length; block++)
        {
            var first = block * BlockDirectory.Rows;
            var rows = _blocks.RowsOf(block);
            var (smallest, largest) = Bounds(block, rows);
            if (high < smallest || low > largest)
                continue;
            if (low <= smallest && high >= largest)
            {
                into.SetRange(first, first + rows);
                continue;
            }
            Decode(block, codes[..rows], 0);
            PackedScan.Between(codes[..rows], low, high, into.Words[(first >> 6)..]);
        }
    }

    /// <summary>Bounds of a block that need no decoding, and may be wider than its codes.</summary>
    (ulong Smallest, ulong Largest) Bounds(int block, int rows)
    {
        var first = (Int128)First(block);
        var down = (Int128)(rows - 1) * Step(block);
        var up = (Int128)(rows - 1) * (Step(block) + (Int128)BitStream.MaxOf(_blocks.WidthOf(block)));
        var smallest = first + Int128.Min(down, 0);
        var largest = first + Int128.Max(up, 0);
        // A sum outside 64 bits may have come round again: such a block may hold anything.
        return smallest < 0 || largest > ulong.MaxValue ? (0, ulong.MaxValue) : ((ulong)smallest, (ulong)largest);
    }

    /// <summary>Decodes the beginning of a block, which is not empty.</summary>
    void Decode(int block, Span<ulong> to, ulong add)
    {
        var sum = First(block) + add;
        to[0] = sum;
        to = to[1..];
        PackedDecode.To(_blocks.BytesOf(block), _blocks.WidthOf(block), 0, to, (ulong)Step(block));
        for (var i = 0; i < to.Length; i++)
            to[i] = sum += to[i];
    }

    ulong First(int block) => BitStream.At(_firsts, _width, block);

    long Step(int block) => Varint.Unzigzag(BitStream.At(_steps, _stepWidth, block));
}
