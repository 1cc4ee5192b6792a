using System.Text;
using Sightline.Storage.Queries.Execution;

namespace Sightline.Storage.Payloads;

/// <summary>
/// The token that lies across the joint of two chunks, which the tokens of neither hold. Not for several threads.
/// </summary>
sealed class JointTokens
{
    readonly byte[] _text = new byte[2 * TokenReader.BytesMax];
    int _before;

    /// <summary>Remembers the end of the first chunk; false when no token goes over it.</summary>
    public bool TryBegin(ReadOnlySpan<byte> first)
    {
        _before = 0;
        var start = Start(first);
        if (start < 0)
            return false;
        _before = first.Length - start;
        first[start..].CopyTo(_text);
        return true;
    }

    /// <summary>True when a token lies across the remembered end and the beginning of the second chunk.</summary>
    public bool TryEnd(ReadOnlySpan<byte> second, out TokenReader reader)
    {
        var after = Math.Min(second.Length, TokenReader.BytesMax);
        second[..after].CopyTo(_text.AsSpan(_before));
        reader = new TokenReader(_text.AsSpan(0, _before + after));
        return reader.TryRead() && reader.End > _before;
    }

    // Where the last token of the chunk starts, when it can go on: within the characters that count.
    static int Start(ReadOnlySpan<byte> first)
    {
        var start = -1;
        for (var rest = first; rest.Length > 0;)
        {
            if (TokenFold.EndsWord(rest[^1]))
                return start;
            Rune.DecodeLastFromUtf8(rest, out var rune, out var length);
            if (start < 0 && PhraseSearch.IsCjk(rune.Value))
                return rest.Length - length;
            if (!PhraseSearch.IsWord(rune))
                return start;
            rest = rest[..^length];
            start = rest.Length;
            if (first.Length - start > TokenReader.BytesMax - 4)
                return -1;
        }
        return start;
    }
}
