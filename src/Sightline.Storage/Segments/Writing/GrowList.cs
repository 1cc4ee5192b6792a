using Sightline.Model.Memory;

namespace Sightline.Storage.Segments.Writing;

/// <summary>A growing array of plain values that is cleared and filled again; its memory comes from the pool.</summary>
struct GrowList<T>() where T : unmanaged
{
    const int CapacityMin = 64;

    T[] _items = [];

    public int Count { get; private set; }

    public readonly Span<T> Items => _items.AsSpan(0, Count);

    public readonly ref T this[int index] => ref _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    public void Clear() => Count = 0;

    /// <summary>Clears it and gives its memory back; without this the collector takes it.</summary>
    public void Release()
    {
        Count = 0;
        if (_items.Length > 0)
            Buffers.Return(_items);
        _items = [];
    }

    void Grow()
    {
        var larger = Buffers.Rent<T>(Math.Max(CapacityMin, Count * 2));
        Items.CopyTo(larger);
        if (Count > 0)
            Buffers.Return(_items);
        _items = larger;
    }
}
