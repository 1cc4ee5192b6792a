using System.Text;

namespace Sightline.Query.Graphs;

/// <summary>Keeps equal texts once: spans of many traces have few different names.</summary>
sealed class TextPool
{
    const int CharsMax = 512;

    readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public string? One(string? text)
    {
        if (text is null || _texts.Add(text))
            return text;
        return _texts.TryGetValue(text, out var known) ? known : text;
    }

    /// <summary>The text of UTF-8; null for none.</summary>
    public string? One(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return null;
        Span<char> chars = stackalloc char[CharsMax];
        if (!Encoding.UTF8.TryGetChars(text, chars, out var length))
            return Encoding.UTF8.GetString(text);
        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(chars[..length], out var known))
            return known;
        var fresh = new string(chars[..length]);
        _texts.Add(fresh);
        return fresh;
    }
}
