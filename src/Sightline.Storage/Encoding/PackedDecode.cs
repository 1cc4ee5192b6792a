using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sightline.Storage.Encodings;

/// <summary>Decodes numbers of a <see cref="BitStream"/> in bulk.</summary>
static class PackedDecode
{
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
            : WideLanes.Of(width) is { } wide ? LanesTo(wide, bytes, width, from, to, add)
            : WordsTo(bytes, width, from, to, add);
        ScalarTo(bytes, width, from + done, to[done..], add);
    }

    /// <summary>Decodes numbers of at most 32 bits, and adds to each (mod 2^32).</summary>
    public static void To(ReadOnlySpan<byte> bytes, int width, int from, Span<uint> to, uint add)
    {
        if (width == 0)
        {
            to.Fill(add);
            return;
        }
        var head = Math.Min(to.Length, -from & (PackedLanes.Group - 1));
        ScalarTo(bytes, width, from, to[..head], add);
        from += head;
        to = to[head..];
        if (PackedLanes.Of(width) is not { } lanes)
        {
            Narrow(bytes, width, from, to, add);
            return;
        }
        var done = LanesTo(lanes, bytes, width, from, to, add);
        ScalarTo(bytes, width, from + done, to[done..], add);
    }

    static void Narrow(ReadOnlySpan<byte> bytes, int width, int from, Span<uint> to, uint add)
    {
        Span<ulong> numbers = stackalloc ulong[64];
        while (to.Length > 0)
        {
            var step = numbers[..Math.Min(numbers.Length, to.Length)];
            To(bytes, width, from, step, add);
            for (var i = 0; i < step.Length; i++)
                to[i] = (uint)step[i];
            from += step.Length;
            to = to[step.Length..];
        }
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

    static int LanesTo(WideLanes lanes, ReadOnlySpan<byte> bytes, int width, int from, Span<ulong> to, ulong add)
    {
        var first = from / PackedLanes.Group;
        var groups = Math.Min(to.Length / PackedLanes.Group, Math.Max(0, lanes.GroupsIn(bytes.Length) - first));
        ref var start = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(to);
        var adds = Vector256.Create(add);
        var at = (nuint)((long)first * width);
        for (var group = 0; group < groups; group++, at += (nuint)width)
        {
            (lanes.Low(ref start, at) + adds).StoreUnsafe(ref target);
            (lanes.High(ref start, at) + adds).StoreUnsafe(ref target, 4);
            target = ref Unsafe.Add(ref target, PackedLanes.Group);
        }
        return groups * PackedLanes.Group;
    }

    // For the widest numbers, and for machines without AVX2: loads that need no care, up to where the last one would
    // reach behind the end. A number may go on in a ninth byte.
    static int WordsTo(ReadOnlySpan<byte> bytes, int width, int from, Span<ulong> to, ulong add)
    {
        if (!BitConverter.IsLittleEndian)
            return 0;
        var last = (long)(bytes.Length - sizeof(ulong) - 1) * 8;
        var count = (int)Math.Min(to.Length, last < (long)from * width ? 0 : last / width - from + 1);
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var mask = BitStream.MaxOf(width);
        var bit = (nuint)((long)from * width);
        for (var i = 0; i < count; i++, bit += (nuint)width)
        {
            ref var at = ref Unsafe.Add(ref start, bit >> 3);
            var shift = (int)(bit & 7);
            // Two shifts, because one by 64 would be one by 0.
            var ninth = (ulong)Unsafe.Add(ref at, sizeof(ulong)) << 1 << (63 - shift);
            to[i] = ((Unsafe.ReadUnaligned<ulong>(ref at) >> shift | ninth) & mask) + add;
        }
        return count;
    }
}
