using System.Text;
using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Identity;
using Sightline.Control.Keys;

namespace Sightline.Server.Auth.Credentials;

/// <summary>What a request's credential is.</summary>
/// <param name="Fault">Why it is none, as the audit log names it; null for a valid one.</param>
/// <param name="Actor">Who asks, as far as that is known.</param>
readonly record struct Credential(string? Fault, Actor Actor)
{
    /// <summary>No credential was sent.</summary>
    public const string Missing = "missing";

    public KeyEntry? Key { get; init; }
    public UserEntry? User { get; init; }
    public SessionEntry? Session { get; init; }

    /// <summary>The workspace that a token names; empty for none.</summary>
    public Guid Workspace { get; init; }

    /// <summary>The secret of a cookie; '' for none.</summary>
    public string CookieSecret { get; init; } = "";
}

/// <summary>
/// Finds who asks: an API key as <c>X-API-Key</c>, as bearer token, as the password of Basic, or alone in
/// <c>Authorization</c> (with gRPC these are metadata), an access token, or the cookie of a session. One that is sent and
/// not valid is refused, whatever else is sent.
/// </summary>
sealed class CredentialReader(AccessDirectory directory, AccessTokens tokens, TimeProvider time)
{
    const string KeyHeader = "X-API-Key";
    const string Bearer = "Bearer ";
    const string Basic = "Basic ";

    public Credential Read(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.TryGetValue(KeyHeader, out var key))
            return OfKey(context, key.ToString());
        var authorization = headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var token = authorization[Bearer.Length..].Trim();
            return token.StartsWith(ApiKeyText.Prefix, StringComparison.Ordinal)
                ? OfKey(context, token)
                : OfToken(context, token);
        }
        if (authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            return OfKey(context, Password(authorization[Basic.Length..].Trim()));
        // Logfire's exporters send the token alone.
        if (ApiKeyText.IsOne(authorization))
            return OfKey(context, authorization);
        if (authorization.Length > 0)
            return Refused(context, "credential.unknown_scheme");
        var cookie = SessionCookie.Of(context.Request);
        return cookie.Length > 0 ? OfCookie(context, cookie) : Refused(context, Credential.Missing);
    }

    Credential OfKey(HttpContext context, string text)
    {
        if (directory.FindKey(text) is not { } key)
            return Refused(context, "api_key.unknown");
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var actor = context.Anonymous() with { Kind = ActorKind.Key, Id = key.Id.ToString(), Name = key.Name };
        if (key.RevokedAtMs > 0)
            return new Credential("api_key.revoked", actor) { Key = key };
        if (key.ExpiresAtMs > 0 && key.ExpiresAtMs <= now)
            return new Credential("api_key.expired", actor) { Key = key };
        key.Note(now);
        return new Credential(null, actor) { Key = key };
    }

    Credential OfToken(HttpContext context, string text) =>
        tokens.Read(text, out var claims) is { } fault
            ? Refused(context, fault)
            : OfSession(context, claims.Session, SessionKind.Token) is { Fault: null } found
                && found.User!.Id == claims.User
                ? found with { Workspace = claims.Workspace }
                : Refused(context, "session.ended", directory.FindUser(claims.User));

    Credential OfCookie(HttpContext context, string cookie)
    {
        if (!SessionCookie.TryRead(cookie, out var id, out var secret))
            return Refused(context, "cookie.malformed");
        var found = OfSession(context, id, SessionKind.Cookie);
        return found.Fault is null && SessionCookie.IsSecret(secret, found.Session!.SecretHash)
            ? found with { CookieSecret = secret }
            : Refused(context, "session.ended");
    }

    Credential OfSession(HttpContext context, Guid id, string kind)
    {
        if (directory.FindSession(id) is not { } session || session.Kind != kind
            || directory.FindUser(session.User) is not { IsActive: true } user)
            return Refused(context, "session.ended");
        session.Note(time.GetUtcNow().ToUnixTimeMilliseconds());
        return new Credential(null, ActorOf(context, user)) { User = user, Session = session };
    }

    static Credential Refused(HttpContext context, string fault, UserEntry? user = null) =>
        new(fault, user is null ? context.Anonymous() : ActorOf(context, user));

    static Actor ActorOf(HttpContext context, UserEntry user) =>
        context.Anonymous() with { Kind = ActorKind.User, Id = user.Id.ToString(), Name = user.Email };

    // RFC 7617: everything behind the first colon.
    static string Password(string base64)
    {
        Span<byte> bytes = stackalloc byte[512];
        if (!Convert.TryFromBase64String(base64, bytes, out var written))
            return "";
        var text = Encoding.UTF8.GetString(bytes[..written]);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : text[(colon + 1)..];
    }
}
