using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sightline.Storage.Encodings;

/// <summary>Turns codes into the values of a <see cref="NumberColumn"/>, in place.</summary>
static class NumberDecode
{
    public static Span<ulong> AsCodes(Span<long> values) => MemoryMarshal.Cast<long, ulong>(values);

    public static void Scale(Span<ulong> codes, long min, ulong scale)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector256<ulong>>(codes);
        var (scales, mins) = (Vector256.Create(scale), Vector256.Create((ulong)min));
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = vectors[i] * scales + mins;
        for (var i = vectors.Length * Vector256<ulong>.Count; i < codes.Length; i++)
            codes[i] = codes[i] * scale + (ulong)min;
    }

    /// <summary>Code 0 is none, the others are one more than without nones.</summary>
    public static void WithNones(Span<ulong> codes, long min, ulong scale)
    {
        const ulong none = unchecked((ulong)NumberColumn.None);
        var less = (ulong)min - scale;
        var vectors = MemoryMarshal.Cast<ulong, Vector256<ulong>>(codes);
        var (scales, adds, nones) = (Vector256.Create(scale), Vector256.Create(less), Vector256.Create(none));
        for (var i = 0; i < vectors.Length; i++)
        {
            var empty = Vector256.Equals(vectors[i], Vector256<ulong>.Zero);
            vectors[i] = Vector256.ConditionalSelect(empty, nones, vectors[i] * scales + adds);
        }
        for (var i = vectors.Length * Vector256<ulong>.Count; i < codes.Length; i++)
            codes[i] = codes[i] == 0 ? none : codes[i] * scale + less;
    }
}
