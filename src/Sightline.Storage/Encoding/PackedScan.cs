namespace Sightline.Storage.Encodings;

/// <summary>Finds numbers of a <see cref="BitStream"/> without decoding them to memory.</summary>
static class PackedScan
{
    /// <summary>Sets the bits of the numbers in [low, high], of which low is not above high; leaves the others.</summary>
    public static void Between(
        ReadOnlySpan<byte> bytes, int width, int count, ulong low, ulong high, Span<ulong> into)
    {
        if (low > BitStream.MaxOf(width))
            return;
        high = Math.Min(high, BitStream.MaxOf(width));
        ScalarBetween(bytes, width, 0, count, low, high, into);
    }

    /// <summary>The plain form, from a number on that is a multiple of 64.</summary>
    public static void ScalarBetween(
        ReadOnlySpan<byte> bytes, int width, int from, int count, ulong low, ulong high, Span<ulong> into)
    {
        var range = high - low;
        while (from < count)
        {
            var end = Math.Min(count, from + 64);
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
        var range = high - low;
        for (var i = 0; i < numbers.Length; i++)
            into[i >> 6] |= (numbers[i] - low <= range ? 1UL : 0) << i;
    }
}
