using System.Globalization;

namespace Sightline.Soak.Crash;

/// <summary>A span that was sent at least once. What it holds follows from its id and its revision.</summary>
sealed class SentSpan(string trace, string id, long startUnixNano)
{
    // Every fourth revision on average, so that counts of errors change as revisions do.
    const uint ErrorEvery = 4;

    public string Trace => trace;

    public string Id => id;

    public long StartUnixNano => startUnixNano;

    /// <summary>The newest revision that was sent; the first is 1.</summary>
    public int Sent { get; set; }

    /// <summary>The newest revision that was acknowledged or read back; 0 for none. It must not get lost.</summary>
    public int Kept { get; set; }

    // A letter before the id: of 16 digits some would be numbers of payment cards, which are masked.
    public string Name(int revision) => string.Create(CultureInfo.InvariantCulture, $"step s{id} {revision}");

    public long DurationNano(int revision) => 1_000 + Mixed(revision) % 1_000_000;

    public bool Fails(int revision) => Mixed(revision) / 7 % ErrorEvery == 0;

    /// <summary>40 to 1,639 characters: below and above what the store keeps as a long value.</summary>
    public string Text(int revision)
    {
        var word = Name(revision) + " ";
        return string.Concat(Enumerable.Repeat(word, 2 + (int)(Mixed(revision) / 64 % 60)));
    }

    uint Mixed(int revision)
    {
        var seed = uint.Parse(id.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var mixed = (seed ^ (uint)revision) * 0x9e3779b1;
        return mixed ^ (mixed >> 15);
    }
}
