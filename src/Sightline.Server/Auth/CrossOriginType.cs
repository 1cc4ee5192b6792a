using Microsoft.Net.Http.Headers;

namespace Sightline.Server.Auth;

/// <summary>
/// Content types that a web page may send to any origin without a preflight request (the CORS-safelisted ones of the
/// Fetch standard), and none at all. A type that cannot be parsed counts as one.
/// </summary>
static class CrossOriginType
{
    static readonly string[] Safelisted = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"];

    public static bool Is(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type)
        || Safelisted.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);
}
