using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Sightline.Model.Memory;

/// <summary>Finds what a name in UTF-8 stands for without making a string of it.</summary>
public static class Utf8Names
{
    const int CharsMax = 256;

    /// <summary>False where the name is not known.</summary>
    public static bool TryGetUtf8<T>(
        this Dictionary<string, T> names, ReadOnlySpan<byte> name, [MaybeNullWhen(false)] out T value)
    {
        Span<char> chars = stackalloc char[CharsMax];
        return Encoding.UTF8.TryGetChars(name, chars, out var length)
            ? names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(chars[..length], out value)
            : names.TryGetValue(Encoding.UTF8.GetString(name), out value);
    }
}
