namespace Sightline.Server.Auth;

/// <summary>Who may use the server.</summary>
sealed class AuthOptions
{
    public AuthMode Mode { get; init; } = AuthMode.Local;
}

enum AuthMode
{
    /// <summary>Everybody on this machine, and nobody else: every listener must be loopback.</summary>
    Local,
    /// <summary>Everything needs a credential.</summary>
    Required,
}
