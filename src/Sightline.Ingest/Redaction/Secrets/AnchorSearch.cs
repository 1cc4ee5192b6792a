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

    // Of them for literals that begin with three small letters.
    const int WordBuckets = 6;

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
        for (var i = literals.Count - 1; i >= 0; i--)
        {
            _threes[i] = Three(literals[i], 0);
            var hash = Hash(_threes[i]);
            _next[i] = _first[hash];
            _first[hash] = (ushort)(i + 1);
        }
        var tables = new byte[Bytes * 2][];
        for (var i = 0; i < tables.Length; i++)
            tables[i] = new byte[16];
        var unique = Unique(literals, out var words);
        for (var i = 0; i < unique.Count; i++)
        {
            // Three small letters stand in many words; few of them may share a bucket, or each word leads into one.
            var bucket = i < words
                ? i * WordBuckets / words
                : WordBuckets + (i - words) * (Buckets - WordBuckets) / (unique.Count - words);
            for (var at = 0; at < Bytes; at++)
            {
                tables[at * 2][unique[i][at] & 15] |= (byte)(1 << bucket);
                tables[at * 2 + 1][unique[i][at] >> 4] |= (byte)(1 << bucket);
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

    // The beginnings, each once: first those of three small letters, each kind by alphabet, from its last byte on.
    static List<byte[]> Unique(IReadOnlyList<byte[]> literals, out int words)
    {
        var unique = new List<byte[]>();
        foreach (var literal in literals)
        {
            var three = literal[..Bytes];
            if (!unique.Exists(u => u.AsSpan().SequenceEqual(three)))
                unique.Add(three);
        }
        unique.Sort((a, b) => IsWord(a) != IsWord(b) ? IsWord(b).CompareTo(IsWord(a))
            : IsWord(a) ? a.AsSpan().SequenceCompareTo(b)
            : (a[2] >> 4, a[2]).CompareTo((b[2] >> 4, b[2])));
        words = unique.FindAll(IsWord).Count;
        return unique;
    }

    static bool IsWord(byte[] three) =>
        char.IsAsciiLetterLower((char)three[0]) && char.IsAsciiLetterLower((char)three[1])
        && char.IsAsciiLetterLower((char)three[2]);

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
