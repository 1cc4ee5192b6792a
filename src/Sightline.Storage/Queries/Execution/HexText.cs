using Sightline.Model.Ids;

namespace Sightline.Storage.Queries.Execution;

static class HexText
{
    /// <summary>Writes 32 lower-case hex digits.</summary>
    public static void Write(TraceId id, Span<byte> digits)
    {
        Write(id.Hi, digits);
        Write(id.Lo, digits[16..]);
    }

    /// <summary>Writes 16 lower-case hex digits.</summary>
    public static void Write(ulong value, Span<byte> digits)
    {
        for (var i = 15; i >= 0; i--, value >>= 4)
            digits[i] = "0123456789abcdef"u8[(int)(value & 15)];
    }
}
