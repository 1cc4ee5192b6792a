namespace Sightline.Storage.Encodings;

/// <summary>Codes of one width, one behind the other.</summary>
sealed class PackedCodes : Codes
{
    readonly ArraySegment<byte> _bytes;
    readonly int _width;

    PackedCodes(ArraySegment<byte> bytes, int width)
    {
        _bytes = bytes;
        _width = width;
    }

    public static PackedCodes Read(int count, int width, ref ChunkReader reader) =>
        new(reader.Bytes(BitStream.BytesOf(count, width)), width) { Count = count };

    public override ulong this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                RefuseIndex(index, Count);
            return BitStream.At(_bytes, _width, index);
        }
    }

    public override void CopyTo(int from, Span<ulong> to, ulong add)
    {
        CheckRows(from, to.Length);
        PackedDecode.To(_bytes, _width, from, to, add);
    }

    public override void CopyTo(int from, Span<uint> to, uint add)
    {
        CheckRows(from, to.Length);
        PackedDecode.To(_bytes, _width, from, to, add);
    }

    public override void Between(ulong low, ulong high, RowSet into) =>
        PackedScan.Between(_bytes, _width, Count, low, high, into.Words);
}
