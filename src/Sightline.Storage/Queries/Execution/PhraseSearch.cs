using System.Buffers;
using System.Text;
using Sightline.Model.Memory;

namespace Sightline.Storage.Queries.Execution;

/// <summary>
/// Searches UTF-8 for a phrase, case folded, that begins and ends at word boundaries. Letters, digits and underscore
/// make words; between CJK characters there is always a boundary.
/// </summary>
sealed class PhraseSearch
{
    readonly string _phrase;
    readonly byte[] _lower;
    readonly bool _ascii;
    readonly bool _boundStart;
    readonly bool _boundEnd;
    readonly SearchValues<byte> _first;

    public PhraseSearch(string phrase, bool prefix)
    {
        _phrase = phrase;
        _ascii = Ascii.IsValid(phrase);
        _lower = Encoding.UTF8.GetBytes(phrase.ToLowerInvariant());
        _first = SearchValues.Create(_lower.Length == 0 ? [] : [_lower[0], ToUpper(_lower[0])]);
        Rune.DecodeFromUtf16(phrase, out var first, out _);
        Rune.DecodeLastFromUtf16(phrase, out var last, out _);
        _boundStart = phrase.Length > 0 && IsWord(first);
        _boundEnd = phrase.Length > 0 && IsWord(last) && !prefix;
    }

    public bool IsIn(ReadOnlySpan<byte> text)
    {
        if (_lower.Length == 0 || text.Length < _lower.Length / 3)
            return false;
        return _ascii ? IsInAscii(text) : IsInUnicode(text);
    }

    bool IsInAscii(ReadOnlySpan<byte> text)
    {
        var from = 0;
        while (text.Length - from >= _lower.Length)
        {
            var at = text[from..].IndexOfAny(_first);
            if (at < 0 || text.Length - from - at < _lower.Length)
                return false;
            at += from;
            if (EqualsFolded(text.Slice(at, _lower.Length)) && IsBounded(text, at, at + _lower.Length))
                return true;
            from = at + 1;
        }
        return false;
    }

    bool EqualsFolded(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            if (b is >= (byte)'A' and <= (byte)'Z')
                b |= 0x20;
            if (b != _lower[i])
                return false;
        }
        return true;
    }

    bool IsBounded(ReadOnlySpan<byte> text, int start, int end)
    {
        if (_boundStart && start > 0)
        {
            Rune.DecodeLastFromUtf8(text[..start], out var before, out _);
            if (IsWord(before))
                return false;
        }
        if (!_boundEnd || end == text.Length)
            return true;
        Rune.DecodeFromUtf8(text[end..], out var after, out _);
        return !IsWord(after);
    }

    bool IsInUnicode(ReadOnlySpan<byte> text)
    {
        var chars = Buffers.Rent<char>(text.Length);
        try
        {
            ReadOnlySpan<char> decoded = chars.AsSpan(0, Encoding.UTF8.GetChars(text, chars));
            for (var from = 0; from < decoded.Length;)
            {
                var at = decoded[from..].IndexOf(_phrase, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                    return false;
                at += from;
                if (IsBounded(decoded, at, at + _phrase.Length))
                    return true;
                from = at + 1;
            }
            return false;
        }
        finally
        {
            Buffers.Return(chars);
        }
    }

    bool IsBounded(ReadOnlySpan<char> text, int start, int end)
    {
        if (_boundStart && start > 0)
        {
            Rune.DecodeLastFromUtf16(text[..start], out var before, out _);
            if (IsWord(before))
                return false;
        }
        if (!_boundEnd || end >= text.Length)
            return true;
        Rune.DecodeFromUtf16(text[end..], out var after, out _);
        return !IsWord(after);
    }

    /// <summary>True for what words are made of.</summary>
    public static bool IsWord(Rune rune) => (Rune.IsLetterOrDigit(rune) || rune.Value == '_') && !IsCjk(rune.Value);

    /// <summary>
    /// Hiragana, Katakana, CJK ideographs with extensions, Hangul, and their compatibility blocks (Unicode blocks).
    /// </summary>
    public static bool IsCjk(int value) => value
        is >= 0x3040 and <= 0x30ff
        or >= 0x3400 and <= 0x4dbf
        or >= 0x4e00 and <= 0x9fff
        or >= 0xac00 and <= 0xd7af
        or >= 0xf900 and <= 0xfaff
        or >= 0x20000 and <= 0x3ffff;

    static byte ToUpper(byte b) => b is >= (byte)'a' and <= (byte)'z' ? (byte)(b & ~0x20) : b;
}
