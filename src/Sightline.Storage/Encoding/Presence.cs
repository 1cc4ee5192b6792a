using Sightline.Storage.Segments;

namespace Sightline.Storage.Encodings;

/// <summary>
/// Which rows of a column have a value, where the others have no code. The rank of such a row is the number of rows with
/// a value before it, and the index of its code.
/// </summary>
abstract class Presence
{
    public required int Rows { get; init; }

    /// <summary>Rows with a value.</summary>
    public required int Present { get; init; }

    /// <summary>False for a row without a value, and then the rank is that of the next one.</summary>
    public abstract bool Contains(int row, out int rank);

    /// <summary>Adds the rows with a value.</summary>
    public abstract void AddTo(RowSet into);

    /// <summary>Adds the rows whose ranks are in a set over <see cref="Present"/> ranks.</summary>
    public abstract void Spread(RowSet ranks, RowSet into);

    /// <summary>
    /// Moves values to their rows: the first elements hold those of the rows with a value from <paramref name="from"/>
    /// on, in order; the other rows get <see cref="NumberColumn.None"/>.
    /// </summary>
    public abstract void Spread(int from, Span<long> values);

    /// <summary>Number of values among [from, to).</summary>
    public int CountOf(int from, int to)
    {
        if (from == to)
            return 0;
        Contains(from, out var first);
        return (Contains(to - 1, out var last) ? last + 1 : last) - first;
    }

    /// <summary>Bytes of a bitmap, and those of runs.</summary>
    public static (long Bitmap, long Runs) Size(ReadOnlySpan<long> values)
    {
        var runs = RunsOf(values);
        return (BitStream.BytesOf(values.Length, 1),
            1 + Varint.BytesOf((ulong)runs) + BitStream.BytesOf(runs, RunEnds.WidthOf(values.Length)));
    }

    public static void WriteBitmap(ReadOnlySpan<long> values, ColumnWriter to)
    {
        for (var i = 0; i < values.Length; i += 8)
        {
            var bits = 0;
            for (var bit = 0; bit < 8 && i + bit < values.Length; bit++)
                bits |= (values[i + bit] != NumberColumn.None ? 1 : 0) << bit;
            to.Add((byte)bits);
        }
    }

    public static void WriteRuns(ReadOnlySpan<long> values, ColumnWriter to)
    {
        var ends = new ulong[RunsOf(values)];
        var run = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] == NumberColumn.None != (values[i - 1] == NumberColumn.None))
                ends[run++] = (ulong)i;
        }
        ends[run] = (ulong)values.Length;
        to.Add((byte)(values[0] == NumberColumn.None ? 0 : 1));
        Varint.Write(to, (ulong)ends.Length);
        BitStream.Write(ends, RunEnds.WidthOf(values.Length), to);
    }

    static int RunsOf(ReadOnlySpan<long> values)
    {
        var runs = 1;
        for (var i = 1; i < values.Length; i++)
            runs += values[i] == NumberColumn.None != (values[i - 1] == NumberColumn.None) ? 1 : 0;
        return runs;
    }
}
