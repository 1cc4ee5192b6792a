using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sightline.Control.Keys;

/// <summary>SHA-256 of an API key as a value, to look it up without allocating.</summary>
readonly record struct KeyHash(ulong A, ulong B, ulong C, ulong D)
{
    const int Bytes = 32;

    /// <summary>Of a key; its characters are ASCII, what is not becomes a key that nobody has.</summary>
    public static KeyHash Of(ReadOnlySpan<char> key)
    {
        Span<byte> ascii = stackalloc byte[ApiKeyText.LengthMax];
        var length = Encoding.ASCII.GetBytes(key, ascii);
        Span<byte> hash = stackalloc byte[Bytes];
        SHA256.HashData(ascii[..length], hash);
        return Read(hash);
    }

    /// <summary>From the stored hex.</summary>
    public static KeyHash Parse(string hex) => Read(Convert.FromHexString(hex));

    static KeyHash Read(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(hash),
        BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]),
        BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]),
        BinaryPrimitives.ReadUInt64LittleEndian(hash[24..]));
}
