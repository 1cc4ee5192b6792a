using Sightline.Storage.Segments;

namespace Sightline.Storage.Payloads;

/// <summary>
/// The blocks of the region being written: the open one, a few decoded ones that were last asked for, and where the
/// others are to be read back from.
/// </summary>
sealed class WrittenBlocks(SegmentFileWriter file, int quality)
{
    // The smallest window that reaches over a block.
    const int Window = 19;

    readonly List<(int First, ChunkRef Ref)> _blocks = [];
    readonly byte[]?[] _kept = new byte[Limits.PayloadBlocksKept][];
    readonly int[] _keptBlock = new int[Limits.PayloadBlocksKept];
    readonly long[] _keptUsed = new long[Limits.PayloadBlocksKept];
    byte[] _open = new byte[Limits.PayloadBlockBytes];
    int _openFirst;
    int _lastKept;
    long _clock;

    public int Count => _blocks.Count;

    /// <summary>Bytes in the open block.</summary>
    public int OpenBytes { get; private set; }

    public (int First, ChunkRef Ref) this[int block] => _blocks[block];

    /// <summary>Adds a chunk's bytes to the open block, which must have room; gives their offset.</summary>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        var offset = OpenBytes;
        bytes.CopyTo(_open.AsSpan(offset));
        OpenBytes += bytes.Length;
        return offset;
    }

    /// <summary>Stores the open block and opens the next, whose first chunk will be <paramref name="next"/>.</summary>
    public void Close(int next)
    {
        var at = file.Store(_open.AsSpan(0, OpenBytes), compress: true, quality, Window);
        _blocks.Add((_openFirst, at));
        var slot = Oldest();
        (_kept[slot], _open) = (_open, _kept[slot] ?? new byte[Limits.PayloadBlockBytes]);
        _keptBlock[slot] = _blocks.Count - 1;
        _keptUsed[slot] = ++_clock;
        _openFirst = next;
        OpenBytes = 0;
    }

    /// <summary>True when the chunk is the first of its block.</summary>
    public bool IsFirst(int chunk) => chunk >= _openFirst ? chunk == _openFirst : _blocks[Of(chunk)].First == chunk;

    /// <summary>The bytes of the block that a chunk is in, until the next call.</summary>
    public ReadOnlySpan<byte> BlockOf(int chunk)
    {
        if (chunk >= _openFirst)
            return _open;
        if (_kept[_lastKept] is null || !Holds(_keptBlock[_lastKept], chunk))
            _lastKept = Keep(Of(chunk));
        _keptUsed[_lastKept] = ++_clock;
        return _kept[_lastKept];
    }

    bool Holds(int block, int chunk) => block < _blocks.Count && _blocks[block].First <= chunk
        && chunk < (block + 1 < _blocks.Count ? _blocks[block + 1].First : _openFirst);

    int Of(int chunk)
    {
        int low = 0, high = _blocks.Count;
        while (high - low > 1)
        {
            var middle = low + high >>> 1;
            if (_blocks[middle].First <= chunk)
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    int Keep(int block)
    {
        for (var i = 0; i < _kept.Length; i++)
        {
            if (_keptBlock[i] == block && _kept[i] is not null)
                return i;
        }
        var slot = Oldest();
        var bytes = _kept[slot] ??= new byte[Limits.PayloadBlockBytes];
        // Until it is whole the slot holds no block.
        _keptBlock[slot] = int.MaxValue;
        file.ReadBack(_blocks[block].Ref, bytes.AsSpan(0, _blocks[block].Ref.Raw));
        _keptBlock[slot] = block;
        return slot;
    }

    int Oldest()
    {
        var oldest = 0;
        for (var i = 1; i < _keptUsed.Length; i++)
        {
            if (_keptUsed[i] < _keptUsed[oldest])
                oldest = i;
        }
        return oldest;
    }
}
