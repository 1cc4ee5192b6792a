using System.Numerics;
using System.Runtime.Intrinsics;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>
/// Finds where one of many short literals may begin, at several gigabytes a second, by their first three bytes: each is
/// in one of eight buckets, and a table by the half of a byte says which buckets go on with it ("Teddy", from Hyperscan).
/// What is found is looked up in an exact table of three bytes. Linear in the text.
/// </summary>
sealed class AnchorSearch
{
    /// <summary>Bytes of a literal that are looked at.</summary>
    public const int Bytes = 3;

    const int Buckets = 8;
    const int HashBits = 13;

    readonly Vector128<byte> _low0, _low1, _low2, _high0, _high1, _high2;

    /// <summary>By hash of three bytes: one more than the index of the first such literal, 0 for none.</summary>
    readonly ushort[] _first = new ushort[1 << HashBits];

    /// <summary>The same chain, by literal: one more than the next with the same hash.</summary>
    readonly ushort[] _next;

    readonly uint[] _threes;

    public AnchorSearch(IReadOnlyList<byte[]> literals)
    {
        _next = new ushort[literals.Count];
        _threes = new uint[literals.Count];
        var order = new int[literals.Count];
        for (var i = literals.Count - 1; i >= 0; i--)
        {
            order[i] = i;
            _threes[i] = Three(literals[i], 0);
            var hash = Hash(_threes[i]);
            _next[i] = _first[hash];
            _first[hash] = (ushort)(i + 1);
        }
        // Neighbours in the alphabet share a bucket: then few bytes lead into each.
        Array.Sort(order, (a, b) => literals[a].AsSpan(0, Bytes).SequenceCompareTo(literals[b].AsSpan(0, Bytes)));
        var tables = new byte[Bytes * 2][];
        for (var i = 0; i < tables.Length; i++)
            tables[i] = new byte[16];
        for (var i = 0; i < order.Length; i++)
        {
            var bit = (byte)(1 << i * Buckets / order.Length);
            for (var at = 0; at < Bytes; at++)
            {
                tables[at * 2][literals[order[i]][at] & 15] |= bit;
                tables[at * 2 + 1][literals[order[i]][at] >> 4] |= bit;
            }
        }
        (_low0, _high0) = (Vector128.Create(tables[0]), Vector128.Create(tables[1]));
        (_low1, _high1) = (Vector128.Create(tables[2]), Vector128.Create(tables[3]));
        (_low2, _high2) = (Vector128.Create(tables[4]), Vector128.Create(tables[5]));
    }

    /// <summary>The first place from a position on whose three bytes begin a literal; -1 for none.</summary>
    public int Next(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        while (at + Vector128<byte>.Count + Bytes - 1 <= text.Length)
        {
            var buckets = Halves(text[at..], _low0, _high0) & Halves(text[(at + 1)..], _low1, _high1)
                & Halves(text[(at + 2)..], _low2, _high2);
            var hits = ~Vector128.Equals(buckets, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xffff;
            while (hits != 0)
            {
                var place = at + BitOperations.TrailingZeroCount(hits);
                if (First(text, place) >= 0)
                    return place;
                hits &= hits - 1;
            }
            at += Vector128<byte>.Count;
        }
        return NextScalar(text, at);
    }

    /// <summary>The same, a byte at a time.</summary>
    public int NextScalar(ReadOnlySpan<byte> text, int from)
    {
        for (var at = from; at + Bytes <= text.Length; at++)
        {
            if (First(text, at) >= 0)
                return at;
        }
        return -1;
    }

    /// <summary>The first literal whose three bytes stand here; -1 for none.</summary>
    public int First(ReadOnlySpan<byte> text, int at)
    {
        var three = Three(text, at);
        return Matching(_first[Hash(three)], three);
    }

    /// <summary>The literal after one that shares its three bytes; -1 for none.</summary>
    public int After(int literal) => Matching(_next[literal], _threes[literal]);

    int Matching(ushort chain, uint three)
    {
        while (chain != 0 && _threes[chain - 1] != three)
            chain = _next[chain - 1];
        return chain - 1;
    }

    static Vector128<byte> Halves(ReadOnlySpan<byte> text, Vector128<byte> low, Vector128<byte> high)
    {
        var bytes = Vector128.Create(text);
        var half = Vector128.Create((byte)15);
        return Vector128.ShuffleNative(low, bytes & half)
            & Vector128.ShuffleNative(high, Vector128.ShiftRightLogical(bytes, 4) & half);
    }

    static uint Three(ReadOnlySpan<byte> text, int at) => text[at] | (uint)text[at + 1] << 8 | (uint)text[at + 2] << 16;

    static uint Hash(uint three) => three * 2654435761u >> 32 - HashBits;
}
