using System.Text;
using Sightline.Storage.Queries.Execution;

namespace Sightline.Storage.Payloads;

/// <summary>
/// Folds what <see cref="PhraseSearch"/> holds for equal into one. Characters that differ in ordinal comparison
/// without case may fold into one too; that costs a look, never a match.
/// </summary>
static class TokenFold
{
    /// <summary>The byte is no part of a word.</summary>
    public const byte Other = 0;

    /// <summary>The byte is an ASCII letter, digit or underscore.</summary>
    public const byte Word = 1;

    /// <summary>The byte belongs to a character beyond ASCII.</summary>
    public const byte Beyond = 2;

    /// <summary>
    /// The combining iota: no letter, yet equal to the letter iota in comparison without case. A word with an iota may
    /// therefore match where the text has no such word; see <see cref="TokenReader.IotaMark"/>.
    /// </summary>
    public const int CombiningIota = 0x345;

    public const int CapitalIota = 0x399;

    static readonly byte[] Kinds = MakeKinds();

    public static byte KindOf(byte b) => Kinds[b];

    /// <summary>True for an ASCII character that no word goes over.</summary>
    public static bool EndsWord(byte b) => Kinds[b] == Other;

    public static Rune Of(Rune rune) => Rune.ToUpperInvariant(rune);

    static byte[] MakeKinds()
    {
        var kinds = new byte[256];
        for (var i = 0; i < 256; i++)
        {
            if (i >= 0x80)
                kinds[i] = Beyond;
            else if (char.IsAsciiLetterOrDigit((char)i) || i == '_')
                kinds[i] = Word;
        }
        return kinds;
    }
}
