namespace Sightline.Storage.Memory;

/// <summary>
/// A list that one writer appends to while any number of readers read what was published: items never move, and
/// <see cref="Count"/> is written after the item.
/// </summary>
sealed class AppendList<T>
{
    // Small enough for a chunk of the largest item to stay out of the large object heap.
    const int ChunkBits = 8;
    const int ChunkMask = (1 << ChunkBits) - 1;

    T[][] _chunks = [];
    int _count;

    public int Count => Volatile.Read(ref _count);

    public ref T this[int index] => ref Volatile.Read(ref _chunks)[index >> ChunkBits][index & ChunkMask];

    /// <summary>
    /// The items from one on that lie together, at least that one; for readers up to the count that they took.
    /// </summary>
    public ReadOnlySpan<T> From(int index) => Volatile.Read(ref _chunks)[index >> ChunkBits].AsSpan(index & ChunkMask);

    /// <summary>Copies the items from one on.</summary>
    public void CopyTo(int index, Span<T> items)
    {
        while (items.Length > 0)
        {
            var run = From(index);
            run = run[..Math.Min(run.Length, items.Length)];
            run.CopyTo(items);
            items = items[run.Length..];
            index += run.Length;
        }
    }

    public int Add(in T item)
    {
        var index = _count;
        var chunk = index >> ChunkBits;
        if (chunk == _chunks.Length)
        {
            var chunks = new T[chunk + 1][];
            _chunks.CopyTo(chunks, 0);
            chunks[chunk] = new T[1 << ChunkBits];
            Volatile.Write(ref _chunks, chunks);
        }
        _chunks[chunk][index & ChunkMask] = item;
        Volatile.Write(ref _count, index + 1);
        return index;
    }
}
