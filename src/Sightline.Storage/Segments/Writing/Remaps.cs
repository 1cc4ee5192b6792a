namespace Sightline.Storage.Segments.Writing;

/// <summary>Numbers of sources' dictionaries as numbers of the one being written, filled as they are met; 0 is unknown.</summary>
sealed class Remaps
{
    readonly List<int[]> _bySource = [];

    public ref int Of(int source, int id)
    {
        while (_bySource.Count <= source)
            _bySource.Add([]);
        var map = _bySource[source];
        if (id >= map.Length)
        {
            Array.Resize(ref map, (id + 1) * 2);
            _bySource[source] = map;
        }
        return ref map[id];
    }

    public void Clear() => _bySource.Clear();
}
