namespace Sightline.Storage.Payloads;

/// <summary>A decoded block of a payload region, cut into its chunks. Reused from block to block.</summary>
sealed class BlockText(PayloadReader reader)
{
    byte[] _bytes = [];
    int[] _offsets = [];

    /// <summary>Number of its first chunk.</summary>
    public int First { get; private set; }

    public int Count { get; private set; }

    public bool Holds(int chunk) => (uint)(chunk - First) < (uint)Count;

    /// <summary>The bytes of a chunk by its number in the segment.</summary>
    public ReadOnlySpan<byte> this[int chunk]
    {
        get
        {
            var i = chunk - First;
            return _bytes.AsSpan(_offsets[i], _offsets[i + 1] - _offsets[i]);
        }
    }

    public void Read(int block)
    {
        Count = 0;
        (First, var count) = reader.ChunksOf(block);
        if (_offsets.Length <= count)
            _offsets = new int[count + 1];
        var end = 0;
        for (var i = 0; i < count; i++)
            _offsets[i + 1] = end += reader.Length(First + i);
        _bytes = reader.Block(block);
        reader.CheckLengths(block, end);
        Count = count;
    }
}
