using Sightline.Control.Access;
using Sightline.Control.Identity;
using Sightline.Server.Api.Answers.Access;

namespace Sightline.Server.Auth.Credentials;

/// <summary>Begins sessions for users who have proved who they are, and puts what they get into words.</summary>
sealed class SessionStart(
    Sessions sessions, AccessDirectory directory, AccessTokens tokens, SessionCookie cookies, AuthOptions options)
{
    public async Task<SignInAnswer> OpenAsync(
        HttpContext context, string user, bool byCookie, CancellationToken cancellation)
    {
        var entry = directory.FindUser(Guid.Parse(user))!;
        var session = await sessions.OpenAsync(
            user, entry.Email, byCookie ? SessionKind.Cookie : SessionKind.Token, options.SessionLifetime,
            context.Anonymous(), cancellation);
        if (!byCookie)
            return Tokens(entry, session);
        cookies.Set(context, session);
        return new SignInAnswer
        {
            AccessToken = null,
            RefreshToken = null,
            TokenType = "Cookie",
            ExpiresIn = (long)options.SessionLifetime.TotalSeconds,
            CsrfToken = SessionCookie.CsrfToken(session.Secret),
            User = UserItem.Of(entry),
        };
    }

    /// <summary>The tokens of a session.</summary>
    public SignInAnswer Tokens(UserEntry user, GrantedSession session) => new()
    {
        AccessToken = tokens.Write(user, session.Id, directory.MembershipsOf(user.Id).FirstOrDefault()),
        RefreshToken = session.Secret,
        TokenType = "Bearer",
        ExpiresIn = tokens.LifetimeSeconds,
        CsrfToken = null,
        User = UserItem.Of(user),
    };
}
