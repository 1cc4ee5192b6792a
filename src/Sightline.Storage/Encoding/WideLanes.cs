using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sightline.Storage.Encodings;

/// <summary>
/// As <see cref="PackedLanes"/>, for numbers too wide for lanes of four bytes: eight numbers go to two vectors of four
/// lanes of eight bytes. Every second number has a load of its own, which begins on a byte up to seven bits before it.
/// </summary>
sealed class WideLanes
{
    /// <summary>Widest number that, begun anywhere in a byte, ends within eight.</summary>
    const int WidthMax = 57;

    static readonly WideLanes?[] ByWidth = MakeAll();

    readonly int _width;
    readonly Vector256<byte> _shuffleLow;
    readonly Vector256<byte> _shuffleHigh;
    readonly Vector256<ulong> _shiftLow;
    readonly Vector256<ulong> _shiftHigh;
    readonly Vector256<ulong> _mask;

    WideLanes(int width)
    {
        _width = width;
        Span<byte> shuffle = stackalloc byte[64];
        Span<ulong> shift = stackalloc ulong[PackedLanes.Group];
        for (var lane = 0; lane < PackedLanes.Group; lane++)
        {
            var bit = (lane & ~1) * width % 8 + (lane & 1) * width;
            shift[lane] = (ulong)bit & 7;
            for (var i = 0; i < 8; i++)
                shuffle[lane * 8 + i] = (byte)((bit >> 3) + i);
        }
        (_shuffleLow, _shuffleHigh) = (Vector256.Create<byte>(shuffle[..32]), Vector256.Create<byte>(shuffle[32..]));
        (_shiftLow, _shiftHigh) = (Vector256.Create<ulong>(shift[..4]), Vector256.Create<ulong>(shift[4..]));
        _mask = Vector256.Create(BitStream.MaxOf(width));
    }

    /// <summary>Null for a width that <see cref="PackedLanes"/> serves, and for one that no vector does.</summary>
    public static WideLanes? Of(int width) => width < ByWidth.Length ? ByWidth[width] : null;

    /// <summary>Groups that can be loaded from so many bytes without reading behind them.</summary>
    public int GroupsIn(int bytes)
    {
        var last = bytes - Vector128<byte>.Count - (6 * _width >> 3);
        return last < 0 ? 0 : last / _width + 1;
    }

    /// <summary>The first four numbers of the group that begins so many bytes behind.</summary>
    public Vector256<ulong> Low(ref byte bytes, nuint offset) =>
        Decode(ref bytes, offset, offset + ((uint)_width * 2 >> 3), _shuffleLow, _shiftLow);

    /// <summary>The other four.</summary>
    public Vector256<ulong> High(ref byte bytes, nuint offset) =>
        Decode(ref bytes, offset + ((uint)_width * 4 >> 3), offset + ((uint)_width * 6 >> 3), _shuffleHigh, _shiftHigh);

    Vector256<ulong> Decode(
        ref byte bytes, nuint first, nuint second, Vector256<byte> shuffle, Vector256<ulong> shift)
    {
        var loaded = Vector256.Create(Vector128.LoadUnsafe(ref bytes, first), Vector128.LoadUnsafe(ref bytes, second));
        return Avx2.ShiftRightLogicalVariable(Avx2.Shuffle(loaded, shuffle).AsUInt64(), shift) & _mask;
    }

    static WideLanes?[] MakeAll()
    {
        var all = new WideLanes?[WidthMax + 1];
        if (!PackedLanes.IsSupported)
            return all;
        for (var width = 1; width < all.Length; width++)
            all[width] = PackedLanes.Of(width) is null ? new WideLanes(width) : null;
        return all;
    }
}
