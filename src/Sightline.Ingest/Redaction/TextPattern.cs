using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Sightline.Ingest.Redaction;

/// <summary>A workspace's own pattern. Its engine walks a text once, whatever the pattern.</summary>
public sealed class TextPattern
{
    // Read by the framework when a pattern is made; without it a small pattern may build a huge automaton.
    const string NodesMax = "REGEX_NONBACKTRACKING_MAX_AUTOMATA_SIZE";

    readonly Regex _regex;

    static TextPattern() => AppContext.SetData(NodesMax, RedactionLimits.PatternNodesMax);

    internal TextPattern(NamedPattern pattern)
    {
        Name = pattern.Name;
        Action = pattern.Action;
        _regex = new Regex(pattern.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    internal string Name { get; }

    internal RedactionAction Action { get; }

    /// <summary>Why a pattern cannot be used; null when it can.</summary>
    public static string? Mistake(string pattern)
    {
        if (pattern.Length is 0 or > RedactionLimits.PatternCharsMax)
            return $"must have 1 to {RedactionLimits.PatternCharsMax} characters";
        try
        {
            return new TextPattern(new NamedPattern("", pattern, RedactionAction.Mask))._regex.IsMatch("")
                ? "must not match the empty text"
                : null;
        }
        catch (RegexParseException mistake)
        {
            return $"is no regular expression: at {mistake.Offset}: {mistake.Error}";
        }
        catch (NotSupportedException)
        {
            return "needs backtracking (back references, look-around, atomic groups), or repeats too much";
        }
    }

    /// <summary>Adds what it finds in a text, in bytes of its UTF-8.</summary>
    internal void Find(ReadOnlySpan<byte> utf8, List<(int Start, int Length)> found)
    {
        var chars = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            ReadOnlySpan<char> text = chars.AsSpan(0, Encoding.UTF8.GetChars(utf8, chars));
            var (seenChars, seenBytes) = (0, 0);
            foreach (var match in _regex.EnumerateMatches(text))
            {
                // Halves of a surrogate pair are one letter.
                var start = IsSecondHalf(text, match.Index) && match.Index > seenChars ? match.Index - 1 : match.Index;
                var end = match.Index + match.Length;
                if (match.Length == 0 || start < seenChars)
                    continue;
                if (char.IsHighSurrogate(text[end - 1]) && end < text.Length)
                    end++;
                seenBytes += Encoding.UTF8.GetByteCount(text[seenChars..start]);
                var length = Encoding.UTF8.GetByteCount(text[start..end]);
                found.Add((seenBytes, length));
                seenBytes += length;
                seenChars = end;
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars, clearArray: true);
        }
    }

    static bool IsSecondHalf(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLowSurrogate(text[at]);
}
