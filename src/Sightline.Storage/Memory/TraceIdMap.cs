using Sightline.Model.Ids;

namespace Sightline.Storage.Memory;

/// <summary>A map from trace ids to numbers that are not negative. Not for several threads at once.</summary>
sealed class TraceIdMap
{
    TraceId[] _keys;
    int[] _values;
    int _count;

    public TraceIdMap(int capacity = 64)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity * 2, 16));
        _keys = new TraceId[size];
        _values = new int[size];
    }

    public int Count => _count;

    /// <summary>The number of <paramref name="id"/>, or -1.</summary>
    public int Find(TraceId id)
    {
        var slot = Slot(_keys, _values, id);
        return _values[slot] - 1;
    }

    /// <summary>Sets the number of <paramref name="id"/>.</summary>
    public void Set(TraceId id, int value)
    {
        var slot = Slot(_keys, _values, id);
        if (_values[slot] == 0 && ++_count * 2 > _keys.Length)
        {
            Grow();
            slot = Slot(_keys, _values, id);
        }
        _keys[slot] = id;
        _values[slot] = value + 1;
    }

    /// <summary>The ids, in no order.</summary>
    public IEnumerable<TraceId> Ids()
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_values[i] != 0)
                yield return _keys[i];
        }
    }

    static int Slot(TraceId[] keys, int[] values, TraceId id)
    {
        var mask = keys.Length - 1;
        var slot = (int)Hash.Of(id) & mask;
        while (values[slot] != 0 && keys[slot] != id)
            slot = (slot + 1) & mask;
        return slot;
    }

    void Grow()
    {
        var keys = new TraceId[_keys.Length * 2];
        var values = new int[keys.Length];
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_values[i] == 0)
                continue;
            var slot = Slot(keys, values, _keys[i]);
            keys[slot] = _keys[i];
            values[slot] = _values[i];
        }
        _keys = keys;
        _values = values;
    }
}
