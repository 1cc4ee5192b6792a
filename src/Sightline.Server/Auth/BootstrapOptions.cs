namespace Sightline.Server.Auth;

/// <summary>What a first start in mode <c>required</c> makes instead of a set-up link.</summary>
sealed class BootstrapOptions
{
    /// <summary>Address of the first owner; empty for a set-up link.</summary>
    public string Email { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>An API key of <c>default</c>: <c>pk_live_</c> and at least 32 more characters.</summary>
    public string ApiKey { get; init; } = "";
}
