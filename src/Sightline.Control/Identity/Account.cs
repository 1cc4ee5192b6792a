namespace Sightline.Control.Identity;

/// <summary>A user, with what only sign-in and administration see.</summary>
public sealed record Account
{
    public string Id { get; init; } = "";
    public string Email { get; init; } = "";
    public string PasswordHash { get; init; } = "";
    public string FullName { get; init; } = "";
    public long IsActive { get; init; }
    public long IsVerified { get; init; }
    public long IsOps { get; init; }
    public long LastLoginAt { get; init; }
    public long CreatedAt { get; init; }
}

/// <summary>Who registers: what was checked of what they sent.</summary>
/// <param name="Email">As <see cref="EmailAddress.Read"/> gives it.</param>
/// <param name="PasswordHash">As <see cref="Identity.PasswordHash.Of"/> gives it.</param>
public sealed record NewAccount(string Email, string PasswordHash, string FullName);
