using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;

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

    /// <summary>A stream of what the bytes of <paramref name="body"/> inflate to.</summary>
    /// <exception cref="RefusedRequestException">The encoding is not known.</exception>
    public static async ValueTask<Stream> InflateAsync(
        PipeReader body, string encoding, CancellationToken cancellation) => encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(body.AsStream(), CompressionMode.Decompress),
            "br" => new BrotliStream(body.AsStream(), CompressionMode.Decompress),
            "deflate" when await HasZlibHeaderAsync(body, cancellation) =>
                new ZLibStream(body.AsStream(), CompressionMode.Decompress),
            "deflate" => new DeflateStream(body.AsStream(), CompressionMode.Decompress),
            _ => throw Unknown(encoding),
        };

    static RefusedRequestException Unknown(string encoding) => new(
        Outcome.Unsupported, $"Content-Encoding {encoding} is not known here; use one of {Known}.");

    // "deflate" means zlib (RFC 9110 8.4.1.2), but some senders leave the zlib header out. A header is two bytes whose
    // low nibble says deflate (8) and which, as one number, are a multiple of 31 (RFC 1950).
    static async ValueTask<bool> HasZlibHeaderAsync(PipeReader body, CancellationToken cancellation)
    {
        var read = await body.ReadAtLeastAsync(2, cancellation);
        var header = new byte[2];
        var found = read.Buffer.Length >= 2;
        if (found)
            read.Buffer.Slice(0, 2).CopyTo(header);
        body.AdvanceTo(read.Buffer.Start);
        return found && (header[0] & 0x0f) == 8 && ((header[0] << 8) | header[1]) % 31 == 0;
    }
}
