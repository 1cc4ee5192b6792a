namespace Sightline.Storage.Segments.Writing;

/// <summary>A growing array of plain values that is cleared and filled again.</summary>
struct GrowList<T>() where T : unmanaged
{
    T[] _items = new T[64];

    public int Count { get; private set; }

    public readonly Span<T> Items => _items.AsSpan(0, Count);

    public readonly ref T this[int index] => ref _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    public void Clear() => Count = 0;
}
