using Sightline.Storage.Segments;

namespace Sightline.Storage.Payloads;

/// <summary>
/// A split-block Bloom filter of the tokens of a row group, as <see cref="TraceBloom"/>: ten bits a token, about 1 % of
/// false answers. One without tokens is empty.
/// </summary>
static class TokenFilter
{
    public static byte[] Create(TokenSet tokens)
    {
        if (tokens.Count == 0)
            return [];
        var filter = TraceBloom.Create(tokens.Count);
        foreach (var token in tokens.Slots)
        {
            if (token != 0)
                TraceBloom.Add(filter, token);
        }
        return filter;
    }

    /// <summary>False when the token was certainly not added.</summary>
    public static bool MayContain(ReadOnlySpan<byte> filter, ulong token) =>
        !filter.IsEmpty && TraceBloom.MayContain(filter, token);
}
