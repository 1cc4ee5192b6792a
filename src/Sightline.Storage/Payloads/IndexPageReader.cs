namespace Sightline.Storage.Payloads;

/// <summary>The entries of a page of the token index, in order.</summary>
ref struct IndexPageReader(ReadOnlySpan<byte> page, uint first)
{
    ReadOnlySpan<byte> _left = page;
    ReadOnlySpan<byte> _posting;

    /// <summary>Hash of the entry's token.</summary>
    public uint Hash { get; private set; } = first;

    /// <summary>True when the page ended within an entry.</summary>
    public bool IsBroken { get; private set; }

    public bool TryRead()
    {
        if (_left.IsEmpty)
            return false;
        if (TryReadDelta() && TryReadPosting())
            return true;
        IsBroken = true;
        return false;
    }

    /// <summary>Sets a bit at the blocks of the entry; false when one of them is not there.</summary>
    public readonly bool TryMark(Span<ulong> blocks, ulong bit)
    {
        if ((_posting[0] & PayloadFormat.OneBlock) != 0)
            return TryMark(blocks, _posting[0] & PayloadFormat.GroupBlocks - 1, bit);
        var bitmap = _posting[0] == 0;
        for (var i = 0; i < (bitmap ? PayloadFormat.GroupBlocks : _posting.Length - 1); i++)
        {
            if (bitmap && (_posting[1 + i / 8] >> (i & 7) & 1) == 0)
                continue;
            if (!TryMark(blocks, bitmap ? i : _posting[1 + i], bit))
                return false;
        }
        return true;
    }

    static bool TryMark(Span<ulong> blocks, int block, ulong bit)
    {
        if (block >= blocks.Length)
            return false;
        blocks[block] |= bit;
        return true;
    }

    bool TryReadDelta()
    {
        uint delta = 0;
        for (var shift = 0; shift < 32 && !_left.IsEmpty; shift += 7)
        {
            var b = _left[0];
            _left = _left[1..];
            delta |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                Hash += delta;
                return true;
            }
        }
        return false;
    }

    bool TryReadPosting()
    {
        if (_left.IsEmpty)
            return false;
        var head = _left[0];
        var length = (head & PayloadFormat.OneBlock) != 0 ? 1 : 1 + (head == 0 ? PayloadFormat.GroupBlocks / 8 : head);
        if (length > _left.Length)
            return false;
        _posting = _left[..length];
        _left = _left[length..];
        return true;
    }
}
