using System.Text;
using Sightline.Storage.Queries.Execution;

namespace Sightline.Storage.Payloads;

/// <summary>
/// The tokens of a text, as hashes: words as <see cref="PhraseSearch"/> knows them, of which the first
/// <see cref="RunesMax"/> characters count, and each two neighbouring CJK characters. Bytes that are not UTF-8 separate.
/// </summary>
ref struct TokenReader(ReadOnlySpan<byte> text)
{
    /// <summary>Longer words (keys, Base64) are known by their beginning.</summary>
    public const int RunesMax = 64;

    /// <summary>Most bytes that the counting characters of a token can have.</summary>
    public const int BytesMax = RunesMax * 4;

    /// <summary>Stands for a combining iota somewhere: whoever looks for a word with an iota must look here.</summary>
    public const ulong IotaMark = 0x345345345345345;

    // Arbitrary odd multipliers with mixed bits; those of SplitMix64.
    const ulong StepPrime = 0xBF58476D1CE4E5B9;
    const ulong EndPrime = 0x94D049BB133111EB;

    readonly ReadOnlySpan<byte> _text = text;
    int _at;
    uint _cjk;

    /// <summary>The token that was read; never zero.</summary>
    public ulong Token { get; private set; }

    /// <summary>True for a word, false for two CJK characters.</summary>
    public bool IsWord { get; private set; }

    /// <summary>True when a character of the word equals an iota in comparison without case.</summary>
    public bool HasIota { get; private set; }

    /// <summary>Where the token ends.</summary>
    public readonly int End => _at;

    public bool TryRead()
    {
        var text = _text;
        var table = TokenFold.Ascii;
        while (_at < text.Length)
        {
            var folded = table[text[_at]];
            if (folded == TokenFold.Other)
            {
                _at++;
                _cjk = 0;
            }
            else if (folded != TokenFold.Beyond)
            {
                ReadWord();
                return true;
            }
            else if (TryReadBeyond())
            {
                return true;
            }
        }
        return false;
    }

    bool TryReadBeyond()
    {
        Rune.DecodeFromUtf8(_text[_at..], out var rune, out var length);
        if (PhraseSearch.IsWord(rune))
        {
            ReadWord();
            return true;
        }
        _at += length;
        if (rune.Value == TokenFold.CombiningIota)
        {
            _cjk = 0;
            Token = IotaMark;
            IsWord = false;
            return true;
        }
        var before = _cjk;
        _cjk = PhraseSearch.IsCjk(rune.Value) ? (uint)rune.Value : 0;
        if (before == 0 || _cjk == 0)
            return false;
        IsWord = false;
        HasIota = false;
        Token = Finish((before * StepPrime ^ _cjk) * StepPrime);
        return true;
    }

    void ReadWord()
    {
        _cjk = 0;
        IsWord = true;
        HasIota = false;
        ulong hash = 0;
        for (var left = RunesMax; ;)
        {
            hash = ReadAscii(hash, ref left);
            if (_at == _text.Length || !TryReadLetter(ref hash, ref left))
                break;
        }
        Token = Finish(hash);
    }

    // Step 1, for most text the only one: the ASCII characters of the word from here.
    ulong ReadAscii(ulong hash, ref int left)
    {
        var table = TokenFold.Ascii;
        var rest = _text[_at..];
        for (var i = 0; i < rest.Length; i++)
        {
            var folded = table[rest[i]];
            if (folded is TokenFold.Other or TokenFold.Beyond)
            {
                _at += i;
                return hash;
            }
            if (--left >= 0)
                hash = (hash ^ folded) * StepPrime;
        }
        _at = _text.Length;
        return hash;
    }

    // Step 2: one letter beyond ASCII, if there is one.
    bool TryReadLetter(ref ulong hash, ref int left)
    {
        if (_text[_at] < 0x80)
            return false;
        Rune.DecodeFromUtf8(_text[_at..], out var rune, out var length);
        if (!PhraseSearch.IsWord(rune))
            return false;
        _at += length;
        if (--left < 0)
            return true;
        var folded = TokenFold.Of(rune);
        HasIota |= folded == TokenFold.CapitalIota;
        hash = (hash ^ folded) * StepPrime;
        return true;
    }

    static ulong Finish(ulong hash)
    {
        hash = (hash ^ hash >> 32) * EndPrime;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }
}
