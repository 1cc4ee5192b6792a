using System.Text;
using Sightline.Ingest.Conventions;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Contract;

/// <summary>Gives each fact that the rules ask for a bit, while they are compiled.</summary>
sealed class FactBits
{
    /// <summary>Facts that are no attributes, in the order of their bits among those of spans.</summary>
    public const ulong Root = 1;
    public const ulong Parent = 1 << 1;
    public const ulong Link = 1 << 2;
    public const ulong Error = 1 << 3;
    public const ulong StableName = 1 << 4;
    public const ulong Secret = 1 << 5;

    const int KindShift = 6;
    const int KindCount = 6;
    const int BitsMax = 64;

    static readonly string[] Facts = ["root", "parent", "link", "error", "stable_name", "secret"];
    static readonly string[] Kinds = ["unspecified", "internal", "server", "client", "producer", "consumer"];

    readonly List<(byte[] Key, int Value)> _resource = [];
    readonly List<(byte[] Key, int Value)> _span = [];
    readonly List<KeyFacts> _resourceKeys = [];
    readonly List<KeyFacts> _spanKeys = [];
    int _resourceBits;
    int _spanBits = KindShift + KindCount;

    public static ulong OfKind(SpanKind kind) => 1UL << KindShift + (int)kind;

    public static ulong OfKind(string kind, string rule) => 1UL << KindShift + Find(Kinds, kind, rule);

    public static ulong OfFact(string fact, string rule) => 1UL << Find(Facts, fact, rule);

    public ulong OfResource(string key) => Bit(key, _resource, _resourceKeys, ref _resourceBits, null);

    public ulong OfSpan(string key) => Bit(key, _span, _spanKeys, ref _spanBits, null);

    public ulong OfSpan(string key, string value) => Bit(key, _span, _spanKeys, ref _spanBits, value);

    /// <summary>Beginnings of values of a resource's attribute that count as none.</summary>
    public void AddPlaceholders(string key, IReadOnlyList<string> placeholders)
    {
        OfResource(key);
        foreach (var placeholder in placeholders)
            Find(key, _resource, _resourceKeys).Placeholders.Add(Encoding.UTF8.GetBytes(placeholder));
    }

    public KeyTable Resource => new(new ByteMap(_resource), [.. _resourceKeys]);

    public KeyTable Span => new(new ByteMap(_span), [.. _spanKeys]);

    static ulong Bit(string key, List<(byte[] Key, int Value)> names, List<KeyFacts> keys, ref int bits, string? value)
    {
        var facts = Find(key, names, keys);
        if (value is null && facts.Present != 0)
            return facts.Present;
        if (bits == BitsMax)
            throw new ContractException($"The rules ask for more than {BitsMax} facts.");
        var bit = 1UL << bits++;
        if (value is null)
            facts.Present = bit;
        else
            facts.Values.Add((Encoding.UTF8.GetBytes(value), bit));
        return bit;
    }

    static KeyFacts Find(string key, List<(byte[] Key, int Value)> names, List<KeyFacts> keys)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Key.AsSpan().SequenceEqual(bytes))
                return keys[i];
        }
        names.Add((bytes, keys.Count));
        keys.Add(new KeyFacts());
        return keys[^1];
    }

    static int Find(string[] words, string word, string rule) => Array.IndexOf(words, word) is >= 0 and var at
        ? at
        : throw new ContractException($"{rule}: '{word}' is none of {string.Join(", ", words)}.");
}

/// <summary>What an attribute says by being there, and by its value.</summary>
sealed class KeyFacts
{
    /// <summary>Set where it is there, and not empty.</summary>
    public ulong Present { get; set; }

    public List<(byte[] Value, ulong Bit)> Values { get; } = [];
    public List<byte[]> Placeholders { get; } = [];
}

/// <summary>The attributes that rules ask for.</summary>
readonly record struct KeyTable(ByteMap Names, KeyFacts[] Keys);
