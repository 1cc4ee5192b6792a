using System.Text;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>Values of names that speak of secrets: <c>name=value</c>, <c>"name": "value"</c>, <c>x-api-key: value</c>.</summary>
static class AssignedSecrets
{
    const int ValueMin = 4;

    /// <summary>Bytes of a value that are looked at before it counts as one.</summary>
    const int Looked = 256;

    /// <summary>Bytes of a string of JSON that are hidden where it has no end.</summary>
    const int OpenBytesMax = 8 << 10;

    static readonly int Rule = SecretRules.IndexOf(SecretRules.Assigned);
    static readonly int ConnectionRule = SecretRules.IndexOf(SecretRules.Connection);

    // What stands in code where a secret would be.
    static readonly byte[][] Placeholders = Array.ConvertAll(
        (string[])["none", "null", "true", "false", "undefined", "password", "string", "secret", "token"],
        Encoding.ASCII.GetBytes);

    /// <summary>Whether a secret's name ends at the literal that was found, and its value follows.</summary>
    public static bool TryMatch(ReadOnlySpan<byte> text, int at, AnchorKind kind, out SecretMatch match)
    {
        match = default;
        var nameEnd = at + 2;
        if (!SecretNames.IsOne(text, nameEnd, kind == AnchorKind.JsonName, out var isConnection))
            return false;
        if (kind == AnchorKind.JsonName)
            return TryJson(text, nameEnd, out match);
        var start = nameEnd + 1;
        if (kind == AnchorKind.Header)
        {
            while (start < text.Length && text[start] == ' ')
                start++;
            if (start == nameEnd + 1)
                return false;
        }
        return TryPlain(text, start, isConnection ? ConnectionRule : Rule, out match);
    }

    static bool TryPlain(ReadOnlySpan<byte> text, int start, int rule, out SecretMatch match)
    {
        // A key that can be named is.
        if (SecretFinder.TryToken(text, start, out match))
            return true;
        var quote = start < text.Length && text[start] is (byte)'"' or (byte)'\'' ? text[start++] : (byte)0;
        var looked = text[start..Math.Min(text.Length, start + Looked)];
        var end = quote == 0 ? looked.IndexOfAny(Letters.ValueEnds) : looked.IndexOf(quote);
        var value = end < 0 ? looked : looked[..end];
        if (value.Length < ValueMin || IsPlaceholder(value) || (quote == 0 && end >= 0 && looked[end] is (byte)'(' or (byte)'['))
            return false;
        if (end < 0)
        {
            var rest = text[(start + looked.Length)..];
            var restEnd = quote == 0 ? rest.IndexOfAny(Letters.ValueEnds) : rest.IndexOf(quote);
            end = looked.Length + (restEnd < 0 ? rest.Length : restEnd);
        }
        match = new SecretMatch(start, end, rule);
        return true;
    }

    // "name" : "value", also within a string of JSON, where each quote has backslashes before it.
    static bool TryJson(ReadOnlySpan<byte> text, int nameEnd, out SecretMatch match)
    {
        match = default;
        var depth = Backslashes(text, nameEnd);
        var at = nameEnd + depth;
        if (at >= text.Length || text[at] != '"')
            return false;
        at = AfterBlanks(text, at + 1);
        if (at >= text.Length || text[at] != ':')
            return false;
        at = AfterBlanks(text, at + 1);
        if (Backslashes(text, at) != depth || at + depth >= text.Length || text[at + depth] != '"')
            return false;
        var start = at + depth + 1;
        if (SecretFinder.TryToken(text, start, out match))
            return true;
        var end = start;
        var most = Math.Min(text.Length, start + OpenBytesMax);
        while (end < most)
        {
            var run = Backslashes(text, end);
            if (end + run < most && text[end + run] == '"' && run <= depth)
                break;
            end = Math.Min(most, end + run + 1);
        }
        if (end - start < ValueMin || IsPlaceholder(text[start..end]))
            return false;
        // Letters of several bytes are hidden whole.
        while (end < text.Length && (text[end] & 0xc0) == 0x80)
            end++;
        match = new SecretMatch(start, end - start, Rule);
        return true;
    }

    // A variable of the same kind, as in api_key=settings.api_key, tells nothing either.
    static bool IsPlaceholder(ReadOnlySpan<byte> value)
    {
        if (value[0] is (byte)'*' or (byte)'$' or (byte)'{' or (byte)'<' or (byte)'%' or (byte)'[')
            return true;
        if (value.IndexOfAny(Letters.Digits) < 0 && value.IndexOfAnyExcept(Letters.WordDot) < 0
            && SecretNames.IsOne(value, value.Length, isJson: true, out _))
            return true;
        foreach (var placeholder in Placeholders)
        {
            if (Ascii.EqualsIgnoreCase(value, placeholder))
                return true;
        }
        return false;
    }

    static int Backslashes(ReadOnlySpan<byte> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '\\')
            end++;
        return end - at;
    }

    static int AfterBlanks(ReadOnlySpan<byte> text, int at)
    {
        const int BlanksMax = 16;
        var most = Math.Min(text.Length, at + BlanksMax);
        while (at < most && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }
}
