using System.Text;
using Sightline.Storage.Queries.Execution;

namespace Sightline.Storage.Payloads;

/// <summary>
/// Folds what <see cref="PhraseSearch"/> holds for equal into one. Characters that differ in ordinal comparison
/// without case may fold into one too; that costs a look, never a match.
/// </summary>
static class TokenFold
{
    /// <summary>In <see cref="Ascii"/>: the byte is no part of a word.</summary>
    public const byte Other = 0;

    /// <summary>In <see cref="Ascii"/>: the byte belongs to a character beyond ASCII.</summary>
    public const byte Beyond = 0xFF;

    /// <summary>
    /// The combining iota: no letter, yet equal to the letter iota in comparison without case. A word with an iota may
    /// therefore match where the text has no such word; see <see cref="TokenReader.IotaMark"/>.
    /// </summary>
    public const int CombiningIota = 0x345;

    public const int CapitalIota = 0x399;

    static readonly byte[] Table = MakeTable();

    /// <summary>For each byte the folded character, or one of the marks above.</summary>
    public static ReadOnlySpan<byte> Ascii => Table;

    /// <summary>True for an ASCII character that no word goes over.</summary>
    public static bool EndsWord(byte b) => Table[b] == Other;

    public static uint Of(Rune rune) => (uint)Rune.ToUpperInvariant(rune).Value;

    static byte[] MakeTable()
    {
        var table = new byte[256];
        for (var i = 0; i < 256; i++)
        {
            if (i >= 0x80)
                table[i] = Beyond;
            else if (char.IsAsciiLetterOrDigit((char)i) || i == '_')
                table[i] = (byte)char.ToUpperInvariant((char)i);
        }
        return table;
    }
}
