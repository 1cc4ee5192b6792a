namespace Sightline.Storage.Payloads;

/// <summary>
/// The distinct tokens of some text: of a payload block, of a row group's short texts, or of the joints of its values.
/// Reused after <see cref="Clear"/>.
/// </summary>
sealed class TokenSet
{
    const int SlotsMin = 1 << 10;

    // Open addressing, at most half full; zero is free.
    ulong[] _slots = new ulong[SlotsMin];
    int _shift = 64 - 10;

    public int Count { get; private set; }

    /// <summary>The tokens in no order, with zeros between them.</summary>
    public ReadOnlySpan<ulong> Slots => _slots;

    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    /// <summary>Adds the tokens of a UTF-8 text.</summary>
    public void AddText(ReadOnlySpan<byte> text)
    {
        var reader = new TokenReader(text);
        while (reader.TryRead())
            Add(reader.Token);
    }

    public void Add(ulong token)
    {
        var slots = _slots;
        var at = (int)(token >> _shift);
        while (slots[at] != token)
        {
            if (slots[at] == 0)
            {
                slots[at] = token;
                if (++Count > slots.Length / 2)
                    Grow();
                return;
            }
            at = at + 1 & slots.Length - 1;
        }
    }

    void Grow()
    {
        var tokens = _slots;
        _slots = new ulong[tokens.Length * 2];
        _shift--;
        Count = 0;
        foreach (var token in tokens)
        {
            if (token != 0)
                Add(token);
        }
    }
}
