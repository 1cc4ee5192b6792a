using Sightline.Model.Spans;

namespace Sightline.Storage.Segments.Writing;

/// <summary>The fields of one message, and which field is known to follow which.</summary>
sealed class SlotList
{
    GrowList<Slot> _slots = new();
    GrowList<int> _fields = new();
    int[] _following = [];

    /// <summary>A field's value: a number, or where its text lies in the message.</summary>
    public readonly record struct Slot(int Field, long Number, ByteRange Text);

    public int Count => _slots.Count;

    public ReadOnlySpan<Slot> Items => _slots.Items;

    public ReadOnlySpan<int> Fields => _fields.Items;

    public void Add(int field, long number, ByteRange text)
    {
        _slots.Add(new Slot(field, number, text));
        _fields.Add(field);
    }

    public void Clear()
    {
        _slots.Clear();
        _fields.Clear();
    }

    /// <summary>What followed a field the last time (-1: the beginning of the message), or -1.</summary>
    public int Following(int field) => field + 1 < _following.Length ? _following[field + 1] - 1 : -1;

    public void Follow(int field, int next)
    {
        if (field + 1 >= _following.Length)
            Array.Resize(ref _following, Math.Max(64, (field + 2) * 2));
        _following[field + 1] = next + 1;
    }

    /// <summary>Forgets what follows what: the numbers of fields are given anew.</summary>
    public void Forget() => Array.Clear(_following);
}
