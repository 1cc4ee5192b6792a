namespace Sightline.Storage.Encodings;

/// <summary>Decodes numbers of a <see cref="BitStream"/> in bulk.</summary>
static class PackedDecode
{
    /// <summary>Decodes from a number on, and adds to each (mod 2^64).</summary>
    public static void To(ReadOnlySpan<byte> bytes, int width, int from, Span<ulong> to, ulong add) =>
        ScalarTo(bytes, width, from, to, add);

    /// <summary>Decodes numbers of at most 32 bits.</summary>
    public static void To(ReadOnlySpan<byte> bytes, int width, int from, Span<uint> to) =>
        ScalarTo(bytes, width, from, to);

    /// <summary>The plain form.</summary>
    public static void ScalarTo(ReadOnlySpan<byte> bytes, int width, int from, Span<ulong> to, ulong add)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = BitStream.At(bytes, width, from + i) + add;
    }

    /// <summary>The plain form.</summary>
    public static void ScalarTo(ReadOnlySpan<byte> bytes, int width, int from, Span<uint> to)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = (uint)BitStream.At(bytes, width, from + i);
    }
}
