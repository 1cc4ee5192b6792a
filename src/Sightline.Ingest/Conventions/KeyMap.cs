using System.Text;

namespace Sightline.Ingest.Conventions;

/// <summary>The keys that rules speak of, by their bytes.</summary>
sealed class KeyMap
{
    readonly ByteMap _places;
    readonly RuleKey[] _keys;

    public KeyMap(Dictionary<string, RuleKey> keys)
    {
        _keys = new RuleKey[keys.Count];
        var entries = new List<(byte[], int)>();
        foreach (var (name, key) in keys)
        {
            _keys[entries.Count] = key;
            entries.Add((Encoding.UTF8.GetBytes(name), entries.Count));
        }
        _places = new ByteMap(entries);
    }

    public bool IsEmpty => _keys.Length == 0;

    public RuleKey this[int place] => _keys[place];

    public bool TryFind(ReadOnlySpan<byte> key, out int place) => _places.TryFind(key, out place);
}
