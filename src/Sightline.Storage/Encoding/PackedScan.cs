using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sightline.Storage.Encodings;

/// <summary>Finds numbers of a <see cref="BitStream"/> without decoding them to memory.</summary>
static class PackedScan
{
    const int WordRows = 64;

    /// <summary>Sets the bits of the numbers in [low, high], of which low is not above high; leaves the others.</summary>
    public static void Between(
        ReadOnlySpan<byte> bytes, int width, int count, ulong low, ulong high, Span<ulong> into)
    {
        var max = BitStream.MaxOf(width);
        if (low > max)
            return;
        high = Math.Min(high, max);
        if (PackedLanes.Of(width) is not { } lanes)
        {
            WideBetween(bytes, width, count, low, high, into);
            return;
        }
        var words = Math.Min(count / WordRows, lanes.GroupsIn(bytes.Length) / (WordRows / PackedLanes.Group));
        if (low == high)
            LanesEqual(lanes, bytes, width, (uint)low, into[..words]);
        else
            LanesBetween(lanes, bytes, width, (uint)low, (uint)high, into[..words]);
        ScalarBetween(bytes, width, words * WordRows, count, low, high, into);
    }

    /// <summary>The plain form, from a number on that is a multiple of 64.</summary>
    public static void ScalarBetween(
        ReadOnlySpan<byte> bytes, int width, int from, int count, ulong low, ulong high, Span<ulong> into)
    {
        var range = high - low;
        while (from < count)
        {
            var end = Math.Min(count, from + WordRows);
            var word = 0UL;
            for (var i = from; i < end; i++)
                word |= (BitStream.At(bytes, width, i) - low <= range ? 1UL : 0) << i;
            into[from >> 6] |= word;
            from = end;
        }
    }

    /// <summary>The same for numbers that are decoded already.</summary>
    public static void Between(ReadOnlySpan<ulong> numbers, ulong low, ulong high, Span<ulong> into)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector256<ulong>>(numbers);
        var (lows, ranges) = (Vector256.Create(low), Vector256.Create(high - low));
        for (var i = 0; i < vectors.Length; i++)
        {
            var found = Vector256.LessThanOrEqual(vectors[i] - lows, ranges).ExtractMostSignificantBits();
            into[i >> 4] |= (ulong)found << (i * 4);
        }
        for (var i = vectors.Length * 4; i < numbers.Length; i++)
            into[i >> 6] |= (numbers[i] - low <= high - low ? 1UL : 0) << i;
    }

    /// <summary>The same for numbers with a sign, <paramref name="low"/> at most <paramref name="high"/>.</summary>
    public static void Between(ReadOnlySpan<long> numbers, long low, long high, Span<ulong> into) =>
        Between(MemoryMarshal.Cast<long, ulong>(numbers), (ulong)low, (ulong)high, into);

    // Numbers too wide for the lanes: decoding 64 of them and comparing is faster than comparing one by one.
    static void WideBetween(
        ReadOnlySpan<byte> bytes, int width, int count, ulong low, ulong high, Span<ulong> into)
    {
        Span<ulong> numbers = stackalloc ulong[WordRows];
        for (var from = 0; from < count; from += WordRows)
        {
            var step = numbers[..Math.Min(WordRows, count - from)];
            PackedDecode.To(bytes, width, from, step, 0);
            Between(step, low, high, into[(from >> 6)..]);
        }
    }

    static void LanesEqual(PackedLanes lanes, ReadOnlySpan<byte> bytes, int width, uint number, Span<ulong> into)
    {
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var mask = Avx2.ShiftLeftLogicalVariable(lanes.Mask, lanes.Shift);
        var wanted = Avx2.ShiftLeftLogicalVariable(Vector256.Create(number), lanes.Shift);
        var step = (nuint)width;
        nuint at = 0;
        foreach (ref var word in into)
        {
            var found = 0UL;
            for (var shift = 0; shift < WordRows; shift += PackedLanes.Group, at += step)
            {
                var equal = Vector256.Equals(lanes.Load(ref start, at) & mask, wanted);
                found |= (ulong)equal.ExtractMostSignificantBits() << shift;
            }
            word |= found;
        }
    }

    static void LanesBetween(
        PackedLanes lanes, ReadOnlySpan<byte> bytes, int width, uint low, uint high, Span<ulong> into)
    {
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var (lows, ranges) = (Vector256.Create(low), Vector256.Create(high - low));
        var step = (nuint)width;
        nuint at = 0;
        foreach (ref var word in into)
        {
            var found = 0UL;
            for (var shift = 0; shift < WordRows; shift += PackedLanes.Group, at += step)
            {
                var above = lanes.Decode(ref start, at) - lows;
                // There is no unsigned comparison before AVX-512; a minimum there is.
                var within = Vector256.Equals(Vector256.Min(above, ranges), above);
                found |= (ulong)within.ExtractMostSignificantBits() << shift;
            }
            word |= found;
        }
    }
}
