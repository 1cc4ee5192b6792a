namespace Sightline.Ingest.Contract;

/// <summary>Tells names of spans that hold an id from those that name a kind of work.</summary>
static class StableName
{
    /// <summary>A UUID has 32 hex digits, an id of MongoDB 24, a span id 16; words of hex letters are shorter.</summary>
    const int HexMax = 15;

    /// <summary>Order numbers; a year, a port or a version is shorter.</summary>
    const int DigitsMax = 7;

    const int UuidFirst = 8;
    const int UuidGroup = 4;

    public static bool IsOne(ReadOnlySpan<byte> name)
    {
        var (hex, digits, groups) = (0, 0, 0);
        foreach (var sign in name)
        {
            if (sign is >= (byte)'0' and <= (byte)'9')
            {
                hex++;
                digits++;
            }
            else if ((sign | 0x20) is >= 'a' and <= 'f')
            {
                hex++;
                digits = 0;
            }
            else if (sign == '-' && (hex == UuidFirst || (groups > 0 && hex == UuidGroup)))
            {
                groups++;
                (hex, digits) = (0, 0);
                continue;
            }
            else
            {
                (hex, digits, groups) = (0, 0, 0);
                continue;
            }
            // 8-4-4: the shape of a UUID is plain before its end.
            if (hex > HexMax || digits > DigitsMax || groups == 3)
                return false;
        }
        return true;
    }
}
