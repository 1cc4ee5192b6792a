using Sightline.Storage.Segments;

namespace Sightline.Storage.Encodings;

/// <summary>
/// Chooses the form that takes the fewest bytes for the codes of a column, and writes it. Made per column over codes
/// that stay as they are.
/// </summary>
readonly ref struct CodesWriter
{
    readonly ReadOnlySpan<ulong> _codes;
    readonly int _width;

    /// <summary>What was chosen.</summary>
    public CodeForm Form { get; }

    /// <summary>Bytes that it takes.</summary>
    public long Bytes { get; }

    /// <param name="codes">At least one.</param>
    /// <param name="max">The largest code.</param>
    /// <param name="blocks">Whether forms are allowed that are scanned block by block.</param>
    public CodesWriter(ReadOnlySpan<ulong> codes, ulong max, bool blocks)
    {
        _codes = codes;
        _width = BitStream.WidthOf(max);
        Form = CodeForm.Constant;
        if (max == 0)
            return;
        (Form, Bytes) = (CodeForm.Packed, BitStream.BytesOf(codes.Length, _width));
        (Form, Bytes) = Better(CodeForm.Runs, RunBytes(RunsOf(codes)));
        if (!blocks)
            return;
        var (blockBytes, deltaBytes) = SizeBlocks();
        (Form, Bytes) = Better(CodeForm.Blocks, blockBytes);
        (Form, Bytes) = Better(CodeForm.Deltas, deltaBytes);
    }

    public void Write(ColumnWriter to)
    {
        switch (Form)
        {
            case CodeForm.Packed:
                BitStream.Write(_codes, _width, to);
                break;
            case CodeForm.Runs:
                WriteRuns(to);
                break;
            case CodeForm.Blocks:
                WriteBlocks(to);
                break;
            case CodeForm.Deltas:
                WriteDeltas(to);
                break;
        }
    }

    // Forms come in the order of their speed: a slower one has to save an eighth, or it is not worth its time.
    (CodeForm, long) Better(CodeForm form, long bytes) => bytes < Bytes - Bytes / 8 ? (form, bytes) : (Form, Bytes);

    static int RunsOf(ReadOnlySpan<ulong> codes)
    {
        var runs = 1;
        for (var i = 1; i < codes.Length; i++)
            runs += codes[i] != codes[i - 1] ? 1 : 0;
        return runs;
    }

    long RunBytes(int runs) => Varint.BytesOf((ulong)runs) + BitStream.BytesOf(runs, RunEnds.WidthOf(_codes.Length))
        + BitStream.BytesOf(runs, _width);

    (long Blocks, long Deltas) SizeBlocks()
    {
        var count = BlockDirectory.LengthOf(_codes.Length);
        var blocks = count + BitStream.BytesOf(count, _width);
        var deltas = blocks + 1;
        var stepMax = 0UL;
        for (var b = 0; b < count; b++)
        {
            var block = Block(b);
            var (low, width) = RangeOf(block);
            blocks += BitStream.BytesOf(block.Length, width);
            (var step, width) = StepsOf(block);
            deltas += BitStream.BytesOf(block.Length - 1, width);
            stepMax = Math.Max(stepMax, Varint.Zigzag(step));
        }
        return (blocks, deltas + BitStream.BytesOf(count, BitStream.WidthOf(stepMax)));
    }

    void WriteRuns(ColumnWriter to)
    {
        var runs = RunsOf(_codes);
        var ends = new ulong[runs];
        var codes = new ulong[runs];
        var run = 0;
        for (var i = 1; i <= _codes.Length; i++)
        {
            if (i < _codes.Length && _codes[i] == _codes[i - 1])
                continue;
            codes[run] = _codes[i - 1];
            ends[run++] = (ulong)i;
        }
        Varint.Write(to, (ulong)runs);
        BitStream.Write(ends, RunEnds.WidthOf(_codes.Length), to);
        BitStream.Write(codes, _width, to);
    }

    void WriteBlocks(ColumnWriter to)
    {
        var bases = new ulong[BlockDirectory.LengthOf(_codes.Length)];
        for (var b = 0; b < bases.Length; b++)
        {
            (bases[b], var width) = RangeOf(Block(b));
            to.Add((byte)width);
        }
        BitStream.Write(bases, _width, to);
        for (var b = 0; b < bases.Length; b++)
            BitStream.Write(Block(b), RangeOf(Block(b)).Width, to, bases[b]);
    }

    void WriteDeltas(ColumnWriter to)
    {
        var firsts = new ulong[BlockDirectory.LengthOf(_codes.Length)];
        var steps = new ulong[firsts.Length];
        var stepMax = 0UL;
        for (var b = 0; b < firsts.Length; b++)
        {
            var (step, width) = StepsOf(Block(b));
            to.Add((byte)width);
            firsts[b] = Block(b)[0];
            steps[b] = Varint.Zigzag(step);
            stepMax = Math.Max(stepMax, steps[b]);
        }
        BitStream.Write(firsts, _width, to);
        to.Add((byte)BitStream.WidthOf(stepMax));
        BitStream.Write(steps, BitStream.WidthOf(stepMax), to);
        Span<ulong> deltas = stackalloc ulong[BlockDirectory.Rows];
        for (var b = 0; b < firsts.Length; b++)
        {
            var block = Block(b);
            var (step, width) = StepsOf(block);
            for (var i = 1; i < block.Length; i++)
                deltas[i] = block[i] - block[i - 1];
            BitStream.Write(deltas[1..block.Length], width, to, (ulong)step);
        }
    }

    ReadOnlySpan<ulong> Block(int block) =>
        _codes.Slice(block * BlockDirectory.Rows, BlockDirectory.RowsOf(_codes.Length, block));

    static (ulong Low, int Width) RangeOf(ReadOnlySpan<ulong> block)
    {
        var (low, high) = (block[0], block[0]);
        foreach (var code in block)
        {
            low = Math.Min(low, code);
            high = Math.Max(high, code);
        }
        return (low, BitStream.WidthOf(high - low));
    }

    static (long Step, int Width) StepsOf(ReadOnlySpan<ulong> block)
    {
        if (block.Length == 1)
            return (0, 0);
        var (low, high) = (long.MaxValue, long.MinValue);
        for (var i = 1; i < block.Length; i++)
        {
            var step = (long)(block[i] - block[i - 1]);
            low = Math.Min(low, step);
            high = Math.Max(high, step);
        }
        return (low, BitStream.WidthOf((ulong)high - (ulong)low));
    }
}
