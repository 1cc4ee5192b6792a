namespace Sightline.Storage.Encodings;

/// <summary>The rows behind the runs of a column.</summary>
static class RunEnds
{
    /// <summary>Bits of an end.</summary>
    public static int WidthOf(int rows) => BitStream.WidthOf((ulong)rows);

    /// <summary>Decoded, because every row that is read alone is looked for in them.</summary>
    /// <exception cref="InvalidDataException">They do not ascend to the number of rows.</exception>
    public static uint[] Read(int rows, ref ChunkReader reader)
    {
        var runs = reader.Count(rows);
        var bytes = reader.Bytes(BitStream.BytesOf(runs, WidthOf(rows)));
        var ends = new uint[runs];
        PackedDecode.To(bytes, WidthOf(rows), 0, ends, 0);
        var last = 0u;
        foreach (var end in ends)
        {
            if (end <= last)
                ChunkReader.Refuse($"a run ends at {end}, the one before it at {last}");
            last = end;
        }
        if (last != (uint)rows)
            ChunkReader.Refuse($"the runs end at {last} of {rows} rows");
        return ends;
    }

    /// <summary>The run that holds a row, by halving without branches that a processor could guess wrong.</summary>
    public static int RunOf(uint[] ends, int row)
    {
        var run = 0;
        for (var left = ends.Length; left > 1;)
        {
            var half = left >> 1;
            // All ones when the run ends at or before the row, else zero.
            run += half & (int)((ends[run + half - 1] - (long)row - 1) >> 63);
            left -= half;
        }
        return run;
    }
}
