using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sightline.Storage.Encodings;

/// <summary>
/// Spreads eight numbers of a <see cref="BitStream"/> over the eight lanes of a vector. They fill as many bytes as they
/// have bits: (1) sixteen bytes are loaded from where the first number begins, and sixteen from where the fifth does;
/// (2) a shuffle gives each lane the four bytes that its number begins in; (3) each lane is shifted down to its number;
/// (4) the bits above are cut off. A comparison with one number spares itself step 3: it shifts that number up, once.
/// </summary>
sealed class PackedLanes
{
    /// <summary>Numbers of a group.</summary>
    public const int Group = 8;

    static readonly PackedLanes?[] ByWidth = MakeAll();

    readonly Vector256<byte> _shuffle;
    readonly int _width;

    PackedLanes(int width)
    {
        _width = width;
        Span<byte> shuffle = stackalloc byte[32];
        Span<uint> shift = stackalloc uint[Group];
        for (var lane = 0; lane < Group; lane++)
        {
            // The upper four begin at bit 4·width: on a byte, or in the middle of one when the width is odd.
            var bit = lane < 4 ? lane * width : (4 * width & 7) + (lane - 4) * width;
            shift[lane] = (uint)bit & 7;
            for (var i = 0; i < 4; i++)
                shuffle[lane * 4 + i] = (byte)((bit >> 3) + i);
        }
        _shuffle = Vector256.Create<byte>(shuffle);
        Shift = Vector256.Create<uint>(shift);
        Mask = Vector256.Create((uint)BitStream.MaxOf(width));
    }

    public static bool IsSupported => Avx2.IsSupported && BitConverter.IsLittleEndian;

    /// <summary>Bits of the first byte of each lane that belong to the number before.</summary>
    public Vector256<uint> Shift { get; }

    public Vector256<uint> Mask { get; }

    /// <summary>Null for a width of which a number may begin so late in a byte that it needs five.</summary>
    public static PackedLanes? Of(int width) => width < ByWidth.Length ? ByWidth[width] : null;

    /// <summary>Groups that can be loaded from so many bytes without reading behind them.</summary>
    public int GroupsIn(int bytes)
    {
        var last = bytes - Vector128<byte>.Count - (_width >> 1);
        return last < 0 ? 0 : last / _width + 1;
    }

    /// <summary>Steps 1 and 2 for the group that begins so many bytes behind.</summary>
    public Vector256<uint> Load(ref byte bytes, nuint offset)
    {
        var low = Vector128.LoadUnsafe(ref bytes, offset);
        var high = Vector128.LoadUnsafe(ref bytes, offset + ((uint)_width >> 1));
        return Avx2.Shuffle(Vector256.Create(low, high), _shuffle).AsUInt32();
    }

    /// <summary>All steps.</summary>
    public Vector256<uint> Decode(ref byte bytes, nuint offset) =>
        Avx2.ShiftRightLogicalVariable(Load(ref bytes, offset), Shift) & Mask;

    static PackedLanes?[] MakeAll()
    {
        var all = new PackedLanes?[33];
        if (!IsSupported)
            return all;
        for (var width = 1; width < all.Length; width++)
            all[width] = Fits(width) ? new PackedLanes(width) : null;
        return all;
    }

    static bool Fits(int width)
    {
        for (var number = 0; number < Group; number++)
        {
            if ((number * width & 7) + width > 32)
                return false;
        }
        return true;
    }
}
