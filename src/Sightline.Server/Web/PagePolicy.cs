using System.Security.Cryptography;

namespace Sightline.Server.Web;

/// <summary>
/// What a page may do: load from this server alone, run scripts and styles that this answer's nonce marks, and be framed
/// by nobody. Telemetry is shown by these pages, and it is text of strangers.
/// </summary>
static class PagePolicy
{
    /// <summary>128 bits cannot be guessed in the life of an answer.</summary>
    const int NonceBytes = 16;

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));

    public static void ApplyTo(HttpResponse response, string nonce)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // Links in telemetry lead to other sites; they learn nothing of the trace.
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
    }
}
