namespace Sightline.Storage.Payloads;

/// <summary>
/// Tells for one phrase which long values of a segment must be searched. Looks first at the index, then, once for each
/// block that a candidate value is in, at the tokens of its chunks. Never says no to a value that has the phrase.
/// </summary>
sealed class PayloadSearch
{
    readonly PayloadReader _reader;
    readonly PhraseTokens _tokens;
    readonly BlockText _text;
    readonly JointTokens _joint = new();
    readonly CancellationToken _cancellation;

    // By block: the tokens that it may hold, as bits.
    readonly ulong[] _blocks;

    // By block that was looked at: the tokens of each of its chunks, as bits.
    readonly ulong[]?[] _chunks;
    ulong _any;

    public PayloadSearch(PayloadReader reader, PhraseTokens tokens, CancellationToken cancellation)
    {
        (_reader, _tokens, _cancellation) = (reader, tokens, cancellation);
        _text = new BlockText(reader);
        _blocks = new ulong[reader.BlockCount];
        _chunks = new ulong[reader.BlockCount][];
        LookUp(new TokenIndex(reader));
    }

    /// <summary>False when no value of the segment can have the phrase.</summary>
    /// <param name="joints">
    /// The tokens that the filter of the row group's joints may hold (<see cref="PhraseTokens.In"/>), or those of all
    /// its row groups.
    /// </param>
    public bool AnyMayMatch(ulong joints) => ((_any | joints) & _tokens.All) == _tokens.All;

    /// <summary>False when the value of these runs cannot have the phrase.</summary>
    public bool MayMatch(ReadOnlySpan<ChunkRun> runs, ulong joints)
    {
        var missing = _tokens.All & ~joints;
        if (missing == 0)
            return true;
        if ((missing & ~_any) != 0)
            return false;
        ulong possible = 0;
        foreach (var run in runs)
            possible |= _blocks[_reader.Check(run)];
        if ((missing & ~possible) != 0)
            return false;
        foreach (var run in runs)
        {
            missing &= ~Found(run, missing);
            if (missing == 0)
                return true;
        }
        return false;
    }

    ulong Found(ChunkRun run, ulong missing)
    {
        var block = _reader.BlockOf(run.First);
        if ((_blocks[block] & missing) == 0)
            return 0;
        ulong found = 0;
        var chunks = _chunks[block] ??= LookAt(block);
        foreach (var bits in chunks.AsSpan(run.First - _reader.ChunksOf(block).First, run.Count))
            found |= bits;
        return found;
    }

    void LookUp(TokenIndex index)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            index.Find(_tokens[i], _blocks, 1UL << i);
        }
        if (_tokens.Iotas != 0)
            index.Find(TokenReader.IotaMark, _blocks, _tokens.Iotas);
        foreach (var bits in _blocks)
            _any |= bits;
    }

    ulong[] LookAt(int block)
    {
        _cancellation.ThrowIfCancellationRequested();
        _text.Read(block);
        var chunks = new ulong[_text.Count];
        for (var i = 0; i < chunks.Length; i++)
        {
            var chunk = _text[_text.First + i];
            var reader = new TokenReader(chunk);
            while (reader.TryRead())
                chunks[i] |= _tokens.BitsOf(reader.Token);
            if (i > 0 && _joint.TryBegin(_text[_text.First + i - 1]) && _joint.TryEnd(chunk, out var across))
                chunks[i] |= _tokens.BitsOf(across.Token);
        }
        return chunks;
    }
}
