namespace Sightline.Storage.Memory;

/// <summary>
/// Hashes of values of 64 bits that stand for the values themselves, equal in every process: folded 128-bit products, as of
/// wyhash (Wang Yi).
/// </summary>
static class ValueHash
{
    const ulong First = 0xA0761D6478BD642F;
    const ulong Second = 0xE7037ED1A0B428DB;

    /// <summary>Never 0.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var folded = Hash.Fold(bytes, First, Second);
        var hash = Hash.Mix(Hash.Mix(folded, Second) ^ First, folded ^ Second);
        return hash == 0 ? 1 : hash;
    }

    /// <summary>Of what has a hash, followed by a number.</summary>
    public static ulong Join(ulong hash, ulong number) => Hash.Mix(hash ^ number ^ First, number ^ Second);
}
