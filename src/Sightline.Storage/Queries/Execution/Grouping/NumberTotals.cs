using System.Numerics;
using Sightline.Storage.Encodings;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Sum, count, smallest and largest of numbers. The sum is in two parts, which never overflow: that of the upper halves
/// (2³² each) and that of the lower ones.
/// </summary>
/// <param name="Min">Above <paramref name="Max"/> where there is no number.</param>
readonly record struct NumberTotals(long High, ulong Low, long Count, long Min, long Max)
{
    const long LowHalf = uint.MaxValue;

    /// <summary>Of numbers, of which some are <see cref="NumberColumn.None"/>.</summary>
    public static NumberTotals Of(ReadOnlySpan<long> numbers)
    {
        var (highs, lows, nones) = (Vector<long>.Zero, Vector<long>.Zero, Vector<long>.Zero);
        var (mins, maxs) = (new Vector<long>(long.MaxValue), new Vector<long>(NumberColumn.None));
        var (none, most, half) = (maxs, mins, new Vector<long>(LowHalf));
        var i = 0;
        for (; i <= numbers.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            var number = new Vector<long>(numbers[i..]);
            var isNone = Vector.Equals(number, none);
            var kept = Vector.AndNot(number, isNone);
            nones += isNone;
            lows += kept & half;
            highs += Vector.ShiftRightArithmetic(kept, 32);
            maxs = Vector.Max(maxs, number);
            mins = Vector.Min(mins, Vector.ConditionalSelect(isNone, most, number));
        }
        var rest = ScalarOf(numbers[i..]);
        var (min, max) = (rest.Min, rest.Max);
        for (var lane = 0; lane < Vector<long>.Count; lane++)
            (min, max) = (Math.Min(min, mins[lane]), Math.Max(max, maxs[lane]));
        return new NumberTotals(
            rest.High + Vector.Sum(highs), rest.Low + (ulong)Vector.Sum(lows), rest.Count + i + Vector.Sum(nones), min, max);
    }

    /// <summary>The plain form.</summary>
    public static NumberTotals ScalarOf(ReadOnlySpan<long> numbers)
    {
        var (high, low, count, min, max) = (0L, 0UL, 0L, long.MaxValue, NumberColumn.None);
        foreach (var number in numbers)
        {
            if (number == NumberColumn.None)
                continue;
            high += number >> 32;
            low += (uint)number;
            count++;
            (min, max) = (Math.Min(min, number), Math.Max(max, number));
        }
        return new NumberTotals(high, low, count, min, max);
    }
}
