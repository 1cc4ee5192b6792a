using System.Runtime.InteropServices;

namespace Sightline.Storage.Encodings;

/// <summary>Turns codes into the values of a <see cref="NumberColumn"/>, in place.</summary>
static class NumberDecode
{
    public static Span<ulong> AsCodes(Span<long> values) => MemoryMarshal.Cast<long, ulong>(values);

    public static void Scale(Span<ulong> codes, long min, ulong scale)
    {
        for (var i = 0; i < codes.Length; i++)
            codes[i] = codes[i] * scale + (ulong)min;
    }

    public static void WithNones(Span<ulong> codes, long min, ulong scale)
    {
        var less = (ulong)min - scale;
        for (var i = 0; i < codes.Length; i++)
            codes[i] = codes[i] == 0 ? unchecked((ulong)NumberColumn.None) : codes[i] * scale + less;
    }
}
