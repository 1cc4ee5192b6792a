namespace Sightline.Storage.Memory;

/// <summary>Where bytes lie in a <see cref="ByteArena"/>.</summary>
readonly record struct ArenaRange(int Chunk, int Offset, int Length);

/// <summary>
/// Bytes that one writer appends and that never move. Chunks are left to the garbage collector, so that a reader may
/// keep what it was given for as long as it likes. They grow with what is in them: a workspace with a few spans takes
/// little, and many of one size can be used again.
/// </summary>
sealed class ByteArena
{
    const int FirstChunkBytes = 8 << 10;
    const int LargeChunkBytes = 256 << 10;

    // A memtable's worth: what the one before leaves is what the next one fills.
    static readonly ChunkPool LargeChunks = new(LargeChunkBytes, bytesMax: 64 << 20);

    byte[][] _chunks = [];
    int _last = -1;
    int _used;

    /// <summary>Bytes held by all chunks.</summary>
    public long Bytes { get; private set; }

    public ReadOnlySpan<byte> this[ArenaRange range] =>
        range.Length == 0
            ? default
            : Volatile.Read(ref _chunks)[range.Chunk].AsSpan(range.Offset, range.Length);

    public ArenaRange Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        return Commit(bytes.Length);
    }

    /// <summary>Room for at most <paramref name="length"/> bytes, taken by the next <see cref="Commit"/>.</summary>
    public Span<byte> Reserve(int length)
    {
        if (_last < 0 || _chunks[_last].Length - _used < length)
        {
            var chunks = new byte[_chunks.Length + 1][];
            _chunks.CopyTo(chunks, 0);
            chunks[^1] = NewChunk(length);
            Bytes += chunks[^1].Length;
            Volatile.Write(ref _chunks, chunks);
            _last = chunks.Length - 1;
            _used = 0;
        }
        return _chunks[_last].AsSpan(_used, length);
    }

    public ArenaRange Commit(int length)
    {
        var range = new ArenaRange(_last, _used, length);
        _used += length;
        return range;
    }

    byte[] NewChunk(int length)
    {
        var wanted = Math.Clamp(Bytes, FirstChunkBytes, LargeChunkBytes);
        if (length <= wanted && wanted == LargeChunkBytes)
            return LargeChunks.Rent();
        return GC.AllocateUninitializedArray<byte>((int)Math.Max(length, wanted));
    }
}
