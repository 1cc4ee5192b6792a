using System.Buffers.Binary;
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

    // Makes ASCII letters small, leaves digits as they are, and keeps the underscore apart from all.
    const ulong SmallLetters = 0x2020202020202020;

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
        for (var at = SkipOthers(text, _at); at < text.Length; at = SkipOthers(text, _at))
        {
            if (at > _at)
                _cjk = 0;
            if (text[at] < 0x80)
            {
                ReadWord(at);
                return true;
            }
            if (TryReadBeyond(at))
                return true;
        }
        _at = text.Length;
        return false;
    }

    // Eight bytes at a time, as words and what is between them have lengths that no branch predictor knows.
    static int SkipOthers(ReadOnlySpan<byte> text, int at)
    {
        for (; text.Length - at >= sizeof(ulong); at += sizeof(ulong))
        {
            var others = AsciiWords.Others(BinaryPrimitives.ReadUInt64LittleEndian(text[at..]));
            if (others != AsciiWords.EveryByte)
                return at + AsciiWords.First(~others & AsciiWords.EveryByte);
        }
        while (at < text.Length && TokenFold.KindOf(text[at]) == TokenFold.Other)
            at++;
        return at;
    }

    void ReadWord(int start)
    {
        var text = _text;
        var end = EndOfWord(text, start);
        if (end < text.Length && text[end] >= 0x80)
        {
            ReadMixedWord(start);
            return;
        }
        _at = end;
        (_cjk, IsWord, HasIota) = (0, true, false);
        Token = HashOf(text, start, Math.Min(end, start + RunesMax), SmallLetters);
    }

    static int EndOfWord(ReadOnlySpan<byte> text, int at)
    {
        for (; text.Length - at >= sizeof(ulong); at += sizeof(ulong))
        {
            var ends = AsciiWords.Ends(BinaryPrimitives.ReadUInt64LittleEndian(text[at..]));
            if (ends != 0)
                return at + AsciiWords.First(ends);
        }
        while (at < text.Length && TokenFold.KindOf(text[at]) == TokenFold.Word)
            at++;
        return at;
    }

    bool TryReadBeyond(int at)
    {
        Rune.DecodeFromUtf8(_text[at..], out var rune, out var length);
        if (PhraseSearch.IsWord(rune))
        {
            ReadMixedWord(at);
            return true;
        }
        _at = at + length;
        var before = _cjk;
        _cjk = PhraseSearch.IsCjk(rune.Value) ? (uint)rune.Value : 0;
        (IsWord, HasIota) = (false, false);
        if (rune.Value == TokenFold.CombiningIota)
        {
            Token = IotaMark;
            return true;
        }
        if (before == 0 || _cjk == 0)
            return false;
        Token = Finish(Step(Step(0, before), _cjk));
        return true;
    }

    // A word with letters beyond ASCII: folds it first.
    void ReadMixedWord(int start)
    {
        Span<byte> folded = stackalloc byte[BytesMax];
        (_at, _cjk, IsWord, HasIota) = (start, 0, true, false);
        var (length, runes) = (0, 0);
        while (_at < _text.Length)
        {
            Rune.DecodeFromUtf8(_text[_at..], out var rune, out var bytes);
            if (!PhraseSearch.IsWord(rune))
                break;
            _at += bytes;
            if (++runes > RunesMax)
                continue;
            var letter = TokenFold.Of(rune);
            HasIota |= letter.Value == TokenFold.CapitalIota;
            length += letter.EncodeToUtf8(folded[length..]);
            if (letter.IsAscii)
                folded[length - 1] |= (byte)(SmallLetters & 0xFF);
        }
        Token = HashOf(folded, 0, length, 0);
    }

    static ulong HashOf(ReadOnlySpan<byte> text, int start, int end, ulong fold)
    {
        ulong hash = 0;
        for (; end - start >= sizeof(ulong); start += sizeof(ulong))
            hash = Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(text[start..]) | fold);
        if (start < end)
            hash = Step(hash, Tail(text, start, end) | fold & ulong.MaxValue >> 8 * (sizeof(ulong) - (end - start)));
        return Finish(hash);
    }

    // The last one to seven bytes, read at once where the text goes on for long enough.
    static ulong Tail(ReadOnlySpan<byte> text, int start, int end)
    {
        if (text.Length - start >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(text[start..])
                & ulong.MaxValue >> 8 * (sizeof(ulong) - (end - start));
        }
        ulong tail = 0;
        for (var i = end - 1; i >= start; i--)
            tail = tail << 8 | text[i];
        return tail;
    }

    static ulong Step(ulong hash, ulong next)
    {
        hash = (hash ^ next) * StepPrime;
        return hash ^ hash >> 32;
    }

    static ulong Finish(ulong hash)
    {
        hash *= EndPrime;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }
}
