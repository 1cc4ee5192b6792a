using System.Security.Cryptography;
using System.Text;
using Sightline.Control.Identity;
using Sightline.Control.Keys;

namespace Sightline.Server.Auth.Credentials;

/// <summary>
/// The browser's credential: the id and the secret of a session in a cookie that scripts cannot read and other sites
/// cannot send. A page proves with a token beside it that a change comes from itself.
/// </summary>
sealed class SessionCookie(AuthOptions options)
{
    /// <summary>The header that carries <see cref="CsrfToken"/>.</summary>
    public const string CsrfHeader = "X-CSRF-Token";

    const string Name = "sightline_session";

    // Browsers keep a cookie of this prefix only when it is Secure, without a domain, and for all paths.
    const string SecureName = "__Host-sightline_session";

    static readonly byte[] CsrfPurpose = "sightline csrf token"u8.ToArray();

    /// <summary>The cookie of a request; '' for none.</summary>
    public static string Of(HttpRequest request) =>
        request.Cookies[SecureName] ?? request.Cookies[Name] ?? "";

    public void Set(HttpContext context, GrantedSession session) =>
        Write(context, $"{session.Id:N}.{session.Secret}", options.SessionLifetime);

    public void Clear(HttpContext context)
    {
        if (Of(context.Request).Length > 0)
            Write(context, "", TimeSpan.Zero);
    }

    /// <summary>The parts of a cookie; false when it is none of ours.</summary>
    public static bool TryRead(string cookie, out Guid session, out string secret)
    {
        session = default;
        secret = "";
        var dot = cookie.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || cookie.Length > 200 || !Guid.TryParseExact(cookie.AsSpan(0, dot), "N", out session))
            return false;
        secret = cookie[(dot + 1)..];
        return true;
    }

    public static bool IsSecret(string secret, string storedHash) => storedHash.Length > 0
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Secret.HashOf(secret)), Encoding.ASCII.GetBytes(storedHash));

    /// <summary>Follows from the secret, so that it needs no place of its own; the secret does not follow from it.</summary>
    public static string CsrfToken(string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), CsrfPurpose));

    public static bool IsCsrfToken(string secret, string given) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(CsrfToken(secret)), Encoding.UTF8.GetBytes(given));

    void Write(HttpContext context, string value, TimeSpan lifetime)
    {
        var isSecure = context.Request.IsHttps
            || options.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        context.Response.Cookies.Append(isSecure ? SecureName : Name, value, new CookieOptions
        {
            HttpOnly = true,
            Secure = isSecure,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            MaxAge = lifetime,
            IsEssential = true,
        });
    }
}
