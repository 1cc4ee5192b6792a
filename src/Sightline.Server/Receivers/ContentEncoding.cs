using System.IO.Compression;

namespace Sightline.Server.Receivers;

/// <summary>The content encodings that are taken in.</summary>
static class ContentEncoding
{
    /// <summary>What to answer as <c>Accept-Encoding</c> to an encoding that is not known.</summary>
    public const string Known = "gzip, deflate, br, identity";

    /// <summary>True for no encoding at all.</summary>
    public static bool IsIdentity(string encoding) =>
        encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks an encoding before anything of the body is read.</summary>
    /// <exception cref="RefusedRequestException">The encoding is not known.</exception>
    public static void Demand(string encoding)
    {
        if (encoding.ToLowerInvariant() is not ("gzip" or "x-gzip" or "br" or "deflate"))
            throw Unknown(encoding);
    }

    /// <summary>A stream of what a packed body inflates to.</summary>
    /// <exception cref="RefusedRequestException">The encoding is not known.</exception>
    public static Stream Inflate(RequestBody packed, string encoding)
    {
        var from = packed.OpenRead();
        return encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(from, CompressionMode.Decompress),
            "br" => new BrotliStream(from, CompressionMode.Decompress),
            "deflate" when HasZlibHeader(packed.Bytes.Span) => new ZLibStream(from, CompressionMode.Decompress),
            "deflate" => new DeflateStream(from, CompressionMode.Decompress),
            _ => throw Unknown(encoding),
        };
    }

    static RefusedRequestException Unknown(string encoding) => new(
        Outcome.Unsupported, $"Content-Encoding {encoding} is not known here; use one of {Known}.");

    // "deflate" means zlib (RFC 9110 8.4.1.2), but some senders leave the zlib header out. A header is two bytes whose
    // low nibble says deflate (8) and which, as one number, are a multiple of 31 (RFC 1950).
    static bool HasZlibHeader(ReadOnlySpan<byte> packed) =>
        packed.Length >= 2 && (packed[0] & 0x0f) == 8 && ((packed[0] << 8) | packed[1]) % 31 == 0;
}
