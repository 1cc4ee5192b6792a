using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Sightline.Storage.Encodings;

/// <summary>A bit per row.</summary>
sealed class BitmapPresence : Presence
{
    /// <summary>Words between two ranks that are kept: seven population counts at most for one row.</summary>
    const int RankWords = 8;

    readonly ArraySegment<byte> _bits;
    readonly int[] _ranks;

    BitmapPresence(ArraySegment<byte> bits, int[] ranks)
    {
        _bits = bits;
        _ranks = ranks;
    }

    public static BitmapPresence Read(int rows, ref ChunkReader reader)
    {
        var bits = reader.Bytes(BitStream.BytesOf(rows, 1));
        if ((rows & 7) != 0 && bits[^1] >> (rows & 7) != 0)
            ChunkReader.Refuse("a bit is set behind the last row");
        var ranks = new int[(bits.Count + RankWords * 8 - 1) / (RankWords * 8)];
        var present = 0;
        for (var i = 0; i * 8 < bits.Count; i++)
        {
            if (i % RankWords == 0)
                ranks[i / RankWords] = present;
            present += BitOperations.PopCount(Word(bits, i));
        }
        return new BitmapPresence(bits, ranks) { Rows = rows, Present = present };
    }

    public override bool Contains(int row, out int rank)
    {
        var word = row >> 6;
        rank = _ranks[word / RankWords];
        for (var i = word & -RankWords; i < word; i++)
            rank += BitOperations.PopCount(Word(_bits, i));
        var bits = Word(_bits, word);
        rank += BitOperations.PopCount(bits & ~(ulong.MaxValue << row));
        return (bits & 1UL << row) != 0;
    }

    public override void AddTo(RowSet into)
    {
        var words = into.Words;
        for (var i = 0; i < words.Length; i++)
            words[i] |= Word(_bits, i);
    }

    public override void Spread(RowSet ranks, RowSet into)
    {
        ReadOnlySpan<ulong> from = ranks.Words;
        var words = into.Words;
        var rank = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var mask = Word(_bits, i);
            if (mask == 0)
                continue;
            var next = from[rank >> 6] >> rank;
            if ((rank & 63) != 0 && (rank >> 6) + 1 < from.Length)
                next |= from[(rank >> 6) + 1] << (64 - (rank & 63));
            words[i] |= Deposit(next, mask);
            rank += BitOperations.PopCount(mask);
        }
    }

    public override void Spread(int from, Span<long> values)
    {
        var left = CountOf(from, from + values.Length);
        // From the back, where a value never overtakes one that has still to move.
        for (var i = values.Length - 1; i >= 0; i--)
        {
            var row = from + i;
            values[i] = (_bits[row >> 3] & 1 << (row & 7)) != 0 ? values[--left] : NumberColumn.None;
        }
    }

    static ulong Word(ReadOnlySpan<byte> bits, int index) => BitStream.Load(bits[(index * 8)..]);

    /// <summary>Lays the low bits out on the set bits of the mask.</summary>
    internal static ulong Deposit(ulong bits, ulong mask) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitDeposit(bits, mask) : ScalarDeposit(bits, mask);

    internal static ulong ScalarDeposit(ulong bits, ulong mask)
    {
        var result = 0UL;
        for (; mask != 0; mask &= mask - 1, bits >>= 1)
        {
            if ((bits & 1) != 0)
                result |= mask & (0 - mask);
        }
        return result;
    }
}
