namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>What stands before a place in a text.</summary>
static class Surroundings
{
    /// <summary>
    /// Whether a word may begin here: no letter or digit stands before it, but for the end of an escape of JSON
    /// (<c>\n</c>, <c>\u003d</c>) or of a URL (<c>%3D</c>).
    /// </summary>
    public static bool BeginsWord(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || !Letters.IsAlnum(text[at - 1]))
            return true;
        var before = text[..at];
        return (at >= 2 && before[^2] == '\\' && before[^1] is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f')
            || (at >= 6 && before[^6] == '\\' && before[^5] == 'u')
            || (at >= 3 && before[^3] == '%');
    }

    /// <summary>Where the name begins that ends here: letters, digits, underscores and dashes.</summary>
    public static int NameStart(ReadOnlySpan<byte> text, int end, int most)
    {
        var start = end;
        var least = Math.Max(0, end - most);
        while (start > least && (Letters.IsAlnum(text[start - 1]) || text[start - 1] is (byte)'_' or (byte)'-'))
            start--;
        return start;
    }
}
