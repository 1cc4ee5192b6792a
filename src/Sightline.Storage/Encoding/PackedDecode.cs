using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sightline.Storage.Encodings;

/// <summary>Decodes numbers of a <see cref="BitStream"/> in bulk.</summary>
static class PackedDecode
{
    /// <summary>Widest number of which eight bytes from its first one on hold all bits.</summary>
    const int OneLoadWidthMax = 57;

    /// <summary>Decodes from a number on, and adds to each (mod 2^64).</summary>
    public static void To(ReadOnlySpan<byte> bytes, int width, int from, Span<ulong> to, ulong add)
    {
        if (width == 0)
        {
            to.Fill(add);
            return;
        }
        // Groups begin on a byte with every eighth number only.
        var head = Math.Min(to.Length, -from & (PackedLanes.Group - 1));
        ScalarTo(bytes, width, from, to[..head], add);
        from += head;
        to = to[head..];
        var done = PackedLanes.Of(width) is { } lanes ? LanesTo(lanes, bytes, width, from, to, add)
            : width <= OneLoadWidthMax ? WideTo(bytes, width, from, to, add)
            : 0;
        ScalarTo(bytes, width, from + done, to[done..], add);
    }

    /// <summary>Decodes numbers of at most 32 bits, and adds to each (mod 2^32).</summary>
    public static void To(ReadOnlySpan<byte> bytes, int width, int from, Span<uint> to, uint add)
    {
        var head = Math.Min(to.Length, -from & (PackedLanes.Group - 1));
        ScalarTo(bytes, width, from, to[..head], add);
        from += head;
        to = to[head..];
        var done = PackedLanes.Of(width) is { } lanes ? LanesTo(lanes, bytes, width, from, to, add) : 0;
        ScalarTo(bytes, width, from + done, to[done..], add);
    }

    /// <summary>The plain form.</summary>
    public static void ScalarTo(ReadOnlySpan<byte> bytes, int width, int from, Span<ulong> to, ulong add)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = BitStream.At(bytes, width, from + i) + add;
    }

    /// <summary>The plain form.</summary>
    public static void ScalarTo(ReadOnlySpan<byte> bytes, int width, int from, Span<uint> to, uint add)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = (uint)BitStream.At(bytes, width, from + i) + add;
    }

    static int LanesTo(
        PackedLanes lanes, ReadOnlySpan<byte> bytes, int width, int from, Span<ulong> to, ulong add)
    {
        var first = from / PackedLanes.Group;
        var groups = Math.Min(to.Length / PackedLanes.Group, Math.Max(0, lanes.GroupsIn(bytes.Length) - first));
        ref var start = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(to);
        var adds = Vector256.Create(add);
        var at = (nuint)((long)first * width);
        for (var group = 0; group < groups; group++, at += (nuint)width)
        {
            var (low, high) = Vector256.Widen(lanes.Decode(ref start, at));
            (low + adds).StoreUnsafe(ref target);
            (high + adds).StoreUnsafe(ref target, 4);
            target = ref Unsafe.Add(ref target, PackedLanes.Group);
        }
        return groups * PackedLanes.Group;
    }

    static int LanesTo(PackedLanes lanes, ReadOnlySpan<byte> bytes, int width, int from, Span<uint> to, uint add)
    {
        var first = from / PackedLanes.Group;
        var groups = Math.Min(to.Length / PackedLanes.Group, Math.Max(0, lanes.GroupsIn(bytes.Length) - first));
        ref var start = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(to);
        var adds = Vector256.Create(add);
        var at = (nuint)((long)first * width);
        for (var group = 0; group < groups; group++, at += (nuint)width)
        {
            (lanes.Decode(ref start, at) + adds).StoreUnsafe(ref target);
            target = ref Unsafe.Add(ref target, PackedLanes.Group);
        }
        return groups * PackedLanes.Group;
    }

    // One load, shift and mask a number: what bounds it is the number of stores, as it would be with vectors.
    static int WideTo(ReadOnlySpan<byte> bytes, int width, int from, Span<ulong> to, ulong add)
    {
        if (!BitConverter.IsLittleEndian)
            return 0;
        // Numbers that begin at most here are loaded without reading behind the end.
        var last = (long)(bytes.Length - sizeof(ulong)) * 8;
        var count = (int)Math.Min(to.Length, last < (long)from * width ? 0 : last / width - from + 1);
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var mask = BitStream.MaxOf(width);
        var bit = (nuint)((long)from * width);
        for (var i = 0; i < count; i++, bit += (nuint)width)
            to[i] = (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, bit >> 3)) >> (int)(bit & 7) & mask) + add;
        return count;
    }
}
