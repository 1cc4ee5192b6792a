using System.Text;
using Sightline.Storage.Queries.Execution;

namespace Sightline.Storage.Payloads;

/// <summary>
/// The tokens that a text must hold for a <see cref="PhraseSearch"/> to find its phrase there: its words, but not the
/// last one of a prefix, which may go on; and each two neighbouring CJK characters. None for a phrase of one CJK
/// character or of punctuation: then every text must be searched.
/// </summary>
sealed class PhraseTokens
{
    /// <summary>As many as fit the bits of a number; what a text must hold beside these is searched for, not looked up.</summary>
    public const int CountMax = 64;

    readonly ulong[] _tokens;

    // Bit i: token i has an iota, so that it may match where the text has a combining one.
    readonly ulong _iotas;

    public PhraseTokens(string phrase, bool prefix)
    {
        var text = Encoding.UTF8.GetBytes(phrase);
        var tokens = new List<ulong>();
        if (HasCertainWords(phrase, text))
        {
            var reader = new TokenReader(text);
            while (tokens.Count < CountMax && reader.TryRead())
            {
                if ((prefix && reader.IsWord && reader.End == text.Length) || tokens.Contains(reader.Token))
                    continue;
                _iotas |= reader.HasIota ? 1UL << tokens.Count : 0;
                tokens.Add(reader.Token);
            }
        }
        _tokens = [.. tokens];
    }

    public int Count => _tokens.Length;

    /// <summary>A bit for each token.</summary>
    public ulong All => Count == 0 ? 0 : ulong.MaxValue >> 64 - Count;

    public ulong this[int i] => _tokens[i];

    /// <summary>The bits of the tokens that <see cref="TokenReader.IotaMark"/> satisfies.</summary>
    public ulong Iotas => _iotas;

    /// <summary>The bits of the tokens that a token of a text satisfies.</summary>
    public ulong BitsOf(ulong token)
    {
        if (token == TokenReader.IotaMark)
            return _iotas;
        var i = _tokens.AsSpan().IndexOf(token);
        return i < 0 ? 0 : 1UL << i;
    }

    // A combining iota may equal a letter of the text, and half a surrogate pair the half of a letter: then it cannot be
    // told where the words of the text begin and end.
    static bool HasCertainWords(string phrase, byte[] text) =>
        !phrase.Contains((char)TokenFold.CombiningIota, StringComparison.Ordinal)
        && string.Equals(Encoding.UTF8.GetString(text), phrase, StringComparison.Ordinal);

    /// <summary>The bits of the tokens that a filter made by <see cref="TokenFilter"/> may hold.</summary>
    public ulong In(ReadOnlySpan<byte> filter)
    {
        var bits = _iotas != 0 && TokenFilter.MayContain(filter, TokenReader.IotaMark) ? _iotas : 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (TokenFilter.MayContain(filter, _tokens[i]))
                bits |= 1UL << i;
        }
        return bits;
    }
}
