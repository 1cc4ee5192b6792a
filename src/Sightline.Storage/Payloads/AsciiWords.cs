using System.Numerics;

namespace Sightline.Storage.Payloads;

/// <summary>
/// Tells bytes of words from others, eight at a time: what <see cref="TokenFold.KindOf"/> says of each. The answers have
/// the upper bit of a byte set for yes.
/// </summary>
static class AsciiWords
{
    /// <summary>The answer that is yes for every byte.</summary>
    public const ulong EveryByte = 0x8080808080808080;

    const ulong Each = 0x0101010101010101;

    /// <summary>Which bytes end an ASCII word: those that are not of one, also where a letter beyond ASCII goes on.</summary>
    public static ulong Ends(ulong bytes) => ~Words(bytes) & EveryByte;

    /// <summary>Which bytes are ASCII and not of a word.</summary>
    public static ulong Others(ulong bytes) => ~(Words(bytes) | bytes) & EveryByte;

    /// <summary>The number of the first byte with a yes.</summary>
    public static int First(ulong answer) => BitOperations.TrailingZeroCount(answer) / 8;

    static ulong Words(ulong bytes)
    {
        // Seven bits a byte, so that no sum runs over into the next.
        var low = bytes & ~EveryByte;
        var small = low | 0x20 * Each;
        var letters = AtLeast(small, 'a') & ~AtLeast(small, 'z' + 1);
        var digits = AtLeast(low, '0') & ~AtLeast(low, '9' + 1);
        var underscores = ~AtLeast(low ^ '_' * Each, 1);
        return (letters | digits | underscores) & ~bytes & EveryByte;
    }

    static ulong AtLeast(ulong low, int least) => low + (ulong)(0x80 - least) * Each;
}
