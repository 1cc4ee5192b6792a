namespace Sightline.Storage.Payloads;

/// <summary>
/// Cuts values into chunks where their content says so, so that text that was inserted or appended moves only the cuts
/// around it. The method is FastCDC's (Xia and others, USENIX ATC 2016, section 3): a gear hash over the last 64 bytes.
/// A cut then moves behind the next ASCII character that is not of a word, so that words seldom straddle chunks.
/// </summary>
static class ChunkCutter
{
    public const int BytesMin = 256;

    /// <summary>Also what twelve bits of a length reach.</summary>
    public const int BytesMax = 4096;

    /// <summary>How far a cut moves at most for the sake of a word.</summary>
    const int Reach = 64;

    /// <summary>A cut is where so many upper bits of the hash are zero: on average every 512 bytes.</summary>
    const int CutBits = 9;

    // The gear hash remembers as many bytes as it has bits.
    const int Window = 64;

    static readonly ulong[] Gear = MakeGear();

    /// <summary>The length of the first chunk of what is left of a value.</summary>
    public static int Next(ReadOnlySpan<byte> value)
    {
        if (value.Length <= BytesMin)
            return value.Length;
        var end = Math.Min(value.Length, BytesMax - Reach);
        var cut = Find(value[..end]);
        return cut == value.Length ? cut : BehindWord(value, cut);
    }

    static int Find(ReadOnlySpan<byte> value)
    {
        var gear = Gear;
        ulong hash = 0;
        foreach (var b in value[(BytesMin - Window)..BytesMin])
            hash = (hash << 1) + gear[b];
        for (var i = BytesMin; i < value.Length; i++)
        {
            hash = (hash << 1) + gear[value[i]];
            if (hash >> 64 - CutBits == 0)
                return i + 1;
        }
        return value.Length;
    }

    static int BehindWord(ReadOnlySpan<byte> value, int cut)
    {
        var end = Math.Min(value.Length, cut + Reach);
        for (var i = cut; i < end; i++)
        {
            if (TokenFold.EndsWord(value[i - 1]))
                return i;
        }
        return end == value.Length ? end : BehindRune(value, cut);
    }

    // After three continuation bytes no character goes on.
    static int BehindRune(ReadOnlySpan<byte> value, int cut)
    {
        var i = cut;
        while (i < cut + 3 && (value[i] & 0xC0) == 0x80)
            i++;
        return i;
    }

    // SplitMix64 from 0, as the document of the format says.
    static ulong[] MakeGear()
    {
        var gear = new ulong[256];
        for (var i = 0; i < gear.Length; i++)
        {
            var z = unchecked((ulong)(i + 1) * 0x9E3779B97F4A7C15);
            z = unchecked((z ^ z >> 30) * 0xBF58476D1CE4E5B9);
            z = unchecked((z ^ z >> 27) * 0x94D049BB133111EB);
            gear[i] = z ^ z >> 31;
        }
        return gear;
    }
}
