using System.Buffers.Binary;

namespace Sightline.Ingest.Conventions;

/// <summary>
/// Beginnings of keys or names that make a span worth reading. Nearly every key of a service fails at one bit that its
/// first four bytes choose.
/// </summary>
sealed class TellingPrefixes
{
    public const int BytesMin = 4;

    readonly ulong[] _bits = new ulong[16];
    readonly byte[][] _prefixes;

    public TellingPrefixes(IReadOnlyList<byte[]> prefixes)
    {
        _prefixes = [.. prefixes];
        foreach (var prefix in prefixes)
        {
            var slot = Slot(prefix);
            _bits[slot >> 6] |= 1UL << (int)(slot & 63);
        }
    }

    public bool Has(ReadOnlySpan<byte> text)
    {
        if (text.Length < BytesMin)
            return false;
        var slot = Slot(text);
        return (_bits[slot >> 6] >> (int)(slot & 63) & 1) != 0 && HasSlowly(text);
    }

    bool HasSlowly(ReadOnlySpan<byte> text)
    {
        foreach (var prefix in _prefixes)
        {
            if (text.StartsWith(prefix))
                return true;
        }
        return false;
    }

    // 0 to 1023.
    static uint Slot(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt32LittleEndian(text) * 0x9E3779B1 >> 22;
}
