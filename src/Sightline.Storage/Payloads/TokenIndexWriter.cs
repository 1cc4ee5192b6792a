using Sightline.Storage.Segments;

namespace Sightline.Storage.Payloads;

/// <summary>
/// Writes which blocks of the region hold which tokens. Blocks are taken together in groups; a group's pairs of token
/// and block are sorted by the token's hash and cut into pages, so that a word costs one page for a whole group.
/// </summary>
sealed class TokenIndexWriter(SegmentFileWriter file)
{
    const int PairsMin = 1 << 14;
    const int RadixBits = 9;

    readonly ColumnWriter _groups = new();
    readonly ColumnWriter _directory = new();
    readonly ColumnWriter _page = new();
    readonly int[] _starts = new int[1 << RadixBits];
    readonly byte[] _bitmap = new byte[PayloadFormat.GroupBlocks / 8];

    // Hash of the token, then number of the block in its group; blocks ascend.
    uint[] _pairs = new uint[PairsMin];
    uint[] _sorted = [];
    int _count;
    int _first;
    int _blocks;
    uint _previous;

    /// <summary>Adds the tokens of the next block.</summary>
    public void AddBlock(TokenSet tokens)
    {
        if (_blocks == PayloadFormat.GroupBlocks || (_blocks > 0 && _count + tokens.Count > Limits.PayloadTokensMax))
            EndGroup();
        if (_count + tokens.Count > _pairs.Length)
            Array.Resize(ref _pairs, Math.Max(2 * _pairs.Length, _count + tokens.Count));
        foreach (var token in tokens.Slots)
        {
            if (token != 0)
                _pairs[_count++] = Hash(token) << PayloadFormat.GroupBlockBits | (uint)_blocks;
        }
        _blocks++;
    }

    /// <summary>Writes the last group and the section.</summary>
    public void Finish()
    {
        if (_blocks > 0)
            EndGroup();
        file.Add(SectionId.PayloadFilters, _groups.Bytes, compress: true);
    }

    /// <summary>What the index keeps of a token's hash.</summary>
    public static uint Hash(ulong token) => (uint)(token >> 64 - PayloadFormat.TokenBits);

    void EndGroup()
    {
        Sort();
        _directory.Clear();
        for (var i = 0; i < _count;)
        {
            var end = i + 1;
            while (end < _count && HashOf(_pairs[end]) == HashOf(_pairs[i]))
                end++;
            AddEntry(_pairs.AsSpan(i, end - i));
            i = end;
        }
        EndPage();
        _groups.Add(_first);
        _groups.Add(_blocks);
        SegmentFileWriter.AddRef(_groups, file.Store(_directory.Bytes, compress: true));
        _first += _blocks;
        (_count, _blocks) = (0, 0);
    }

    // By hash, least significant digits first; blocks stay in order.
    void Sort()
    {
        if (_sorted.Length < _pairs.Length)
            _sorted = new uint[_pairs.Length];
        var starts = _starts;
        for (var shift = PayloadFormat.GroupBlockBits; shift < 32; shift += RadixBits)
        {
            Array.Clear(starts);
            foreach (var pair in _pairs.AsSpan(0, _count))
                starts[Digit(pair, shift)]++;
            var next = 0;
            for (var i = 0; i < starts.Length; i++)
                (starts[i], next) = (next, next + starts[i]);
            foreach (var pair in _pairs.AsSpan(0, _count))
                _sorted[starts[Digit(pair, shift)]++] = pair;
            (_pairs, _sorted) = (_sorted, _pairs);
        }
    }

    static int Digit(uint pair, int shift) => (int)(pair >> shift & (1 << RadixBits) - 1);

    static uint HashOf(uint pair) => pair >> PayloadFormat.GroupBlockBits;

    // The pairs of one token; two tokens may have the same hash, so that a block may come twice.
    void AddEntry(ReadOnlySpan<uint> pairs)
    {
        var hash = HashOf(pairs[0]);
        if (_page.Length == 0)
        {
            _directory.Add((int)hash);
            _previous = hash;
        }
        AddVariable(hash - _previous);
        _previous = hash;
        if (pairs[0] == pairs[^1])
            _page.Add((byte)(PayloadFormat.OneBlock | BlockOf(pairs[0])));
        else
            AddBlocks(pairs);
        if (_page.Length >= PayloadFormat.IndexPageBytes)
            EndPage();
    }

    void AddBlocks(ReadOnlySpan<uint> pairs)
    {
        var bits = _bitmap.AsSpan();
        bits.Clear();
        var distinct = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            bits[BlockOf(pairs[i]) / 8] |= (byte)(1 << (BlockOf(pairs[i]) & 7));
            distinct += i == 0 || pairs[i] != pairs[i - 1] ? 1 : 0;
        }
        if (distinct > PayloadFormat.ListedBlocksMax)
        {
            _page.Add((byte)0);
            _page.Add(bits);
            return;
        }
        _page.Add((byte)distinct);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
                _page.Add((byte)BlockOf(pairs[i]));
        }
    }

    static int BlockOf(uint pair) => (int)(pair & PayloadFormat.GroupBlocks - 1);

    void AddVariable(uint value)
    {
        for (; value >= 0x80; value >>= 7)
            _page.Add((byte)(value | 0x80));
        _page.Add((byte)value);
    }

    void EndPage()
    {
        if (_page.Length == 0)
            return;
        SegmentFileWriter.AddRef(_directory, file.Store(_page.Bytes, compress: false));
        _page.Clear();
    }
}
