using System.Diagnostics;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>
/// Finds the secrets of the built-in rules. One pass for literals that a secret must contain, then a check of what
/// stands around each; a second pass for card numbers. Every check looks at a bounded number of bytes or ends behind
/// what it took, so that the time is linear in the text whatever it holds.
/// </summary>
static class SecretFinder
{
    static readonly Anchor[] Anchors = Anchor.All();
    static readonly AnchorSearch Search = new(Array.ConvertAll(Anchors, a => a.Literal));
    static readonly int CardRule = SecretRules.IndexOf(SecretRules.Card);

    /// <summary>Adds the secrets of a text, in order, none overlapping.</summary>
    public static void Find(ReadOnlySpan<byte> text, List<SecretMatch> found)
    {
        var first = found.Count;
        var at = 0;
        var checks = new SecretChecks(text);
        while ((at = Search.Next(text, at)) >= 0)
        {
            if (TryMatch(ref checks, text, at, out var match))
            {
                Debug.Assert(match.Length >= 0 && match.End <= text.Length, "A match lies within its text.");
                if (match.Length > 0)
                    found.Add(match);
                checks.Floor = match.End;
                at = Math.Max(at + 1, match.End);
            }
            else
            {
                at++;
            }
        }
        FindCards(text, first, found);
    }

    /// <summary>
    /// Notes where in a request a secret may stand: none is left out, many are none. What a field of protobuf holds
    /// lies whole in the request, but nothing is known of the bytes around it.
    /// </summary>
    public static void FindPlaces(ReadOnlySpan<byte> request, List<int> places)
    {
        var at = 0;
        while ((at = Search.Next(request, at)) >= 0)
        {
            for (var i = Search.First(request, at); i >= 0; i = Search.After(i))
            {
                if (!request[at..].StartsWith(Anchors[i].Literal) || !SecretChecks.MayMatch(request, at, Anchors[i]))
                    continue;
                places.Add(at);
                break;
            }
            at++;
        }
        var run = 0;
        while ((run = CardNumbers.NextRun(request, run)) >= 0)
        {
            var end = CardNumbers.RunEnd(request, run);
            // Bytes at both ends may belong to other fields, so that a number is hit wherever it lies.
            var last = CardNumbers.HasDigits(request[run..end]) ? end : run;
            for (var place = run; place < last; place += CardNumbers.DigitsMin)
                places.Add(place);
            run = end;
        }
        places.Sort();
    }

    static bool TryMatch(ref SecretChecks checks, ReadOnlySpan<byte> text, int at, out SecretMatch match)
    {
        for (var i = Search.First(text, at); i >= 0; i = Search.After(i))
        {
            if (text[at..].StartsWith(Anchors[i].Literal) && checks.TryMatch(at, Anchors[i], out match))
                return true;
        }
        match = default;
        return false;
    }

    /// <summary>The key of a provider that begins here.</summary>
    public static bool TryToken(ReadOnlySpan<byte> text, int at, out SecretMatch match)
    {
        match = default;
        if (at + AnchorSearch.Bytes > text.Length)
            return false;
        for (var i = Search.First(text, at); i >= 0; i = Search.After(i))
        {
            if (Anchors[i].Shape is { } shape && shape.TryMatch(text, at, out match))
                return true;
        }
        return false;
    }

    static void FindCards(ReadOnlySpan<byte> text, int first, List<SecretMatch> found)
    {
        var cards = found.Count;
        var run = 0;
        while ((run = CardNumbers.NextRun(text, run)) >= 0)
        {
            var end = CardNumbers.RunEnd(text, run);
            if (CardNumbers.HasDigits(text[run..end]))
                CardNumbers.Find(text, run, end, CardRule, found);
            run = end;
        }
        if (found.Count == cards || cards == first)
            return;
        found.Sort(first, found.Count - first, ByStart.Instance);
        var kept = first + 1;
        for (var i = first + 1; i < found.Count; i++)
        {
            if (found[i].Start >= found[kept - 1].End)
                found[kept++] = found[i];
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    sealed class ByStart : IComparer<SecretMatch>
    {
        public static readonly ByStart Instance = new();

        public int Compare(SecretMatch x, SecretMatch y) => x.Start.CompareTo(y.Start);
    }
}
