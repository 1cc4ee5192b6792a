using System.Runtime.Intrinsics;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>
/// Payment card numbers: 13 to 19 digits, together or in groups with one blank or dash between, whose beginning belongs
/// to an issuer, whose length that issuer uses, and whose check digit (Luhn) is right. Linear in the text: runs of
/// digits and separators do not overlap, and a group begins at most one number.
/// </summary>
static class CardNumbers
{
    /// <summary>Digits of the shortest number.</summary>
    public const int DigitsMin = 13;

    const int DigitsMax = 19;
    const int GroupsMax = 6;

    /// <summary>The first run from a position on that is long enough for a card number; its start, or -1.</summary>
    public static int NextRun(ReadOnlySpan<byte> text, int from)
    {
        // Any run of 13 bytes lies in a window of 32 whole, when windows overlap by 12.
        const int Step = 32 - DigitsMin + 1;
        var at = from;
        while (at + 32 <= text.Length)
        {
            var bits = (ulong)Members(text[at..]) | (ulong)Members(text[(at + 16)..]) << 16;
            bits &= bits >> 1;
            bits &= bits >> 2;
            bits &= bits >> 4;
            bits &= bits >> 5;
            if (bits != 0)
            {
                var start = at + System.Numerics.BitOperations.TrailingZeroCount(bits);
                while (start > from && IsMember(text[start - 1]))
                    start--;
                return start;
            }
            at += Step;
        }
        return NextRunScalar(text, at);
    }

    /// <summary>The same, a byte at a time.</summary>
    public static int NextRunScalar(ReadOnlySpan<byte> text, int from)
    {
        var start = from;
        for (var at = from; at < text.Length; at++)
        {
            if (!IsMember(text[at]))
                start = at + 1;
            else if (at - start + 1 == DigitsMin)
                return start;
        }
        return -1;
    }

    /// <summary>Where the run ends that begins here.</summary>
    public static int RunEnd(ReadOnlySpan<byte> text, int start)
    {
        while (start < text.Length && IsMember(text[start]))
            start++;
        return start;
    }

    /// <summary>Whether a run has as many digits as a card number at least.</summary>
    public static bool HasDigits(ReadOnlySpan<byte> run)
    {
        var digits = 0;
        foreach (var b in run)
        {
            if (Letters.IsDigit(b) && ++digits == DigitsMin)
                return true;
        }
        return false;
    }

    /// <summary>Adds the card numbers of a run.</summary>
    public static void Find(ReadOnlySpan<byte> text, int start, int end, int rule, List<SecretMatch> found)
    {
        var at = start;
        while (at < end)
        {
            if (!Letters.IsDigit(text[at]))
            {
                at++;
                continue;
            }
            var groupEnd = GroupEnd(text, at, end);
            if (IsFree(text, at) && TryNumber(text, at, end, out var numberEnd))
            {
                found.Add(new SecretMatch(at, numberEnd - at, rule));
                at = numberEnd;
            }
            else
            {
                at = groupEnd;
            }
        }
    }

    static int GroupEnd(ReadOnlySpan<byte> text, int at, int end)
    {
        while (at < end && Letters.IsDigit(text[at]))
            at++;
        return at;
    }

    // Fractions of numbers, ids and words that end in digits are none.
    static bool IsFree(ReadOnlySpan<byte> text, int at) =>
        Surroundings.BeginsWord(text, at) && (at == 0 || text[at - 1] is not ((byte)'.' or (byte)'_' or (byte)'+'));

    static bool TryNumber(ReadOnlySpan<byte> text, int at, int end, out int numberEnd)
    {
        Span<byte> digits = stackalloc byte[DigitsMax];
        var count = 0;
        byte separator = 0;
        numberEnd = 0;
        for (var group = 0; group < GroupsMax && at < end; group++)
        {
            var groupEnd = GroupEnd(text, at, end);
            var length = groupEnd - at;
            // One group alone, or groups as they are printed: 4-4-4-4, 4-6-5, 4-4-4-4-3.
            if (length > DigitsMax - count || (group > 0 && length is < 2 or > 6))
                break;
            text[at..groupEnd].CopyTo(digits[count..]);
            count += length;
            if (IsNumber(digits[..count]) && EndsNumber(text, groupEnd))
                numberEnd = groupEnd;
            if (length is not (4 or 6) || groupEnd + 1 >= end || (separator != 0 && text[groupEnd] != separator)
                || !Letters.IsDigit(text[groupEnd + 1]))
                break;
            separator = text[groupEnd];
            at = groupEnd + 1;
        }
        return numberEnd > 0;
    }

    static bool EndsNumber(ReadOnlySpan<byte> text, int end) =>
        end == text.Length
        || (!char.IsAsciiLetter((char)text[end]) && text[end] != '_'
            && !(text[end] == '.' && end + 1 < text.Length && Letters.IsDigit(text[end + 1])));

    static bool IsNumber(ReadOnlySpan<byte> digits) =>
        digits.Length >= DigitsMin && HasIssuer(digits) && Luhn(digits) && digits.IndexOfAnyExcept(digits[0]) >= 0;

    // ISO/IEC 7812: Visa, Mastercard, American Express, Discover, JCB, Diners Club, UnionPay.
    static bool HasIssuer(ReadOnlySpan<byte> digits)
    {
        var four = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + digits[3] - '0';
        return digits.Length switch
        {
            13 => four / 1000 == 4,
            14 => four is >= 3000 and < 3060 || four / 100 is 36 or 38 or 39,
            15 => four / 100 is 34 or 37,
            16 => four / 1000 == 4 || four / 100 is >= 51 and <= 55 || four is >= 2221 and <= 2720
                || four == 6011 || four / 100 is 65 or 62 || four is >= 6440 and <= 6499 || four is >= 3528 and <= 3589,
            17 or 18 => four / 100 == 62,
            19 => four / 1000 == 4 || four == 6011 || four / 100 is 65 or 62,
            _ => false,
        };
    }

    static bool Luhn(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1)
                digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    static uint Members(ReadOnlySpan<byte> text)
    {
        var bytes = Vector128.Create(text);
        var members = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9))
            | Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'-'));
        return members.ExtractMostSignificantBits();
    }

    static bool IsMember(byte b) => Letters.IsDigit(b) || b is (byte)' ' or (byte)'-';
}
