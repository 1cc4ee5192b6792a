namespace Sightline.Storage.Encodings;

/// <summary>
/// Runs of equal codes. Their ends are kept rather than their lengths, so that a row is found by halving.
/// </summary>
sealed class RunCodes : Codes
{
    readonly uint[] _ends;
    readonly ArraySegment<byte> _codes;
    readonly int _width;

    RunCodes(uint[] ends, ArraySegment<byte> codes, int width)
    {
        _ends = ends;
        _codes = codes;
        _width = width;
    }

    public static RunCodes Read(int count, int width, ref ChunkReader reader)
    {
        var ends = RunEnds.Read(count, ref reader);
        return new RunCodes(ends, reader.Bytes(BitStream.BytesOf(ends.Length, width)), width) { Count = count };
    }

    public override ulong this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                RefuseIndex(index, Count);
            return Code(RunEnds.RunOf(_ends, index));
        }
    }

    public override void CopyTo(int from, Span<ulong> to, ulong add)
    {
        CheckRows(from, to.Length);
        for (var run = RunEnds.RunOf(_ends, from); to.Length > 0; run++)
        {
            var length = Math.Min((int)_ends[run] - from, to.Length);
            to[..length].Fill(Code(run) + add);
            to = to[length..];
            from += length;
        }
    }

    public override void CopyTo(int from, Span<uint> to, uint add)
    {
        CheckRows(from, to.Length);
        for (var run = RunEnds.RunOf(_ends, from); to.Length > 0; run++)
        {
            var length = Math.Min((int)_ends[run] - from, to.Length);
            to[..length].Fill((uint)Code(run) + add);
            to = to[length..];
            from += length;
        }
    }

    public override void Between(ulong low, ulong high, RowSet into)
    {
        var start = 0;
        for (var run = 0; run < _ends.Length; run++)
        {
            var end = (int)_ends[run];
            if (Code(run) - low <= high - low)
                into.SetRange(start, end);
            start = end;
        }
    }

    ulong Code(int run) => BitStream.At(_codes, _width, run);
}
