namespace Sightline.Storage.Encodings;

/// <summary>
/// Runs of equal codes. Their ends are kept rather than their lengths, so that a row is found by halving.
/// </summary>
sealed class RunCodes : Codes
{
    readonly ArraySegment<byte> _ends;
    readonly ArraySegment<byte> _codes;
    readonly int _endWidth;
    readonly int _width;
    readonly int _runs;

    RunCodes(int runs, ArraySegment<byte> ends, int endWidth, ArraySegment<byte> codes, int width)
    {
        _runs = runs;
        _ends = ends;
        _endWidth = endWidth;
        _codes = codes;
        _width = width;
    }

    public static RunCodes Read(int count, int width, ref ChunkReader reader)
    {
        var runs = reader.Count(count);
        var endWidth = BitStream.WidthOf((ulong)count);
        var ends = reader.Bytes(BitStream.BytesOf(runs, endWidth));
        CheckEnds(ends, endWidth, runs, count);
        return new RunCodes(runs, ends, endWidth, reader.Bytes(BitStream.BytesOf(runs, width)), width) { Count = count };
    }

    /// <summary>Refuses ends that do not ascend to the number of rows.</summary>
    public static void CheckEnds(ReadOnlySpan<byte> ends, int width, int runs, int count)
    {
        var last = 0UL;
        for (var i = 0; i < runs; i++)
        {
            var end = BitStream.At(ends, width, i);
            if (end <= last)
                ChunkReader.Refuse($"run {i} ends at {end}, the one before it at {last}");
            last = end;
        }
        if (last != (ulong)count)
            ChunkReader.Refuse($"the runs end at {last} of {count} rows");
    }

    /// <summary>The run that holds a row.</summary>
    public static int RunOf(ReadOnlySpan<byte> ends, int width, int runs, int row)
    {
        var (low, high) = (0, runs - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (BitStream.At(ends, width, middle) <= (ulong)row)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public override ulong this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                RefuseIndex(index, Count);
            return BitStream.At(_codes, _width, RunOf(_ends, _endWidth, _runs, index));
        }
    }

    public override void CopyTo(int from, Span<ulong> to, ulong add)
    {
        CheckRows(from, to.Length);
        for (var run = RunOf(_ends, _endWidth, _runs, from); to.Length > 0; run++)
        {
            var length = Math.Min(End(run) - from, to.Length);
            to[..length].Fill(BitStream.At(_codes, _width, run) + add);
            to = to[length..];
            from += length;
        }
    }

    public override void CopyTo(int from, Span<uint> to, uint add)
    {
        CheckRows(from, to.Length);
        for (var run = RunOf(_ends, _endWidth, _runs, from); to.Length > 0; run++)
        {
            var length = Math.Min(End(run) - from, to.Length);
            to[..length].Fill((uint)BitStream.At(_codes, _width, run) + add);
            to = to[length..];
            from += length;
        }
    }

    public override void Between(ulong low, ulong high, RowSet into)
    {
        var start = 0;
        for (var run = 0; run < _runs; run++)
        {
            var end = End(run);
            if (BitStream.At(_codes, _width, run) - low <= high - low)
                into.SetRange(start, end);
            start = end;
        }
    }

    int End(int run) => (int)BitStream.At(_ends, _endWidth, run);
}
