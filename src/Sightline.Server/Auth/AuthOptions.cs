namespace Sightline.Server.Auth;

/// <summary>Who may use the server.</summary>
sealed class AuthOptions
{
    public AuthMode Mode { get; init; } = AuthMode.Local;

    public Registration Registration { get; init; } = Registration.Invite;

    /// <summary>Where browsers reach the server, for links; empty for the address of the listener <c>Http</c>.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>Addresses or networks of reverse proxies whose forwarding headers are believed; with commas.</summary>
    public string TrustedProxies { get; init; } = "";

    /// <summary>Origins of pages elsewhere that may call the API; with commas, empty for none.</summary>
    public string CorsOrigins { get; init; } = "";

    /// <summary>How long an access token is valid.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a session lasts: a browser's cookie, and a family of refresh tokens.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a key signs access tokens before the next one does.</summary>
    public TimeSpan SigningKeyLifetime { get; init; } = TimeSpan.FromDays(90);
}

enum AuthMode
{
    /// <summary>Everybody on this machine, and nobody else: every listener must be loopback.</summary>
    Local,
    /// <summary>Everything needs a credential.</summary>
    Required,
}

/// <summary>Who may make an account.</summary>
enum Registration
{
    /// <summary>Everybody, with a workspace of their own.</summary>
    Open,
    /// <summary>Who was invited into a workspace.</summary>
    Invite,
    /// <summary>Nobody.</summary>
    Closed,
}
