namespace Sightline.Storage.Segments;

/// <summary>
/// The payload region of a row group: blocks that are read alone. The last block read stays at hand, so that reading
/// in order decodes each block once.
/// </summary>
sealed class RestColumn
{
    readonly RowGroup _group;
    readonly int[] _offsets;
    readonly int[] _blockRows;
    readonly ChunkRef[] _blocks;
    int _current = -1;
    byte[] _bytes = [];

    public RestColumn(RowGroup group)
    {
        _group = group;
        var lengths = group.Chunk(ChunkId.RestLengths);
        _offsets = new int[group.Rows + 1];
        ReadBlocks(group.Chunk(ChunkId.RestBlocks), out _blockRows, out _blocks);
        var block = 0;
        var offset = 0;
        for (var row = 0; row < group.Rows; row++)
        {
            if (block < _blockRows.Length && _blockRows[block] == row)
            {
                block++;
                offset = 0;
            }
            _offsets[row] = offset;
            offset += ColumnReader.Int(lengths, row);
        }
        Lengths = lengths;
    }

    byte[] Lengths { get; }

    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            var block = Array.BinarySearch(_blockRows, row);
            if (block < 0)
                block = ~block - 1;
            if (block != _current)
            {
                _bytes = _group.File.Read(_blocks[block]);
                _current = block;
            }
            return _bytes.AsSpan(_offsets[row], ColumnReader.Int(Lengths, row));
        }
    }

    static void ReadBlocks(byte[] chunk, out int[] rows, out ChunkRef[] blocks)
    {
        const int entryBytes = 25;
        rows = new int[chunk.Length / entryBytes];
        blocks = new ChunkRef[rows.Length];
        var reader = new FooterReader(chunk);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = reader.Int();
            blocks[i] = reader.Ref();
        }
    }
}
